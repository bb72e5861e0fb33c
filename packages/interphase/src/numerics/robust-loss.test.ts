import { describe, expect, it } from 'vitest';
import { leastSquares } from './least-squares.ts';
import { relativeError } from './relative-error.fixture.ts';
import { type RobustLoss, robustProblem } from './robust-loss.ts';

/** An exponential with one outlier, scale 0.1; minima by another program's robust least squares (SciPy 1.x). */
const readings = [5.02, 3.62, 2.71, 2.02, 1.5, 1.1, 4, 0.63, 0.45, 0.32];
const problem = {
  residualCount: 10,
  residuals: (p: Float64Array, out: Float64Array): void =>
    readings.forEach((reading, i) => {
      out[i] = p[0]! * Math.exp(-p[1]! * 0.5 * i) - reading;
    }),
  jacobian: (p: Float64Array, out: Float64Array): void =>
    readings.forEach((_, i) => {
      const decay = Math.exp(-p[1]! * 0.5 * i);
      out[2 * i] = decay;
      out[2 * i + 1] = -0.5 * i * p[0]! * decay;
    }),
};

describe('robust losses', () => {
  it.each([
    ['soft l1', 4.969701038419532, 0.5975378479416621, 0.3113362983463587],
    ['huber', 4.969547093274654, 0.5980008793529484, 0.31644983970112783],
    ['cauchy', 4.98552746179617, 0.6046044082431354, 0.03759037385127843],
  ] as const)(
    '%s reaches the published minimum',
    (loss: RobustLoss, first: number, second: number, cost: number) => {
      for (const given of [problem, { residualCount: 10, residuals: problem.residuals }]) {
        const fit = leastSquares(robustProblem(given, loss, 0.1), [4, 0.5]);
        expect(fit.status).toBe('converged');
        expect(relativeError(fit.parameters[0]!, first)).toBeLessThan(2e-7);
        expect(relativeError(fit.parameters[1]!, second)).toBeLessThan(2e-7);
        expect(relativeError(fit.sumOfSquares / 2, cost)).toBeLessThan(1e-9);
      }
    },
  );

  it('leave a fit without outliers nearly as it is', () => {
    const plain = leastSquares(problem, [4, 0.5]);
    const wide = leastSquares(robustProblem(problem, 'soft l1', 1e4), [4, 0.5]);
    expect(relativeError(wide.parameters[0]!, plain.parameters[0]!)).toBeLessThan(1e-6);
    expect(() => robustProblem(problem, 'huber', 0)).toThrow(RangeError);
  });
});
