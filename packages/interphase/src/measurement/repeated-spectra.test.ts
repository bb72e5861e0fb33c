import { describe, expect, it } from 'vitest';
import type { Measurement } from './measurement.ts';
import { repeatedSpectra } from './repeated-spectra.ts';

type Row = readonly [number, number, number];

/** A resistance in series with a capacitance, measured with relative noise that differs by `seed`. */
const rowsOf = (noise: number, seed: number, resistance = 1467.92): Row[] =>
  Array.from({ length: 60 }, (_, i) => {
    const frequency = 7.0000185e6 / 10 ** (i / 8);
    const z = [resistance, -1 / (2 * Math.PI * frequency * 2e-7)] as const;
    const modulus = Math.hypot(...z);
    const deviate = (k: number): number => noise * modulus * Math.sin(1 + 12.9898 * (i + 1) * (k + 1) * seed);
    return [frequency, z[0] + deviate(0), z[1] + deviate(1)];
  });

const measurement = (rows: readonly Row[], simulated = false): Measurement => ({
  technique: 'impedance',
  channels: ['frequency', 'impedance real', 'impedance imaginary'].map((name, at) => ({
    name,
    unit: at === 0 ? 'Hz' : 'Ohm',
    values: Float64Array.from(rows, (row) => row[at]!),
  })),
  conditions: {},
  stated: {},
  provenance: { file: 'a', sha256: '', bytes: 0, reader: 'test', simulated },
  warnings: [],
});

const written = (rows: readonly Row[], as: (value: number) => string): Measurement =>
  measurement(rows.map(([f, re, im]) => [Number(as(f)), Number(as(re)), Number(as(im))] as const));

const sameSpectrum = (a: Measurement, b: Measurement): boolean => repeatedSpectra([a, b])[1] === 0;

describe('repeatedSpectra', () => {
  const rows = rowsOf(1e-3, 1);
  const full = measurement(rows);

  it.each([
    ['eight digits', (x: number) => x.toExponential(7)],
    ['single precision', (x: number) => String(Math.fround(x))],
    ['five digits', (x: number) => x.toExponential(4)],
    ['four digits', (x: number) => x.toExponential(3)],
    ['three places', (x: number) => x.toFixed(3)],
  ])('knows the spectrum written with %s, in any order', (_, as) => {
    const copy = written(rows.toReversed(), as);
    expect(sameSpectrum(full, copy)).toBe(true);
    expect(sameSpectrum(copy, full)).toBe(true);
    expect(sameSpectrum(copy, copy)).toBe(true);
  });

  it('knows two exports of different digits that are both rounded', () => {
    expect(
      sameSpectrum(
        written(rows, (x) => x.toExponential(4)),
        written(rows, (x) => x.toExponential(6)),
      ),
    ).toBe(true);
  });

  it.each([1e-2, 1e-3, 3e-4])(
    'does not take a second sweep with noise %f of the same cell for it',
    (noise) => {
      const [first, again] = [rowsOf(noise, 1), rowsOf(noise, 2)];
      for (const digits of [3, 4, 7, 11])
        expect(
          sameSpectrum(
            measurement(first),
            written(again, (x) => x.toExponential(digits)),
          ),
        ).toBe(false);
      expect(
        sameSpectrum(
          written(first, (x) => x.toExponential(3)),
          written(again, (x) => x.toExponential(3)),
        ),
      ).toBe(false);
    },
  );

  it('does not take another cell, fewer points, or too few of them for it', () => {
    expect(sameSpectrum(full, measurement(rowsOf(1e-3, 1, 1467.95)))).toBe(false);
    expect(sameSpectrum(full, measurement(rows.slice(1)))).toBe(false);
    expect(sameSpectrum(measurement(rows.slice(0, 4)), measurement(rows.slice(0, 4)))).toBe(false);
    expect(sameSpectrum(full, { ...full, channels: full.channels.slice(0, 2) })).toBe(false);
  });

  it('leaves two simulated cells two, for without noise equal cells are equal', () => {
    expect(sameSpectrum(measurement(rows, true), measurement(rows, true))).toBe(false);
    expect(sameSpectrum(measurement(rows, true), full)).toBe(true);
  });
});
