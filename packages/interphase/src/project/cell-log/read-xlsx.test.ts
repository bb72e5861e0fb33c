import { strToU8, zipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { describeWithShared } from '../../../../../tests/shared-folder.ts';
import { readXlsx } from './read-xlsx.ts';

const rels = (type: string, target: string): string =>
  `<Relationships><Relationship Id="rId1" Type="http://x/${type}" Target="${target}"/></Relationships>`;

/** A workbook of one sheet from its XML, as different programs write it. */
function bookOf(sheet: string, shared = '', sheetPath = '/xl/worksheets/sheet1.xml'): Uint8Array {
  const parts = {
    '_rels/.rels': rels('officeDocument', '/xl/workbook.xml'),
    'xl/workbook.xml': `<workbook><sheets><sheet name="A &amp; B" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': rels('worksheet', sheetPath),
    'xl/worksheets/sheet1.xml': sheet,
    'xl/sharedStrings.xml': `<sst>${shared}</sst>`,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])));
}

describe('xlsx', () => {
  it('reads inline, shared and rich text, numbers, truth values and cells without a place', async () => {
    const [sheet] = await readXlsx(
      bookOf(
        `<x:worksheet xmlns:x="m"><x:sheetData>
          <x:row r="2"><x:c r="B2" t="inlineStr"><x:is><x:t>in &lt;line&gt;</x:t></x:is></x:c><x:c r="D2" t="s"><x:v>1</x:v></x:c></x:row>
          <x:row><x:c><x:v>15.800000000000001</x:v></x:c><x:c t="b"><x:v>1</x:v></x:c><x:c t="s"><x:v>0</x:v></x:c><x:c/><x:c><x:v>1E-3</x:v></x:c></x:row>
        </x:sheetData></x:worksheet>`,
        '<si><t>two\nlines_x000D_</t></si><si><r><t>d / </t></r><r><t>µm</t></r><rPh><t>hint</t></rPh></si>',
        'worksheets/sheet1.xml',
      ),
    );
    expect(sheet).toEqual({
      name: 'A & B',
      rows: [[], ['', 'in <line>', '', 'd / µm'], ['15.8', 'TRUE', 'two lines', '', '0.001']],
    });
  });

  it('repeats the value of merged cells, down and across', async () => {
    const cell = (place: string, value: number): string => `<c r="${place}"><v>${value}</v></c>`;
    const [sheet] = await readXlsx(
      bookOf(
        `<worksheet><sheetData><row r="1">${cell('A1', 1)}</row><row r="3">${cell('C3', 2)}</row></sheetData><mergeCells><mergeCell ref="A1:B3"/><mergeCell ref="C3:C9"/></mergeCells></worksheet>`,
      ),
    );
    expect(sheet?.rows).toEqual([
      ['1', '1'],
      ['1', '1'],
      ['1', '1', '2'],
    ]);
  });

  it.each([
    ['<!DOCTYPE a [<!ENTITY b "c">]><worksheet/>', /document type/u],
    ['<worksheet><sheetData', /ends in the middle/u],
    ['<worksheet><!-- and nothing more', /ends in the middle/u],
    [
      '<worksheet><sheetData><row r="999999"><c r="A999999"><v>1</v></c></row></sheetData></worksheet>',
      /larger than 100000 rows/u,
    ],
  ])('refuses %s', async (sheet, says) => {
    await expect(readXlsx(bookOf(sheet))).rejects.toThrow(says);
  });

  it('refuses a zip that is no workbook', async () => {
    await expect(readXlsx(zipSync({ 'a.xml': strToU8('<a/>') }))).rejects.toThrow(/no xlsx workbook/u);
  });
});

describeWithShared('a real workbook', (shared) => {
  it('is read whole', async () => {
    const file = 'samples/arbin_xlsx/bs542_004_gr_li_50ua_50mv_1v_191020_Channel_11.xlsx';
    const sheets = await readXlsx(new Uint8Array(readFileSync(`${shared}${file}`)));
    expect(sheets.map(({ name, rows }) => [name, rows.length])).toEqual([
      ['Global_Info', 5],
      ['Channel_11_1', 4527],
    ]);
    expect(sheets[1]?.rows[0]?.slice(0, 3)).toEqual(['Date_Time', 'Test_Time(s)', 'Step_Time(s)']);
    expect(sheets[1]?.rows[1]?.slice(0, 3)).toEqual(['44123.4804002535', '1.001', '1.0005']);
  });
});
