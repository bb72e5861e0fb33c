import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { describeWithShared } from '../../../../tests/shared-folder.ts';
import type { Finding } from '../finding/index.ts';
import { channelValues } from '../measurement/index.ts';
import { InputError } from '../quantity/index.ts';
import { simulateBlockingSpectrum } from '../simulation/index.ts';
import { type Analysis, analyse } from './analyse.ts';
import { textFiles } from './folder.fixture.ts';
import { parseProject } from './parse-project.ts';

const head = `interphase: 1
specimens: {film: {kind: membrane, label: FILM, thickness: 20.0 ± 0.2 µm}}
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

const analysed = (text: string): Promise<Analysis> =>
  analyse(parseProject(text, 'project.yaml'), textFiles({}));

describe('replicates', () => {
  it('are spelt out by number and share what the entry says', () => {
    const { cells } = parseProject(
      `${head}cells: {ss: {kind: blocking, membrane: film, replicates: 3, electrode diameter: 15.8 ± 0.1 mm}}\n`,
      'project.yaml',
    );
    expect(Object.values(cells).map(({ name, replicateOf }) => [name, replicateOf])).toEqual([
      ['ss-1', undefined],
      ['ss-2', 'ss-1'],
      ['ss-3', 'ss-1'],
    ]);
    const areas = Object.values(cells).map(({ electrodeArea }) => electrodeArea);
    // One punch cut all of them: they share its uncertainty.
    expect(new Set(areas.map((area) => area?.contributions[0]?.source)).size).toBe(1);
  });

  it('take over what they leave out, but nothing that was measured for one cell', () => {
    const { cells } = parseProject(
      `${head}cells:
  a: {kind: blocking, membrane: film, films: 2, electrode diameter: 15.8 mm, membrane thickness: 19 µm}
  b: {replicate of: a}
  c: {replicate of: a, electrode area: 1 cm²}
`,
      'project.yaml',
    );
    expect(cells['b']).toMatchObject({ kind: 'blocking', membrane: 'film', films: 2, replicateOf: 'a' });
    expect(cells['b']?.electrodeArea?.value).toBe(cells['a']?.electrodeArea?.value);
    expect(cells['b']?.membraneThickness).toBeUndefined();
    expect(cells['c']?.electrodeArea?.value).toBeCloseTo(1e-4, 12);
  });

  it.each([
    ['{a: {membrane: film}}', /^project\.yaml:3 cells\.a: the key "kind" is missing; add `kind:`\.$/u],
    [
      '{a: {replicate of: b}}',
      /cells\.a\.replicate of: no cell is called "b"; the nearest known is|none is/u,
    ],
    ['{a: {replicate of: a}}', /a cell repeats another, not itself/u],
    [
      '{a: {kind: blocking, membrane: film}, b: {replicate of: a}, c: {replicate of: b}}',
      /^project\.yaml:3 cells\.c\.replicate of: "b" itself repeats "a"; write replicate of: a\.$/u,
    ],
    [
      '{a: {kind: blocking, membrane: film}, b: {replicate of: a, kind: symmetric}}',
      /cells\.b\.kind: a replicate of "a" has its kind, blocking; leave it out, or drop replicate of\.$/u,
    ],
    [
      '{a: {kind: blocking}, b: {replicate of: a, films: 2}}',
      /cells\.b\.films: a replicate of "a" has its films, 1/u,
    ],
    ['{a: {kind: blocking, replicates: 1}}', /"1" is not a whole number of at least 2/u],
    ['{a: {kind: blocking, replicates: 2}, a-1: {kind: full}}', /cells\.a-1: two cells are called "a-1"/u],
    ['{a: {kind: blocking, replicates: 100000}}', /these are very many/u],
    [
      '{a: {kind: full, cathode loading: 2 mg/cm², cathode mass: 2 mg, cathode area: 1 cm²}}',
      /cells\.a\.cathode loading: loading, mass and area of the cathode are all given; keep two of them/u,
    ],
  ])('%s is refused', (cells, expected) => {
    expect(message(`${head}cells: ${cells}\n`)).toMatch(expected);
  });

  it('make the loading of a cathode from its mass and area', () => {
    const { cells } = parseProject(
      `${head}cells: {a: {kind: full, cathode mass: 3.0 ± 0.1 mg, cathode area: {value: 1.5 cm², uncertainty: 0 cm²}}}\n`,
      'p',
    );
    expect(cells['a']?.cathodeLoading?.value).toBeCloseTo(0.02, 12);
    expect(cells['a']?.cathodeLoading?.uncertainty).toBeCloseTo(0.02 / 30, 6);
  });
});

/** Blocking cells of one film with these diameters, of one true conductivity, measured in a fixture without leads. */
const cellsOf = (diameters: readonly string[], extra = ''): string => `${head}cells:
${diameters.map((d, i) => `  ss-${i + 1}: {kind: blocking, membrane: film, electrode diameter: ${d}${extra}}`).join('\n')}
measurements:
${diameters
  .map(
    (_, i) =>
      `  - {file: ss-${i + 1}.txt, cell: ss-${i + 1}, temperature: 25 °C, simulate: {instrument: blocking spectrum, conductivity: 1e-6 S/cm, noise: 0.3 %, seed: ${i + 1}}}`,
  )
  .join('\n')}
