import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { describeWithShared } from '../../../../../tests/shared-folder.ts';
import { impedance, parseCircuit, type SpectrumData } from '../../circuit/index.ts';
import { randomStream } from '../../numerics/index.ts';
import { relaxationTimes } from './relaxation-times.ts';

interface Arc {
  readonly resistance: number;
  readonly tau: number;
  readonly phi: number;
}

function grid(high = 6, low = -2, perDecade = 10): Float64Array {
  const count = Math.round((high - low) * perDecade) + 1;
  return Float64Array.from({ length: count }, (_, i) => 10 ** (high - ((high - low) * i) / (count - 1)));
}

/** R∞ and arcs R/(1 + (jωτ)^φ), closed form. */
function arcsOf(series: number, arcs: readonly Arc[], frequency = grid()): SpectrumData {
  const real = new Float64Array(frequency.length).fill(series);
  const imaginary = new Float64Array(frequency.length);
  frequency.forEach((f, i) => {
    for (const { resistance, tau, phi } of arcs) {
      const size = (2 * Math.PI * f * tau) ** phi;
      const [re, im] = [1 + size * Math.cos((phi * Math.PI) / 2), size * Math.sin((phi * Math.PI) / 2)];
      real[i]! += (resistance * re) / (re * re + im * im);
      imaginary[i]! -= (resistance * im) / (re * re + im * im);
    }
  });
  return { frequency, real, imaginary };
}

function noisy(
  { frequency, real, imaginary }: SpectrumData,
  noise: number | Float64Array,
  seed: number,
): SpectrumData {
  const random = randomStream(seed);
  const size = real.map((re, i) =>
    typeof noise === 'number' ? noise * Math.hypot(re, imaginary[i]!) : noise[i]!,
  );
  return {
    frequency,
    real: real.map((re, i) => re + size[i]! * random.normal()),
    imaginary: imaginary.map((im, i) => im + size[i]! * random.normal()),
  };
}

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1]!;

describe('distribution of relaxation times', () => {
  // The two distributions of the reference, with their own noise.
  it.each([
    {
      name: 'two arcs of equal size a decade apart at 0.3 %',
      series: 1,
      arcs: [
        { resistance: 1, tau: 1e-3, phi: 0.8, peak: 1.0249e-3 },
        { resistance: 1, tau: 1e-2, phi: 0.8, peak: 9.757e-3 },
      ],
      noise: 0.003,
    },
    {
      name: 'two arcs three decades apart at 0.5 Ω',
      series: 10,
      arcs: [
        { resistance: 50, tau: 1e-4, phi: 0.8, peak: 1e-4 },
        { resistance: 20, tau: 0.1, phi: 0.8, peak: 0.1 },
      ],
      noise: 0.5,
    },
  ])('$name: areas to 5 %, positions to 0.1 decade, over 50 draws', ({ series, arcs, noise }) => {
    const clean = arcsOf(series, arcs);
    const size = noise < 0.1 ? noise : new Float64Array(clean.frequency.length).fill(noise);
    const found = Array.from({ length: 50 }, (_, seed) =>
      relaxationTimes(noisy(clean, size, seed + 1), {
        crossed: false,
        ...(typeof size !== 'number' && { noise: size }),
      })
        .peaks.filter(({ mayBeTail }) => !mayBeTail)
        .toSorted((a, b) => b.resistance - a.resistance),
    );
    expect(found.filter(({ length }) => length === 2).length).toBeGreaterThanOrEqual(40);
    for (const { resistance, peak } of arcs) {
      const nearest = found.map((peaks) =>
        peaks.reduce((a, b) =>
          Math.abs(Math.log(b.timeConstant / peak)) < Math.abs(Math.log(a.timeConstant / peak)) ? b : a,
        ),
      );
      const area = median(nearest.map((one) => one.resistance));
      const place = median(nearest.map(({ timeConstant }) => timeConstant));
      expect(Math.abs(area / resistance - 1)).toBeLessThan(0.05);
      expect(Math.abs(Math.log10(place / peak))).toBeLessThan(0.1);
    }
  });

  it.each([
    ['R0-CPE1', [5, 1e-4, 0.9]],
    ['R0-C1', [5, 1e-4]],
    ['CPE1', [1e-4, 0.75]],
  ])('a blocking tail %s shows no peak', (circuit, parameters) => {
    const frequency = grid(6, -1);
    const clean = { frequency, ...impedance(parseCircuit(circuit), parameters, frequency) };
    for (let seed = 1; seed <= 5; seed += 1) {
      const { peaks, tail } = relaxationTimes(noisy(clean, 0.003, seed), { crossed: false });
      expect(peaks).toEqual([]);
      expect(tail?.exponent).toBeCloseTo(parameters.at(-1)! > 0.1 ? parameters.at(-1)! : 1, 1);
    }
  });
});

describeWithShared('distribution of relaxation times of the reference', (shared) => {
  it('finds the two peaks of the peer and no third', () => {
    const { f_Hz, Z_re, Z_im }: Readonly<Record<'f_Hz' | 'Z_re' | 'Z_im', number[]>> = JSON.parse(
      readFileSync(`${shared}reference-data/impedance/sample_fits.json`, 'utf8'),
    ).spectra['drt_truth/2ZARC1.csv'];
    const { peaks } = relaxationTimes({
      frequency: Float64Array.from(f_Hz),
      real: Float64Array.from(Z_re),
      imaginary: Float64Array.from(Z_im),
    });
    expect(peaks).toHaveLength(2);
  });
});
