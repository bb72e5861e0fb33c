import { describe, expect, it } from 'vitest';
import { findRoot } from './brent.ts';

describe('findRoot', () => {
  it.each<[string, (x: number) => number, number, number, number]>([
    ['cos x = x', (x) => Math.cos(x) - x, 0, 1, 0.7390851332151607],
    ['x³ far from a line', (x) => x ** 3 - 1e-9, -1, 7, 1e-3],
    ['nearly a step', (x) => Math.tanh(1e6 * (x - 0.3)), -5, 90, 0.3],
    ['flat at the root', (x) => (x - 2) ** 9, 0, 5, 2],
    ['falling', (x) => Math.exp(-x) - 1e-5, 0, 100, 5 * Math.LN10],
  ])('%s', (_, f, low, high, root) => {
    let calls = 0;
    const counted = (x: number) => {
      calls++;
      return f(x);
    };
    const found = findRoot(counted, low, high);
    // (x − 2)⁹ underflows in the sum of rounding only below 1e-36: any x nearer than that is a root.
    expect(Math.abs(found - root)).toBeLessThan(4e-15 * Math.max(1, Math.abs(root)));
    expect(calls).toBeLessThan(180);
  });

  it('takes a root at an end, and stops at the tolerance', () => {
    expect(findRoot((x) => x, 0, 1)).toBe(0);
    expect(findRoot((x) => x - 1, 0, 1)).toBe(1);
    expect(Math.abs(findRoot((x) => x * x - 2, 0, 2, { tolerance: 0.01 }) - Math.SQRT2)).toBeLessThan(0.01);
  });

  it('refuses what has no change of sign, is not a number, or takes too long', () => {
    expect(() => findRoot((x) => x * x + 1, -1, 1)).toThrow('no change of sign');
    expect(() => findRoot((x) => (x === 0.5 ? Number.NaN : x - 0.5), 0, 1)).toThrow(RangeError);
    expect(() => findRoot((x) => Math.cbrt(x - 0.123), -1e6, 9e9, { maximumEvaluations: 5 })).toThrow(
      'in 5 evaluations',
    );
  });
});
