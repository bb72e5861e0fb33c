import { describe, expect, it } from 'vitest';
import { InputError, quantity } from '../quantity/index.ts';
import { analyse, auditProject } from './analyse.ts';
import { compareStates, isSame } from './compare-states.ts';
import { diffJson, diffSchema } from './diff-json.ts';
import { textFiles } from './folder.fixture.ts';
import { parseProject } from './parse-project.ts';
import { projectSettings } from './project-settings.ts';
import { type ProjectState, stateOfAnalysis } from './project-state.ts';
import { blockingText } from './spectrum-text.fixture.ts';
import { stateOfReport } from './state-of-report.ts';
import { readYamlTree } from './yaml-tree.ts';

const project = (thickness: string, more = ''): string => `interphase: 1
specimens: {film: {kind: membrane, thickness: ${thickness}}}
cells: {a: {kind: blocking, membrane: film, electrode diameter: 15.80 ± 0.05 mm}}
measurements:
  - {file: a.txt, cell: a, temperature: 25 °C}
${more}`;

async function stateOf(text: string, files: Readonly<Record<string, string>>): Promise<ProjectState> {
  const analysis = await analyse(parseProject(text, 'project.yaml'), textFiles(files));
  return stateOfAnalysis(analysis, auditProject(analysis));
}

const once = stateOf(project('20.0 ± 0.2 µm'), { 'a.txt': blockingText(5) });

