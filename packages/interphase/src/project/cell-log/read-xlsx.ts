import { decodeText } from '../../formats/index.ts';
import { InputError } from '../../quantity/index.ts';
import type { Sheet } from './sheet.ts';
import { xmlTokens } from './xml-tokens.ts';

/** Largest size of the unpacked parts together: a log of cells is far below, a zip bomb far above. */
const largestUnpacked = 100_000_000;
const mostRows = 100_000;
const mostColumns = 1000;

/**
 * The sheets of an xlsx file as text (ECMA-376, part 1, 18.3). Numbers are as they were typed, to the 15 digits a spreadsheet
 * has; formulas are their last result; every cell of a merged range has its value.
 *
 * @throws InputError when the bytes are no xlsx file, are damaged, or hold more than any log of cells
 */
export async function readXlsx(bytes: Uint8Array): Promise<Sheet[]> {
  const parts = await unpacked(bytes);
  const part = (path: string): string | undefined => {
    const found = parts.get(path.replace(/^\//u, '').toLowerCase());
    return found && decodeText(found)?.text;
  };
  const workbookPath = officeDocument(part('_rels/.rels')) ?? 'xl/workbook.xml';
  const workbook = part(workbookPath);
  if (workbook === undefined) throw new InputError('this is no xlsx workbook', 'save it as .xlsx or .csv');
  const folder = workbookPath.includes('/') ? workbookPath.slice(0, workbookPath.lastIndexOf('/') + 1) : '';
  const name = workbookPath.slice(folder.length);
  const targets = relationships(part(`${folder}_rels/${name}.rels`) ?? '');
  const texts = sharedTexts(part(`${folder}sharedStrings.xml`) ?? '');
  return sheetsOf(workbook).flatMap(({ name: sheetName, id }) => {
    const target = targets.get(id);
    const xml = target === undefined ? undefined : part(target.startsWith('/') ? target : folder + target);
    return xml === undefined ? [] : [{ name: sheetName, rows: sheetRows(xml, texts) }];
  });
}

async function unpacked(bytes: Uint8Array): Promise<ReadonlyMap<string, Uint8Array>> {
  const { unzipSync } = await import('fflate');
  let total = 0;
  const filter = ({ name, originalSize }: { name: string; originalSize: number }): boolean => {
    if (!/\.(?:xml|rels)$/iu.test(name)) return false;
    total += originalSize;
    if (total > largestUnpacked)
      throw new InputError(
        'the spreadsheet unpacks to more than 100 MB',
        'keep only the log of the cells in it',
      );
    return true;
  };
  try {
    const parts = unzipSync(bytes, { filter });
    return new Map(Object.entries(parts).map(([path, content]) => [path.toLowerCase(), content]));
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError(
      'the spreadsheet is damaged: it cannot be unpacked',
      'save it again as .xlsx or .csv',
    );
  }
}

function officeDocument(rels: string | undefined): string | undefined {
  for (const token of xmlTokens(rels ?? ''))
    if (token.type === 'open' && token.attributes.get('Type')?.endsWith('/officeDocument'))
      return token.attributes.get('Target')?.replace(/^\//u, '');
  return undefined;
}

function relationships(rels: string): ReadonlyMap<string, string> {
  const targets = new Map<string, string>();
  for (const token of xmlTokens(rels)) {
    if (token.type !== 'open' || token.name !== 'Relationship') continue;
    targets.set(token.attributes.get('Id') ?? '', token.attributes.get('Target') ?? '');
  }
  return targets;
}

function sheetsOf(workbook: string): { name: string; id: string }[] {
  const sheets: { name: string; id: string }[] = [];
  for (const token of xmlTokens(workbook)) {
    if (token.type !== 'open' || token.name !== 'sheet') continue;
    // `r:id`; the plain `id` of the same element is called sheetId.
    sheets.push({ name: token.attributes.get('name') ?? '', id: token.attributes.get('id') ?? '' });
  }
  return sheets;
}

/** Shared strings in order; the parts of rich text are joined, phonetic hints left out. */
function sharedTexts(xml: string): string[] {
  const texts: string[] = [];
  let text = '';
  let within = false;
  let phonetic = false;
  for (const token of xmlTokens(xml)) {
    if (token.type === 'text') {
      if (within && !phonetic) text += token.text;
      continue;
    }
    const open = token.type === 'open';
    if (token.name === 't') within = open;
    else if (token.name === 'rPh') phonetic = open;
    else if (token.name === 'si') {
      if (!open) texts.push(tidy(text));
      text = '';
    }
  }
  return texts;
}

function sheetRows(xml: string, texts: readonly string[]): string[][] {
  const rows: string[][] = [];
  const merged: string[] = [];
  let [row, column] = [-1, -1];
  let cellType = '';
  let text = '';
  let within = false;
  let phonetic = false;
  for (const token of xmlTokens(xml)) {
    if (token.type === 'text') {
      if (within && !phonetic) text += token.text;
      continue;
    }
    const open = token.type === 'open';
    if (token.name === 'v' || token.name === 't') within = open;
    else if (token.name === 'rPh') phonetic = open;
    else if (open && token.name === 'row') {
      row = Number(token.attributes.get('r') ?? row + 2) - 1;
      column = -1;
    } else if (open && token.name === 'c') {
      const place = placeOf(token.attributes.get('r') ?? '');
      [row, column] = place ?? [row, column + 1];
      cellType = token.attributes.get('t') ?? 'n';
      text = '';
    } else if (token.name === 'c') {
      put(rows, row, column, cellText(cellType, text, texts));
    } else if (open && token.name === 'mergeCell') merged.push(token.attributes.get('ref') ?? '');
  }
  for (const range of merged) repeat(rows, range);
  return rows;
}

function cellText(type: string, text: string, texts: readonly string[]): string {
  if (type === 's') return texts[Number(text)] ?? '';
  if (type === 'b') return text === '1' ? 'TRUE' : 'FALSE';
  if (type !== 'n' || text.trim() === '') return tidy(text);
  const value = Number(text);
  return Number.isFinite(value) ? String(Number(value.toPrecision(15))) : tidy(text);
}

function put(rows: string[][], row: number, column: number, text: string): void {
  if (text === '') return;
  if (!(row >= 0 && row < mostRows && column >= 0 && column < mostColumns))
    throw new InputError(
      `the sheet is larger than ${mostRows} rows or ${mostColumns} columns`,
      'keep only the log of the cells in it',
    );
  while (rows.length <= row) rows.push([]);
  const cells = rows[row] ?? [];
  while (cells.length < column) cells.push('');
  cells[column] = text;
}

/** Gives every cell of a merged range the value of its first. */
function repeat(rows: string[][], range: string): void {
  const [from, to] = range.split(':').map(placeOf);
  if (!from || !to) return;
  const text = rows[from[0]]?.[from[1]] ?? '';
  if (text === '') return;
  const last = Math.min(to[0], rows.length - 1);
  for (let row = from[0]; row <= last; row += 1)
    for (let column = from[1]; column <= Math.min(to[1], mostColumns - 1); column += 1)
      put(rows, row, column, text);
}

/** Row and column, counted from 0, of `B12`. */
function placeOf(reference: string): [row: number, column: number] | undefined {
  const parts = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/u.exec(reference);
  if (parts === null) return undefined;
  let column = 0;
  for (const letter of parts[1] ?? '') column = column * 26 + letter.charCodeAt(0) - 64;
  return [Number(parts[2]) - 1, column - 1];
}

/** One line; `_x000D_` is how the format writes a control character. */
function tidy(text: string): string {
  return text
    .replace(/_x[\dA-F]{4}_/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}
