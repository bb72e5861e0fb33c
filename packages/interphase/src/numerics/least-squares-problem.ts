import type { ResidualFunction } from './difference-jacobian.ts';

/** Residuals to be made small; both functions write into `out` and keep no reference to it. */
export interface LeastSquaresProblem {
  readonly residualCount: number;
  /** Weighted residuals: difference divided by its standard uncertainty (or by a relative weight). */
  readonly residuals: ResidualFunction;
  /** ∂residual/∂parameter, row-major residualCount × parameterCount; central differences where absent. */
  readonly jacobian?: (parameters: Float64Array, out: Float64Array) => void;
}

export interface LeastSquaresOptions {
  /** Lower bounds; −Infinity where there is none. A parameter whose bounds coincide is a constant. */
  readonly lower?: ArrayLike<number>;
  readonly upper?: ArrayLike<number>;
  /**
   * Typical magnitude of each parameter, for the difference steps and the first trust radius. Default: a thousandth
   * of |start|, or 1 where the start is 0.
   */
  readonly scale?: ArrayLike<number>;
  /** Most calls of `residuals`. Default 1000 (n + 1), and that times 2 n + 1 with difference Jacobians. */
  readonly maximumEvaluations?: number;
  /**
   * `absolute`: the weights are the true uncertainties. `scaled` (default): only their ratios are known, the covariance
   * is multiplied by the reduced χ². `robust`: not even these; the scatter of each residual stands for its own variance.
   */
  readonly covariance?: 'absolute' | 'scaled' | 'robust';
}

/**
 * How a fit ended.
 * - `converged`: the residuals are orthogonal to the model surface.
 * - `at bound`: the same, and one or more parameters lie on a bound (`activeBounds`).
 * - `rank deficient`: at the result some parameters cannot be told apart by these data; their uncertainty is Infinity.
 * - `evaluation limit`: stopped before convergence.
 * - `not finite`: residuals or Jacobian are not finite at the start, or the Jacobian nowhere near a better point.
 * - `stalled`: no step lowers the sum of squares though the Jacobian promises it: the Jacobian does not belong to
 *   the residuals, or the residuals are not smooth.
 */
export type LeastSquaresStatus =
  | 'converged'
  | 'at bound'
  | 'rank deficient'
  | 'evaluation limit'
  | 'not finite'
  | 'stalled';

export interface LeastSquaresResult {
  readonly status: LeastSquaresStatus;
  readonly parameters: Float64Array;
  /** Residuals at `parameters`; Infinity where they were not finite. */
  readonly residuals: Float64Array;
  readonly sumOfSquares: number;
  /** Residuals less parameters that are not constant; can be negative. */
  readonly degreesOfFreedom: number;
  /**
   * n × n, row-major, from the Jacobian at the result as if there were no bounds. Infinity on the diagonal where the
   * data cannot fix a parameter, or where `scaled` has no degrees of freedom.
   */
  readonly covariance: Float64Array;
  readonly standardUncertainties: Float64Array;
  /** n × n, row-major. */
  readonly correlation: Float64Array;
  /** Independent columns of the Jacobian at the result. */
  readonly rank: number;
  /** Calls of `residuals`, those for difference Jacobians included. */
  readonly evaluations: number;
  /** Trial steps. */
  readonly iterations: number;
  /** True where the parameter lies on a bound. */
  readonly activeBounds: boolean[];
}