describe('two states of a project', () => {
  it('are the same when nothing changed', async () => {
    const again = await stateOf(project('20.0 ± 0.2 µm'), { 'a.txt': blockingText(5) });
    expect(isSame(compareStates(await once, again))).toBe(true);
  });

  it('differ by a file that has grown', async () => {
    const before = await stateOf(project('20.0 ± 0.2 µm'), { 'a.txt': blockingText(5, 30) });
    const { files, settings } = compareStates(before, await once);
    expect(files).toMatchObject([{ file: 'a.txt', before: { rows: 30 }, after: { rows: 40 } }]);
    expect(files[0]?.before?.sha256).not.toBe(files[0]?.after?.sha256);
    expect(settings).toEqual([]);
  });

  it('differ by a setting, and the numbers by as many uncertainties as it moved them', async () => {
    const after = await stateOf(project('22.0 ± 0.2 µm'), { 'a.txt': blockingText(5) });
    const { files, settings, numbers } = compareStates(await once, after);
    expect(files).toEqual([]);
    expect(settings).toEqual([
      { field: 'specimens.film.thickness', before: '20.0 ± 0.2 µm', after: '22.0 ± 0.2 µm' },
    ]);
    const [first] = numbers;
    expect(first).toMatchObject({ name: 'ionic conductivity', of: 'film', at: '25 °C', principal: true });
    const { before, after: now } = first ?? {};
    // σ is proportional to the thickness.
    expect((now?.value ?? 0) / (before?.value ?? 1)).toBeCloseTo(1.1, 9);
    expect(first?.inUncertainties).toBeCloseTo((0.1 * (before?.value ?? 0)) / (before?.uncertainty ?? 1), 6);
    expect(numbers.some(({ name }) => name === 'total series resistance')).toBe(false);
  });

  it('say whether a number differs, without what both states share', async () => {
    const text = project('20.0 ± 1.0 µm');
    const before = await stateOf(text, { 'a.txt': blockingText(5) });
    const conductivity = ({ numbers }: ReturnType<typeof compareStates>) =>
      numbers.find(({ name, principal }) => principal && name === 'ionic conductivity');

    // Only the area changes, by 4 % and 0.6 % each: the thickness (5 %) and the spectrum are the same ones.
    const wider = text.replace('15.80 ± 0.05 mm', '16.11 ± 0.05 mm');
    const area = conductivity(compareStates(before, await stateOf(wider, { 'a.txt': blockingText(5) })));
    expect(area?.inUncertainties).toBeCloseTo(-0.76, 1);
    expect(area?.comparison?.normalised).toBeGreaterThan(3.5);
    expect(area?.comparison?.normalised).toBeLessThan(5);
    expect(area?.comparison?.verdict).toBe('different');

    // Another thickness is another measurement: 4 % apart, 5 % and 4.8 % by themselves.
    const thicker = await stateOf(project('20.8 ± 1.0 µm'), { 'a.txt': blockingText(5) });
    const thickness = conductivity(compareStates(before, thicker));
    expect(thickness?.comparison?.normalised).toBeCloseTo(0.8 / Math.SQRT2, 1);
    expect(thickness?.comparison?.verdict).toBe('not distinguishable');

    // A report written without settings does not say what is shared.
    const { settings: _, ...bare } = before;
    const apart = conductivity(compareStates(bare, await stateOf(wider, { 'a.txt': blockingText(5) })));
    expect(apart?.comparison?.verdict).toBe('not distinguishable');
  });

  it('mark a number that moves by less than it prints', () => {
    const state = (value: number): ProjectState => ({
      files: [],
      gates: [],
      checks: [],
      numbers: [
        {
          method: 'm',
          name: 'r',
          of: 'a',
          principal: true,
          quantity: quantity(value, 'Ω', { uncertainty: 0.3, source: 's' }),
        },
      ],
    });
    expect(compareStates(state(10), state(10.01)).numbers).toMatchObject([{ printsAlike: true }]);
    expect(compareStates(state(10), state(10.2)).numbers).toMatchObject([{ printsAlike: false }]);
    expect(isSame(compareStates(state(10), state(10.01)))).toBe(false);
  });

  it('name what is new and what is gone', async () => {
    const more = '  - {file: b.txt, cell: a, temperature: 50 °C}\n';
    const wider = await stateOf(project('20.0 ± 0.2 µm', more), {
      'a.txt': blockingText(5),
      'b.txt': blockingText(3),
    });
    const { files, settings, numbers } = compareStates(await once, wider);
    expect(files).toMatchObject([{ file: 'b.txt', after: { rows: 40 } }]);
    expect(files[0]?.before).toBeUndefined();
    expect(settings?.map(({ field, before, after }) => [field, before, after])).toEqual([
      ['measurements[b.txt, a].file', undefined, 'b.txt'],
      ['measurements[b.txt, a].cell', undefined, 'a'],
      ['measurements[b.txt, a].temperature', undefined, '50 °C'],
    ]);
    expect(numbers.filter(({ at }) => at === '50 °C').every(({ before }) => before === undefined)).toBe(true);
    const back = compareStates(wider, await once);
    expect(back.files[0]?.after).toBeUndefined();
    expect(back.numbers.filter(({ at }) => at === '50 °C').every(({ after }) => after === undefined)).toBe(
      true,
    );
  });

  it('differ by the severity of a check', () => {
    const check = { id: 'A1', topic: 'areal mass', of: ['film'] };
    const state = (...severity: ProjectState['checks'][number]['severity']): ProjectState => ({
      files: [],
      numbers: [],
      gates: [],
      checks: [{ ...check, severity }],
    });
    const { checks, settings } = compareStates(state('consistent'), state('contradiction'));
    expect(checks).toEqual([{ ...check, before: ['consistent'], after: ['contradiction'] }]);
    expect(settings).toBeUndefined();
  });

  it('tell numbers of one name apart by their notes', () => {
    const state = (...notes: readonly (readonly [string, number])[]): ProjectState => ({
      files: [],
      gates: [],
      checks: [],
      numbers: notes.map(([note, value]) => ({
        method: 'm',
        name: 'resistance',
        of: 'a',
        note,
        principal: false,
        quantity: quantity(value, 'Ω'),
      })),
    });
    const { numbers } = compareStates(state(['fit', 1], ['naive', 2]), state(['naive', 2], ['fit', 3]));
    expect(numbers).toMatchObject([{ note: 'fit', difference: 2 }]);
    expect(numbers[0]?.inUncertainties).toBeUndefined();
    expect(compareStates(state(['fit', 1]), state(['a better fit', 1])).numbers).toEqual([]);
  });

  it('are described by a schema', async () => {
    const after = await stateOf(project('22.0 ± 0.2 µm'), { 'b.txt': blockingText(5) });
    const json: unknown = JSON.parse(
      JSON.stringify(diffJson('a', 'b', false, compareStates(await once, after))),
    );
    expect(diffSchema.parse(json)).toEqual(json);
  });
});

