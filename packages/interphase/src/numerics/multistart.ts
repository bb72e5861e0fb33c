import { leastSquares } from './least-squares.ts';
import type {
  LeastSquaresOptions,
  LeastSquaresProblem,
  LeastSquaresResult,
} from './least-squares-problem.ts';
import { sobolSequence } from './sobol-sequence.ts';

export interface MultistartOptions extends LeastSquaresOptions {
  /** Box from which starts are drawn; finite. It may be narrower than the bounds of the fit. */
  readonly from: ArrayLike<number>;
  readonly to: ArrayLike<number>;
  /** Parameters whose starts are spread evenly in their logarithm (box above zero); none by default. */
  readonly logarithmic?: readonly boolean[];
  /** Starts beside the given one; 32 by default. */
  readonly starts?: number;
}

export interface MultistartResult {
  /** The fit with the lowest sum of squares among those that ended well. */
  readonly best: LeastSquaresResult;
  /** Fits that ended well. */
  readonly succeeded: number;
  /** How many of them reached the best sum of squares to 1e-6 of it. */
  readonly agreeing: number;
}

/**
 * Least squares from many starts: the given one and a Sobol' sequence over a box, so that a local minimum is not taken for
 * the lowest. No promise: `agreeing` says how often the same minimum was found.
 *
 * Where no fit ends well, `best` is the fit from the given start, with its status.
 *
 * Errors: RangeError for a box that is not finite or inverted, or reaches zero where starts are logarithmic.
 *
 * @example
 * ```ts
 * import { multistart } from 'interphase/numerics';
 * const time = [0, 1, 2, 3, 4, 5, 6, 7];
 * const problem = {
 *   residualCount: 8,
 *   residuals: (p, out) => time.forEach((t, i) => { out[i] = Math.sin(p[0] * t) - Math.sin(2 * t); }),
 * };
 * const { best } = multistart(problem, [0.3], { from: [0], to: [3] });
 * Math.abs(best.parameters[0] - 2) < 1e-9; // => true
 * ```
 */
export function multistart(
  problem: LeastSquaresProblem,
  start: ArrayLike<number>,
  { from, to, logarithmic = [], starts = 32, ...options }: MultistartOptions,
): MultistartResult {
  const n = start.length;
  for (let j = 0; j < n; j++) {
    const ordered = Number.isFinite(from[j]) && Number.isFinite(to[j]) && from[j]! <= to[j]!;
    if (!ordered || (logarithmic[j] === true && !(from[j]! > 0))) {
      throw new RangeError(`starts between ${from[j]} and ${to[j]} for parameter ${j}`);
    }
  }
  const first = leastSquares(problem, start, options);
  const sums: number[] = [];
  let best = first;
  let found = endedWell(first);
  if (found) sums.push(first.sumOfSquares);
  const next = sobolSequence(n);
  const point = new Float64Array(n);
  for (let k = 0; k < starts; k++) {
    const unit = next();
    for (let j = 0; j < n; j++) point[j] = between(from[j]!, to[j]!, unit[j]!, logarithmic[j] === true);
    const fit = leastSquares(problem, inside(point, options), options);
    if (!endedWell(fit)) continue;
    sums.push(fit.sumOfSquares);
    if (!found || fit.sumOfSquares < best.sumOfSquares) best = fit;
    found = true;
  }
  const limit = best.sumOfSquares * (1 + 1e-6);
  return { best, succeeded: sums.length, agreeing: sums.filter((sum) => sum <= limit).length };
}

function endedWell({ status }: LeastSquaresResult): boolean {
  return status === 'converged' || status === 'at bound';
}

function between(low: number, high: number, share: number, logarithmic: boolean): number {
  return logarithmic ? low * (high / low) ** share : low + share * (high - low);
}

function inside(point: Float64Array, { lower, upper }: LeastSquaresOptions): Float64Array {
  return point.map((x, j) => Math.min(Math.max(x, lower?.[j] ?? -Infinity), upper?.[j] ?? Infinity));
}
