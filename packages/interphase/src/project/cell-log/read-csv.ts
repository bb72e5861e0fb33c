import { decodeText } from '../../formats/index.ts';
import { InputError } from '../../quantity/index.ts';
import type { Sheet } from './sheet.ts';

/**
 * A text table (RFC 4180; comma, semicolon or tab) as a sheet. Where cells are parted by semicolons or tabs and numbers have only
 * decimal commas, those become points.
 *
 * @throws InputError when the bytes are no text
 */
export function readCsv(bytes: Uint8Array): Sheet {
  const text = decodeText(bytes)?.text;
  if (text === undefined) throw new InputError('this is no text', 'save the log as .xlsx or .csv');
  const separator = separatdoubtful(text);
  const rows = split(text, separator);
  const comma = separator !== ',' && hasDecimalCommas(rows);
  return {
    name: '',
    rows: comma ? rows.map((row) => row.map((cell) => cell.replace(decimalComma, '$1.$2'))) : rows,
  };
}

const decimalComma = /^(\s*[-+]?\d+),(\d+)(?!\S*,)/u;

function hasDecimalCommas(rows: readonly (readonly string[])[]): boolean {
  const cells = rows.flat();
  const commas = cells.filter((cell) => /^[-+]?\d+,\d+$/u.test(cell)).length;
  const points = cells.filter((cell) => /^[-+]?\d+\.\d+$/u.test(cell)).length;
  return commas > 0 && points === 0;
}

/** The character that stands most often in the first lines, outside quotes. */
function separatdoubtful(text: string): string {
  const head = text.slice(0, 20_000).replace(/"(?:[^"]|"")*"/gu, '');
  const count = (mark: string): number => head.split(mark).length;
  return [';', '\t', ','].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

function split(text: string, separator: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  const endCell = (): void => {
    row.push(cell.replace(/\s+/gu, ' ').trim());
    cell = '';
  };
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? '';
    if (quoted) {
      if (character !== '"') cell += character;
      else if (text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (character === '"' && cell.trim() === '') {
      quoted = true;
      cell = '';
    } else if (character === separator) endCell();
    else if (character === '\n') {
      endCell();
      rows.push(row);
      row = [];
    } else cell += character;
  }
  endCell();
  if (row.some((each) => each !== '')) rows.push(row);
  return rows;
}
