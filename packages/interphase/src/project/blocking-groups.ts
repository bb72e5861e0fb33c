import type { FitBound } from '../analysis/index.ts';
import type { Cell, Specimen } from '../cell/index.ts';
import { type Measurement, repeatedSpectra } from '../measurement/index.ts';
import { meanOfReplicates, type Quantity } from '../quantity/index.ts';
import { fitBound } from './bounds-entry.ts';
import { canBeFitted, type LoadedEntry, spectrumOf } from './load-measurements.ts';
import type { Project } from './project.ts';

/** A spectrum of a blocking cell. */
export interface BlockingEntry {
  readonly measurement: Measurement;
  readonly cell: string;
  readonly films: number;
  readonly temperature?: Quantity;
  readonly path: string;
  readonly bounds?: readonly FitBound[];
}

/** Spectra that belong together: one membrane, one geometry, one fixture. */
export interface BlockingGroup {
  /** Membrane, or the cell where its membrane is not known. */
  readonly of: string;
  readonly label: string;
  readonly thickness?: Quantity;
  readonly area?: Quantity;
  readonly fixtureShort?: Measurement;
  readonly fixtureOpen?: Measurement;
  readonly spectra: readonly BlockingEntry[];
  /** Given where cells of one make differ in geometry, so that only their conductivities can be averaged. */
  readonly sample?: string;
}

/** A spectrum with its cell and all that decides what it may be grouped with. */
interface Candidate {
  readonly entry: BlockingEntry;
  readonly cell: Cell;
  readonly membrane?: Specimen;
  readonly fixtureShort?: Measurement;
  readonly fixtureOpen?: Measurement;
}

/**
 * Collects the spectra of all blocking cells. Cells of one membrane in one fixture stand together: stacks of different height by
 * electrode area (their resistances are compared); cells of one height, when their area or thickness differ, each by
 * itself and as one sample.
 */
export function blockingGroups(project: Project, loaded: readonly LoadedEntry[]): BlockingGroup[] {
  const families = new Map<string, Candidate[]>();
  for (const each of loaded) {
    const candidate = candidateOf(each, project, loaded);
    if (candidate === undefined) continue;
    const { cell, membrane, fixtureShort, fixtureOpen } = candidate;
    const key = JSON.stringify([
      membrane?.name ?? null,
      membrane ? null : cell.name,
      fixtureShort?.provenance.file,
      fixtureOpen?.provenance.file,
    ]);
    families.set(key, [...(families.get(key) ?? []), candidate]);
  }
  return [...families].flatMap(([key, family]) => groupsOf(key, withRepeats(family)));
}

/** What holds the numbers of an earlier spectrum stands with that one, whatever cell it is said to be of: it is no replicate. */
function withRepeats(family: readonly Candidate[]): Candidate[] {
  const firstOf = repeatedSpectra(family.map(({ entry }) => entry.measurement));
  return family.map((candidate, index) => {
    const first = family[firstOf[index] ?? index]!;
    return { ...first, entry: { ...candidate.entry, cell: first.entry.cell } };
  });
}

function candidateOf(
  each: LoadedEntry,
  project: Project,
  loaded: readonly LoadedEntry[],
): Candidate | undefined {
  const { entry, temperature } = each;
  const measurement = spectrumOf(each);
  const cell = entry.cell === undefined ? undefined : project.cells[entry.cell];
  if (!measurement || cell?.kind !== 'blocking' || entry.role !== undefined || !canBeFitted(measurement))
    return undefined;
  const membrane = cell.membrane === undefined ? undefined : project.specimens[cell.membrane];
  const fixtureShort = fixtureOf(cell.name, 'fixture short', loaded);
  const fixtureOpen = fixtureOf(cell.name, 'fixture open', loaded);
  return {
    cell,
    entry: {
      measurement,
      cell: cell.name,
      films: cell.films,
      path: entry.path,
      ...(temperature && { temperature }),
      ...(entry.bounds && { bounds: entry.bounds.map(fitBound) }),
    },
    ...(membrane && { membrane }),
    ...(fixtureShort && { fixtureShort }),
    ...(fixtureOpen && { fixtureOpen }),
  };
}

function groupsOf(key: string, family: readonly Candidate[]): BlockingGroup[] {
  const cells = [...new Set(family.map(({ cell }) => cell))];
  const isSeries = new Set(cells.map(({ films }) => films)).size > 1;
  const geometry = ({ electrodeArea, membraneThickness }: Cell): string =>
    JSON.stringify([electrodeArea?.value, isSeries ? null : membraneThickness?.value]);
  const differ = new Set(cells.map(geometry)).size > 1;
  const members = new Map<string, Candidate[]>();
  for (const candidate of family) {
    const own = differ && !isSeries ? candidate.cell.name : geometry(candidate.cell);
    members.set(own, [...(members.get(own) ?? []), candidate]);
  }
  const sample = differ && !isSeries ? { sample: key } : {};
  return [...members.values()].map((candidates) => ({ ...groupOf(candidates), ...sample }));
}

function groupOf(candidates: readonly Candidate[]): Omit<BlockingGroup, 'sample'> {
  const { cell, membrane, fixtureShort, fixtureOpen } = candidates[0]!;
  const cells = [...new Set(candidates.map((candidate) => candidate.cell))];
  // Films measured in some cells of a stack series stand for those of the others.
  const measured = cells.flatMap(({ membraneThickness }) => membraneThickness ?? []);
  const described = membrane?.kind === 'membrane' ? membrane.thickness : undefined;
  const names = cells.map(({ name }) => name).join(', ');
  const thickness =
    measured.length > 0 ? meanOfReplicates(measured, { source: `film thickness of ${names}` }) : described;
  return {
    of: membrane?.name ?? cell.name,
    label: membrane?.label ?? cell.name,
    spectra: candidates.map(({ entry }) => entry),
    ...(thickness && { thickness }),
    ...(cell.electrodeArea && { area: cell.electrodeArea }),
    ...(fixtureShort && { fixtureShort }),
    ...(fixtureOpen && { fixtureOpen }),
  };
}

/** The fixture measurement that is said to belong to a cell; the first when there are several. */
export function fixtureOf(
  cell: string,
  role: 'fixture short' | 'fixture open',
  loaded: readonly LoadedEntry[],
): Measurement | undefined {
  const found = loaded.find(
    ({ entry }) => entry.role === role && (entry.cell === cell || entry.ofCells.includes(cell)),
  );
  return found && spectrumOf(found);
}
