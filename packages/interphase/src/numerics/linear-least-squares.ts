import { linearSolution } from './linear-solution.ts';
import { parameterCovariance } from './parameter-covariance.ts';

export interface LinearLeastSquaresOptions {
  /** As in `leastSquares`; default `scaled`. */
  readonly covariance?: 'absolute' | 'scaled';
}

export interface LinearLeastSquaresResult {
  readonly status: 'converged' | 'rank deficient' | 'not finite';
  /** In a deficient problem the dependent parameters are 0. */
  readonly parameters: Float64Array;
  /** Design · parameters − observations. */
  readonly residuals: Float64Array;
  readonly sumOfSquares: number;
  readonly degreesOfFreedom: number;
  /** n × n, row-major; Infinity on the diagonal where the data cannot fix a parameter. */
  readonly covariance: Float64Array;
  readonly standardUncertainties: Float64Array;
  readonly correlation: Float64Array;
  readonly rank: number;
}

/**
 * Linear least squares by Householder QR with column pivoting on columns of unit norm.
 *
 * `design` is row-major m × n; it and `observations` are already divided by the standard uncertainties (or
 * relative weights) of the observations. The result holds no NaN.
 *
 * Errors: RangeError when the lengths disagree.
 *
 * Source: Businger and Golub, Numer. Math. 7 (1965) 269, doi:10.1007/BF01436084.
 *
 * @example
 * ```ts
 * import { linearLeastSquares } from 'interphase/numerics';
 * const line = linearLeastSquares(Float64Array.of(1, 0, 1, 1, 1, 2), Float64Array.of(1, 3, 5), 2);
 * line.parameters[0]; // => 1
 * line.parameters[1]; // => 2
 * ```
 */
export function linearLeastSquares(
  design: Float64Array,
  observations: Float64Array,
  columnCount: number,
  options: LinearLeastSquaresOptions = {},
): LinearLeastSquaresResult {
  const m = observations.length;
  const n = columnCount;
  if (design.length !== m * n) {
    throw new RangeError(`a design of ${design.length} entries for ${m} observations and ${n} columns`);
  }
  const degreesOfFreedom = m - n;
  const none = Array.from({ length: n }, () => false);
  if (!design.every(Number.isFinite) || !observations.every(Number.isFinite)) {
    const unknown = parameterCovariance(new Float64Array(n * n), Int32Array.from(none.keys()), none, 1, 0);
    const residuals = new Float64Array(m).fill(Infinity);
    const parameters = new Float64Array(n);
    return {
      status: 'not finite',
      parameters,
      residuals,
      sumOfSquares: Infinity,
      degreesOfFreedom,
      ...unknown,
    };
  }
  const { matrix, rows, order, scale, tolerance, parameters } = linearSolution(
    columnsOf(design, m, n),
    m,
    n,
    observations,
  );

  const residuals = new Float64Array(m);
  let sumOfSquares = 0;
  for (let i = 0; i < m; i++) {
    let value = -observations[i]!;
    for (let j = 0; j < n; j++) value += design[i * n + j]! * parameters[j]!;
    residuals[i] = value;
    sumOfSquares += value * value;
  }
  const reducedChiSquared = degreesOfFreedom > 0 ? sumOfSquares / degreesOfFreedom : Infinity;
  const variance = options.covariance === 'absolute' ? 1 : reducedChiSquared;
  const triangle = new Float64Array(n * n);
  for (let k = 0; k < n; k++) {
    const factor = scale[order[k]!]!;
    for (let i = 0; i <= k; i++) triangle[k * n + i] = matrix[k * rows + i]! * factor;
  }
  const statistics = parameterCovariance(triangle, order, none, variance, tolerance);
  const status = statistics.rank < n ? 'rank deficient' : 'converged';
  return { status, parameters, residuals, sumOfSquares, degreesOfFreedom, ...statistics };
}

/** Row-major to column-major. */
function columnsOf(design: Float64Array, m: number, n: number): Float64Array {
  const columns = new Float64Array(m * n);
  for (let i = 0; i < m; i++) for (let j = 0; j < n; j++) columns[j * m + i] = design[i * n + j]!;
  return columns;
}
