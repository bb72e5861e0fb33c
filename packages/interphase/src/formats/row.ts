import { cellNumber, isMissing } from './cell-number.ts';
import type { DecimalMark } from './cell-number.ts';

/** How cells are set apart: tab, semicolon, comma, or any run of blanks. */
export type Delimiter = 'tab' | 'semicolon' | 'comma' | 'blank';

export interface Dialect {
  readonly delimiter: Delimiter;
  readonly decimal: DecimalMark;
}

/** Cell kinds. */
export const numberCell = 0;
const missingCell = 1;
export const textCell = 2;

/** One parsed line; reused from line to line. */
export interface Row {
  count: number;
  numbers: number;
  texts: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly kind: Uint8Array;
  readonly values: Float64Array;
}

export const maximumColumns = 4096;
const codes: Readonly<Record<Delimiter, number>> = { tab: 9, semicolon: 59, comma: 44, blank: 32 };

export function emptyRow(): Row {
  return {
    count: 0,
    numbers: 0,
    texts: 0,
    start: new Int32Array(maximumColumns),
    end: new Int32Array(maximumColumns),
    kind: new Uint8Array(maximumColumns),
    values: new Float64Array(maximumColumns),
  };
}

/** Splits the line `text[from, to)` into cells; blanks and quotes around a cell are taken off. */
export function splitRow(text: string, from: number, to: number, delimiter: Delimiter, row: Row): void {
  row.count = 0;
  const blank = delimiter === 'blank';
  const code = codes[delimiter];
  let i = from;
  if (blank) while (i < to && isBlank(text.charCodeAt(i))) i++;
  while (i <= to) {
    let start = i;
    let end: number;
    while (start < to && text.charCodeAt(start) === 32) start++;
    if (text.charCodeAt(start) === 34 && start < to) {
      end = closingQuote(text, start + 1, to, code);
      i = end;
      while (i < to && !closes(text.charCodeAt(i), code)) i++;
      start++;
    } else {
      if (blank) while (i < to && !isBlank(text.charCodeAt(i))) i++;
      else while (i < to && text.charCodeAt(i) !== code) i++;
      end = i;
    }
    while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
    while (start < end && isBlank(text.charCodeAt(start))) start++;
    // What is wider is no table of an instrument; the dialect does not count such a line as data.
    if (row.count === maximumColumns) return;
    row.start[row.count] = start;
    row.end[row.count] = end;
    row.count++;
    i++;
    if (blank) {
      while (i < to && isBlank(text.charCodeAt(i))) i++;
      if (i >= to) break;
    }
  }
}

/** Splits a line and reads the number of each cell. */
export function parseRow(text: string, from: number, to: number, dialect: Dialect, row: Row): void {
  splitRow(text, from, to, dialect.delimiter, row);
  readNumbers(text, dialect.decimal, row);
}

/** Reads the number of each cell of a row that is already split. */
export function readNumbers(text: string, decimal: DecimalMark, row: Row): void {
  row.numbers = 0;
  row.texts = 0;
  for (let cell = 0; cell < row.count; cell++) {
    const start = row.start[cell]!;
    const end = row.end[cell]!;
    const value = start < end ? cellNumber(text, start, end, decimal) : Number.NaN;
    row.values[cell] = value;
    if (value === value) {
      row.kind[cell] = numberCell;
      row.numbers++;
    } else if (isMissing(text, start, end)) row.kind[cell] = missingCell;
    else {
      row.kind[cell] = textCell;
      row.texts++;
    }
  }
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9 || code === 0xa0;
}

/** Whether a character ends a cell: the delimiter, or any blank where blanks delimit. */
function closes(character: number, delimiter: number): boolean {
  return character === delimiter || (delimiter === 32 && isBlank(character));
}

/** A quote closes a cell when a delimiter or the line's end follows; `Z"` inside a cell does not. */
function closingQuote(text: string, from: number, to: number, delimiter: number): number {
  for (let i = from; i < to; i++) {
    if (text.charCodeAt(i) !== 34) continue;
    let next = i + 1;
    while (next < to && text.charCodeAt(next) === 32) next++;
    if (next >= to || text.charCodeAt(next) === delimiter || text.charCodeAt(next) === 9) return i;
  }
  return to;
}
