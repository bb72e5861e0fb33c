import { leastSquares } from '../numerics/index.ts';
import type { LeastSquaresProblem } from '../numerics/index.ts';

/** What a search over many starts found. */
export interface MinimumSearch {
  /** Where the sum of squares is lowest; to be polished. */
  readonly point: Float64Array;
  readonly starts: number;
  /** How many of them ended in the lowest minimum. */
  readonly agreeing: number;
  /** How many different minima were met. */
  readonly minima: number;
}

/** Where a search takes its starts from. */
export interface StartSource {
  /** Independent of all before. */
  draw(): Float64Array;
  /** Like a point found, with one part of the circuit drawn anew. */
  renew(point: Float64Array): Float64Array;
  /** Points of the same kind as one found, in which parts of the circuit have exchanged their roles. */
  exchange(point: Float64Array): Float64Array[];
}

/** Sums of squares closer than this share belong to one minimum. */
const sameMinimum = 1e-4;
/** Evaluations of a local search; what has not arrived by then goes on only when it leads. */
const localEvaluations = 60;
/** How often the lowest minimum must be found from independent starts. */
const repeats = 3;
/** A logarithm that moved further than this, eight decades, ran away from the spectrum. */
const runaway = 8 * Math.LN10;

/**
 * Least squares from one start after another until another minimum is no longer to be expected: there were more independent
 * starts than parameters, the lowest minimum was found three times from them, and the number of minima expected after n
 * such starts with w minima, w (n − 1)/(n − w − 2), is within one half of w.
 *
 * Each new lowest minimum is tried with the roles of parts exchanged, and every third start renews a part of it. A minimum is known by its
 * sum of squares.
 *
 * Source: Boender and Rinnooy Kan, Mathematical Programming 37 (1987) 59, doi:10.1007/BF02591684 (stopping).
 *
 * @param most starts altogether
 */
export function searchMinimum(
  problem: LeastSquaresProblem,
  source: StartSource,
  bounds: { readonly lower: Float64Array; readonly upper: Float64Array },
  most: number,
): MinimumSearch {
  const minima: Minimum[] = [];
  let lowest: Minimum | undefined;
  let point: Float64Array | undefined;
  let starts = 0;
  let pending: Float64Array[] = [];
  let turn = 0;
  let drawn = 0;
  const size = bounds.lower.length;
  for (; starts < most; starts += 1) {
    if (pending.length === 0 && lowest !== undefined && drawn >= size + 2 && finished(minima, lowest)) break;
    let independent = false;
    let start = pending.pop();
    if (start === undefined) {
      turn += 1;
      independent = turn % 3 !== 0 || point === undefined;
      if (independent) drawn += 1;
      start = independent || point === undefined ? source.draw() : source.renew(point);
    }
    let fit = leastSquares(problem, start, { ...bounds, maximumEvaluations: localEvaluations });
    const leads = lowest === undefined || fit.sumOfSquares < 2 * lowest.sum;
    if (fit.status === 'evaluation limit' && leads)
      fit = leastSquares(problem, fit.parameters, { ...bounds, maximumEvaluations: 3 * localEvaluations });
    point ??= fit.parameters;
    const sum = fit.sumOfSquares;
    if (!Number.isFinite(sum)) continue;
    const lower = lowest === undefined || sum < lowest.sum;
    let minimum = minima.find((known) => Math.abs(known.sum - sum) <= sameMinimum * known.sum);
    if (fit.status === 'evaluation limit' && !lower && minimum === undefined) continue;
    const isNew = minimum === undefined;
    if (minimum === undefined) minima.push((minimum = { sum, hits: 0, independent: 0, remote: false }));
    minimum.hits += 1;
    if (independent) minimum.independent += 1;
    if (!lower) continue;
    minimum.sum = sum;
    minimum.remote = fit.parameters.some((x, k) => Math.abs(x - start[k]!) > runaway);
    lowest = minimum;
    point = fit.parameters;
    if (isNew) pending = source.exchange(point);
  }
  return { point: point ?? source.draw(), starts, agreeing: lowest?.hits ?? 0, minima: minima.length };
}

interface Minimum {
  sum: number;
  hits: number;
  /** Hits from independent starts. */
  independent: number;
  /** Whether a parameter ran away on the way: such a plateau catches starts far from any minimum, so it must be found more often. */
  remote: boolean;
}

function finished(minima: readonly Minimum[], lowest: Minimum): boolean {
  if (lowest.independent < (lowest.remote ? 4 * repeats : repeats)) return false;
  // Minima far above the lowest say nothing about others near it.
  const near = minima.filter(({ sum }) => sum < 4 * lowest.sum);
  const w = near.length;
  const n = near.reduce((sum, { independent }) => sum + independent, 0);
  return n > w + 2 && (w * (n - 1)) / (n - w - 2) < w + 0.5;
}
