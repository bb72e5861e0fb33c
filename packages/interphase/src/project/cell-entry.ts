import type { Cell, Specimen } from '../cell/index.ts';
import { propagate, type Quantity } from '../quantity/index.ts';
import type { CellEntry } from './cell-replicates.ts';
import type { ValueOf } from './field.ts';
import type { Missing } from './project.ts';
import type { cellFields } from './project-fields.ts';
import { complain, cureFor, type Reading } from './reading.ts';

type Entry = ValueOf<typeof cellFields>;
type Specimens = Readonly<Record<string, Specimen>>;

/**
 * The cells of a project; one whose kind is blank is left out and asked for.
 *
 * @param measured names of cells that measurements are about: of those of a log only they are asked after
 */
export function readCells(
  entries: ReadonlyMap<string, CellEntry>,
  specimens: Specimens,
  unfinished: ReadonlySet<string>,
  measured: ReadonlySet<string>,
  missing: Missing[],
  reading: Reading,
): Record<string, Cell> {
  const cells: [string, Cell][] = [];
  for (const [name, { entry, replicateOf, fromLog = false }] of entries) {
    const line = reading.lines.get(entry.path) ?? entry.line;
    if (Object.hasOwn(specimens, name))
      complain(reading, `a specimen is already called "${name}"`, 'give the cell another name', {
        line,
        field: entry.path,
      });
    const electrodeArea = areaOf(entry, reading);
    if (entry.kind === undefined && fromLog) {
      if (!missing.some(({ field }) => field === 'cell log.kind'))
        missing.push({ field: 'cell log.kind', why: 'The log does not say what kind of cells it lists.' });
      continue;
    }
    if (entry.kind === undefined) {
      if (!reading.lines.has(`${entry.path}.kind`) && entry['replicate of'] === undefined)
        complain(reading, 'the key "kind" is missing', 'add `kind:`', { line, field: entry.path });
      missing.push({
        field: `${entry.path}.kind`,
        why: 'The kind of a cell says which analyses apply to it.',
      });
      continue;
    }
    if (!fromLog || measured.has(name)) askFor(entry, electrodeArea, missing);
    const membrane = specimenName(entry, 'membrane', 'membrane', specimens, unfinished, reading);
    const cathode = specimenName(entry, 'cathode', 'electrode', specimens, unfinished, reading);
    const electrode = cathode === undefined ? undefined : specimens[cathode];
    const loading =
      loadingOf(entry, reading) ?? (electrode?.kind === 'electrode' ? electrode.loading : undefined);
    cells.push([
      name,
      {
        name,
        kind: entry.kind,
        films: entry.films ?? 1,
        ...(replicateOf !== undefined && { replicateOf }),
        ...(membrane !== undefined && { membrane }),
        ...(entry['membrane thickness'] && { membraneThickness: entry['membrane thickness'] }),
        ...(electrodeArea && { electrodeArea }),
        ...(entry['lithium thickness'] && { lithiumThickness: entry['lithium thickness'] }),
        ...(cathode !== undefined && { cathode }),
        ...(loading && { cathodeLoading: loading }),
        ...(entry['cathode mass'] && { cathodeMass: entry['cathode mass'] }),
        ...(entry['cathode area'] && { cathodeArea: entry['cathode area'] }),
        ...(entry['anode area'] && { anodeArea: entry['anode area'] }),
        ...(entry.form !== undefined && { form: entry.form }),
      },
    ]);
  }
  return Object.fromEntries(cells);
}

function askFor(entry: Entry, electrodeArea: Quantity | undefined, missing: Missing[]): void {
  if (entry.membrane === undefined && entry.kind !== 'full' && entry.kind !== 'half')
    missing.push({ field: `${entry.path}.membrane`, why: 'Results are collected by membrane.' });
  if (entry.kind === 'blocking' && electrodeArea === undefined)
    missing.push({
      field: `${entry.path}.electrode diameter`,
      why: 'A resistance becomes a conductivity with the area of the electrodes.',
    });
}

/** Area of the electrodes, from `electrode area` or as π d²/4 of `electrode diameter`. */
function areaOf(entry: Entry, reading: Reading): Quantity | undefined {
  const { 'electrode area': area, 'electrode diameter': diameter } = entry;
  if (area && diameter)
    complain(reading, 'electrode area and electrode diameter are both given', 'keep one of them', {
      line: reading.lines.get(`${entry.path}.electrode area`) ?? entry.line,
      field: `${entry.path}.electrode area`,
    });
  if (area || !diameter) return area;
  return propagate(
    ({ d }) => (Math.PI / 4) * d * d,
    { d: diameter },
    { unit: 'cm²', status: diameter.status, sources: diameter.sources },
  );
}

/** Active mass per area, as stated or as mass over area. */
function loadingOf(entry: Entry, reading: Reading): Quantity | undefined {
  const { 'cathode loading': loading, 'cathode mass': mass, 'cathode area': area } = entry;
  if (loading && mass && area)
    complain(reading, 'loading, mass and area of the cathode are all given', 'keep two of them', {
      line: reading.lines.get(`${entry.path}.cathode loading`) ?? entry.line,
      field: `${entry.path}.cathode loading`,
    });
  if (loading || !mass || !area) return loading;
  return propagate(
    ({ m, a }) => m / a,
    { m: mass, a: area },
    { unit: 'mg/cm²', status: mass.status, sources: [...new Set([...mass.sources, ...area.sources])] },
  );
}

function specimenName(
  entry: Entry,
  key: 'membrane' | 'cathode',
  kind: Specimen['kind'],
  specimens: Specimens,
  unfinished: ReadonlySet<string>,
  reading: Reading,
): string | undefined {
  const name = entry[key];
  if (name === undefined || unfinished.has(name)) return undefined;
  if (Object.hasOwn(specimens, name) && specimens[name]?.kind === kind) return name;
  const known = Object.values(specimens)
    .filter((specimen) => specimen.kind === kind)
    .map((specimen) => specimen.name);
  const path = `${entry.path}.${key}`;
  complain(reading, `no ${kind} is called "${name}"`, cureFor(name, known), {
    line: reading.lines.get(path) ?? entry.line,
    field: path,
  });
  return undefined;
}
