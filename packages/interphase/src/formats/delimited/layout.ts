import type { Warning } from '../../measurement/index.ts';
import { columnMeaning } from '../column-meaning.ts';
import { endsEmpty, endsInCutNumber } from '../cut-end.ts';
import { faultsIn } from '../faulty-file.ts';
import { emptyRow, numberCell, parseRow } from '../row.ts';
import type { Dialect, Row } from '../row.ts';
import { growTable } from '../text-table.ts';
import type { GrowingTable, TextTable } from '../text-table.ts';
import { findDialect } from './dialect.ts';
import { findHeader, headerCells } from './header.ts';

/** A delimited text file: what stood above the first table, and the tables. */
export interface DelimitedFile {
  readonly dialect: Dialect;
  /** Lines above the first header. */
  readonly preamble: readonly string[];
  /** True when no line names the columns. */
  readonly headerless: boolean;
  readonly tables: readonly TextTable[];
  readonly warnings: readonly Warning[];
}

/**
 * Finds delimiter, decimal mark, header, units and rows of a delimited text; a header that comes again
 * starts a new table. Undefined when there is no table; a header without rows gives no tables.
 */
export function parseDelimited(text: string): DelimitedFile | undefined {
  const found = findDialect(text);
  if (found === undefined) return undefined;
  const { dialect } = found;
  const header = findHeader(text, found);
  const tables: TextTable[] = [];
  let open = openTable(header.headers, header.units);
  const row = emptyRow();
  const unread = numberLines(header.preamble, dialect, row);
  let line = found.firstLine;
  for (let from = found.firstOffset; from < text.length; line++) {
    let to = text.indexOf('\n', from);
    const cut = to < 0;
    if (cut) to = text.length;
    if (!isBlankLine(text, from, to)) {
      parseRow(text, from, to, dialect, row);
      trimTrailing(row, open.width);
      if (row.numbers > 0 && row.count > 1 && row.numbers >= row.texts) takeRow(open, text, row, line, cut);
      else {
        const again = repeatedHeader(text.slice(from, to), dialect, open.width);
        if (again === undefined) {
          if (cut && open.table.rowCount() > 0 && beginsRow(text.slice(from, to), row)) open.cutLine = line;
          else if (open.remarks++ === 0) {
            open.firstRemark = text.slice(from, Math.min(to, from + 80)).trim();
            open.remarkLine = line;
          }
        } else {
          tables.push(closeTable(open));
          open = openTable(again);
        }
      }
    }
    from = to + 1;
  }
  tables.push(closeTable(open));
  const lost = tables.flatMap(({ rowCount, warnings }) => (rowCount === 0 ? faultsIn(warnings) : []));
  return {
    dialect,
    preamble: header.preamble,
    headerless: header.headers.every((name) => name === ''),
    tables: tables.filter((table) => table.rowCount > 0),
    warnings: [
      ...lost,
      ...(unread < 3
        ? []
        : [
            {
              message: `${unread} lines of numbers above the table have another number of cells and are not read`,
            },
          ]),
    ],
  };
}

/** Lines above the header that hold numbers in several cells. */
function numberLines(lines: readonly string[], dialect: Dialect, row: Row): number {
  let count = 0;
  for (const line of lines) {
    parseRow(line, 0, line.length, dialect, row);
    if (row.numbers > 1 && row.texts === 0) count++;
  }
  return count;
}

/** Whether a last line without a line end is the beginning of a row rather than a remark. */
function beginsRow(line: string, row: Row): boolean {
  return (row.kind[0] === numberCell && row.count > 1) || /^\s*[-+]?\.?\d[\d\s.,:;/+\-eE]*$/.test(line);
}

interface OpenTable {
  readonly width: number;
  readonly table: GrowingTable;
  remarks: number;
  firstRemark: string;
  remarkLine: number;
  /** Which columns have held a number so far. */
  readonly numeric: Uint8Array;
  short: number;
  firstShort: number;
  long: number;
  firstLong: number;
  cutLine: number;
  /** Cells of the shortest row so far. */
  fewest: number;
  /** Whether a row has ended in an empty cell so far. */
  endedEmpty: boolean;
  /** No header says how many cells a row should have. */
  readonly isUnnamed: boolean;
}

function openTable(headers: readonly string[], units?: readonly string[]): OpenTable {
  return {
    width: headers.length,
    table: growTable(headers, units),
    remarks: 0,
    firstRemark: '',
    remarkLine: 0,
    numeric: new Uint8Array(headers.length),
    short: 0,
    firstShort: 0,
    long: 0,
    firstLong: 0,
    cutLine: 0,
    fewest: headers.length,
    endedEmpty: false,
    isUnnamed: headers.every((name) => name === ''),
  };
}

/** Adds a row; the last line of a file without a line end is dropped when it is visibly incomplete. */
function takeRow(open: OpenTable, text: string, row: Row, line: number, last: boolean): void {
  const short = row.count < open.width;
  if (last) {
    const first = open.table.rowCount() === 0;
    let broken =
      row.count < open.fewest ||
      (first && open.isUnnamed) ||
      (endsEmpty(row) && !open.endedEmpty) ||
      endsInCutNumber(text);
    for (let c = 0; c < row.count && c < open.width; c++)
      if (row.kind[c] === 2 && open.numeric[c] === 1) broken = true;
    if (broken) {
      open.cutLine = line;
      return;
    }
  }
  open.fewest = Math.min(open.fewest, row.count);
  open.endedEmpty ||= endsEmpty(row);
  if (short && open.short++ === 0) open.firstShort = line;
  if (row.count > open.width && open.long++ === 0) open.firstLong = line;
  for (let c = 0; c < row.count && c < open.width; c++) if (row.kind[c] === 0) open.numeric[c] = 1;
  open.table.add(text, row, line);
}

function closeTable(open: OpenTable): TextTable {
  const warnings: Warning[] = [];
  if (open.cutLine > 0)
    warnings.push({
      message: `the last line is cut off; ${count(open.table.rowCount(), 'row')} ${open.table.rowCount() === 1 ? 'is' : 'are'} whole`,
      line: open.cutLine,
      fault: 'truncated',
    });
  if (open.short > 0)
    warnings.push({
      message: `${count(open.short, 'row')} with fewer cells than columns`,
      line: open.firstShort,
    });
  if (open.long > 0)
    warnings.push({
      message: `${count(open.long, 'row')} with more cells than columns; the rest is left out`,
      line: open.firstLong,
    });
  if (open.remarks > 0)
    warnings.push({
      message: `${count(open.remarks, 'line')} without data left out, the first "${open.firstRemark}"`,
      line: open.remarkLine,
    });
  return open.table.finish(warnings);
}

function count(n: number, what: string): string {
  return `${n} ${what}${n === 1 ? '' : 's'}`;
}

/** A line inside the data that names columns again, with at least two that we know. */
function repeatedHeader(line: string, dialect: Dialect, width: number): string[] | undefined {
  const cells = headerCells(line, dialect, width);
  if (cells.length < 2) return undefined;
  const known = cells.filter((cell) => columnMeaning(cell).role !== undefined).length;
  return known >= 2 && (2 * known >= cells.length || Math.abs(cells.length - width) <= 1) ? cells : undefined;
}

/** Takes off empty cells that a trailing delimiter leaves beyond the columns. */
function trimTrailing(row: Row, width: number): void {
  while (row.count > width && row.start[row.count - 1] === row.end[row.count - 1]) row.count--;
}

function isBlankLine(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if (code !== 32 && code !== 9 && code !== 44 && code !== 59) return false;
  }
  return true;
}
