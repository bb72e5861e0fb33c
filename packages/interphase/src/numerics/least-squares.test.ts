import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LeastSquaresProblem } from './least-squares-problem.ts';
import { leastSquares } from './least-squares.ts';

const line = (x: readonly number[], y: readonly number[]): LeastSquaresProblem => ({
  residualCount: x.length,
  residuals: (p, out) => x.forEach((value, i) => (out[i] = p[0]! + p[1]! * value - y[i]!)),
  jacobian: (_, out) =>
    x.forEach((value, i) => {
      out[2 * i] = 1;
      out[2 * i + 1] = value;
    }),
});

function noNaN(result: object): boolean {
  return Object.values(result).every((value: unknown) =>
    value instanceof Float64Array ? !value.some(Number.isNaN) : !Number.isNaN(value),
  );
}

describe('leastSquares', () => {
  it('gives the closed form of a straight line, scaled and absolute', () => {
    // x = 0…3, y = 1, 3, 4, 8: slope 2.2, intercept 0.7, sum of squares 1.8, Sxx = 5.
    const problem = line([0, 1, 2, 3], [1, 3, 4, 8]);
    const scaled = leastSquares(problem, [0, 0]);
    expect(scaled.parameters[0]).toBeCloseTo(0.7, 12);
    expect(scaled.parameters[1]).toBeCloseTo(2.2, 12);
    expect(scaled.sumOfSquares).toBeCloseTo(1.8, 12);
    expect(scaled.standardUncertainties[1]).toBeCloseTo(Math.sqrt(0.9 / 5), 12);
    expect(scaled.correlation[1]).toBeCloseTo(-1.5 / Math.sqrt(3.5), 12);
    const absolute = leastSquares(problem, [0, 0], { covariance: 'absolute' });
    expect(absolute.covariance[3]).toBeCloseTo(1 / 5, 12);
    expect(absolute.covariance[0]).toBeCloseTo(14 / 20, 12);
    // HC3: residuals 0.3, 0.1, −1.1, 0.7 over 1 − h = 0.3, 0.7, 0.7, 0.3; shares of the slope −0.3, −0.1, 0.1, 0.3.
    const own = leastSquares(problem, [0, 0], { covariance: 'robust' });
    const hc3 = 0.09 * 1 + 0.01 * (0.1 / 0.7) ** 2 + 0.01 * (1.1 / 0.7) ** 2 + 0.09 * (0.7 / 0.3) ** 2;
    expect(own.covariance[3]).toBeCloseTo(hc3, 12);
    expect(own.standardUncertainties[1]).toBeCloseTo(Math.sqrt(hc3), 12);
    // The rest by numpy.
    expect(own.covariance[0]).toBeCloseTo(0.73573696, 8);
    expect(own.covariance[1]).toBeCloseTo(-0.51278912, 8);
    expect(own.parameters).toEqual(scaled.parameters);
  });

  it('stays within bounds and says which of them hold', () => {
    const seen: number[] = [];
    const problem = line([0, 1, 2, 3], [1, 3, 4, 8]);
    const watched = {
      residualCount: 4,
      residuals: (p: Float64Array, out: Float64Array) => {
        seen.push(p[1]!);
        problem.residuals(p, out);
      },
    };
    const fit = leastSquares(watched, [0, 1], { lower: [-10, 0], upper: [10, 2] });
    expect(fit.status).toBe('at bound');
    expect(fit.activeBounds).toEqual([false, true]);
    expect(fit.parameters[1]).toBe(2);
    // With the slope held at 2 the intercept is the mean of y − 2 x.
    expect(fit.parameters[0]).toBeCloseTo(1, 10);
    expect(Math.max(...seen)).toBeLessThanOrEqual(2);
    expect(Math.min(...seen)).toBeGreaterThanOrEqual(0);
  });

  it('leaves a bound that it starts on when the optimum is inside', () => {
    const fit = leastSquares(line([0, 1, 2, 3], [1, 3, 4, 8]), [0, 0], { lower: [0, 0] });
    expect(fit.status).toBe('converged');
    expect(fit.parameters[1]).toBeCloseTo(2.2, 10);
  });

  it('satisfies the optimality conditions of random bounded problems', () => {
    const entry = fc.double({ min: -3, max: 3, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(entry, { minLength: 24, maxLength: 24 }),
        fc.array(entry, { minLength: 6, maxLength: 6 }),
        (a, b) => {
          const residuals = (p: Float64Array, out: Float64Array) => {
            for (let i = 0; i < 6; i++) {
              let value = -b[i]!;
              for (let j = 0; j < 4; j++) value += (a[4 * i + j]! + (i === j ? 5 : 0)) * p[j]!;
              out[i] = value + 0.1 * Math.sin(p[i % 4]!);
            }
          };
          const fit = leastSquares({ residualCount: 6, residuals }, [0.1, 0.1, 0.1, 0.1], {
            lower: [0, 0, 0, 0],
            upper: [0.5, 0.5, 0.5, 0.5],
          });
          expect(noNaN(fit)).toBe(true);
          expect(['converged', 'at bound', 'rank deficient']).toContain(fit.status);
          const sum = (p: Float64Array) => {
            const out = new Float64Array(6);
            residuals(p, out);
            return out.reduce((total, value) => total + value * value, 0);
          };
          for (let j = 0; j < 4; j++) {
            for (const step of [-1e-4, 1e-4]) {
              const moved = fit.parameters.slice();
              moved[j] = Math.min(Math.max(moved[j]! + step, 0), 0.5);
              expect(sum(moved)).toBeGreaterThanOrEqual(fit.sumOfSquares * (1 - 1e-12) - 1e-14);
            }
          }
        },
      ),
      { numRuns: 200, seed: 7 },
    );
  });

  it('does not depend on the units of the parameters', () => {
    const time = Array.from({ length: 20 }, (_, i) => i / 4);
    const units = [1e-12, 1e9];
    const fit = (unit: readonly number[]) =>
      leastSquares(
        {
          residualCount: 20,
          residuals: (p, out) =>
            time.forEach((t, i) => {
              const model = (p[0]! / unit[0]!) * Math.exp((-p[1]! / unit[1]!) * t);
              out[i] = model - 3 * Math.exp(-0.7 * t) - 0.01 * Math.sin(9 * t);
            }),
        },
        [unit[0]!, unit[1]!],
      );
    const plain = fit([1, 1]);
    const scaled = fit(units);
    expect(scaled.iterations).toBe(plain.iterations);
    for (const j of [0, 1]) {
      expect(scaled.parameters[j]! / units[j]!).toBeCloseTo(plain.parameters[j]!, 8);
      expect(scaled.standardUncertainties[j]! / units[j]!).toBeCloseTo(plain.standardUncertainties[j]!, 8);
    }
  });

  it('gives an infinite uncertainty to what the data cannot fix, and the right one to the rest', () => {
    // Only p0 + p1 is seen; p2 is seen by itself.
    const problem: LeastSquaresProblem = {
      residualCount: 4,
      residuals: (p, out) => {
        out[0] = p[0]! + p[1]! - 1;
        out[1] = p[0]! + p[1]! - 2;
        out[2] = p[2]! - 5;
        out[3] = p[2]! - 6;
      },
    };
    const fit = leastSquares(problem, [0, 0, 0], { covariance: 'absolute' });
    expect(fit.status).toBe('rank deficient');
    expect(fit.rank).toBe(2);
    expect(fit.parameters[0]! + fit.parameters[1]!).toBeCloseTo(1.5, 8);
    expect(fit.standardUncertainties[0]).toBe(Infinity);
    expect(fit.standardUncertainties[1]).toBe(Infinity);
    expect(fit.standardUncertainties[2]).toBeCloseTo(Math.SQRT1_2, 8);
    expect(noNaN(fit)).toBe(true);
  });

  it('treats a parameter with equal bounds as a constant', () => {
    const fit = leastSquares(line([0, 1, 2, 3], [1, 3, 4, 8]), [1, 2], {
      lower: [1, -9],
      upper: [1, 9],
      covariance: 'absolute',
    });
    expect(fit.status).toBe('converged');
    expect(fit.degreesOfFreedom).toBe(3);
    expect(fit.parameters[1]).toBeCloseTo((1 * 2 + 2 * 3 + 3 * 7) / 14, 10);
    expect(Array.from(fit.covariance)).toEqual([0, 0, 0, expect.closeTo(1 / 14, 12)]);
  });

  it('refuses steps to where the residuals are not finite', () => {
    // ln p wants a step past zero from far above the root.
    const fit = leastSquares(
      { residualCount: 2, residuals: (p, out) => out.fill(p[0]! > 0 ? Math.log(p[0]!) + 3 : Number.NaN) },
      [40],
    );
    expect(fit.status).toBe('converged');
    expect(fit.parameters[0]).toBeCloseTo(Math.exp(-3), 8);
  });

  it('says so when there is nothing finite to start from', () => {
    const fit = leastSquares({ residualCount: 3, residuals: (_, out) => out.fill(Number.NaN) }, [1]);
    expect(fit.status).toBe('not finite');
    expect(fit.standardUncertainties[0]).toBe(Infinity);
    expect(noNaN(fit)).toBe(true);
    const jacobian = (_: Float64Array, out: Float64Array) => out.fill(Number.NaN);
    const slopeless = leastSquares({ residualCount: 3, residuals: (_, out) => out.fill(1), jacobian }, [1]);
    expect(slopeless.status).toBe('not finite');
  });

  it('says so when the Jacobian belongs to something else', () => {
    const problem: LeastSquaresProblem = {
      residualCount: 2,
      residuals: (p, out) => out.fill(p[0]! - 3),
      jacobian: (_, out) => out.fill(-1),
    };
    expect(leastSquares(problem, [1]).status).toBe('stalled');
  });

  it('stops at the evaluation limit with the best point so far', () => {
    const rosenbrock: LeastSquaresProblem = {
      residualCount: 2,
      residuals: (p, out) => {
        out[0] = 10 * (p[1]! - p[0]! ** 2);
        out[1] = 1 - p[0]!;
      },
    };
    const stopped = leastSquares(rosenbrock, [-1.2, 1], { maximumEvaluations: 20 });
    expect(stopped.status).toBe('evaluation limit');
    expect(stopped.sumOfSquares).toBeLessThan(24.2);
    const whole = leastSquares(rosenbrock, [-1.2, 1]);
    expect(whole.status).toBe('converged');
    expect(whole.parameters[0]).toBeCloseTo(1, 9);
    // No degrees of freedom: nothing is known about the scale of the residuals.
    expect(whole.standardUncertainties[0]).toBe(Infinity);
  });

  it('has fewer residuals than parameters, none, or no parameters', () => {
    const wide = leastSquares(
      { residualCount: 1, residuals: (p, out) => out.fill(p[0]! + p[1]! - 1) },
      [0, 0],
    );
    expect(wide.status).toBe('rank deficient');
    expect(wide.sumOfSquares).toBeCloseTo(0, 12);
    const none = leastSquares({ residualCount: 2, residuals: (_, out) => out.fill(2) }, []);
    expect(none.status).toBe('converged');
    expect(none.sumOfSquares).toBe(8);
  });

  it('finds what a parameter that matters only later is worth', () => {
    // At the start the derivative with respect to p1 is exactly zero.
    const fit = leastSquares(
      {
        residualCount: 3,
        residuals: (p, out) => {
          out[0] = p[0]! - 2;
          out[1] = 1e-6 * p[0]! * (p[1]! - 3);
          out[2] = 1e-6 * p[0]! * (p[1]! - 5);
        },
        jacobian: (p, out) => {
          out.set([1, 0, 1e-6 * (p[1]! - 3), 1e-6 * p[0]!, 1e-6 * (p[1]! - 5), 1e-6 * p[0]!]);
        },
      },
      [0, 1],
    );
    expect(fit.status).toBe('converged');
    expect(fit.parameters[1]).toBeCloseTo(4, 6);
  });

  it('refuses a start outside the bounds and lists that do not fit', () => {
    const problem = line([0, 1], [0, 1]);
    expect(() => leastSquares(problem, [2, 0], { upper: [1, 1] })).toThrow(RangeError);
    expect(() => leastSquares(problem, [0, 0], { lower: [0] })).toThrow(
      'lower has 1 entries for 2 parameters',
    );
    expect(() => leastSquares(problem, [0, 0], { scale: [0, 1] })).toThrow(RangeError);
    expect(() => leastSquares(problem, [Number.NaN, 0])).toThrow(RangeError);
  });
});
