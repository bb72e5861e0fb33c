import { describe, expect, it } from 'vitest';
import { incompleteBeta, inverseIncompleteBeta } from './incomplete-beta.ts';
import { relativeError } from './relative-error.fixture.ts';

// Numbers computed with 50-digit arithmetic.
describe('incomplete beta function', () => {
  it.each([
    [0.5, 0.5, 1e-12, 6.366197723676875e-7, 0.9999993633802277],
    [0.5, 0.5, 0.25, 0.3333333333333333, 0.6666666666666666],
    [2, 3, 0.125, 0.078857421875, 0.921142578125],
    [2.5, 0.5, 0.96875, 0.7045616458548968, 0.2954383541451032],
    [10, 0.5, 0.5, 0.0002334474347486224, 0.9997665525652514],
    [0.5, 50, 0.015625, 0.789355560337661, 0.210644439662339],
    [30, 40, 0.3125, 0.021682367450980424, 0.9783176325490196],
    [200, 300, 0.375, 0.12647725919405156, 0.8735227408059485],
    [200, 300, 0.5, 0.9999964565197356, 3.543480264392538e-6],
    [1000, 0.5, 0.998046875, 0.048025525792788445, 0.9519744742072116],
    [5, 5, 0.0009765625, 1.1154664608954682e-13, 0.9999999999998884],
    [0.1, 7, 0.5, 0.9997605988258484, 0.00023940117415155313],
  ])('at (%d, %d, %d)', (a, b, x, lower, upper) => {
    const found = incompleteBeta(a, b, x, 1 - x);
    expect(relativeError(found.lower, lower)).toBeLessThan(1e-12);
    expect(relativeError(found.upper, upper)).toBeLessThan(1e-12);
    const mirrored = incompleteBeta(b, a, 1 - x, x);
    expect(relativeError(mirrored.lower, upper)).toBeLessThan(1e-12);
  });

  it('is inverted from both tails, however small', () => {
    for (const [a, b] of [
      [0.5, 0.5],
      [2, 0.5],
      [0.5, 30],
      [7, 9],
      [400, 30],
      [2000, 0.5],
    ] as const) {
      for (const p of [1e-60, 1e-9, 0.1, 0.5, 0.9]) {
        for (const tail of ['lower', 'upper'] as const) {
          const { x, y } = inverseIncompleteBeta(a, b, p, tail);
          expect(relativeError(incompleteBeta(a, b, x, y)[tail], p)).toBeLessThan(1e-11);
        }
      }
    }
    // I_x(a, 1) = xᵃ
    expect(relativeError(inverseIncompleteBeta(3, 1, 1e-90, 'lower').x, 1e-30)).toBeLessThan(1e-12);
    expect(inverseIncompleteBeta(3, 1, 1, 'lower')).toEqual({ x: 1, y: 0, logit: Infinity });
  });

  it('refuses what has no meaning', () => {
    expect(() => incompleteBeta(1, 1, 0.5, 0.6)).toThrow(RangeError);
    expect(() => incompleteBeta(-1, 1, 0.5, 0.5)).toThrow(RangeError);
    expect(() => incompleteBeta(1, 1, Number.NaN, 0.5)).toThrow(RangeError);
  });
});
