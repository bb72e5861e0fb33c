import { columnMeaning } from '../column-meaning.ts';
import { emptyRow, readNumbers, splitRow } from '../row.ts';
import type { Delimiter, Dialect } from '../row.ts';
import { isUnit as isAnyUnit, knownUnit } from '../unit-text.ts';
import type { FoundDialect } from './dialect.ts';

/** Names of the columns, a line of units if there is one, and the lines above. */
interface FoundHeader {
  /** One per column; all empty when no line names them. */
  readonly headers: readonly string[];
  readonly units?: readonly string[];
  readonly preamble: readonly string[];
}

/** Lines above the data that may hold the header; RelaxIS puts a line of conditions in between. */
const reach = 6;

const scratch = emptyRow();

/** Finds the line above the first data row that names the columns. */
export function findHeader(text: string, found: FoundDialect): FoundHeader {
  const above = text
    .slice(0, found.firstOffset)
    .split('\n')
    .filter((line) => line.trim() !== '');
  const { width, dialect } = found;
  let best: { at: number; cells: string[]; score: number } | undefined;
  for (let at = above.length - 1; at >= 0 && at >= above.length - reach; at--) {
    const cells = headerCells(above[at]!, dialect, width);
    if (Math.abs(cells.length - width) > 1 || cells.length < 2) continue;
    const named = cells.filter((cell) => cell !== '' && !isUnit(cell)).length;
    if (named < cells.length / 2) continue;
    const known = cells.filter((cell) => columnMeaning(cell).role !== undefined).length;
    // Another number of cells than the rows have needs names that we know.
    if (cells.length !== width && known < 2) continue;
    const score = 2 * known + (best === undefined ? 1 : 0);
    if (best === undefined || score > best.score) best = { at, cells, score };
  }
  if (best === undefined) return { headers: Array.from({ length: width }, () => ''), preamble: above };
  const headers = padded(best.cells, Math.max(width, best.cells.length));
  const next = above[best.at + 1];
  const units = next === undefined ? undefined : headerCells(next, dialect, width);
  const hasUnits =
    units !== undefined &&
    units.some(isUnit) &&
    units.every((cell) => cell === '' || isUnit(cell) || isOtherUnit(cell));
  return {
    headers,
    ...(hasUnits
      ? {
          units: padded(
            units.map((unit) => unit.replace(/^[([{]\s*|\s*[)\]}]$/g, '')),
            headers.length,
          ),
        }
      : {}),
    preamble: above.slice(0, best.at),
  };
}

/** 1-based line of a header near the beginning, by the columns it names; undefined when there is none. */
export function headerLineOf(text: string): number | undefined {
  const lines = text.slice(0, 65_536).split('\n', 100);
  const at = lines.findIndex((line) =>
    delimiters.some((delimiter) => {
      const cells = headerCells(line.slice(0, 10_000), { delimiter, decimal: 46 }, 0);
      const known = cells.filter((cell) => columnMeaning(cell).role !== undefined).length;
      return known >= 2 && 2 * known >= cells.length;
    }),
  );
  return at < 0 ? undefined : at + 1;
}

const delimiters: readonly Delimiter[] = ['tab', 'semicolon', 'comma'];

/** Cells of a header line; empty when the line holds numbers. Trailing empty cells are taken off. */
export function headerCells(line: string, dialect: Dialect, width: number): string[] {
  const text = line.replace(/^\s*(#|%|\/\/)+\s*/, '');
  const row = scratch;
  splitRow(text, 0, text.length, dialect.delimiter, row);
  readNumbers(text, dialect.decimal, row);
  if (row.numbers > row.texts) return [];
  let cells = Array.from({ length: row.count }, (_, c) => text.slice(row.start[c], row.end[c]));
  if (dialect.delimiter === 'blank' && cells.length !== width) cells = blankCells(text, width);
  while (cells.length > width && cells.at(-1) === '') cells.pop();
  return cells;
}

/** Headers set apart by blanks while names hold blanks: two or more blanks, else units stay with their name. */
function blankCells(text: string, width: number): string[] {
  const wide = text.trim().split(/\t+|\s{2,}/);
  if (wide.length === width) return wide;
  const cells: string[] = [];
  for (const word of text.trim().split(/\s+/)) {
    if (/^[([]/.test(word) && cells.length > 0) cells[cells.length - 1] += ` ${word}`;
    else cells.push(word);
  }
  // `Potential applied (V)`: a word in lower case belongs to the one before, as long as there are too many.
  for (let c = 1; c < cells.length && cells.length > width; ) {
    if (/^[a-z]{3,}/.test(cells[c]!)) cells.splice(c - 1, 2, `${cells[c - 1]} ${cells[c]}`);
    else c++;
  }
  return cells;
}

function isUnit(cell: string): boolean {
  return (
    /^[([{][^()[\]{}]*[)\]}]$/.test(cell) ||
    (knownUnit(cell) !== undefined && columnMeaning(cell).role === undefined)
  );
}

/** A unit that no channel has: `mAh/g`, or one that contradicts its column. */
function isOtherUnit(cell: string): boolean {
  return isAnyUnit(cell) && columnMeaning(cell).role === undefined;
}

function padded(cells: readonly string[], width: number): string[] {
  return Array.from({ length: width }, (_, c) => cells[c] ?? '');
}
