import type { ValueOf } from './field.ts';
import type { cellFields } from './project-fields.ts';
import { complain, cureFor, type Reading } from './reading.ts';

type Entry = ValueOf<typeof cellFields>;

/** An entry of `cells` on its own: replicates are spelt out and have what they share. */
export interface CellEntry {
  readonly name: string;
  readonly entry: Entry;
  readonly replicateOf?: string;
  /** True when a log of cells describes it, and the project file does not. */
  readonly fromLog?: boolean;
}

/** Geometry of which one is enough. */
const areaFields = ['electrode diameter', 'electrode area'] as const;
/** What a replicate has in common with the cell it repeats, unless it says otherwise. */
const inherited = [
  'kind',
  'membrane',
  'films',
  'lithium thickness',
  'cathode',
  'cathode loading',
  'cathode area',
  'anode area',
  'form',
] as const;
/** What must be the same, or it is no replicate. */
const same = ['kind', 'membrane', 'films'] as const;

/**
 * Every cell by name: `replicates: 3` becomes three cells, and `replicate of` takes over what an entry leaves out. What was
 * measured for one cell only (film thickness, mass) is not taken over.
 *
 * @param log cells that a log describes; an entry of the same name lies over them
 */
export function cellEntries(
  entries: ReadonlyMap<string, Entry> | undefined,
  log: ReadonlyMap<string, Entry>,
  reading: Reading,
): ReadonlyMap<string, CellEntry> {
  const cells = new Map<string, CellEntry>(
    [...log]
      .filter(([name]) => !entries?.has(name))
      .map(([name, entry]) => [name, { name, entry, fromLog: true }]),
  );
  for (const [name, entry] of entries ?? []) {
    if (entry.replicates === undefined) {
      add(cells, { name, entry: overLog(entry, log.get(name)) }, reading);
      continue;
    }
    if (entry['replicate of'] !== undefined)
      complainOf(entry, 'replicates', reading, 'replicate of is given too', 'keep one of them');
    const count = Math.min(entry.replicates, mostReplicates);
    if (entry.replicates > mostReplicates)
      complainOf(entry, 'replicates', reading, 'these are very many', `write at most ${mostReplicates}`);
    for (let number = 1; number <= count; number += 1) {
      const replicateOf = number === 1 ? {} : { replicateOf: `${name}-1` };
      add(cells, { name: `${name}-${number}`, entry, ...replicateOf }, reading);
    }
  }
  return new Map([...cells].map(([name, cell]) => [name, withOriginal(cell, cells, reading)]));
}

/** An entry of the project file over what the log says of the cell; of an area stated in two ways the entry's counts. */
function overLog(entry: Entry, logged: Entry | undefined): Entry {
  if (logged === undefined) return entry;
  const replaced = (keys: readonly (keyof Entry)[]): readonly (keyof Entry)[] =>
    keys.some((key) => entry[key] !== undefined) ? keys : [];
  const hidden = new Set<string>([
    ...replaced(areaFields),
    ...replaced(['cathode loading', 'cathode mass', 'cathode area']),
  ]);
  const kept = Object.entries(logged).filter(([key]) => !hidden.has(key));
  return { ...Object.fromEntries(kept), ...entry };
}

const mostReplicates = 1000;

function add(cells: Map<string, CellEntry>, cell: CellEntry, reading: Reading): void {
  if (cells.has(cell.name))
    complainOf(
      cell.entry,
      undefined,
      reading,
      `two cells are called "${cell.name}"`,
      'give one of them another name',
    );
  cells.set(cell.name, cell);
}

function withOriginal(cell: CellEntry, cells: ReadonlyMap<string, CellEntry>, reading: Reading): CellEntry {
  const { name, entry } = cell;
  const of = entry['replicate of'];
  if (of === undefined) return cell;
  const original = cells.get(of);
  if (original === undefined || of === name) {
    const others = [...cells.keys()].filter((each) => each !== name);
    const what = of === name ? 'a cell repeats another, not itself' : `no cell is called "${of}"`;
    complainOf(entry, 'replicate of', reading, what, cureFor(of, others));
    return cell;
  }
  const root = original.entry['replicate of'] ?? original.replicateOf;
  if (root !== undefined)
    complainOf(
      entry,
      'replicate of',
      reading,
      `"${of}" itself repeats "${root}"`,
      `write replicate of: ${root}`,
    );
  for (const key of same) {
    const [own, theirs] = [entry[key], original.entry[key] ?? (key === 'films' ? 1 : undefined)];
    if (own !== undefined && theirs !== undefined && own !== theirs)
      complainOf(
        entry,
        key,
        reading,
        `a replicate of "${of}" has its ${key}, ${theirs}`,
        'leave it out, or drop replicate of',
      );
  }
  const ownArea = areaFields.some((key) => entry[key] !== undefined);
  const shared = [...inherited, ...(ownArea ? [] : areaFields)].flatMap((key) =>
    original.entry[key] === undefined ? [] : [[key, original.entry[key]] as const],
  );
  return { ...cell, entry: { ...Object.fromEntries(shared), ...entry }, replicateOf: of };
}

function complainOf(
  entry: Entry,
  key: string | undefined,
  reading: Reading,
  what: string,
  cure: string,
): void {
  const field = key === undefined ? entry.path : `${entry.path}.${key}`;
  complain(reading, what, cure, { line: reading.lines.get(field) ?? entry.line, field });
}
