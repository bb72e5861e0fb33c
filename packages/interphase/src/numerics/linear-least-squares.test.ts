import { describe, expect, it } from 'vitest';
import { linearLeastSquares } from './linear-least-squares.ts';
import { filip, longley } from './nist-linear.fixture.ts';
import { relativeError } from './relative-error.fixture.ts';

function worst(values: ArrayLike<number>, certified: readonly number[]): number {
  return Math.max(...certified.map((value, i) => relativeError(values[i]!, value)));
}

describe('linearLeastSquares', () => {
  // Condition of the columns at unit norm × 1.1e-16 × a few: 4e4 for Longley, 5e9 for Filip.
  it.each([
    [longley, 1e-9],
    [filip, 1e-6],
  ])('NIST StRD $name', (problem, tolerance) => {
    const fit = linearLeastSquares(problem.design, problem.observations, problem.columnCount);
    expect(fit.status).toBe('converged');
    expect(worst(fit.parameters, problem.parameters)).toBeLessThan(tolerance);
    expect(worst(fit.standardUncertainties, problem.standardDeviations)).toBeLessThan(tolerance);
    const deviation = Math.sqrt(fit.sumOfSquares / fit.degreesOfFreedom);
    expect(relativeError(deviation, problem.residualStandardDeviation)).toBeLessThan(tolerance);
  });

  it('gives the closed form of a straight line', () => {
    const design = Float64Array.of(1, 0, 1, 1, 1, 2, 1, 3);
    const y = Float64Array.of(1, 3, 4, 8);
    const fit = linearLeastSquares(design, y, 2, { covariance: 'absolute' });
    expect(Array.from(fit.parameters)).toEqual([expect.closeTo(0.7, 13), expect.closeTo(2.2, 13)]);
    expect(Array.from(fit.residuals)).toEqual(
      [-0.3, -0.1, 1.1, -0.7].map((r) => expect.closeTo(r, 13) as number),
    );
    expect(Array.from(fit.covariance)).toEqual(
      [0.7, -0.3, -0.3, 0.2].map((c) => expect.closeTo(c, 13) as number),
    );
    const scaled = linearLeastSquares(design, y, 2);
    expect(scaled.covariance[3]).toBeCloseTo(0.9 * 0.2, 13);
  });

  it('does not depend on the units of the columns', () => {
    const units = Float64Array.of(1e-150, 1e120, 1);
    const rows = [
      [1, 2, 3],
      [2, 1, 4],
      [3, 5, 9],
      [1, 1, 1],
      [0, 2, 7],
    ];
    const y = Float64Array.of(1, 2, 3, 5, 8);
    const plain = linearLeastSquares(Float64Array.from(rows.flat()), y, 3);
    const scaled = linearLeastSquares(
      Float64Array.from(rows.flatMap((r) => r.map((v, j) => v * units[j]!))),
      y,
      3,
    );
    for (let j = 0; j < 3; j++) {
      expect(relativeError(scaled.parameters[j]! * units[j]!, plain.parameters[j]!)).toBeLessThan(1e-12);
      expect(
        relativeError(scaled.standardUncertainties[j]! * units[j]!, plain.standardUncertainties[j]!),
      ).toBeLessThan(1e-12);
    }
  });

  it('gives an infinite uncertainty to dependent columns only', () => {
    // The third column is the sum of the first two; the fourth stands alone.
    const design = Float64Array.of(1, 0, 1, 0, 0, 1, 1, 0, 1, 1, 2, 0, 0, 0, 0, 1, 0, 0, 0, 1);
    const fit = linearLeastSquares(design, Float64Array.of(1, 2, 3, 4, 6), 4, { covariance: 'absolute' });
    expect(fit.status).toBe('rank deficient');
    expect(fit.rank).toBe(3);
    expect(Array.from(fit.standardUncertainties.slice(0, 3))).toEqual([Infinity, Infinity, Infinity]);
    expect(fit.standardUncertainties[3]).toBeCloseTo(Math.SQRT1_2, 13);
    expect(fit.parameters[3]).toBeCloseTo(5, 13);
    expect(fit.correlation.some(Number.isNaN)).toBe(false);
  });

  it('says what is not finite, and refuses lengths that disagree', () => {
    const fit = linearLeastSquares(Float64Array.of(1, Number.NaN), Float64Array.of(1, 2), 1);
    expect(fit.status).toBe('not finite');
    expect(fit.standardUncertainties[0]).toBe(Infinity);
    expect(fit.parameters[0]).toBe(0);
    expect(() => linearLeastSquares(Float64Array.of(1), Float64Array.of(1, 2), 1)).toThrow(RangeError);
  });
});