`;

const conductivities = ({ findings }: Analysis): Finding[] =>
  findings.filter(({ method }) => method.name === 'ionic conductivity');

describe('blocking cells of one membrane with the same films', () => {
  it('join by conductivity where their areas differ', async () => {
    const found = conductivities(
      await analysed(cellsOf(['10.00 ± 0.02 mm', '12.00 ± 0.02 mm', '15.80 ± 0.02 mm'])),
    );
    expect(found.map(({ title }) => title)).toEqual([
      'Ionic conductivity of FILM, the mean of 3 cells',
      'Ionic conductivity of FILM',
      'Ionic conductivity of FILM',
      'Ionic conductivity of FILM',
    ]);
    const answers = found.flatMap(({ quantities }) => quantities.filter(({ principal }) => principal));
    expect(answers).toHaveLength(1);
    const [mean] = answers;
    expect(mean).toMatchObject({ name: 'ionic conductivity', n: 3, at: '25 °C' });
    expect(mean?.quantity.status).toBe('simulated');
    const u = mean?.quantity.uncertainty ?? 0;
    // The thickness (1 %) is shared by all cells and does not average out.
    expect(u / 1e-4).toBeGreaterThan(0.0099);
    expect(Math.abs((mean?.quantity.value ?? 0) - 1e-4)).toBeLessThan(4 * u);
    expect(found[0]?.files).toHaveLength(3);
    expect(found[0]?.figures[0]?.table.rows).toHaveLength(4);
  });

  it('are one group, as before, where their geometry is the same', async () => {
    const found = conductivities(await analysed(cellsOf(['12 mm', '12 mm'])));
    expect(found).toHaveLength(1);
    expect(found[0]?.quantities.find(({ principal }) => principal)?.n).toBe(2);
  });

  it('use the thickness measured for each', async () => {
    const text = cellsOf(['12 mm', '12 mm'])
      .replace('electrode diameter: 12 mm}', 'electrode diameter: 12 mm, membrane thickness: 18.0 ± 0.1 µm}')
      .replace('electrode diameter: 12 mm}', 'electrode diameter: 12 mm, membrane thickness: 22.0 ± 0.1 µm}');
    const found = conductivities(await analysed(text));
    expect(found).toHaveLength(3);
    const each = found.slice(1).map(({ quantities }) => quantities[0]?.quantity.value ?? 0);
    // The virtual instrument takes 20 µm for both, so the conductivities are as the thicknesses.
    expect((each[1] ?? 0) / (each[0] ?? 1)).toBeCloseTo(22 / 18, 1);
    expect(found[0]?.quantities[0]?.quantity.value).toBeCloseTo(((each[0] ?? 0) + (each[1] ?? 0)) / 2, 12);
  });
});

describe('one spectrum in two exports', () => {
  const spectrum = simulateBlockingSpectrum({
    thickness: 20e-6,
    area: 1e-4,
    conductivity: 1e-4,
    noise: 0.003,
    seed: 1,
  });
  const text = (digits: number, order: 1 | -1, of = spectrum): string => {
    const [f, re, im] = ['frequency', 'impedance real', 'impedance imaginary'].map((name) =>
      channelValues(of, name),
    );
    const rows = Array.from(f!, (hertz, row) =>
      [hertz, re![row]!, im![row]!].map((value) => value.toExponential(digits)).join(','),
    );
    return ['Frequency (Hz),Zreal (ohm),Zimag (ohm)', ...(order === 1 ? rows : rows.toReversed())].join('\n');
  };
  const project = (
    second: string,
    diameters = ['10.00 ± 0.02 mm', '10.00 ± 0.02 mm'],
  ): string => `${head}cells:
  a: {kind: blocking, membrane: film, electrode diameter: ${diameters[0]}}
  b: {kind: blocking, membrane: film, electrode diameter: ${diameters[1]}}
measurements:
  - {file: one.csv, cell: a, temperature: 25 °C}
  - {file: two.csv, cell: ${second}}
