import { expect, it } from 'vitest';
import { correctedAkaike } from './akaike.ts';

it('correctedAkaike is the closed form, and Infinity where n ≤ k + 1', () => {
  expect(correctedAkaike(5, 20, 3)).toBeCloseTo(20 * Math.log(0.25) + 6 + 24 / 16, 12);
  expect(correctedAkaike(5, 5, 3)).toBeCloseTo(6 + 24, 12);
  expect(correctedAkaike(5, 4, 3)).toBe(Infinity);
  expect(correctedAkaike(0, 4, 3)).toBe(Infinity);
  expect(correctedAkaike(0, 20, 3)).toBe(-Infinity);
  expect(() => correctedAkaike(Number.NaN, 20, 3)).toThrow(RangeError);
});
