import type { Severity } from '../audit/index.ts';
import type { Verdict } from '../finding/index.ts';
import type { Comparison, Quantity } from '../quantity/index.ts';
import { comparedNumbers, printAlike, sharedSources, type SameSource } from './compare-numbers.ts';
import type { ProjectState, StateCheck, StateFile, StateGate, StateNumber } from './project-state.ts';

/** What one state has and the other has not, or has otherwise. Exactly the side that lacks it is absent. */
export interface Change<T> {
  readonly before?: T;
  readonly after?: T;
}

export interface NumberChange extends Change<Quantity> {
  readonly method: string;
  readonly name: string;
  readonly of: string;
  readonly at?: string;
  readonly note?: string;
  readonly principal: boolean;
  /** After less before, SI. */
  readonly difference?: number;
  /** The difference over the standard uncertainty before (after, where none was stated before). */
  readonly inUncertainties?: number;
  /** Are they different, and with what probability by chance? Where both have an uncertainty. */
  readonly comparison?: Comparison;
  /** True where both print alike: a change below the last digit shown. */
  readonly printsAlike: boolean;
}

/** What changed between two states of a project; what is the same is not listed. */
export interface StateDifference {
  readonly files: readonly ({ readonly file: string } & Change<Omit<StateFile, 'file'>>)[];
  /** Absent when the settings of one state are not known. */
  readonly settings?: readonly ({ readonly field: string } & Change<string>)[];
  readonly numbers: readonly NumberChange[];
  readonly gates: readonly (Pick<StateGate, 'finding' | 'name'> & Change<Verdict>)[];
  readonly checks: readonly (Pick<StateCheck, 'id' | 'topic' | 'of'> & Change<readonly Severity[]>)[];
}

/**
 * What changed from one state of a project to another: files, settings, numbers and by how much, gates, checks. A number is the same
 * when value and uncertainty agree to 1e-9 and it has the same status. What both states share (a thickness that is written alike)
 * cancels where a number is compared.
 *
 * @example
 * ```ts
 * import { compareStates } from 'interphase/project';
 * import { quantity } from 'interphase/quantity';
 * const state = (value) => ({ files: [], gates: [], checks: [], numbers: [{ method: 'm', name: 'bulk resistance', of: 'film',
 *   principal: true, quantity: quantity(value, 'Ω', { uncertainty: 0.5, source: 'file' }) }] });
 * compareStates(state(10), state(11)).numbers[0].inUncertainties; // => 2
 * compareStates(state(10), state(10)).numbers; // => []
 * ```
 */
export function compareStates(before: ProjectState, after: ProjectState): StateDifference {
  const settings =
    before.settings && after.settings ? { settings: settingChanges(before.settings, after.settings) } : {};
  const shared = sharedSources(before, after);
  return {
    files: paired(before.files, after.files, ({ file }) => file)
      .filter(([a, b]) => a?.sha256 !== b?.sha256 || a?.rows !== b?.rows)
      .map(([a, b]) => ({ file: either(a, b).file, ...sides(a && fileFacts(a), b && fileFacts(b)) })),
    ...settings,
    numbers: pairedNumbers(before.numbers, after.numbers)
      .filter(([a, b]) => !sameNumber(a?.quantity, b?.quantity))
      .map(([a, b]) => numberChange(a, b, shared))
      .toSorted((a, b) => Number(b.principal) - Number(a.principal)),
    gates: paired(before.gates, after.gates, ({ finding, name }) => JSON.stringify([finding, name]))
      .filter(([a, b]) => a?.verdict !== b?.verdict)
      .map(([a, b]) => {
        const { finding, name } = either(a, b);
        return { finding, name, ...sides(a?.verdict, b?.verdict) };
      }),
    checks: paired(before.checks, after.checks, ({ id, of }) => JSON.stringify([id, of]))
      .filter(([a, b]) => a?.severity.join() !== b?.severity.join())
      .map(([a, b]) => {
        const { id, topic, of } = either(a, b);
        return { id, topic, of, ...sides(a?.severity, b?.severity) };
      }),
  };
}

