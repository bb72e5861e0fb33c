import { leastSquares } from './least-squares.ts';
import type {
  LeastSquaresOptions,
  LeastSquaresProblem,
  LeastSquaresResult,
} from './least-squares-problem.ts';
import { quantileSorted } from './quantile.ts';
import { randomStream } from './random-stream.ts';

export interface BootstrapOptions extends LeastSquaresOptions {
  /** Repeats; 400 by default. */
  readonly repeats?: number;
  /**
   * `resampled` (default): residuals are drawn with replacement, as if alike everywhere. `wild`: each keeps its place and
   * takes a random sign, right where the scatter varies along the data.
   */
  readonly kind?: 'resampled' | 'wild';
  readonly seed?: number;
}

/** Parameters of fits to data made anew from the residuals. */
export interface BootstrapResult {
  /** Repeats that ended well; only they count. */
  readonly succeeded: number;
  readonly standardUncertainties: Float64Array;
  /** n × n, row-major. */
  readonly correlation: Float64Array;
  /** Equal-tailed interval of each parameter. */
  readonly interval: (parameter: number, coverage: number) => { readonly low: number; readonly high: number };
}

/**
 * Uncertainty of fitted parameters without assuming a distribution of the residuals: data are made from the fitted model
 * and its own residuals, widened for the degrees of freedom the fit has used, and fitted again. Same seed, same result.
 *
 * Errors: RangeError for a fit without degrees of freedom, or when fewer than nine in ten repeats end well.
 *
 * Source: Efron and Tibshirani, An Introduction to the Bootstrap, 1993, chapter 9; Wu, Ann. Stat. 14 (1986) 1261,
 * doi:10.1214/aos/1176350142 (wild).
 *
 * @param fit - result of `leastSquares` on the same problem
 * @example
 * ```ts
 * import { leastSquares, residualBootstrap } from 'interphase/numerics';
 * const readings = [1.2, 0.8, 1.1, 0.9, 1.05, 0.95];
 * const problem = {
 *   residualCount: 6,
 *   residuals: (p, out) => readings.forEach((reading, i) => { out[i] = p[0] - reading; }),
 * };
 * const fit = leastSquares(problem, [0]);
 * const { standardUncertainties } = residualBootstrap(problem, fit);
 * Math.abs(standardUncertainties[0] / fit.standardUncertainties[0] - 1) < 0.15; // => true
 * ```
 */
export function residualBootstrap(
  problem: LeastSquaresProblem,
  fit: LeastSquaresResult,
  { repeats = 400, kind = 'resampled', seed = 1, ...options }: BootstrapOptions = {},
): BootstrapResult {
  const { residualCount: m, residuals, jacobian } = problem;
  const { parameters, degreesOfFreedom } = fit;
  if (degreesOfFreedom < 1) throw new RangeError('a bootstrap without degrees of freedom');
  const n = parameters.length;
  const random = randomStream(seed);
  const widening = Math.sqrt(m / degreesOfFreedom);
  const mean = kind === 'resampled' ? fit.residuals.reduce((sum, r) => sum + r, 0) / m : 0;
  const offset = new Float64Array(m);
  const again: LeastSquaresProblem = {
    residualCount: m,
    residuals: (p, out) => {
      residuals(p, out);
      for (let i = 0; i < m; i++) out[i] = out[i]! + offset[i]!;
    },
    ...(jacobian && { jacobian }),
  };
  const columns = Array.from({ length: n }, () => new Float64Array(repeats));
  let succeeded = 0;
  for (let repeat = 0; repeat < repeats; repeat++) {
    for (let i = 0; i < m; i++) {
      const drawn =
        kind === 'wild'
          ? fit.residuals[i]! * (random.uniform() < 0.5 ? -1 : 1)
          : fit.residuals[random.integer(m)]! - mean;
      offset[i] = widening * drawn - fit.residuals[i]!;
    }
    const { status, parameters: found } = leastSquares(again, parameters, options);
    if (status !== 'converged' && status !== 'at bound') continue;
    for (let j = 0; j < n; j++) columns[j]![succeeded] = found[j]!;
    succeeded++;
  }
  if (succeeded < 0.9 * repeats) {
    throw new RangeError(`only ${succeeded} of ${repeats} repeats of the bootstrap ended well`);
  }
  const samples = columns.map((column) => column.subarray(0, succeeded));
  const means = samples.map((sample) => sample.reduce((sum, x) => sum + x, 0) / succeeded);
  const product = (j: number, k: number): number =>
    samples[j]!.reduce((sum, x, i) => sum + (x - means[j]!) * (samples[k]![i]! - means[k]!), 0);
  const standardUncertainties = Float64Array.from({ length: n }, (_, j) =>
    Math.sqrt(product(j, j) / (succeeded - 1)),
  );
  const correlation = Float64Array.from({ length: n * n }, (_, index) => {
    const [j, k] = [Math.floor(index / n), index % n];
    const scale = Math.sqrt(product(j, j) * product(k, k));
    return j === k ? 1 : scale > 0 ? product(j, k) / scale : 0;
  });
  const sorted = samples.map((sample) => sample.toSorted());
  return {
    succeeded,
    standardUncertainties,
    correlation,
    interval: (parameter, coverage) => {
      const sample = sorted[parameter];
      if (sample === undefined) throw new RangeError(`there is no parameter ${parameter}`);
      const tail = (1 - coverage) / 2;
      return { low: quantileSorted(sample, tail), high: quantileSorted(sample, 1 - tail) };
    },
  };
}
