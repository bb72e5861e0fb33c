import { assert, integer, nat, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nonNegativeQuadratic } from './non-negative-quadratic.ts';
import { randomStream } from './random-stream.ts';

/** H = AᵀA + I/100 and h from a random A. */
function problem(seed: number, n: number): { hessian: Float64Array; linear: Float64Array } {
  const random = randomStream(seed);
  const a = Float64Array.from({ length: n * n }, () => random.normal());
  const hessian = new Float64Array(n * n);
  for (let i = 0; i < n; i += 1)
    for (let j = 0; j < n; j += 1) {
      let sum = i === j ? 0.01 : 0;
      for (let k = 0; k < n; k += 1) sum += a[k * n + i]! * a[k * n + j]!;
      hessian[i * n + j] = sum;
    }
  return { hessian, linear: Float64Array.from({ length: n }, () => random.normal()) };
}

describe('quadratic programme with x ≥ 0', () => {
  it('meets the conditions of an optimum: x ≥ 0, gradient ≥ 0, one of them 0', () => {
    assert(
      property(nat(1e6), integer({ min: 1, max: 40 }), (seed, n) => {
        const { hessian, linear } = problem(seed, n);
        const bounded = Array.from({ length: n }, (_, i) => i % 5 !== 4);
        const { x, converged } = nonNegativeQuadratic(hessian, linear, bounded);
        expect(converged).toBe(true);
        for (let i = 0; i < n; i += 1) {
          let gradient = -linear[i]!;
          for (let j = 0; j < n; j += 1) gradient += hessian[i * n + j]! * x[j]!;
          if (x[i] !== 0) expect(Math.abs(gradient)).toBeLessThan(1e-7);
          else expect(gradient).toBeGreaterThan(-1e-7);
          if (bounded[i] === true) expect(x[i]).toBeGreaterThanOrEqual(0);
        }
      }),
      { seed: 5, numRuns: 300 },
    );
  });

  it('ends at the same point from any start', () => {
    const { hessian, linear } = problem(3, 30);
    const bounded = Array.from({ length: 30 }, () => true);
    const cold = nonNegativeQuadratic(hessian, linear, bounded);
    const warm = nonNegativeQuadratic(hessian, linear, bounded, cold.free);
    const empty = nonNegativeQuadratic(hessian, linear, bounded, new Uint8Array(30));
    expect(warm.x).toEqual(cold.x);
    empty.x.forEach((value, i) => {
      expect(value).toBeCloseTo(cold.x[i]!, 9);
    });
  });
});