/** True when nothing changed. */
export function isSame({ files, settings = [], numbers, gates, checks }: StateDifference): boolean {
  return [files, settings, numbers, gates, checks].every((changes) => changes.length === 0);
}

type Pair<T> = readonly [before: T | undefined, after: T | undefined];

/** Items of two lists that are about the same thing; the order is that of `after`, then what only `before` has. */
function paired<T>(before: readonly T[], after: readonly T[], identity: (item: T) => string): Pair<T>[] {
  const [old, fresh] = [before, after].map((items) => byIdentity(items, identity));
  const pairs = [...(fresh ?? [])].map(([key, item]): Pair<T> => [old?.get(key), item]);
  const gone = [...(old ?? [])].filter(([key]) => !fresh?.has(key));
  return [...pairs, ...gone.map(([, item]): Pair<T> => [item, undefined])];
}

/** Items by identity; those that share one are counted, in their order. */
function byIdentity<T>(items: readonly T[], identity: (item: T) => string): Map<string, T> {
  const found = new Map<string, T>();
  const counts = new Map<string, number>();
  for (const item of items) {
    const key = identity(item);
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    found.set(`${key} ${count}`, item);
  }
  return found;
}

/** A note tells numbers of one name apart; where the name is alone on both sides, its note may change. */
function pairedNumbers(before: readonly StateNumber[], after: readonly StateNumber[]): Pair<StateNumber>[] {
  const base = ({ method, name, of, at }: StateNumber): string => JSON.stringify([method, name, of, at]);
  const several = new Set([before, after].flatMap((items) => repeated(items.map(base))));
  return paired(before, after, (item) =>
    several.has(base(item)) ? `${base(item)} ${item.note ?? ''}` : base(item),
  );
}

function repeated(keys: readonly string[]): string[] {
  const seen = new Set<string>();
  return keys.filter((key) => seen.size === seen.add(key).size);
}

function settingChanges(
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
): ({ readonly field: string } & Change<string>)[] {
  return paired(Object.entries(before), Object.entries(after), ([field]) => field)
    .filter(([a, b]) => a?.[1] !== b?.[1])
    .map(([a, b]) => ({ field: either(a, b)[0], ...sides(a?.[1], b?.[1]) }));
}

/** Relative difference below which two runs of the same arithmetic are the same. */
const rounding = 1e-9;

function sameNumber(a: Quantity | undefined, b: Quantity | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  if (a.status !== b.status || (a.uncertainty === undefined) !== (b.uncertainty === undefined)) return false;
  return near(a.value, b.value) && near(a.uncertainty ?? 0, b.uncertainty ?? 0);
}

function near(a: number, b: number): boolean {
  return Math.abs(a - b) <= rounding * Math.max(Math.abs(a), Math.abs(b));
}

function numberChange(
  a: StateNumber | undefined,
  b: StateNumber | undefined,
  shared: SameSource,
): NumberChange {
  const { method, name, of, at, note, principal } = either(b, a);
  const difference = a && b && b.quantity.value - a.quantity.value;
  const comparison = a && b && comparedNumbers(a.quantity, b.quantity, shared);
  const uncertainty = a?.quantity.uncertainty ?? b?.quantity.uncertainty ?? 0;
  return {
    method,
    name,
    of,
    ...(at !== undefined && { at }),
    ...(note !== undefined && { note }),
    principal,
    ...sides(a?.quantity, b?.quantity),
    ...(difference !== undefined && { difference }),
    ...(difference !== undefined && uncertainty > 0 && { inUncertainties: difference / uncertainty }),
    ...(comparison && { comparison }),
    printsAlike: a !== undefined && b !== undefined && printAlike(a.quantity, b.quantity),
  };
}

function fileFacts({ sha256, rows }: StateFile): Omit<StateFile, 'file'> {
  return { sha256, rows };
}

function sides<T>(before: T | undefined, after: T | undefined): Change<T> {
  return { ...(before !== undefined && { before }), ...(after !== undefined && { after }) };
}

/** Of a pair at least one side is there. */
function either<T>(first: T | undefined, second: T | undefined): T {
  return (first ?? second)!;
}
