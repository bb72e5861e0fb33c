import { InputError } from './input-error.ts';
import type { Contribution, Quantity, Status } from './quantity.ts';
import { combinedUncertainty } from './uncertainty-sources.ts';
import { parseUnit } from './unit.ts';

export interface FromCovarianceOptions {
  /** Unit in which each is shown; the numbers given are SI. */
  readonly units: readonly string[];
  /** Identity of the estimate: `fit of eis-25C.txt`. */
  readonly source: string;
  readonly degreesOfFreedom?: number | undefined;
  /** `measured` when left out. */
  readonly status?: Status | undefined;
  readonly sources?: readonly string[] | undefined;
}

/**
 * Correlated quantities from one fit: parameter values and their covariance in SI units.
 * The covariance is split into independent sources `… ›1`, `… ›2` (Cholesky), which the quantities share, so everything
 * worked out from them has the right correlation; they share the degrees of freedom of the fit.
 *
 * @param values SI, length n
 * @param matrix covariance, SI, n × n row by row, positive semidefinite
 * @throws InputError when the matrix is not a covariance.
 * @example
 * ```ts
 * import { correlation, fromCovariance } from 'interphase/quantity';
 * const [slope, intercept] = fromCovariance([2, 1], [0.04, -0.01, -0.01, 0.01], { units: ['1', '1'], source: 'line' });
 * slope?.uncertainty; // => 0.2
 * slope && intercept && correlation(slope, intercept); // => -0.5
 * ```
 */
export function fromCovariance(
  values: ArrayLike<number>,
  matrix: ArrayLike<number>,
  options: FromCovarianceOptions,
): Quantity[] {
  const n = values.length;
  if (matrix.length !== n * n || options.units.length !== n) {
    throw new InputError(`${n} values need ${n} units and ${n * n} covariances`, 'give one of each');
  }
  const factor = cholesky(matrix, n, options.source);
  const { source, degreesOfFreedom } = options;
  return Array.from({ length: n }, (_, i): Quantity => {
    const contributions: Contribution[] = [];
    for (let k = 0; k <= i; k++) {
      const uncertainty = factor[i * n + k]!;
      if (uncertainty === 0) continue;
      const shared = degreesOfFreedom === undefined ? {} : { degreesOfFreedom, estimate: source };
      contributions.push({ source: `${source} ›${k + 1}`, uncertainty, ...shared });
    }
    return {
      value: values[i]!,
      unit: parseUnit(options.units[i]!).symbol,
      uncertainty: combinedUncertainty(contributions),
      ...(degreesOfFreedom === undefined ? {} : { degreesOfFreedom }),
      status: options.status ?? 'measured',
      sources: options.sources ?? [],
      contributions,
    };
  });
}

/** Lower factor of a covariance; a row without variance of its own beyond rounding ends in 0. */
function cholesky(matrix: ArrayLike<number>, n: number, source: string): Float64Array {
  const factor = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i * n + j]!;
      for (let k = 0; k < j; k++) sum -= factor[i * n + k]! * factor[j * n + k]!;
      if (i === j) {
        const variance = matrix[i * n + i]!;
        if (!Number.isFinite(sum) || sum < -1e-6 * variance || variance < 0) throw notCovariance(source);
        factor[i * n + i] = sum <= 1e-12 * variance ? 0 : Math.sqrt(sum);
      } else {
        const pivot = factor[j * n + j]!;
        factor[i * n + j] = pivot === 0 ? 0 : sum / pivot;
      }
    }
  }
  return factor;
}

function notCovariance(source: string): InputError {
  return new InputError(
    `the matrix of ${source} is not a covariance`,
    'give a finite, symmetric, positive semidefinite matrix',
  );
}
