/** A cell of a table. */
export type Cell = string | number | null;

/**
 * A table as CSV (RFC 4180: commas, CRLF, quotes doubled), UTF-8 without a byte-order mark. Numbers keep all digits.
 *
 * A text that a spreadsheet could run as a formula — it begins with `=`, `+`, `-`, `@`, a tab or a return, and is no number — gets an
 * apostrophe in front, which spreadsheets take as *this is text*. The JSON beside it has the text unchanged.
 *
 * @example
 * ```ts
 * import { csv } from 'interphase/report';
 * csv(['name', 'value'], [['=1+1', -2], ['a "b"', null]]); // => 'name,value\r\n\'=1+1,-2\r\n"a ""b""",\r\n'
 * ```
 */
export function csv(columns: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return [columns, ...rows].map((row) => `${row.map(field).join(',')}\r\n`).join('');
}

function field(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = /^[=+\-@\t\r]/u.test(cell) && !isNumber(cell) ? `'${cell}` : cell;
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function isNumber(text: string): boolean {
  return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/u.test(text);
}
