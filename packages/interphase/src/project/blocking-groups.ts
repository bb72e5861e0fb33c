import type { Measurement } from '../measurement/index.ts';
import type { Quantity } from '../quantity/index.ts';
import { canBeFitted, type LoadedEntry, spectrumOf } from './load-measurements.ts';
import type { Project } from './project.ts';

/** A spectrum of a blocking cell. */
export interface BlockingEntry {
  readonly measurement: Measurement;
  readonly cell: string;
  readonly films: number;
  readonly temperature?: Quantity;
  readonly path: string;
}

/** Spectra that belong together: one membrane, one electrode area, one fixture. */
export interface BlockingGroup {
  /** Membrane, or the cell where its membrane is not known. */
  readonly of: string;
  readonly label: string;
  readonly thickness?: Quantity;
  readonly area?: Quantity;
  readonly fixtureShort?: Measurement;
  readonly fixtureOpen?: Measurement;
  readonly spectra: readonly BlockingEntry[];
}

/** Collects the spectra of all blocking cells. */
export function blockingGroups(project: Project, loaded: readonly LoadedEntry[]): BlockingGroup[] {
  const groups = new Map<string, BlockingGroup & { readonly spectra: BlockingEntry[] }>();
  for (const each of loaded) {
    const { entry, temperature } = each;
    const measurement = spectrumOf(each);
    const cell = entry.cell === undefined ? undefined : project.cells[entry.cell];
    if (!measurement || cell?.kind !== 'blocking' || entry.role !== undefined || !canBeFitted(measurement))
      continue;
    const membrane = cell.membrane === undefined ? undefined : project.specimens[cell.membrane];
    const fixtureShort = fixtureOf(cell.name, 'fixture short', loaded);
    const fixtureOpen = fixtureOf(cell.name, 'fixture open', loaded);
    const key = JSON.stringify([
      membrane?.name ?? null,
      membrane ? null : cell.name,
      cell.electrodeArea?.value,
      fixtureShort?.provenance.file,
      fixtureOpen?.provenance.file,
    ]);
    const group = groups.get(key) ?? {
      of: membrane?.name ?? cell.name,
      label: membrane?.label ?? cell.name,
      spectra: [],
      ...(membrane?.kind === 'membrane' && membrane.thickness && { thickness: membrane.thickness }),
      ...(cell.electrodeArea && { area: cell.electrodeArea }),
      ...(fixtureShort && { fixtureShort }),
      ...(fixtureOpen && { fixtureOpen }),
    };
    group.spectra.push({
      measurement,
      cell: cell.name,
      films: cell.films,
      path: entry.path,
      ...(temperature && { temperature }),
    });
    groups.set(key, group);
  }
  return [...groups.values()];
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
