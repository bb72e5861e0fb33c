import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { describeWithShared } from '../../../../../tests/shared-folder.ts';
import { impedance, parseCircuit, type SpectrumData } from '../../circuit/index.ts';
import { type RandomStream, randomStream } from '../../numerics/index.ts';
import { kramersKronig } from './kramers-kronig.ts';
import { spectrumValidity } from './spectrum-validity.ts';

const circuits: readonly (readonly [string, readonly number[]])[] = [
  ['R0-p(R1,C1)', [10, 100, 1e-6]],
  ['R0-p(R1,C1)', [0.01, 100, 1e-5]],
  ['R0-p(R1,CPE1)-CPE2', [1, 100, 1e-6, 0.9, 1e-4, 0.85]],
  ['R0-C1', [0.5, 1e-5]],
  ['L0-R0-C1', [1e-6, 0.5, 1e-5]],
  ['R0-p(R1,L1)-p(R2,C2)', [1, 10, 1e-3, 50, 1e-5]],
  ['R0-p(R1,C1)-Wo1', [1, 50, 1e-6, 20, 3]],
  ['R0-p(R1,C1)-Ws1', [1, 50, 1e-6, 20, 3]],
  ['R0-p(R1-Ws1,CPE1)', [1, 50, 20, 3, 1e-5, 0.85]],
  ['R0-W1', [1, 30]],
  ['CPE1', [1e-5, 0.5]],
  ['L0-R0-p(R1,CPE1)-p(R2,CPE2)', [1e-6, 1, 20, 1e-6, 1, 30, 1e-3, 0.6]],
  ['p(R1,C1)', [1e5, 1e-11]],
];

function grid(perDecade: number, high = 6, low = -1): Float64Array {
  const count = Math.round((high - low) * perDecade) + 1;
  return Float64Array.from({ length: count }, (_, i) => 10 ** (high - ((high - low) * i) / (count - 1)));
}

function spectrum(circuit: string, parameters: readonly number[], frequency = grid(10)): SpectrumData {
  return { frequency, ...impedance(parseCircuit(circuit), parameters, frequency) };
}

/** The same with Gaussian noise relative to |Z|. */
function noisy(
  { frequency, real, imaginary }: SpectrumData,
  noise: number,
  random: RandomStream,
): SpectrumData {
  const size = real.map((re, i) => noise * Math.hypot(re, imaginary[i]!));
  return {
    frequency,
    real: real.map((re, i) => re + size[i]! * random.normal()),
    imaginary: imaginary.map((im, i) => im + size[i]! * random.normal()),
  };
}

/** Impedance growing linearly with the number of the point, by the share over the sweep. */
function drifting({ frequency, real, imaginary }: SpectrumData, share: number): SpectrumData {
  const growth = frequency.map((_, i) => 1 + (share * i) / (frequency.length - 1));
  return {
    frequency,
    real: real.map((re, i) => re * growth[i]!),
    imaginary: imaginary.map((im, i) => im * growth[i]!),
  };
}

const largest = (residual: Float64Array): number => residual.reduce((a, b) => Math.max(a, Math.abs(b)), 0);

describe('the Kramers–Kronig test by comparison', () => {
  it.each(circuits)('%s without noise obeys to 1e-5', (circuit, parameters) => {
    const { deviation, chain } = kramersKronig(spectrum(circuit, parameters))!;
    expect(largest(chain.residualReal)).toBeLessThan(1e-5);
    expect(largest(chain.residualImaginary)).toBeLessThan(1e-5);
    expect(deviation).toBeLessThan(1e-5);
  });

  it.each(circuits)('%s drifting by 5 %% is found', (circuit, parameters) => {
    const { deviation, probability } = kramersKronig(drifting(spectrum(circuit, parameters), 0.05))!;
    expect(deviation).toBeGreaterThan(2e-3);
    expect(probability).toBeLessThan(1e-6);
  });

  it('of 500 clean spectra at 0.1–1 % noise at most 5 are called wrong, and the noise is estimated', () => {
    const random = randomStream(20261125);
    let alarms = 0;
    let ratio = 0;
    for (let k = 0; k < 500; k += 1) {
      const [circuit, parameters] = circuits[k % circuits.length]!;
      const noise = 0.001 * 10 ** random.uniform();
      const data = noisy(spectrum(circuit, parameters, grid(5 + (k % 6))), noise, random);
      if (spectrumValidity(data).verdict !== 'use') alarms += 1;
      ratio += kramersKronig(data)!.noise / noise / 500;
    }
    expect(alarms).toBeLessThanOrEqual(5);
    // 40–100 degrees of freedom each.
    expect(ratio).toBeGreaterThan(0.97);
    expect(ratio).toBeLessThan(1.03);
  });

  it('finds a drift of 5 % beneath noise of 0.3 % in 95 of 100', () => {
    const random = randomStream(7);
    let found = 0;
    for (let k = 0; k < 100; k += 1) {
      const [circuit, parameters] = circuits[k % circuits.length]!;
      const { probability } = kramersKronig(
        noisy(drifting(spectrum(circuit, parameters), 0.05), 0.003, random),
      )!;
      if (probability < 0.005) found += 1;
    }
    expect(found).toBeGreaterThanOrEqual(95);
  });
});

