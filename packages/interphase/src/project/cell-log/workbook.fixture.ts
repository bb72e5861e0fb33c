import { strToU8, zipSync } from 'fflate';
import { columnLetters } from './sheet.ts';

/** A cell of a made-up workbook: a number, text, or a formula with its last result. */
export type WrittenCell = number | string | { readonly formula: string; readonly result: string } | undefined;

export interface WrittenSheet {
  readonly name: string;
  readonly rows: readonly (readonly WrittenCell[])[];
  /** `A2:A11` */
  readonly merged?: readonly string[];
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const rels = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** An xlsx file as spreadsheet programs write it: shared strings, merged cells with only the first filled. */
export function workbook(sheets: readonly WrittenSheet[]): Uint8Array {
  const shared: string[] = [];
  const parts: Record<string, string> = {};
  for (const [index, sheet] of sheets.entries())
    parts[`xl/worksheets/sheet${index + 1}.xml`] = sheetXml(sheet, shared);
  parts['_rels/.rels'] =
    `${head}<Relationships xmlns="${rels}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;
  parts['xl/workbook.xml'] = `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${sheets
    .map(
      ({ name }, index) => `<sheet name="${escaped(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
    )
    .join('')}</sheets></workbook>`;
  parts['xl/_rels/workbook.xml.rels'] = `${head}<Relationships xmlns="${rels}">${sheets
    .map(
      (_, index) =>
        `<Relationship Id="rId${index + 1}" Type="${office}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
    )
    .join('')}</Relationships>`;
  parts['xl/sharedStrings.xml'] =
    `${head}<sst xmlns="${main}">${shared.map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join('')}</sst>`;
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])));
}

function sheetXml({ rows, merged = [] }: WrittenSheet, shared: string[]): string {
  const body = rows
    .map((cells, row) => {
      const inside = cells
        .map((cell, column) => cellXml(cell, `${columnLetters(column)}${row + 1}`, shared))
        .join('');
      return inside === '' ? '' : `<row r="${row + 1}">${inside}</row>`;
    })
    .join('');
  const ranges = merged.map((range) => `<mergeCell ref="${range}"/>`).join('');
  const merges = ranges === '' ? '' : `<mergeCells count="${merged.length}">${ranges}</mergeCells>`;
  return `${head}<worksheet xmlns="${main}"><sheetData>${body}</sheetData>${merges}</worksheet>`;
}

function cellXml(cell: WrittenCell, place: string, shared: string[]): string {
  if (cell === undefined) return '';
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`;
  if (typeof cell === 'object')
    return `<c r="${place}" t="str"><f>${escaped(cell.formula)}</f><v>${escaped(cell.result)}</v></c>`;
  const known = shared.indexOf(cell);
  const index = known === -1 ? shared.push(cell) - 1 : known;
  return `<c r="${place}" t="s"><v>${index}</v></c>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
