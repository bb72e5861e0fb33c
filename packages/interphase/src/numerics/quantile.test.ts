import { expect, it } from 'vitest';
import { quantileSorted } from './quantile.ts';

it('quantileSorted interpolates between order statistics as type 7 does', () => {
  const values = Float64Array.of(3, 5, 6, 10, 20);
  expect(quantileSorted(values, 0)).toBe(3);
  expect(quantileSorted(values, 0.25)).toBe(5);
  expect(quantileSorted(values, 0.9)).toBeCloseTo(16, 12);
  expect(quantileSorted(values, 1)).toBe(20);
  expect(quantileSorted(Float64Array.of(7), 0.3)).toBe(7);
  // An infinite neighbour is not multiplied by a share of 0.
  expect(quantileSorted(Float64Array.of(1, 2, Infinity), 0.5)).toBe(2);
  expect(() => quantileSorted(new Float64Array(0), 0.5)).toThrow(RangeError);
  expect(() => quantileSorted(values, 1.01)).toThrow(RangeError);
});
