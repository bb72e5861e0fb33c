import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InputError } from '../../quantity/index.ts';
import { analyse } from '../analyse.ts';
import { openProject } from '../open-project.ts';
import type { Project } from '../project.ts';
import type { ProjectFiles } from '../project-files.ts';
import { writeProposal } from '../write-proposal.ts';
import { recognisedSpectrum } from '../recognised.fixture.ts';
import { mistakeText } from './log-mistake.ts';
import { proposeLogColumns } from './propose-log-columns.ts';
import { readSheets } from './read-sheets.ts';
import { columnLetters } from './sheet.ts';
import { type WrittenCell, type WrittenSheet, workbook } from './workbook.fixture.ts';

const holding = (bytes: Uint8Array | string): ProjectFiles => ({
  list: async () => [],
  read: async () => (typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes),
});

async function message(work: () => Promise<unknown>): Promise<string> {
  try {
    await work();
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
  return 'no error';
}

/** Reads a log by a project file; the log is called log.xlsx or log.csv. */
const opened = (log: string, bytes: Uint8Array | string, rest = ''): Promise<Project> =>
  openProject(
    `interphase: 1\nspecimens: {so3li: {kind: membrane, label: SPE/SO3Li, thickness: 3 µm}, ref: {kind: membrane, thickness: 5 µm}, ncm: {kind: electrode}}\n${log}\n${rest}`,
    'project.yaml',
    holding(bytes),
  );

/** 500 cells in ten batches: title rows, units in headers and in a row of their own, merged batches, empty rows. */
function fiveHundred(): { sheet: WrittenSheet; mistakes: string[] } {
  const rows: WrittenCell[][] = [
    ['Cell log of the dry room, 2026'],
    [],
    ['Cell ID', 'Membrane', 'd / µm', 'Diameter', 'Active mass (mg)', 'Li thickness [µm]', 'Operator'],
    [undefined, undefined, undefined, 'mm', undefined, undefined, undefined],
  ];
  const merged = ['A1:G1'];
  for (let batch = 0; batch < 10; batch += 1) {
    const first = rows.length + 1;
    for (let number = 0; number < 50; number += 1) {
      const index = batch * 50 + number;
      const one = number === 0 ? [batch % 2 === 0 ? 'so3li' : 'ref', 15.8] : [undefined, undefined];
      rows.push([
        `ss-${index + 1}`,
        one[0],
        3 + (index % 7) / 10,
        one[1],
        2 + (index % 5) / 100,
        40,
        'A. Person',
      ]);
    }
    merged.push(`B${first}:B${first + 49}`, `D${first}:D${first + 49}`);
    rows.push([]);
  }
  rows.push(['mean', undefined, { formula: 'AVERAGE(C5:C514)', result: '3.3' }]);
  const mistakes: string[] = [];
  const slip = (row: number, column: number, written: WrittenCell, says: string): void => {
    const line = rows[row - 1];
    if (line) line[column] = written;
    mistakes.push(says);
  };
  slip(10, 2, '3,1', 'row 10, column C "d / µm": "3,1" has a decimal comma; write 3.1; left out');
  slip(60, 2, '3.l', 'row 60, column C');
  slip(101, 4, '2.0.1', 'row 101, column E "Active mass (mg)"');
  slip(150, 4, -2, 'row 150, column E "Active mass (mg)": "-2" is not above zero; left out');
  slip(
    200,
    2,
    '3.1 mg',
    'row 200, column C "d / µm": "3.1 mg" is a mass; a length is expected, e.g. 3.1 µm; left out',
  );
  slip(
    250,
    4,
    201,
    'row 250, column E "Active mass (mg)": "201 mg" is 100 times the usual 2.02 mg of this column; it is used as it is',
  );
  slip(300, 2, { formula: 'A1/0', result: '#DIV/0!' }, 'row 300, column C "d / µm": "#DIV/0!"');
  slip(350, 0, undefined, 'row 350: values without the name of a cell; left out');
  slip(400, 0, 'SS-394', 'row 400: "SS-394" differs from "ss-394" of row 405 only in capitals');
  mistakes.push(`row ${rows.length}: "mean" sums up others and is no cell; left out`);
  return { sheet: { name: 'Cells', rows, merged }, mistakes };
}

describe('a log of 500 cells', () => {
  const { sheet, mistakes } = fiveHundred();
  const bytes = workbook([{ name: 'Notes', rows: [['nothing of interest']] }, sheet]);

  it('is mapped by its headers, remembered, and imported with every mistake listed by row and column', async () => {
    const log = await readSheets(bytes, 'log.xlsx');
    const proposal = proposeLogColumns(log);
    expect(proposal).toMatchObject({ sheet: 'Cells', unused: ['Operator'], membranes: ['so3li', 'ref'] });
    const text = writeProposal([recognisedSpectrum('data/SS_17_25C.txt')], undefined, proposal).replace(
      /kind: {2}# \? blocking.*/u,
      'kind: blocking',
    );
    expect(text).toMatchSnapshot();
    const project = await openProject(text, 'project.yaml', holding(bytes));
    const found = project.cellLog?.mistakes.map(mistakeText) ?? [];
    // The capitals are noticed where the second of the two stands.
    const sorted = mistakes.map((says) =>
      says.replace(
        'row 400: "SS-394" differs from "ss-394" of row 405',
        'row 405: "ss-394" differs from "SS-394" of row 400',
      ),
    );
    expect(found.map((one, index) => one.startsWith(sorted.toSorted(byRow)[index] ?? '?'))).toEqual(
      found.map(() => true),
    );
    expect(found).toHaveLength(mistakes.length);
    expect(project.cellLog).toMatchObject({ rows: 501 });
    // 500 rows, less the one without a name.
    expect(Object.keys(project.cells)).toHaveLength(499);
    expect(project.measurements[0]?.cell).toBe('ss-17');
    expect(project.missing.map(({ field }) => field)).toEqual([
      'specimens.so3li.thickness',
      'specimens.ref.thickness',
    ]);
    const cell = project.cells['ss-120'];
    // Row 4 + 120 + one empty row after each of the two full batches before it.
    expect(cell).toMatchObject({ kind: 'blocking', membrane: 'so3li' });
    expect(cell?.membraneThickness).toMatchObject({
      value: 3e-6,
      sources: ['log.xlsx:row 126'],
      status: 'measured',
    });
    expect(cell?.electrodeArea?.value).toBeCloseTo((Math.PI / 4) * 0.0158 ** 2, 12);
    expect(cell?.lithiumThickness?.value).toBeCloseTo(40e-6, 12);
    expect(project.cells['ss-6']?.membraneThickness).toBeUndefined();
  });

  it('takes no longer than a person waits', async () => {
    const started = performance.now();
    proposeLogColumns(await readSheets(bytes, 'log.xlsx'));
    expect(performance.now() - started).toBeLessThan(1000);
  });

  it('is a file that the results rest on, its mistakes are warnings', async () => {
    const project = await opened(
      'cell log: {file: log.xlsx, sheet: Cells, kind: blocking, columns: {cell: Cell ID, membrane thickness: d / µm}}',
      bytes,
    );
    const { measurements } = await analyse(project, holding(bytes));
    expect(measurements).toHaveLength(1);
    expect(measurements[0]).toMatchObject({ file: 'log.xlsx', technique: 'table', rows: 501 });
    expect(measurements[0]?.warnings).toContain(
      'row 10, column C "d / µm": "3,1" has a decimal comma; write 3.1; left out',
    );
  });
});

const byRow = (a: string, b: string): number => rowOf(a) - rowOf(b);
const rowOf = (text: string): number => Number(/\d+/u.exec(text)?.[0]);

describe('a log of cells', () => {
  it('is read as the README says', async () => {
    const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
    const yaml = /```yaml\n(?<yaml>cell log:[\s\S]*?)```/u.exec(readme)?.groups?.['yaml'] ?? '';
    const rows = [
      ['Cell ID', 'd / µm', 'Diameter'],
      ['a', 3, 12],
    ];
    const { cells, cellLog } = await opened(yaml, workbook([{ name: 'Cells', rows }]));
    expect(cellLog?.mistakes).toEqual([]);
    const { electrodeArea, membraneThickness } = cells['a'] ?? {};
    expect(membraneThickness?.value).toBeCloseTo(3e-6, 12);
    expect((electrodeArea?.uncertainty ?? 0) / (electrodeArea?.value ?? 1)).toBeCloseTo((2 * 0.05) / 12, 4);
  });

  const columns = 'columns: {cell: Cell, electrode diameter: Diameter / mm}';

  it('may be a text table with semicolons and decimal commas', async () => {
    const csv = 'Zelle;Probe\n\nCell;Diameter / mm\nss-1;15,8\n"ss;2";12,0\n';
    const { cells, cellLog } = await opened(
      `cell log: {file: log.csv, kind: blocking, membrane: so3li, ${columns}}`,
      csv,
    );
    expect(cellLog?.mistakes).toEqual([]);
    expect(Object.keys(cells)).toEqual(['ss-1', 'ss;2']);
    expect(cells['ss-1']?.electrodeArea?.value).toBeCloseTo((Math.PI / 4) * 0.0158 ** 2, 12);
  });

  it('lies under the cells of the project file', async () => {
    const { cells } = await opened(
      `cell log: {file: log.csv, kind: blocking, membrane: so3li, ${columns}}`,
      'Cell,Diameter / mm\na,10\nb,10\n',
      'cells: {a: {electrode area: 1 cm², films: 2, kind: blocking}, c: {kind: blocking, membrane: ref}}',
    );
    expect(Object.keys(cells)).toEqual(['b', 'a', 'c']);
    expect(cells['a']).toMatchObject({ films: 2, membrane: 'so3li' });
    expect(cells['a']?.electrodeArea?.value).toBeCloseTo(1e-4, 12);
  });

  it('takes units and uncertainties from the project where the sheet has none', async () => {
    const { cells } = await opened(
      'cell log: {file: log.csv, kind: blocking, membrane: so3li, columns: {cell: Cell, membrane thickness: {column: d, unit: um, uncertainty: 0.1 µm}}}',
      'Cell,d\na,3\nb,3.2 ± 0.3\n',
    );
    expect(cells['a']?.membraneThickness).toMatchObject({ value: 3e-6, unit: 'µm' });
    expect(cells['a']?.membraneThickness?.uncertainty).toBeCloseTo(1e-7, 15);
    expect(cells['b']?.membraneThickness?.uncertainty).toBeCloseTo(3e-7, 15);
    const sources = ['a', 'b'].map((name) => cells[name]?.membraneThickness?.contributions[0]?.source);
    expect(sources).toEqual(['log.csv:row 2 membrane thickness', 'log.csv:row 3 membrane thickness']);
  });

  it('asks once for a unit that nobody gives, and for the kind of its cells', async () => {
    const { missing, cells } = await opened(
      'cell log: {file: log.csv, kind: , columns: {cell: Cell, membrane thickness: {column: d, unit: }}}',
      'Cell,d\na,3\nb,4\n',
    );
    expect(missing.map(({ field }) => field)).toEqual([
      'cell log.columns.membrane thickness.unit',
      'cell log.kind',
    ]);
    expect(cells).toEqual({});
  });

  it('asks after the cells that were measured, not after all', async () => {
    const { missing } = await opened(
      `cell log: {file: log.csv, kind: blocking, ${columns}}`,
      'Cell,Diameter / mm\na,\nb,\n',
      'measurements: [{file: x.txt, cell: b, temperature: 25 °C}]',
    );
    expect(missing.map(({ field }) => field)).toEqual(['cells.b.membrane', 'cells.b.electrode diameter']);
  });

  it('joins rows of one cell and lists what they contradict', async () => {
    const { cells, cellLog } = await opened(
      `cell log: {file: log.csv, kind: blocking, membrane: so3li, ${columns}}`,
      'Cell,Diameter / mm\na,10\na,\na,12\n',
    );
    expect(cells['a']?.electrodeArea?.value).toBeCloseTo((Math.PI / 4) * 1e-4, 12);
    expect(cellLog?.mistakes.map(mistakeText)).toEqual([
      'row 4, column B "Diameter / mm": "12" contradicts row 2 of the same cell, a; left out',
    ]);
  });

  it('lists an unknown membrane or kind once, with all its rows', async () => {
    const { cellLog } = await opened(
      'cell log: {file: log.csv, columns: {cell: Cell, kind: Kind, membrane: Film}}',
      'Cell,Kind,Film\na,blocking,so3lj\nb,Blocking,so3lj\nc,blokcing,SPE/SO3Li\n',
    );
    expect(cellLog?.mistakes.map(mistakeText)).toEqual([
      'rows 2, 3, column C "Film": no membrane is called "so3lj" in the project; the nearest known is "so3li"; left out',
      'row 4, column B "Kind": "blokcing" is no kind of cell; the nearest known is "blocking"; left out',
    ]);
  });

  it('may name replicates and several sheets', async () => {
    const bytes = workbook([
      {
        name: 'old',
        rows: [
          ['Cell', 'Diameter / mm'],
          ['x', 1],
        ],
      },
      {
        name: 'new',
        rows: [
          ['Cell', 'Replicate of', 'Diameter / mm'],
          ['a', undefined, 12],
          ['b', 'a'],
        ],
      },
    ]);
    const { cells } = await opened(
      'cell log: {file: log.xlsx, sheet: new, kind: blocking, membrane: so3li, columns: {cell: Cell, replicate of: Replicate of, electrode diameter: Diameter / mm}}',
      bytes,
    );
    expect(cells['b']).toMatchObject({ replicateOf: 'a', kind: 'blocking', membrane: 'so3li' });
    expect(Object.keys(cells)).toEqual(['a', 'b']);
  });

  const csv = 'Cell,Diameter / mm\na,10\n';
  it.each([
    [
      'cell log: {columns: {cell: Cell}}',
      csv,
      /^project\.yaml:3 cell log: the key "file" is missing; add `file:`\.$/u,
    ],
    ['cell log: {file: , columns: {cell: Cell}}', csv, /^project\.yaml:3 cell log\.file: the file is blank/u],
    [
      'cell log: {file: ../log.csv, columns: {cell: Cell}}',
      csv,
      /^project\.yaml:3 cell log\.file: "\.\.\/log\.csv" lies outside the project folder/u,
    ],
    [
      'cell log: {file: log.csv, columns: {cell: Cel}}',
      csv,
      /^project\.yaml:3 cell log\.columns\.cell: no row of log\.csv has a column "Cel"; the nearest known is "Cell"\.$/u,
    ],
    [
      'cell log: {file: log.csv, columns: {cell: Cell, films: Filme}}',
      csv,
      /^project\.yaml:3 cell log\.columns\.films: log\.csv has no column "Filme"; known are|the nearest known is/u,
    ],
    [
      'cell log: {file: log.csv, columns: {cell: Cell, colour: Diameter / mm}}',
      csv,
      /cell log\.columns\.colour: no column means "colour"; /u,
    ],
    [
      'cell log: {file: log.csv, columns: {films: Cell}}',
      csv,
      /columns: no column is said to name the cell/u,
    ],
    [
      'cell log: {file: log.csv, columns: {cell: Cell, electrode diameter: {column: Diameter / mm, unit: mg}}}',
      csv,
      /electrode diameter\.unit: "mg" is no unit of electrode diameter; write e\.g\. mm/u,
    ],
    [
      'cell log: {file: log.csv, columns: {cell: Cell, electrode diameter: {unit: mm}}}',
      csv,
      /the key "column" is missing/u,
    ],
    ['cell log: {file: log.csv, columns: {cell: [Cell]}}', csv, /this must be the header of a column/u],
    [
      'cell log: {file: log.csv, membrane: so3l, columns: {cell: Cell}}',
      csv,
      /cell log\.membrane: no membrane is called "so3l"; the nearest known is "so3li"/u,
    ],
    [
      'cell log: {file: log.csv, sheet: Cells, columns: {cell: Cell}}',
      csv,
      /cell log\.sheet: log\.csv has no sheet "Cells"/u,
    ],
    ['cell log: log.csv', csv, /this must be a map of keys/u],
    ['cell log: {file: log.xlsx, columns: {cell: Cell}}', '', /^log\.xlsx: it holds no table/u],
    [
      'cell log: {file: log.xlsx, columns: {cell: Cell}}',
      'PK\u0003\u0004 and then nonsense',
      /^log\.xlsx: the spreadsheet is damaged/u,
    ],
    [
      'cell log: {file: log.xls, columns: {cell: Cell}}',
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]),
      /old \.xls workbook, or one with a password; save it as \.xlsx/u,
    ],
    [
      'cell log: {file: log.xlsx, columns: {cell: Cell}}',
      new Uint8Array([0, 1, 2, 0, 0, 0, 3, 0]),
      /^log\.xlsx: /u,
    ],
  ])('%s is refused', async (log, bytes, expected) => {
    expect(await message(() => opened(log, bytes))).toMatch(expected);
  });

  it('without a header is refused when it is to be mapped', async () => {
    const log = await readSheets(new TextEncoder().encode('1,2\n3,4\n'), 'log.csv');
    expect(() => proposeLogColumns(log)).toThrow(/^log\.csv: no row of it is a header/u);
  });

  it('of any damage is read or refused in one line', async () => {
    const whole = workbook([
      {
        name: 'a',
        rows: [
          ['Cell', 'Diameter / mm'],
          ['a', 12],
        ],
        merged: ['A2:A3'],
      },
    ]);
    const damaged = fc
      .tuple(fc.nat(whole.length - 1), fc.uint8Array({ minLength: 1, maxLength: 8 }), fc.boolean())
      .map(([at, put, cut]) => {
        const bytes = cut ? whole.slice(0, at) : whole.slice();
        if (!cut) bytes.set(put.subarray(0, bytes.length - at), at);
        return bytes;
      });
    await fc.assert(
      fc.asyncProperty(damaged, async (bytes) => {
        expect(await message(() => opened(`cell log: {file: log.xlsx, ${columns}}`, bytes))).not.toMatch(
          /\n/u,
        );
      }),
      { seed: 13, numRuns: 300 },
    );
  });

  it('names columns as spreadsheets do', () => {
    expect([0, 25, 26, 701, 702].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
  });
});