`;
  const found = async (yaml: string, files: Record<string, string>): Promise<Finding[]> =>
    conductivities(await analyse(parseProject(yaml, 'project.yaml'), textFiles(files)));
  const files = { 'one.csv': text(7, 1), 'two.csv': text(9, -1) };
  const single = async (): Promise<Finding> =>
    (await found(project('a, temperature: 25 °C').replace(/ {2}- \{file: two[^\n]*\n/u, ''), files))[0]!;

  it('is one measurement: no replicate, no smaller uncertainty, and the finding says which files', async () => {
    const alone = (await single()).quantities[0]!;
    for (const diameters of [
      ['10.00 ± 0.02 mm', '10.00 ± 0.02 mm'],
      ['10.00 ± 0.02 mm', '12.00 ± 0.02 mm'],
    ]) {
      const findings = await found(project('b, temperature: 25 °C', diameters), files);
      expect(findings).toHaveLength(1);
      const [sigma] = findings[0]!.quantities;
      expect(sigma).toMatchObject({ n: 1, name: 'ionic conductivity' });
      expect(sigma!.quantity.uncertainty! / alone.quantity.uncertainty!).toBeCloseTo(1, 9);
      const gate = findings[0]!.gates.find(({ name }) => name === 'data of two.csv');
      expect(gate).toMatchObject({ verdict: 'caution', value: 'two.csv holds the numbers of one.csv' });
      expect(findings[0]!.files.map(({ file }) => file)).toEqual(['one.csv', 'two.csv']);
    }
  });

  it('cannot have been measured at two temperatures', async () => {
    const [finding] = await found(project('a, temperature: 60 °C'), files);
    expect(finding!.gates.find(({ name }) => name === 'data of two.csv')?.verdict).toBe('fail');
    expect(finding!.quantities.filter(({ name }) => name === 'ionic conductivity')).toHaveLength(1);
  });

  it('is none where another cell gives other numbers', async () => {
    const other = simulateBlockingSpectrum({
      thickness: 20e-6,
      area: 1e-4,
      conductivity: 1e-4,
      noise: 0.003,
      seed: 2,
    });
    const [finding] = await found(project('b, temperature: 25 °C'), {
      ...files,
      'two.csv': text(9, -1, other),
    });
    expect(finding!.quantities[0]!.n).toBe(2);
    expect(finding!.gates.some(({ name }) => name.startsWith('data of'))).toBe(false);
    // Two readings of ± u each: never below u/√2, one degree of freedom between the cells.
    const mean = finding!.quantities.find(({ name }) => name === 'bulk resistance');
    const own = finding!.quantities.filter(({ name }) => name === 'total series resistance');
    const within = Math.hypot(...own.map(({ quantity }) => quantity.uncertainty!)) / 2;
    expect(mean!.quantity.uncertainty!).toBeGreaterThanOrEqual(0.999 * within);
    // Leads that were not measured add a little u of their own.
    expect(mean!.quantity.degreesOfFreedom).toBeCloseTo(1, 2);
  });
});

describe('polarised replicates', () => {
  it('give the mean of their transference numbers', async () => {
    const measured = (cell: string, seed: number): string =>
      ['before', 'after']
        .map(
          (when, i) =>
            `  - {file: ${cell}-${when}.txt, cell: ${cell}, role: ${when} polarisation, temperature: 25 °C, simulate: {instrument: symmetric spectrum, bulk resistance: 100 ohm, interface resistance: ${80 + 2 * i} ohm, noise: 0.1 %, seed: ${seed + i}}}`,
        )
        .concat(
          `  - {file: ${cell}-ca.txt, cell: ${cell}, role: polarisation, potential: 10 mV, temperature: 25 °C, simulate: {instrument: polarisation, bulk resistance: 100 ohm, interface resistance: 80 ohm, steady interface resistance: 82 ohm, transference number: 0.4, diffusion time: 100 s, duration: 4000 s, interval: 1 s, first reading: 0.1 s, noise: 0.1 %, seed: ${seed + 2}}}`,
        )
        .join('\n');
    const text = `${head}cells: {li: {kind: symmetric, membrane: film, replicates: 2, electrode diameter: 12 mm}}
