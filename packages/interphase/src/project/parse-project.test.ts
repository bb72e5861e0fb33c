import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InputError, inUnit, uncertaintyInUnit } from '../quantity/index.ts';
import { parseProject } from './parse-project.ts';

const minimal = `interphase: 1
specimens:
  so3li:
    kind: membrane
    thickness: 3.0 ± 0.1 µm
  ncm: {kind: electrode, loading: 2.0 ± 0.1 mg/cm²}
cells:
  ss-1: {kind: blocking, membrane: so3li, electrode diameter: 15.8 mm}
  pouch-1: {kind: full, membrane: so3li, cathode: ncm}
`;

function message(text: string): string {
  try {
    parseProject(text, 'project.yaml');
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
  return 'no error';
}

/** Matches this text and nothing else. */
const wholly = (text: string): RegExp => new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')}$`, 'u');

const withLine = (line: string): string => `${minimal}${line}\n`;

describe('project file', () => {
  it('reads the example of the README', () => {
    const readme = readFileSync(new URL('./README.md', import.meta.url), 'utf8');
    const yaml = /```yaml\n(?<yaml>[\s\S]*?)```/u.exec(readme)?.groups?.['yaml'] ?? '';
    const project = parseProject(yaml, 'project.yaml');
    expect(project.specimens['so3li']).toMatchObject({
      thickness: { value: 3e-6, status: 'reported', sources: ['abstract', 'project.yaml:14'] },
      composition: { polymer: 'PVDF-HFP', electrolyte: 'P(VEC-PEGDA)–LiTFSI', fillerBasis: 'not stated' },
    });
    expect(project.cells['pouch-1']).toMatchObject({
      kind: 'full',
      films: 1,
      cathode: 'ncm-ln',
      form: 'pouch',
    });
    expect(project.cells['ss-2']).toMatchObject({ kind: 'blocking', replicateOf: 'ss-1' });
    expect(project.cells['ref-2']).toMatchObject({ membrane: 'so3li', replicateOf: 'ref-1' });
    expect(project.measurements[0]).toMatchObject({
      operator: 'A. Person',
      date: '2026-11-25 14:30',
      selection: { range: { channel: 'frequency' }, excluded: [{ text: '3-5, 9' }] },
    });
    expect(project.measurements.map(({ role }) => role)).toEqual([
      undefined,
      'fixture short',
      'polarisation',
      undefined,
    ]);
    expect(project.reported.map(({ name, bound, at }) => [name, bound, at.rate, at.cycle, at.after])).toEqual(
      [
        ['ionic conductivity', undefined, undefined, undefined, undefined],
        ['specific capacity', undefined, 0.2, undefined, undefined],
        ['capacity retention', undefined, 0.2, 100, undefined],
        ['specific capacity', undefined, 0.2, undefined, 'rate test'],
        ['time to short', 'lower', undefined, undefined, undefined],
        ['temperature', undefined, undefined, undefined, undefined],
      ],
    );
    expect(project.reported[0]?.quantity).toMatchObject({ status: 'reported', unit: 'S/cm' });
    expect(project.reported[0]?.quantity.value).toBeCloseTo(0.0177, 12);
    expect(project.reported[0]?.at.temperature?.value).toBeCloseTo(298.15, 9);
    expect(project.reported[5]?.quantity.interval).toMatchObject({ low: 273.15, high: 353.15 });
    expect(project.reported[5]?.at.other).toEqual({ step: 'impedance' });
    expect(project.claims).toEqual([
      { mechanism: 'anion trapping raises transference number', of: 'so3li', source: '§2.3' },
    ]);
  });

  it.each(['28.9 ± 1.0 kJ/mol', '{value: 28.9 kJ/mol, uncertainty: 1.0 kJ/mol}', '6.9073 ± 0.2390 kcal/mol'])(
    'takes an activation energy of a mole, %s, as that of a particle',
    (value) => {
      const text = `${minimal}reported:\n  - {quantity: activation energy, of: so3li, value: ${value}}\n`;
      const { quantity } = parseProject(text, 'project.yaml').reported[0]!;
      // 1 eV is 96.485 332 12 kJ/mol (CODATA 2018, exact).
      expect(inUnit(quantity, 'eV')).toBeCloseTo(28.9 / 96.48533212, 5);
      expect(uncertaintyInUnit(quantity, 'eV')).toBeCloseTo(1 / 96.48533212, 5);
      expect(quantity.unit).toBe('eV');
      expect(quantity.contributions.map(({ uncertainty }) => uncertainty)).toEqual([quantity.uncertainty]);
    },
  );

  it('makes the area of round electrodes, with its uncertainty', () => {
    const text = minimal.replace('15.8 mm', '15.8 ± 0.1 mm');
    const area = parseProject(text, 'project.yaml').cells['ss-1']?.electrodeArea;
    expect(area?.value).toBeCloseTo((Math.PI / 4) * 0.0158 ** 2, 12);
    expect((area?.uncertainty ?? 0) / (area?.value ?? 1)).toBeCloseTo((2 * 0.1) / 15.8, 4);
  });

  it('takes the loading of a cathode from its electrode', () => {
    expect(parseProject(minimal, 'project.yaml').cells['pouch-1']?.cathodeLoading?.value).toBeCloseTo(
      0.02,
      12,
    );
  });

  it('lays materials over the library and keeps what they leave out', () => {
    const { materials } = parseProject(
      withLine("materials: {ncm811: {density: 4.7 g/cm³, source: 'own'}}"),
      'p',
    );
    expect(materials['NCM811']?.density).toMatchObject({ value: 4700, status: 'measured' });
    expect(materials['NCM811']?.density?.sources[0]).toBe('own');
    expect(materials['NCM811']?.molarMass?.value).toBeCloseTo(0.09728, 9);
  });

  it.each([
    ['measurements: [{file: a.txt, cell: ss-1, temperature: 25 °C}]', 'no error'],
    ['reported: [{quantity: thickness, of: so3li, value: }]', 'no error'],
    [
      'colour: red',
      /^project\.yaml:10 colour: the key "colour" is not known here; known are interphase, title/u,
    ],
    [
      'measurments: []',
      'project.yaml:10 measurments: the key "measurments" is not known here; the nearest known is "measurements".',
    ],
    [
      'measurements: [{file: a.txt, cell: ss1}]',
      'project.yaml:10 measurements[0].cell: no cell is called "ss1"; the nearest known is "ss-1".',
    ],
    [
      'measurements: [{file: ../a.txt}]',
      'project.yaml:10 measurements[0].file: "../a.txt" lies outside the project folder; move the file into it and write its path from there.',
    ],
    ['measurements: [{file: /etc/passwd}]', /outside the project folder/u],
    ['measurements: [{file: a.txt}, {file: a.txt}]', /measurements\[1\]: the file "a\.txt" is listed twice/u],
    [
      'reported: [{quantity: ionic conductivty, of: so3li, value: 1 S/cm}]',
      'project.yaml:10 reported[0].quantity: no quantity is called "ionic conductivty"; the nearest known is "ionic conductivity".',
    ],
    [
      'reported: [{quantity: ionic conductivity, of: so3li, value: 1 S}]',
      /^project\.yaml:10 reported\[0\]\.value: "1 S"/u,
    ],
    [
      'reported: [{quantity: ionic conductivity, of: so4li, value: 1 S/cm}]',
      /of: no specimen, cell or material is called "so4li"; the nearest known is "so3li"/u,
    ],
    [
      'reported: [{quantity: tensile strength, of: pouch-1, value: 1 MPa}]',
      /"pouch-1" is a cell and has no tensile strength/u,
    ],
    [
      'reported: [{quantity: specific capacity, of: pouch-1, value: 1 mAh/g, at: {rate: fast}}]',
      /"fast" is no rate; write 0\.2C or C\/5/u,
    ],
    [
      'claims: [{mechanism: x, of: nothing at all}]',
      /no specimen, cell or material is called "nothing at all"/u,
    ],
    ['claims: [{of: so3li}]', /the key "mechanism" is missing; add `mechanism:`/u],
    ['__proto__: {thickness: 1}', 'project.yaml:10: the key "__proto__" is not allowed; use another name.'],
    ['measurements: 5', 'project.yaml:10 measurements: this must be a list; begin each item with "- ".'],
  ])('%s', (line, expected) => {
    const pattern = typeof expected === 'string' ? wholly(expected) : expected;
    expect(message(withLine(line))).toMatch(pattern);
  });

  it.each([
    [
      '3.0 ± 0.1 µm',
      '-3 µm',
      /^project\.yaml:5 specimens\.so3li\.thickness: "-3 µm" is negative; write a thickness above zero\.$/u,
    ],
    [
      '3.0 ± 0.1 µm',
      '0 µm',
      /^project\.yaml:5 specimens\.so3li\.thickness: "0 µm" is zero; write a thickness above zero\.$/u,
    ],
    ['3.0 ± 0.1 µm', '3 parsec', /^project\.yaml:5 specimens\.so3li\.thickness: "3 parsec" /u],
    [
      '3.0 ± 0.1 µm',
      '3 g',
      /^project\.yaml:5 specimens\.so3li\.thickness: "3 g" is a mass; a length is expected/u,
    ],
    [
      '3.0 ± 0.1 µm',
      '3',
      /^project\.yaml:5 specimens\.so3li\.thickness: "3" has no unit; a length is expected, e\.g\. 3 µm\.$/u,
    ],
    ['3.0 ± 0.1 µm', '3,0 µm', /^project\.yaml:5 specimens\.so3li\.thickness: /u],
    ['3.0 ± 0.1 µm', '{value: 3 µm, status: guessed}', /"guessed" is no status/u],
    ['3.0 ± 0.1 µm', '{valeu: 3 µm}', /the key "valeu" is not known here; the nearest known is "value"/u],
    ['3.0 ± 0.1 µm', '[3 µm]', /1 reading has no scatter; give two readings or more/u],
    [
      'kind: membrane',
      'kind: membrain',
      /^project\.yaml:4 specimens\.so3li\.kind: "membrain" is not one of the words known here; the nearest known is "membrane"\.$/u,
    ],
    [
      'membrane: so3li, electrode',
      'membrane: so3l, electrode',
      /cells\.ss-1\.membrane: no membrane is called "so3l"; the nearest known is "so3li"/u,
    ],
    [
      'electrode diameter',
      'electrode daimeter',
      /the key "electrode daimeter" is not known here; the nearest known is "electrode diameter"/u,
    ],
    ['interphase: 1', 'interphase: 2', /layout 2 is not known; write `interphase: 1`/u],
    [
      'interphase: 1',
      'interphase:',
      /^project\.yaml:1 interphase: the layout is blank; write `interphase: 1`/u,
    ],
    ['interphase: 1', 'interphase: one', /"one" is not a whole number of at least 1/u],
    ['interphase: 1', 'title: x', /the key "interphase" is missing; add `interphase:`/u],
    ['loading: 2.0', 'thickness: 2 µm, loading: 2.0', /an electrode has no thickness/u],
  ])('says what is wrong with %s → %s', (from, to, expected) => {
    expect(minimal).toContain(from);
    expect(message(minimal.replace(from, to))).toMatch(expected);
  });

  it('names the first error and counts the others', () => {
    const text = minimal
      .replace('3.0 ± 0.1 µm', '-3 µm')
      .replace('15.8 mm', '15.8 kg')
      .replace('2.0 ±', '-2.0 ±');
    expect(message(text)).toMatch(/^project\.yaml:5 .*\(and 2 more\)\.$/u);
  });

  it('reads blanks as missing and asks for what the analyses need', () => {
    const text = `interphase: 1
specimens: {a: {kind: membrane, thickness: }, b: {kind: }}
cells: {c: {kind: blocking, membrane: a}, d: {kind: , membrane: b}}
measurements: [{file: x.txt, cell: , temperature: }, {file: y.txt, role: fixture short}]
reported: [{quantity: thickness, of: b, value: 3 µm}]
`;
    const { missing, cells, specimens } = parseProject(text, 'project.yaml');
    expect(missing.map(({ field }) => field)).toEqual([
      'specimens.a.thickness',
      'specimens.b.kind',
      'cells.c.electrode diameter',
      'cells.d.kind',
      'measurements[0].cell',
      'measurements[0].temperature',
      'measurements[1].of cells',
    ]);
    expect(Object.keys(cells)).toEqual(['c']);
    expect(Object.keys(specimens)).toEqual(['a']);
  });

  it.each([
    ['', 'project.yaml: this project file is empty; run `interphase init` on the folder.'],
    ['- a\n- b', 'project.yaml:1: this is no project file; begin with `interphase: 1`.'],
    ['just words', 'project.yaml:1: this is no project file; begin with `interphase: 1`.'],
  ])('refuses %j', (text, expected) => {
    expect(message(text)).toBe(expected);
  });

  it('answers any text with a project or an InputError', () => {
    const damaged = fc
      .tuple(fc.nat(minimal.length), fc.nat(12), fc.string({ unit: 'grapheme', maxLength: 8 }))
      .map(([at, cut, put]) => minimal.slice(0, at) + put + minimal.slice(at + cut));
    const strange = fc.string({ unit: 'binary', maxLength: 200 });
    fc.assert(
      fc.property(fc.oneof(damaged, strange), (text) => {
        expect(message(text)).not.toMatch(/\n/u);
      }),
      { seed: 11, numRuns: 1000 },
    );
  });

  it('reaches no prototype', () => {
    message('interphase: 1\nspecimens: {__proto__: {kind: membrane}}');
    message(
      'interphase: 1\ncells: {toString: {kind: blocking}}\nreported: [{quantity: valueOf, of: hasOwnProperty, value: 1}]',
    );
    expect(({} as Record<string, unknown>)['kind']).toBeUndefined();
    expect(message('interphase: 1\nreported: [{quantity: thickness, of: toString, value: 1 µm}]')).toMatch(
      /is called "toString"/u,
    );
  });
});

describe('sizes that nothing has', () => {
  const withSizes = (thickness: string, geometry: string) => (): unknown =>
    parseProject(
      `interphase: 1\nspecimens:\n  m: {kind: membrane, thickness: ${thickness}}\ncells:\n  a: {kind: blocking, membrane: m, ${geometry}}\n`,
      'project.yaml',
    );

  it.each([
    [
      '1e300 µm',
      'electrode diameter: 10 mm',
      'project.yaml:3 specimens.m.thickness: "1e300 µm" is no possible thickness',
    ],
    ['1e-300 µm', 'electrode diameter: 10 mm', 'project.yaml:3 specimens.m.thickness'],
    ['25 m', 'electrode diameter: 10 mm', '10 nm … 10 cm'],
    ['25 µm', 'electrode diameter: 1e300 mm', 'project.yaml:5 cells.a.electrode diameter'],
    ['25 µm', 'electrode diameter: 1 nm', 'project.yaml:5 cells.a.electrode diameter'],
    ['25 µm', 'electrode area: 1e9 cm²', 'project.yaml:5 cells.a.electrode area'],
    ['25 µm', 'electrode area: 1 cm², membrane thickness: 1e-300 µm', 'cells.a.membrane thickness'],
  ])('%s, %s: refused at the field', (thickness, geometry, message) => {
    expect(withSizes(thickness, geometry)).toThrow(message);
  });

  it('are not refused at the ends of what there is', () => {
    expect(withSizes('10 nm', 'electrode diameter: 1 µm')).not.toThrow();
    expect(withSizes('{value: 10 cm, uncertainty: 1 nm}', 'electrode area: 1 m²')).not.toThrow();
  });
});