describe('meaning of headers', () => {
  const meaning = (header: string, others: readonly string[] = []): string | undefined =>
    proposeLogColumns({
      file: 'x',
      bytes: 0,
      sha256: '',
      sheets: [{ name: '', rows: [['Cell ID', 'Form', ...others, header]] }],
    }).columns.find(({ column }) => column.header === header)?.key;

  it.each([
    ['d / µm', 'membrane thickness'],
    ['d (mm)', 'electrode diameter'],
    ['Thickness, um', 'membrane thickness'],
    ['thickness_um', 'membrane thickness'],
    ['Ø [mm]', 'electrode diameter'],
    ['Area / cm²', 'electrode area'],
    ['Area (cm^2)', 'electrode area'],
    ['Loading (mg/cm²)', 'cathode loading'],
    ['active mass loading [mg cm-2]', 'cathode loading'],
    ['Mass / mg', 'cathode mass'],
    ['Li thickness (µm)', 'lithium thickness'],
    ['厚度 (µm)', 'membrane thickness'],
    ['Membrane', 'membrane'],
    ['layers', 'films'],
    ['Mass mg', 'cathode mass'],
    ['Mass / µm', undefined],
    ['Comment', undefined],
  ])('%s', (header, key) => {
    expect(meaning(header)).toBe(key);
  });

  it.each([
    ['Mass (mg)', ['Thickness (µm)'], undefined],
    ['Mass (mg)', ['Thickness (µm)', 'Cathode'], 'cathode mass'],
    ['Active mass (mg)', ['Thickness (µm)'], 'cathode mass'],
  ])('%s beside %s', (header, others, key) => {
    expect(meaning(header, others)).toBe(key);
  });
});
