import { InputError, type Place } from '../quantity/index.ts';
import { nearest } from './nearest.ts';

/** State of reading one project file: what is wrong so far, and where each field stands. */
export interface Reading {
  /** Path as a person typed it, for messages. */
  readonly file: string;
  /** Name within the project folder, for sources of results: these do not depend on where the folder lies. */
  readonly fileName: string;
  readonly errors: InputError[];
  /** 1-based line of every field by path. */
  readonly lines: Map<string, number>;
}

export function startReading(file: string): Reading {
  return { file, fileName: file.split(/[/\\]/u).at(-1) ?? file, errors: [], lines: new Map() };
}

/** Notes an error and lets reading go on, so that the count of errors can be said. */
export function complain(reading: Reading, what: string, cure: string, place: Place): void {
  reading.errors.push(new InputError(what, cure, { file: reading.file, ...place }));
}

/** The nearest known word when something is near, else the list of what is known. */
export function cureFor(written: string, known: readonly string[]): string {
  const near = nearest(written, known);
  if (near !== undefined) return `the nearest known is "${near}"`;
  if (known.length === 0) return 'none is described in this file';
  const shown = known.slice(0, 12).join(', ');
  return `known are ${shown}${known.length > 12 ? ', …' : ''}`;
}

/** Throws the first error in the file, with the number of those that follow. */
export function throwFirst(reading: Reading): void {
  const [first, ...others] = reading.errors.toSorted((a, b) => (a.place.line ?? 0) - (b.place.line ?? 0));
  if (first === undefined) return;
  if (others.length === 0) throw first;
  throw new InputError(first.what, `${first.cure} (and ${others.length} more)`, first.place);
}
