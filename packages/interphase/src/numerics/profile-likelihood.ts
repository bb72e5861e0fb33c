import { findRoot } from './brent.ts';
import { fQuantile } from './fisher.ts';
import { chiSquaredQuantile } from './chi-squared.ts';
import { leastSquares } from './least-squares.ts';
import type {
  LeastSquaresOptions,
  LeastSquaresProblem,
  LeastSquaresResult,
} from './least-squares-problem.ts';

/** Interval of one parameter by the profile of the sum of squares. */
export interface ProfileInterval {
  /** −Infinity or the bound where the data set no lower end. */
  readonly low: number;
  readonly high: number;
  /** Whether the sum of squares rises far enough on each side before a bound or the search ends. */
  readonly closed: { readonly low: boolean; readonly high: boolean };
  readonly coverage: number;
  /** Values tried and the lowest sum of squares with the parameter held there, by value. */
  readonly profile: readonly { readonly value: number; readonly sumOfSquares: number }[];
}

/**
 * The interval of a parameter outside which the sum of squares, minimised over all others, exceeds its minimum by
 * more than chance: by F(1, n − p) times the reduced χ² where the covariance is `scaled`, by χ²(1) where it is `absolute`. It
 * follows a curved or one-sided valley where the standard uncertainty does not, and is open where the data set no limit.
 *
 * Errors: RangeError for a fit that did not end well or has no degrees of freedom.
 *
 * Source: Bates and Watts, Nonlinear Regression Analysis and Its Applications, 1988, chapter 6.
 *
 * @param fit - result of `leastSquares` on the same problem and options
 * @example
 * ```ts
 * import { leastSquares, profileInterval } from 'interphase/numerics';
 * const readings = [1.2, 0.8, 1.1, 0.9];
 * const problem = {
 *   residualCount: 4,
 *   residuals: (p, out) => readings.forEach((reading, i) => { out[i] = p[0] - reading; }),
 * };
 * const { low, high } = profileInterval(problem, leastSquares(problem, [0]), 0, 0.95);
 * const [mean, u, t] = [1, Math.sqrt(0.1 / 3 / 4), 3.182446305284263];
 * Math.abs(low - (mean - t * u)) < 1e-7; // => true
 * Math.abs(high - (mean + t * u)) < 1e-7; // => true
 * ```
 */
export function profileInterval(
  problem: LeastSquaresProblem,
  fit: LeastSquaresResult,
  parameter: number,
  coverage: number,
  options: LeastSquaresOptions = {},
): ProfileInterval {
  if (fit.status !== 'converged' && fit.status !== 'at bound' && fit.status !== 'rank deficient') {
    throw new RangeError(`a profile of a fit that ended with "${fit.status}"`);
  }
  const { degreesOfFreedom, sumOfSquares, parameters } = fit;
  const scaled = options.covariance !== 'absolute';
  if (scaled && degreesOfFreedom < 1) throw new RangeError('a profile without degrees of freedom');
  const rise = scaled
    ? (fQuantile(coverage, 1, degreesOfFreedom) * sumOfSquares) / degreesOfFreedom
    : chiSquaredQuantile(coverage, 1);
  const limit = sumOfSquares + rise;
  const best = parameters[parameter]!;
  const profile: { value: number; sumOfSquares: number }[] = [{ value: best, sumOfSquares }];
  const width = stepWidth(fit, parameter, options);
  const search = (direction: -1 | 1): { end: number; closed: boolean } => {
    const bound = (direction < 0 ? options.lower : options.upper)?.[parameter] ?? direction * Infinity;
    let start: Float64Array = parameters;
    const excess = (value: number): number => {
      const held = heldFit(problem, start, parameter, value, options);
      profile.push({ value, sumOfSquares: held.sumOfSquares });
      start = held.parameters;
      return held.sumOfSquares - limit;
    };
    let near = best;
    for (let step = width, tries = 0; tries < 60; tries++, step *= 2) {
      const far = direction < 0 ? Math.max(best - step, bound) : Math.min(best + step, bound);
      const from = start;
      if (excess(far) > 0) {
        start = from;
        return { end: findRoot(excess, near, far, { tolerance: 1e-9 * Math.abs(width) }), closed: true };
      }
      if (far === bound) return { end: bound, closed: false };
      near = far;
    }
    return { end: direction * Infinity, closed: false };
  };
  const [low, high] = [search(-1), search(1)];
  return {
    low: low.end,
    high: high.end,
    closed: { low: low.closed, high: high.closed },
    coverage,
    profile: profile.sort((a, b) => a.value - b.value),
  };
}

function stepWidth(fit: LeastSquaresResult, parameter: number, options: LeastSquaresOptions): number {
  const u = fit.standardUncertainties[parameter]!;
  if (Number.isFinite(u) && u > 0) return u;
  const value = Math.abs(fit.parameters[parameter]!);
  return (options.scale?.[parameter] ?? value) || 1;
}

/** The best fit with one parameter held. */
function heldFit(
  problem: LeastSquaresProblem,
  start: Float64Array,
  parameter: number,
  value: number,
  options: LeastSquaresOptions,
): LeastSquaresResult {
  const n = start.length;
  const lower = Float64Array.from({ length: n }, (_, j) => options.lower?.[j] ?? -Infinity);
  const upper = Float64Array.from({ length: n }, (_, j) => options.upper?.[j] ?? Infinity);
  const held = Float64Array.from(start);
  lower[parameter] = value;
  upper[parameter] = value;
  held[parameter] = value;
  return leastSquares(problem, held, { ...options, lower, upper });
}