describe('settings of a project', () => {
  const settings = (text: string): Readonly<Record<string, string>> =>
    projectSettings(readYamlTree(text, 'p'));

  it('name entries of lists by what they are about', () => {
    expect(
      settings(`measurements: [{file: x.txt, exclude: [{rows: 3-5, because: y}]}, {file: x.txt, note: z}]
reported: [{quantity: thickness, of: film, value: {value: 3 µm, status: reported}}]
title: {}
note:
cells: [[1, 2]]
`),
    ).toEqual({
      'measurements[x.txt].file': 'x.txt',
      'measurements[x.txt].exclude[3-5].rows': '3-5',
      'measurements[x.txt].exclude[3-5].because': 'y',
      'measurements[x.txt, 2].file': 'x.txt',
      'measurements[x.txt, 2].note': 'z',
      'reported[thickness, film].quantity': 'thickness',
      'reported[thickness, film].of': 'film',
      'reported[thickness, film].value.value': '3 µm',
      'reported[thickness, film].value.status': 'reported',
      'cells[1][1]': '1',
      'cells[1][2]': '2',
    });
  });
});

describe('the state in a report', () => {
  const named = {
    name: 'n',
    of: 'o',
    principal: true,
    quantity: { value: 1, unit: 'Ω', status: 'measured' },
  };
  const report = {
    findings: [
      { id: 'f', method: { name: 'm' }, quantities: [named], gates: [{ name: 'g', verdict: 'pass' }] },
    ],
    checks: [{ id: 'A1', topic: 't', of: ['o'], severity: ['consistent'] }],
    provenance: [
      { file: 'a.txt', sha256: 'x', rows: 3 },
      { file: 'a.txt', sha256: 'x', rows: 4 },
    ],
  };

  it('keeps what the uncertainty of a number consists of', async () => {
    const state = await once;
    const text = JSON.stringify({
      ...report,
      findings: [{ ...report.findings[0], quantities: state.numbers }],
    });
    const back = stateOfReport(text, 'report.json').numbers;
    expect(back.map(({ quantity: found }) => found.contributions)).toEqual(
      state.numbers.map(({ quantity: found }) => found.contributions),
    );
  });

  it('is what a comparison needs, whatever else is there', () => {
    const state = stateOfReport(JSON.stringify({ ...report, more: [1] }), 'report.json');
    expect(state).toMatchObject({
      files: [{ file: 'a.txt', rows: 7 }],
      gates: [{ finding: 'f', verdict: 'pass' }],
    });
    expect(state.settings).toBeUndefined();
    expect(isSame(compareStates(state, state))).toBe(true);
  });

  it.each([
    ['no json', /^report\.json: this is no JSON; name a project folder or its results\/report\.json\.$/u],
    ['[]', /^report\.json: this is no report\.json of Interphase/u],
    [
      JSON.stringify({ ...report, checks: [{ id: 1 }] }),
      /^report\.json checks\.0\.id: this is no report\.json/u,
    ],
    [JSON.stringify({ ...report, provenance: undefined }), /^report\.json provenance: /u],
  ])('%s is refused', (text, expected) => {
    const read = (): ProjectState => stateOfReport(text, 'report.json');
    expect(read).toThrow(InputError);
    expect(read).toThrow(expected);
  });
});
