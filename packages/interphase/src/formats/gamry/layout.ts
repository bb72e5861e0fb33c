import type { Warning } from '../../measurement/index.ts';
import { endsEmpty, endsInCutNumber } from '../cut-end.ts';
import { emptyRow, parseRow } from '../row.ts';
import type { Dialect, Row } from '../row.ts';
import { growTable } from '../text-table.ts';
import type { TextTable } from '../text-table.ts';

/** One `KEY TYPE value …` line. */
interface GamryEntry {
  readonly type: string;
  readonly fields: readonly string[];
}

/** A Gamry .DTA file: settings and all tables. */
export interface GamryFile {
  readonly entries: ReadonlyMap<string, GamryEntry>;
  readonly notes: readonly string[];
  readonly tables: readonly TextTable[];
}

export const gamryTitle = /^(EXPLAIN|\w+)[ \t]*\nTAG\t/;

/** Settings that a .DTA holds at most; a damaged file does not grow without bound. */
const mostEntries = 10_000;

/**
 * Reads settings and tables. A table is `NAME TABLE [planned rows]`, a line of names, a line of units, and
 * rows that begin with a blank. Fewer rows than planned are those of a technique that was stopped, or of a file that
 * lost its end: a warning. Rows may use blanks for tabs.
 */
export function parseGamry(text: string): GamryFile {
  const entries = new Map<string, GamryEntry>();
  const notes: string[] = [];
  const tables: TextTable[] = [];
  const dialect = gamryDialect(text);
  let from = 0;
  let line = 1;
  while (from < text.length) {
    const to = lineEnd(text, from);
    const content = text.slice(from, Math.min(to, from + 4096));
    const [key = '', type = '', ...fields] = content.split('\t');
    if (key !== '' && type === 'TABLE') {
      const plan = { name: key, planned: Number(fields[0]) };
      const read = readTable(text, Math.min(to + 1, text.length), line + 1, plan, dialect);
      if (read.table !== undefined) tables.push(read.table);
      from = read.offset;
      line = read.line;
      continue;
    }
    if (key !== '' && type !== '' && entries.size < mostEntries) entries.set(key, { type, fields });
    else if (content.startsWith('\t') && content.trim() !== '' && notes.length < 1000)
      notes.push(content.trim());
    from = to + 1;
    line++;
  }
  return { entries, notes, tables };
}

/** Reads one table that starts with its line of names at `offset`. */
function readTable(
  text: string,
  offset: number,
  firstLine: number,
  { name, planned }: { readonly name: string; readonly planned: number },
  dialect: Dialect,
): { table: TextTable | undefined; offset: number; line: number } {
  const [names, afterNames] = tabbedLine(text, offset);
  if (names === undefined) return { table: undefined, offset, line: firstLine };
  const [units, afterUnits] = tabbedLine(text, afterNames);
  if (units === undefined) return { table: undefined, offset: afterNames, line: firstLine + 1 };
  const width = names.length;
  const table = growTable(
    names,
    names.map((_, c) => units[c] ?? ''),
  );
  const warnings: Warning[] = [];
  const row = emptyRow();
  let from = afterUnits;
  let line = firstLine + 2;
  let fewest = width;
  let short = 0;
  let firstShort = 0;
  while (from < text.length && isIndented(text, from)) {
    const to = lineEnd(text, from);
    if (readTabbedRow(text, from, to, width, dialect, row)) {
      const last = to === text.length;
      if (last && (row.count < fewest || endsEmpty(row) || endsInCutNumber(text)))
        warnings.push({
          message: `the last line of ${name} is cut off; ${table.rowCount()} rows are whole`,
          line,
          fault: 'truncated',
        });
      else {
        if (row.count !== width && short++ === 0) firstShort = line;
        fewest = Math.min(fewest, row.count);
        table.add(text, row, line);
      }
    }
    from = to + 1;
    line++;
  }
  if (short > 0)
    warnings.push({
      message: `${short} rows of ${name} have another number of cells than its header`,
      line: firstShort,
    });
  if (table.rowCount() < planned)
    warnings.push({
      message: `${planned} rows of ${name} are announced, the file holds ${table.rowCount()}: it was stopped, or its end is missing`,
      line: firstLine - 1,
    });
  return { table: table.finish(warnings, name), offset: from, line };
}

/** A row begins with a tab; rows that use blanks instead are split at blanks. False for an empty line. */
function readTabbedRow(
  text: string,
  from: number,
  to: number,
  width: number,
  dialect: Dialect,
  row: Row,
): boolean {
  let start = from;
  if (text.charCodeAt(start) === 9) start++;
  parseRow(text, start, to, dialect, row);
  while (row.count > width && row.start[row.count - 1] === row.end[row.count - 1]) row.count--;
  if (row.count !== width || row.start[0] === row.end[0])
    parseRow(text, from, to, { delimiter: 'blank', decimal: dialect.decimal }, row);
  return row.numbers > 0;
}

function tabbedLine(text: string, offset: number): [string[] | undefined, number] {
  if (offset >= text.length || !isIndented(text, offset)) return [undefined, offset];
  const to = lineEnd(text, offset);
  const cells = text
    .slice(offset, to)
    .trim()
    .split('\t')
    .map((cell) => cell.trim());
  return [cells.length > 1 && cells.length <= 1000 ? cells : undefined, to + 1];
}

function isIndented(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 9 || code === 32;
}

function lineEnd(text: string, from: number): number {
  const to = text.indexOf('\n', from);
  return to < 0 ? text.length : to;
}

/** Windows' locale decides the decimal mark of the whole file. */
function gamryDialect(text: string): Dialect {
  const sample = text.slice(0, 262_144);
  const commas = sample.match(/\t-?\d+,\d+/g)?.length ?? 0;
  const points = sample.match(/\t-?\d+\.\d+/g)?.length ?? 0;
  return { delimiter: 'tab', decimal: commas > points ? 44 : 46 };
}
