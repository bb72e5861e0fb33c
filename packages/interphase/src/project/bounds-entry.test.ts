import { describe, expect, it } from 'vitest';
import { InputError } from '../quantity/index.ts';
import { type Analysis, analyse } from './analyse.ts';
import { textFiles } from './folder.fixture.ts';
import { parseProject } from './parse-project.ts';
import { projectSchema } from './project-schema.ts';
import { symmetricText } from './spectrum-text.fixture.ts';

// The tail of the virtual cell has the exponent 0.9, its leads 0.4 µH; noise 0.2 %.
const project = (bounds: string): string => `interphase: 1
specimens: {film: {kind: membrane, thickness: 20.0 ± 0.2 µm}}
cells: {a: {kind: blocking, membrane: film, electrode diameter: 12.0 ± 0.1 mm}, li: {kind: symmetric, membrane: film}}
measurements:
  - {file: s.txt, cell: a, temperature: 25 °C, ${bounds} simulate: {instrument: blocking spectrum, conductivity: 1e-4 S/cm, lead inductance: 0.4 µH, noise: 0.2 %, seed: 3}}
`;

const analysed = (bounds: string): Promise<Analysis> =>
  analyse(parseProject(project(bounds), 'project.yaml'), textFiles({}));
const findingOf = async (bounds: string) => (await analysed(bounds)).findings[0];
const gateOf = (finding: Awaited<ReturnType<typeof findingOf>>) =>
  finding?.gates.find(({ name }) => name === 'bounds of the fit');
const resistanceOf = (finding: Awaited<ReturnType<typeof findingOf>>) =>
  finding?.quantities.find(({ name }) => name === 'total series resistance')?.quantity;

describe('bounds of a fit', () => {
  it('change nothing where the optimum lies within them, and are shown with their reason', async () => {
    const free = await findingOf('');
    const within = await findingOf(
      'bounds: [{parameter: tail exponent, from: 0.8, to: 1, because: steel is smooth}, {parameter: inductance, to: 2 µH, because: short leads}],',
    );
    expect(gateOf(free)).toBeUndefined();
    expect(gateOf(within)).toMatchObject({ verdict: 'pass', value: 'none reached' });
    const [a, b] = [resistanceOf(free), resistanceOf(within)];
    expect(Math.abs((a?.value ?? 0) - (b?.value ?? 1))).toBeLessThan(1e-3 * (a?.uncertainty ?? 0));
    expect(b?.uncertainty).toBeCloseTo(a?.uncertainty ?? 0, 6);
    expect(within?.assumptions).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^s\.txt: tail exponent kept within 0\.8 … 1 in the fit: steel is smooth$/u),
        expect.stringMatching(/^s\.txt: inductance kept below 2.µH in the fit: short leads$/u),
      ]),
    );
  });

  it('hold a parameter that wants beyond them, and the gate says so', async () => {
    const free = await findingOf('');
    const held = await findingOf('bounds: [{parameter: tail exponent, from: 0.95, because: smooth}],');
    expect(gateOf(held)).toMatchObject({
      verdict: 'caution',
      value: expect.stringMatching(/^reached by tail exponent of /u) as string,
    });
    expect(held?.gates.find(({ name }) => name === 'slope of the blocking tail')?.value).toBe('0.95');
    // A steeper tail leaves more of Re Z to the resistance.
    expect(resistanceOf(held)?.value).toBeGreaterThan(
      (resistanceOf(free)?.value ?? 0) + 3 * (resistanceOf(free)?.uncertainty ?? 0),
    );
  });

  it('belong to the record of the file', async () => {
    const { measurements } = await analysed('bounds: [{parameter: inductance, from: 0.1 µH, because: x}],');
    expect(measurements[0]?.leftOut).toEqual([
      expect.stringMatching(/inductance kept above 0\.1.µH in the fit: x$/u),
    ]);
  });

  it('are refused of a file that no such fit uses', async () => {
    const text =
      'interphase: 1\ncells: {li: {kind: symmetric}}\nmeasurements: [{file: b.txt, cell: li, temperature: 25 °C, bounds: [{parameter: inductance, to: 1 µH, because: x}]}]\n';
    const { unread } = await analyse(parseProject(text, 'p'), textFiles({ 'b.txt': symmetricText(40) }));
    expect(unread).toEqual([
      {
        file: 'b.txt',
        why: 'bounds are given, and no fit of this file has such parameters; give bounds to spectra of blocking cells',
      },
    ]);
  });

  it.each([
    ['{parameter: inductance, to: 1 µH}', /bounds\[0\]: the key "because" is missing/u],
    ['{parameter: inductance, because: x}', /the bounds have no end; write from, to or both/u],
    ['{parameter: inductance, from: 2 µH, to: 1 µH, because: x}', /from is not below to/u],
    ['{parameter: inductance, to: 1 Ω, because: x}', /bounds\[0\]\.to: "1 Ω" is/u],
    ['{parameter: inductance, from: -1 µH, because: x}', /is negative/u],
    ['{parameter: R0, to: 1 Ω, because: x}', /"R0" is not one of the words known here/u],
    ['{to: 1 Ω, because: x}', /the key "parameter" is missing/u],
  ])('refuse %s', (bound, expected) => {
    let message = 'no error';
    try {
      parseProject(project(`bounds: [${bound}],`), 'project.yaml');
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      message = error.message;
    }
    expect(message).toMatch(expected);
    expect(message).toMatch(/^project\.yaml:5 /u);
  });

  it('are described by the schema', () => {
    const schemed = (parameter: string): boolean =>
      projectSchema.safeParse({
        interphase: 1,
        measurements: [{ file: 'a.txt', bounds: [{ parameter, from: 0.8, because: 'x' }] }],
      }).success;
    expect(schemed('tail exponent')).toBe(true);
    expect(schemed('R0')).toBe(false);
  });
});
