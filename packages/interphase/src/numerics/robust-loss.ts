import type { LeastSquaresProblem } from './least-squares-problem.ts';

/**
 * How strongly a large residual counts, with z the squared residual in units of the loss's scale.
 * - `soft l1`: 2 (√(1 + z) − 1); close to least squares for small residuals, to absolute values for large ones.
 * - `huber`: z up to 1, then 2 √z − 1.
 * - `cauchy`: ln(1 + z); outliers hardly count, but the cost may have several minima.
 */
export type RobustLoss = 'soft l1' | 'huber' | 'cauchy';

/**
 * The same problem with a loss under which outliers count less: `leastSquares` of the result minimises
 * scale² Σ ρ(r²/scale²). Each residual is replaced by the signed root of its loss, so bounds, Jacobian and covariance work
 * as before; the covariance is that of the reweighted residuals.
 *
 * Errors: RangeError for a scale that is not positive.
 *
 * Source: Huber, Ann. Math. Stat. 35 (1964) 73, doi:10.1214/aoms/1177703732; Triggs et al., LNCS 1883 (2000) 298 (use in
 * least squares).
 *
 * @param scale - residual at which the loss begins to depart from least squares, in the unit of the weighted residuals
 * @example
 * ```ts
 * import { leastSquares, robustProblem } from 'interphase/numerics';
 * const readings = [1.01, 0.99, 1, 9];
 * const problem = {
 *   residualCount: 4,
 *   residuals: (p, out) => readings.forEach((reading, i) => { out[i] = p[0] - reading; }),
 * };
 * leastSquares(problem, [0]).parameters[0]; // => 3
 * Math.abs(leastSquares(robustProblem(problem, 'cauchy', 0.05), [1.2]).parameters[0] - 1) < 0.01; // => true
 * ```
 */
export function robustProblem(
  problem: LeastSquaresProblem,
  loss: RobustLoss,
  scale: number,
): LeastSquaresProblem {
  if (!(scale > 0)) throw new RangeError(`a loss of scale ${scale}; it is positive`);
  const { residualCount, residuals, jacobian } = problem;
  const shape = shapes[loss];
  const transform = (parameters: Float64Array, out: Float64Array): void => {
    residuals(parameters, out);
    for (let i = 0; i < residualCount; i++) out[i] = scale * rooted(out[i]! / scale, shape);
  };
  if (jacobian === undefined) return { residualCount, residuals: transform };
  const plain = new Float64Array(residualCount);
  return {
    residualCount,
    residuals: transform,
    jacobian: (parameters, out) => {
      residuals(parameters, plain);
      jacobian(parameters, out);
      const n = parameters.length;
      for (let i = 0; i < residualCount; i++) {
        const factor = slope(plain[i]! / scale, shape);
        for (let j = 0; j < n; j++) out[i * n + j] = out[i * n + j]! * factor;
      }
    },
  };
}

/** ρ(z) and its derivative. */
interface Shape {
  readonly value: (z: number) => number;
  readonly derivative: (z: number) => number;
}

const shapes: Readonly<Record<RobustLoss, Shape>> = {
  // 2 (√(1 + z) − 1) without cancellation
  'soft l1': { value: (z) => (2 * z) / (Math.sqrt(1 + z) + 1), derivative: (z) => 1 / Math.sqrt(1 + z) },
  huber: {
    value: (z) => (z <= 1 ? z : 2 * Math.sqrt(z) - 1),
    derivative: (z) => (z <= 1 ? 1 : 1 / Math.sqrt(z)),
  },
  cauchy: { value: (z) => Math.log1p(z), derivative: (z) => 1 / (1 + z) },
};

function rooted(r: number, { value }: Shape): number {
  return Math.sign(r) * Math.sqrt(value(r * r));
}

/** d(signed root of ρ)/dr = ρ′ r/√ρ, 1 at r = 0. */
function slope(r: number, { value, derivative }: Shape): number {
  const z = r * r;
  return z < 1e-16 ? 1 : (derivative(z) * Math.abs(r)) / Math.sqrt(value(z));
}