measurements:
${measured('li-1', 1)}
${measured('li-2', 11)}
`;
    const { findings } = await analysed(text);
    const numbers = findings.filter(({ method }) => method.name === 'transference number');
    expect(numbers).toHaveLength(3);
    const principal = numbers.flatMap(({ quantities }) => quantities.filter((each) => each.principal));
    expect(principal).toHaveLength(1);
    expect(principal[0]).toMatchObject({ name: 'current fraction', n: 2 });
    const parts = numbers.slice(1).map(({ quantities }) => quantities[0]?.quantity.value ?? 0);
    expect(principal[0]?.quantity.value).toBeCloseTo(((parts[0] ?? 0) + (parts[1] ?? 0)) / 2, 12);
  });
});

interface EvansRow {
  readonly dV_mV: number;
  readonly R0_ohm: number;
  readonly Rss_ohm: number;
  readonly I0_uA: number;
  readonly T: number;
}

const agreementOf = (finding: Finding | undefined) =>
  finding?.gates.find(({ name }) => name === 'replicates agree');

describeWithShared('the six cells of Evans, Vincent and Bruce 1987 as a project', (folder) => {
  const { rows } = JSON.parse(readFileSync(`${folder}reference-data/audit/evans1987.json`, 'utf8')) as {
    rows: EvansRow[];
  };
  /** A virtual cell with the currents and the interface resistances of a row. */
  const measured = ({ dV_mV, R0_ohm, Rss_ohm, I0_uA, T }: EvansRow, i: number): string => {
    const cell = `li-${i + 1}`;
    const bulk = `bulk resistance: ${1e3 * (dV_mV / I0_uA) - R0_ohm} ohm`;
    const spectrum = (when: string, resistance: number, seed: number): string =>
      `  - {file: ${cell}-${when}.txt, cell: ${cell}, role: ${when} polarisation, temperature: 25 °C, simulate: {instrument: symmetric spectrum, ${bulk}, interface resistance: ${resistance} ohm, noise: 0.1 %, seed: ${seed}}}`;
    return [
      spectrum('before', R0_ohm, 10 * i + 1),
      spectrum('after', Rss_ohm, 10 * i + 2),
      `  - {file: ${cell}-ca.txt, cell: ${cell}, role: polarisation, potential: ${dV_mV} mV, temperature: 25 °C, simulate: {instrument: polarisation, ${bulk}, interface resistance: ${R0_ohm} ohm, steady interface resistance: ${Rss_ohm} ohm, transference number: ${T}, diffusion time: 100 s, duration: 4000 s, interval: 1 s, first reading: 0.1 s, noise: 0.1 %, seed: ${10 * i + 3}}}`,
    ].join('\n');
  };
  const meanOf = async (used: readonly EvansRow[]): Promise<Finding | undefined> => {
    const text = `${head}cells: {li: {kind: symmetric, membrane: film, replicates: ${used.length}, electrode diameter: 12 mm}}
measurements:
${used.map(measured).join('\n')}
`;
    const { findings } = await analysed(text);
    return findings.find(({ id }) => id.startsWith('transference-number') && id.endsWith('-mean'));
  };

  it('have the sixth flagged, by the bulk resistance that its current implies', async () => {
    const gate = agreementOf(await meanOf(rows));
    expect(gate?.verdict).toBe('caution');
    // 10 mV/30 µA − 156 Ω = 177 Ω; the median of the six is that of 327.1 and 334.5 Ω.
    const numbers = /of li-6: (\S+) Ω against (\S+) Ω \(median of 6\)$/u
      .exec(gate!.value)!
      .slice(1)
      .map(Number);
    expect(Math.abs(numbers[0]! / 177.3 - 1)).toBeLessThan(0.03);
    expect(Math.abs(numbers[1]! / 330.8 - 1)).toBeLessThan(0.03);
    expect(gate?.advice).toContain('For li-6 check the initial current and the spectrum');
  });

  it('agree when that current is the 20 µA it must have been', async () => {
    const mended = rows.map((row, i) => (i === 5 ? { ...row, I0_uA: 20, T: 0.4679 } : row));
    expect(agreementOf(await meanOf(mended))?.verdict).toBe('pass');
  });

  it('say nothing among three', async () => {
    expect(agreementOf(await meanOf(rows.slice(3)))).toBeUndefined();
  });
});

describe('a blocking cell that stands apart', () => {
  /** The last of five cells conducts half as well as the others. */
  const withOutlier = (diameters: readonly string[]): string =>
    cellsOf(diameters).replace(/(ss-5\.txt.*conductivity: )1e-6/u, '$15e-7');
  const gateOf = async (text: string) => agreementOf(conductivities(await analysed(text))[0]);

  it('is named by its resistance where the cells are one group', async () => {
    const diameters = ['12 mm', '12 mm', '12 mm', '12 mm', '12 mm'];
    // 20 µm/(1e-4 S/m × 1.131 cm²) = 1768 Ω
    expect(await gateOf(withOutlier(diameters))).toMatchObject({
      verdict: 'caution',
      value: expect.stringMatching(
        /^total series resistance of ss-5: 35\d0 Ω against 17\d0 Ω \(median of 5\)$/u,
      ),
    });
    expect((await gateOf(cellsOf(diameters)))?.verdict).toBe('pass');
  });

  it('is named by its conductivity where their areas differ', async () => {
    const diameters = ['10 mm', '11 mm', '12 mm', '13 mm', '14 mm'];
    const gate = await gateOf(withOutlier(diameters));
    expect(gate?.verdict).toBe('caution');
    expect(gate?.value).toMatch(/^ionic conductivity at 25 °C of cell 5 \(ss-5\.txt\): /u);
    expect((await gateOf(cellsOf(diameters)))?.verdict).toBe('pass');
  });
});
