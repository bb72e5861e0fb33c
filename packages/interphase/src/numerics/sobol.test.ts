import { describe, expect, it } from 'vitest';
import { sobolIndices } from './sobol-indices.ts';
import { sobolSequence } from './sobol-sequence.ts';

describe("Sobol' sequence", () => {
  // Points 37 and 69 of the unscrambled sequence in 21 dimensions, as SciPy's qmc.Sobol gives them (origin is 0).
  const known: Readonly<Record<number, readonly number[]>> = {
    37: [
      0.921875, 0.640625, 0.578125, 0.921875, 0.765625, 0.296875, 0.171875, 0.796875, 0.609375, 0.171875,
      0.015625, 0.078125, 0.578125, 0.859375, 0.109375, 0.484375, 0.796875, 0.421875, 0.046875, 0.140625,
      0.953125,
    ],
    69: [
      0.8984375, 0.5234375, 0.9453125, 0.7109375, 0.2734375, 0.8203125, 0.2890625, 0.3359375, 0.8671875,
      0.2421875, 0.5703125, 0.8515625, 0.5546875, 0.6484375, 0.1796875, 0.8828125, 0.0078125, 0.1953125,
      0.2265625, 0.3203125, 0.0859375,
    ],
  };

  it('is the published one in all its dimensions', () => {
    const next = sobolSequence(21);
    for (let index = 1; index <= 69; index++) {
      const point = Array.from(next());
      if (known[index]) expect(point).toEqual(known[index]);
    }
  });

  it('fills every interval of a power of two of points once', () => {
    const next = sobolSequence(5);
    const points = [new Float64Array(5), ...Array.from({ length: 255 }, () => next().slice())];
    for (let j = 0; j < 5; j++) {
      const cells = new Set(points.map((point) => Math.floor(point[j]! * 256)));
      expect(cells.size).toBe(256);
    }
    expect(() => sobolSequence(22)).toThrow(RangeError);
    expect(() => sobolSequence(0)).toThrow(RangeError);
  });
});

describe("Sobol' indices", () => {
  it('are those of the g-function in closed form', () => {
    // g = Π (|4x − 2| + a)/(1 + a); V_i = 1/(3 (1 + a_i)²), V = Π (1 + V_i) − 1
    const a = [0, 1, 4.5, 9];
    const parts = a.map((each) => 1 / (3 * (1 + each) ** 2));
    const variance = parts.reduce((product, part) => product * (1 + part), 1) - 1;
    const g = (x: Float64Array): number =>
      a.reduce((product, each, i) => (product * (Math.abs(4 * x[i]! - 2) + each)) / (1 + each), 1);
    const found = sobolIndices(g, 4, 16_384);
    expect(Math.abs(found.variance / variance - 1)).toBeLessThan(0.005);
    parts.forEach((part, i) => {
      const total = (part * (1 + variance)) / (1 + part) / variance;
      expect(Math.abs(found.first[i]! - part / variance)).toBeLessThan(0.005);
      expect(Math.abs(found.total[i]! - total)).toBeLessThan(0.005);
    });
    expect(found.evaluations).toBe(16_384 * 6);
  });

  it('refuse a function that says nothing', () => {
    expect(() => sobolIndices(() => 1, 2)).toThrow(RangeError);
    expect(() => sobolIndices(() => Number.NaN, 2)).toThrow(RangeError);
  });
});
