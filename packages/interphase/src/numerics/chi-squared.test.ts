import { describe, expect, it } from 'vitest';
import { chiSquaredCumulative, chiSquaredQuantile, chiSquaredUpperTail } from './chi-squared.ts';
import { normalQuantile } from './normal.ts';
import { relativeError } from './relative-error.fixture.ts';

describe('χ² distribution', () => {
  // Numbers computed with 50-digit arithmetic.
  it.each([
    [0.0001, 1, 0.007978712629263208, 0.9920212873707368],
    [3.2, 1, 0.9263617298796973, 0.07363827012030265],
    [300, 1, 1.0, 3.294362383314041e-67],
    [5, 4, 0.7127025048163542, 0.2872974951836458],
    [2, 12.5, 0.00036828374529382114, 0.9996317162547061],
    [100, 40, 0.99999952086427, 4.791357300338101e-7],
    [990, 1000, 0.4170538536448513, 0.5829461463551487],
    [1200, 1000, 0.9999877440576693, 1.2255942330622905e-5],
  ])('at %d with %d degrees of freedom', (x, degrees, lower, upper) => {
    expect(relativeError(chiSquaredCumulative(x, degrees), lower)).toBeLessThan(1e-12);
    expect(relativeError(chiSquaredUpperTail(x, degrees), upper)).toBeLessThan(1e-12);
  });

  it('quantiles with 2 degrees of freedom are −2 ln(1 − p), those with 1 the squares of normal ones', () => {
    for (const p of [0.001, 0.3, 0.5, 0.95]) {
      expect(relativeError(chiSquaredQuantile(p, 2), -2 * Math.log1p(-p))).toBeLessThan(1e-12);
      expect(relativeError(chiSquaredQuantile(p, 1), normalQuantile((1 - p) / 2) ** 2)).toBeLessThan(1e-12);
    }
    expect(chiSquaredQuantile(0, 3)).toBe(0);
    expect(chiSquaredQuantile(1, 3)).toBe(Infinity);
  });

  it('is 0 below 0, and needs degrees of freedom', () => {
    expect(chiSquaredCumulative(-1, 3)).toBe(0);
    expect(() => chiSquaredCumulative(1, 0)).toThrow(RangeError);
    expect(() => chiSquaredCumulative(Number.NaN, 3)).toThrow(RangeError);
  });
});
