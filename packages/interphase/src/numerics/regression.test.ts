import { assert, double, property, tuple, array } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { demingRegression } from './deming-regression.ts';
import { linearRegression } from './linear-regression.ts';
import { randomStream } from './random-stream.ts';
import { relativeError } from './relative-error.fixture.ts';

describe('linear regression', () => {
  // Anscombe, Am. Stat. 27 (1973) 17, first set; statistics as R prints them.
  const x = [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5];
  const y = [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68];

  it('reproduces the published statistics of Anscombe’s first set', () => {
    const line = linearRegression(x, y);
    expect(line.intercept).toBeCloseTo(3.0000909, 7);
    expect(line.slope).toBeCloseTo(0.5000909, 7);
    expect(line.interceptUncertainty).toBeCloseTo(1.1247468, 7);
    expect(line.slopeUncertainty).toBeCloseTo(0.1179055, 7);
    expect(line.residualDeviation).toBeCloseTo(1.2366033, 7);
    expect(line.rSquared).toBeCloseTo(0.6665425, 7);
    expect(line.fStatistic).toBeCloseTo(17.98994, 5);
    expect(line.fProbability).toBeCloseTo(0.002169629, 9);
    expect(line.interceptProbability).toBeCloseTo(0.0257341, 6);
  });

  it('takes stated uncertainties as they are when they are absolute', () => {
    const uncertainty = y.map(() => 2);
    const line = linearRegression(x, y, { uncertainty, covariance: 'absolute' });
    // u(slope)² = u²/Σ(x − x̄)², Σ(x − x̄)² = 110
    expect(relativeError(line.slopeUncertainty, 2 / Math.sqrt(110))).toBeLessThan(1e-13);
    expect(
      relativeError(linearRegression(x, y, { uncertainty }).slopeUncertainty, 0.11790550059563408),
    ).toBeLessThan(1e-13);
  });

  it('has an uncertainty of a point of the line that its covariance gives', () => {
    const line = linearRegression(x, y);
    const { line: half } = line.at(0, 0.95);
    // t(0.975, 9)
    expect(relativeError(half, 2.262157162798205 * line.interceptUncertainty)).toBeLessThan(1e-12);
  });

  it('refuses what is no line', () => {
    expect(() => linearRegression([1, 2], [1, 2])).toThrow(RangeError);
    expect(() => linearRegression([1, 1, 1], [1, 2, 3])).toThrow(RangeError);
    expect(() => linearRegression([1, 2, 3], [1, Number.NaN, 3])).toThrow(RangeError);
    expect(() => linearRegression([1, 2, 3], [1, 2, 3], { uncertainty: [1, 0, 1] })).toThrow(RangeError);
  });
});

describe('Deming regression', () => {
  it('is the same line with the axes exchanged', () => {
    const points = array(
      tuple(double({ min: -50, max: 50, noNaN: true }), double({ min: -5, max: 5, noNaN: true })),
      {
        minLength: 5,
        maxLength: 20,
      },
    );
    assert(
      property(points, double({ min: 0.1, max: 10, noNaN: true }), (drawn, ratio) => {
        const x = drawn.map(([a], i) => a + 10 * i);
        const y = drawn.map(([a, b], i) => 2 * (a + 10 * i) + b);
        const forth = demingRegression(x, y, ratio);
        const back = demingRegression(y, x, 1 / ratio);
        expect(relativeError(forth.slope * back.slope, 1)).toBeLessThan(1e-9);
      }),
      { numRuns: 100 },
    );
  });

  it('becomes ordinary regression when x is exact', () => {
    const x = [1, 2, 3, 4, 5];
    const y = [1.1, 1.9, 3.2, 3.9, 5.1];
    expect(relativeError(demingRegression(x, y, 1e12).slope, linearRegression(x, y).slope)).toBeLessThan(
      1e-9,
    );
  });

  it('is not biased by scatter in x, and its uncertainty is that of repeats', () => {
    const random = randomStream(7);
    const slopes: number[] = [];
    const stated: number[] = [];
    for (let repeat = 0; repeat < 400; repeat++) {
      const truth = Array.from({ length: 40 }, (_, i) => i / 4);
      const x = truth.map((t) => t + random.normal());
      const y = truth.map((t) => 3 + 2 * t + 2 * random.normal());
      const fit = demingRegression(x, y, 4);
      slopes.push(fit.slope);
      stated.push(fit.slopeUncertainty);
    }
    const mean = slopes.reduce((a, b) => a + b) / slopes.length;
    const deviation = Math.sqrt(slopes.reduce((a, b) => a + (b - mean) ** 2, 0) / (slopes.length - 1));
    const typical = stated.reduce((a, b) => a + b) / stated.length;
    // Four standard errors of the mean, and of a standard deviation (1/√800) with the jackknife's own small bias.
    expect(Math.abs(mean - 2)).toBeLessThan((4 * deviation) / Math.sqrt(slopes.length) + 0.01);
    expect(Math.abs(typical / deviation - 1)).toBeLessThan(0.15);
  });

  it('refuses what has no line', () => {
    expect(() => demingRegression([1, 2], [1, 2], 1)).toThrow(RangeError);
    expect(() => demingRegression([1, 2, 3], [1, 2, 3], 0)).toThrow(RangeError);
    expect(() => demingRegression([1, 2, 3], [2, 2, 2], 1)).toThrow(RangeError);
  });
});
