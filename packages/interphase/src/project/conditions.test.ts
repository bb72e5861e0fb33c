import { describe, expect, it } from 'vitest';
import { InputError, inUnit } from '../quantity/index.ts';
import { type Analysis, analyse } from './analyse.ts';
import { textFiles } from './folder.fixture.ts';
import { analysisSchema } from './json-schema.ts';
import { loadMeasurements } from './load-measurements.ts';
import { parseProject } from './parse-project.ts';
import { requiredConditions } from './required-conditions.ts';
import { blockingText, symmetricText, transientText } from './spectrum-text.fixture.ts';
import { toJson } from './to-json.ts';

const head = `interphase: 1
specimens: {film: {kind: membrane, thickness: 20.0 ± 0.2 µm}}
cells: {a: {kind: blocking, membrane: film, electrode diameter: 15.8 mm}}
`;
const files = textFiles({
  'a.txt': blockingText(5),
  'b.txt': blockingText(4),
  'c.txt': blockingText(3),
});
const analysed = (rest: string): Promise<Analysis> =>
  analyse(parseProject(`${head}${rest}\n`, 'project.yaml'), files);

function message(text: string): string {
  try {
    parseProject(text, 'project.yaml');
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
  return 'no error';
}

const all =
  'temperature: 25 °C, pressure: 2 bar, dwell: 30 min, humidity: 0.5 ppm, operator: A. Person, date: 2026-11-25 14:30';

describe('conditions of a measurement', () => {
  it('reach the measurement, the record and the JSON', async () => {
    const text = `${head}measurements: [{file: a.txt, cell: a, ${all}}]\n`;
    const project = parseProject(text, 'project.yaml');
    const { loaded } = await loadMeasurements(project, files, () => undefined);
    const conditions = loaded[0]?.measurements[0]?.conditions ?? {};
    expect(Object.keys(conditions).toSorted()).toEqual(['dwell', 'humidity', 'pressure', 'temperature']);
    expect(conditions['pressure']?.value).toBeCloseTo(2e5, 6);
    expect(conditions['dwell']?.value).toBeCloseTo(1800, 9);
    const analysis = await analyse(project, files);
    expect(analysis.measurements[0]).toMatchObject({ operator: 'A. Person', date: '2026-11-25 14:30' });
    expect(analysis.missing).toEqual([]);
    const json: unknown = JSON.parse(JSON.stringify(toJson(analysis)));
    expect(analysisSchema.parse(json)).toEqual(json);
    expect(json).toMatchObject({
      measurements: [{ pressure: { unit: 'bar', ucum: 'bar' }, humidity: { value: 5e-7 } }],
    });
  });

  it('tell the audit once under what a cell was measured', async () => {
    const { facts } = await analysed(
      'conditions: {pressure: 1 bar}\nmeasurements: [{file: a.txt, cell: a}, {file: b.txt, cell: a}, {file: c.txt, cell: a, pressure: 2 bar}]',
    );
    expect(facts.measured.map(({ pressure }) => pressure?.value)).toEqual([1e5, 2e5]);
  });

  it('are shared by all measurements that state none of their own', () => {
    const { measurements } = parseProject(
      `${head}conditions: {pressure: 1 MPa, operator: B}\nmeasurements: [{file: a.txt}, {file: b.txt, pressure: 3 MPa}]\n`,
      'project.yaml',
    );
    expect(measurements.map(({ pressure, operator }) => [pressure?.value, operator])).toEqual([
      [1e6, 'B'],
      [3e6, 'B'],
    ]);
  });

  it('are asked for by the methods that need them, once for a membrane', async () => {
    const entry = (file: string, celsius: number): string =>
      `{file: ${file}, cell: a, temperature: ${celsius} °C}`;
    const { missing, findings } = await analysed(
      `measurements: [${entry('a.txt', 0)}, ${entry('b.txt', 25)}, ${entry('c.txt', 50)}]`,
    );
    expect(missing.map(({ field }) => field)).toEqual(['conditions.pressure', 'conditions.dwell']);
    for (const { why } of missing) expect(why).toMatch(/not said for 3 files of film\.$/u);
    expect(missing[0]?.why).toMatch(/pressure on the stack/u);
    const asked = Object.fromEntries(findings.map(({ method, missing: fields }) => [method.name, fields]));
    expect(asked).toEqual({
      'ionic conductivity': ['conditions.pressure', 'conditions.dwell'],
      'activation energy': ['conditions.dwell'],
    });
  });

  // Every method, measured without any condition: what is asked for, and in which finding.
  const polarised = {
    'before.txt': symmetricText(40),
    'ca.txt': transientText(),
    'after.txt': symmetricText(42),
  };
  const lithium = `interphase: 1
specimens: {film: {kind: membrane, thickness: 20.0 ± 0.2 µm}}
cells: {a: {kind: blocking, membrane: film, electrode diameter: 15.8 mm}, li: {kind: symmetric, membrane: film}, f: {kind: full, membrane: film}}
`;
  const polarisation =
    '{file: before.txt, cell: li, role: before polarisation}, {file: ca.txt, cell: li}, {file: after.txt, cell: li, role: after polarisation}';
  it.each([
    ['a conductivity', '{file: a.txt, cell: a}', 'ionic conductivity', ['temperature', 'pressure', 'dwell']],
    [
      'an activation energy',
      '{file: a.txt, cell: a, temperature: 0 °C, pressure: 1 bar}, {file: b.txt, cell: a, temperature: 25 °C, pressure: 1 bar}, {file: c.txt, cell: a, temperature: 50 °C, pressure: 1 bar}',
      'activation energy',
      ['dwell'],
    ],
    [
      'a transference number and its interface resistances',
      polarisation,
      'transference number',
      ['temperature', 'potential', 'dwell', 'pressure'],
    ],
    ['a spectrum of any other cell', '{file: a.txt, cell: f}', 'impedance spectrum', ['temperature']],
  ])('are asked for by %s', async (_, entries, method, conditions) => {
    const texts = {
      'a.txt': blockingText(5),
      'b.txt': blockingText(4),
      'c.txt': blockingText(3),
      ...polarised,
    };
    const { missing, findings } = await analyse(
      parseProject(`${lithium}measurements: [${entries}]\n`, 'project.yaml'),
      textFiles(texts),
    );
    const last = (field: string): string => field.split('.').at(-1) ?? '';
    const asked = new Set(missing.map(({ field }) => last(field)));
    for (const condition of conditions) expect(asked).toContain(condition);
    const finding = findings.find((each) => each.method.name === method);
    const shown = new Set(finding?.missing.map(last));
    for (const condition of conditions) expect(shown).toContain(condition);
    for (const condition of ['temperature', 'pressure', 'dwell', 'potential'])
      if (!conditions.includes(condition)) expect(shown).not.toContain(condition);
  });
  it('are declared for every method, each with its reason', () => {
    expect(new Set(requiredConditions.map(({ method }) => method))).toEqual(
      new Set(['ionic conductivity', 'activation energy', 'transference number', 'impedance spectrum']),
    );
    for (const { requires } of requiredConditions)
      for (const { why } of requires) expect(why).toMatch(/^[A-Z].*\.$/u);
  });
  it('are not asked for where they are stated, by the project or by the file', async () => {
    const { missing } = await analyse(
      parseProject(
        `${lithium}conditions: {pressure: 1 bar, dwell: 1 h}\nmeasurements: [${polarisation.replaceAll(/cell: li/gu, 'cell: li, temperature: 60 °C, potential: 10 mV')}]\n`,
        'project.yaml',
      ),
      textFiles(polarised),
    );
    expect(missing.map(({ field }) => field)).toEqual([]);
    const recorded = await analyse(
      parseProject(
        `${lithium}conditions: {pressure: 1 bar, dwell: 1 h}\nmeasurements: [${polarisation.replaceAll(/cell: li/gu, 'cell: li, temperature: 60 °C')}]\n`,
        'project.yaml',
      ),
      textFiles({ ...polarised, 'ca.txt': transientText(true) }),
    );
    expect(recorded.missing.map(({ field }) => field)).toEqual([]);
  });

  it('are not asked of fewer temperatures than a line needs, nor of a simulation', async () => {
    const two = await analysed(
      'measurements: [{file: a.txt, cell: a, temperature: 25 °C, pressure: 1 bar, dwell: 1 h}, {file: b.txt, cell: a, temperature: 50 °C, dwell: 1 h}]',
    );
    expect(two.missing.map(({ field }) => field)).toEqual(['measurements[1].pressure']);
    const simulated = await analysed(
      'measurements: [{file: s.txt, cell: a, temperature: 25 °C, simulate: {instrument: blocking spectrum, conductivity: 1e-4 S/cm}}]',
    );
    expect(simulated.missing).toEqual([]);
  });

  it.each([
    [
      'pressure: 2 h',
      /^project\.yaml:4 measurements\[0\]\.pressure: "2 h" is a time; a pressure or an energy per volume is expected/u,
    ],
    ['pressure: -1 bar', /pressure: "-1 bar" is negative; write a pressure above zero\.$/u],
    ['dwell: 30', /dwell: "30" has no unit; a time is expected/u],
    ['humidity: 130 %', /^project\.yaml:4 measurements\[0\]\.humidity: the humidity is above 100 %/u],
    ['humidity: wet', /measurements\[0\]\.humidity: /u],
    [
      'date: 25.11.2026',
      /^project\.yaml:4 measurements\[0\]\.date: "25\.11\.2026" is no date; write e\.g\. 2026-11-25/u,
    ],
    ['date: 2026-02-30', /"2026-02-30" is no date/u],
    ['date: 2026-11-25 25:00', /is no date/u],
    ['humdity: 3 %', /the nearest known is "humidity"/u],
  ])('refuses %s', (field, expected) => {
    expect(message(`${head}measurements: [{file: a.txt, ${field}}]\n`)).toMatch(expected);
  });

  it('may be blank', () => {
    expect(
      message(`${head}conditions:\nmeasurements: [{file: a.txt, pressure: , date: , operator: }]\n`),
    ).toBe('no error');
  });
});

describe('rows that a project leaves out', () => {
  const entry = (fields: string): string =>
    `measurements: [{file: a.txt, cell: a, temperature: 25 °C, pressure: 1 bar, ${fields}}]`;

  it('do not reach the analysis, are said with their reason, and the file stays whole', async () => {
    const whole = await analysed(entry(''));
    const part = await analysed(
      entry(
        'use: {from: 100 Hz, to: 10 kHz, because: the leads rule above}, exclude: [{rows: "9-10, 12", because: somebody leaned on the bench}]',
      ),
    );
    const statements = [
      'a.txt: only 100\u202fHz … 10\u202fkHz used, 17 of 40 rows: the leads rule above',
      'a.txt: rows 9-10, 12 left out: somebody leaned on the bench',
    ];
    expect(part.findings[0]?.assumptions.slice(-2)).toEqual(statements);
    expect(part.measurements[0]).toMatchObject({ rows: 40, leftOut: statements });
    expect(part.measurements[0]?.sha256).toBe(whole.measurements[0]?.sha256);
    expect(whole.measurements[0]?.leftOut).toBeUndefined();
    const used = part.findings[0]?.figures.find(({ id }) => id.includes('nyquist'))?.table.rows.length ?? 0;
    const all = whole.findings[0]?.figures.find(({ id }) => id.includes('nyquist'))?.table.rows.length ?? 0;
    expect(used).toBeGreaterThan(0);
    expect(used).toBeLessThan(all);
    const json: unknown = JSON.parse(JSON.stringify(toJson(part)));
    expect(analysisSchema.parse(json)).toEqual(json);
  });

  it('count from the first row of numbers, both ends included', async () => {
    const project = parseProject(
      `${head}${entry('exclude: [{rows: 2, because: x}, {rows: 39-40, because: y}]')}\n`,
      'p',
    );
    const { loaded } = await loadMeasurements(project, files, () => undefined);
    const frequency = loaded[0]?.measurements[0]?.channels.find(({ name }) => name === 'frequency')?.values;
    expect(frequency).toHaveLength(37);
    expect(frequency?.[0]).toBeCloseTo(1e5, 6);
    expect(frequency?.[1]).toBeCloseTo(10 ** 4.75, 6);
    expect(frequency?.at(-1)).toBeCloseTo(10 ** (5 - 37 / 8), 9);
  });

  it.each([
    [
      'exclude: [{rows: 40-41, because: x}]',
      'rows 40-41 are to be left out, but there are 40; mend the rows',
    ],
    [
      'use: {from: 10 s, because: x}',
      'a range of time is given, and the file has none; write use in Hz for a spectrum, in s for anything else',
    ],
    ['use: {from: 1 GHz, because: x}', 'nothing is left of it by use and exclude; leave in some rows'],
  ])('are refused with the file where they are not there: %s', async (fields, why) => {
    expect((await analysed(entry(fields))).unread).toEqual([{ file: 'a.txt', why }]);
  });

  it.each([
    [
      'use: {from: 100 Hz}',
      /^project\.yaml:4 measurements\[0\]\.use: the key "because" is missing; add `because:`\.$/u,
    ],
    [
      'use: {from: 100 Hz, because: }',
      /^project\.yaml:4 measurements\[0\]\.use\.because: no reason is given; write why after `because:`\.$/u,
    ],
    ['use: {because: x}', /the range has no end; write from, to or both/u],
    ['use: {from: 1 kHz, to: 100 Hz, because: x}', /from is not below to/u],
    ['use: {from: 1 s, to: 100 Hz, because: x}', /one end is a frequency and the other a time/u],
    [
      'use: {from: 3 µm, because: x}',
      /measurements\[0\]\.use\.from: "3 µm" is a length; a frequency or rate is expected/u,
    ],
    ['use: {from: -1 Hz, because: x}', /use\.from: "-1 Hz" is negative/u],
    ['use: 100 Hz', /this must be a map of keys/u],
    ['exclude: [{rows: 3-5}]', /measurements\[0\]\.exclude\[0\]: the key "because" is missing/u],
    ['exclude: [{rows: 5-3, because: x}]', /exclude\[0\]\.rows: "5-3" names no rows; write e\.g\. 3-5, 9/u],
    ['exclude: [{rows: 0, because: x}]', /"0" names no rows/u],
    ['exclude: [{rows: first, because: x}]', /"first" names no rows/u],
    ['exclude: [{rows: , because: x}]', /no rows are named/u],
    ['exclude: 3-5', /this must be a list/u],
  ])('refuses %s', (fields, expected) => {
    expect(message(`${head}${entry(fields)}\n`)).toMatch(expected);
  });
});

describe('the same project run again', () => {
  it('follows a file that has grown', async () => {
    const text = `${head}measurements: [{file: a.txt, cell: a, temperature: 25 °C}]\n`;
    const at = (points: number): Promise<Analysis> =>
      analyse(parseProject(text, 'project.yaml'), textFiles({ 'a.txt': blockingText(5, points) }));
    const [before, after] = [await at(20), await at(40)];
    expect([before, after].map(({ measurements }) => measurements[0]?.rows)).toEqual([20, 40]);
    expect(after.measurements[0]?.sha256).not.toBe(before.measurements[0]?.sha256);
    // 20 points end at 0.42 kHz, 40 at 1.3 Hz: the range the finding names follows the file.
    const range = ({ findings }: Analysis): string | undefined =>
      findings[0]?.assumptions.find((line) => line.includes('the range fitted'));
    expect(range(before)).toMatch(/to 4\d0 Hz/u);
    expect(range(after)).toMatch(/to 1\.3 Hz/u);
    for (const { findings } of [before, after]) {
      const total = findings[0]?.quantities.find(({ name }) => name === 'total series resistance')?.quantity;
      const found = total && inUnit(total, 'Ω');
      expect(Math.abs((found ?? 0) - 5)).toBeLessThan(4 * (total?.uncertainty ?? 0) + 1e-3);
    }
  });
});