describe('the verdict on a spectrum', () => {
  const random = randomStream(3);
  const clean = noisy(spectrum('R0-p(R1,CPE1)-CPE2', [1, 100, 1e-6, 0.9, 1e-4, 0.85]), 0.001, random);

  it('lets an inductive loop pass: it is passive', () => {
    const data = noisy(spectrum('L0-R0-p(R1,CPE1)-p(R2,L2)', [1e-6, 5, 20, 1e-5, 0.9, 3, 2]), 0.001, random);
    expect(spectrumValidity(data)).toMatchObject({ verdict: 'use', range: { low: 0.1, high: 1e6 } });
  });

  it('refuses the wrong sign and says so', () => {
    const { verdict, words } = spectrumValidity({ ...clean, imaginary: clean.imaginary.map((im) => -im) });
    expect(verdict).toBe('do not use');
    expect(words).toMatch(/sign of Z″ reversed/u);
  });

  it('refuses five points', () => {
    const few = (values: Float64Array): Float64Array => values.filter((_, i) => i % 15 === 0);
    const { verdict, words } = spectrumValidity({
      frequency: few(clean.frequency),
      real: few(clean.real),
      imaginary: few(clean.imaginary),
    });
    expect([verdict, words]).toEqual([
      'do not use',
      expect.stringMatching(/^do not use it: 5 points cannot/u),
    ]);
  });

  it('refuses noise', () => {
    const none = {
      ...clean,
      real: clean.real.map(() => random.normal()),
      imaginary: clean.real.map(() => random.normal()),
    };
    expect(spectrumValidity(none)).toMatchObject({
      verdict: 'do not use',
      words: expect.stringMatching(/noise of/u),
    });
  });

  it('does not mind order or repetition', () => {
    const order = [...clean.frequency.keys(), 3, 40].toSorted((a, b) => ((a * 37) % 71) - ((b * 37) % 71));
    const pick = (values: Float64Array): Float64Array => Float64Array.from(order, (i) => values[i]!);
    const shuffled = {
      frequency: pick(clean.frequency),
      real: pick(clean.real),
      imaginary: pick(clean.imaginary),
    };
    expect(spectrumValidity(shuffled).verdict).toBe('use');
  });

  it('leaves out what is no number and counts it', () => {
    const real = clean.real.with(5, Number.NaN);
    const frequency = clean.frequency.with(9, 0);
    expect(spectrumValidity({ ...clean, real, frequency })).toMatchObject({ verdict: 'use', unusable: 2 });
  });

  it('trims what went wrong at the slow end', () => {
    // A jump of 30 % below 1 Hz: the cell was touched.
    const late = (values: Float64Array): Float64Array =>
      values.map((z, i) => (clean.frequency[i]! < 1 ? 1.3 * z : z));
    const found = spectrumValidity({ ...clean, real: late(clean.real), imaginary: late(clean.imaginary) });
    expect(found.verdict).toBe('trim');
    expect(found.range?.high).toBe(1e6);
    expect(found.range?.low).toBeGreaterThan(0.5);
    expect(found.range?.low).toBeLessThan(5);
  });

  it('refuses what drifts all along', () => {
    expect(spectrumValidity(drifting(clean, 1)).verdict).toBe('do not use');
  });
});

describeWithShared('the verdict on real spectra', (shared) => {
  const spectra: Readonly<Record<string, { f_Hz: number[]; Z_re: number[]; Z_im: number[] }>> = JSON.parse(
    readFileSync(`${shared}reference-data/impedance/sample_fits.json`, 'utf8'),
  ).spectra;
  it.each([
    ['zplot_zview/Circuit1_EIS_1.z', 'use'],
    ['eis_real/Circuit3_EIS_1.z', 'use'],
    ['eis_real/PEIS_LPSCl_IonBlocking_-25C.txt', 'use'],
    ['eis_csv/LIB_data.txt', 'use'],
    ['eis_real/Sample2_PEIS_AtRest.csv#loop0', 'use'],
    ['drt_truth/Z_2ZARC_Orazem_0.25.csv', 'use'],
    // The reference calls these two of no use for fits.
    ['gamry_dta/eispot_data.dta', 'do not use'],
    ['parstat_powersuite/exampleDataPowersuite.txt', 'do not use'],
  ])('%s: %s', (file, verdict) => {
    const { f_Hz, Z_re, Z_im } = spectra[file]!;
    const data = {
      frequency: Float64Array.from(f_Hz),
      real: Float64Array.from(Z_re),
      imaginary: Float64Array.from(Z_im),
    };
    expect(spectrumValidity(data).verdict).toBe(verdict);
  });
});
