import { fUpperTail } from './fisher.ts';
import { linearLeastSquares } from './linear-least-squares.ts';
import { studentCumulative, studentQuantile } from './student.ts';

/** A straight line y = intercept + slope x through points, with the statistics of a regression. */
export interface LinearRegression {
  readonly slope: number;
  readonly intercept: number;
  readonly slopeUncertainty: number;
  readonly interceptUncertainty: number;
  /** Covariance of slope and intercept. */
  readonly covariance: number;
  readonly degreesOfFreedom: number;
  /** Root of the reduced χ²: the scatter about the line, in units of y where no uncertainties are given. */
  readonly residualDeviation: number;
  readonly sumOfSquares: number;
  /** Share of the (weighted) variance of y that the line explains. */
  readonly rSquared: number;
  /** Test of slope = 0. */
  readonly fStatistic: number;
  readonly fProbability: number;
  /** Two-sided probability that |intercept| is as large by chance: a small one says that the line misses the origin. */
  readonly interceptProbability: number;
  /** y of the line at x with half the width of its confidence and prediction intervals; the latter for a point of weight 1. */
  readonly at: (
    x: number,
    coverage: number,
  ) => { readonly y: number; readonly line: number; readonly point: number };
}

/**
 * Least-squares line, weighted where standard uncertainties of y are given. With `absolute` the uncertainties are taken as
 * they are, otherwise (and without them) the scatter about the line sets the scale.
 *
 * Errors: RangeError for fewer than three points, unequal lengths, values that are not finite, uncertainties that are not
 * positive, or x all alike.
 *
 * Source: Draper and Smith, Applied Regression Analysis, 3rd ed. 1998, chapters 1–3.
 *
 * @example
 * ```ts
 * import { linearRegression } from 'interphase/numerics';
 * const line = linearRegression([0, 1, 2, 3], [1.1, 2.9, 5.1, 6.9]);
 * line.slope; // => 1.96
 * line.intercept; // => 1.06
 * line.degreesOfFreedom; // => 2
 * ```
 */
export function linearRegression(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  options: { readonly uncertainty?: ArrayLike<number>; readonly covariance?: 'absolute' | 'scaled' } = {},
): LinearRegression {
  const n = x.length;
  const { uncertainty } = options;
  if (n < 3 || y.length !== n || (uncertainty !== undefined && uncertainty.length !== n)) {
    throw new RangeError(`a line through ${n} x and ${y.length} y; three points or more are needed`);
  }
  const weights = new Float64Array(n).fill(1);
  for (let i = 0; i < n; i++) {
    if (uncertainty !== undefined) weights[i] = 1 / uncertainty[i]! ** 2;
    if (!(weights[i]! > 0 && Number.isFinite(weights[i]! + x[i]! + y[i]!))) {
      throw new RangeError(`point ${i} of a line is not finite or has no positive uncertainty`);
    }
  }
  const total = sum(n, (i) => weights[i]!);
  // About the centre, slope and height are independent.
  const centre = sum(n, (i) => weights[i]! * x[i]!) / total;
  const spread = sum(n, (i) => weights[i]! * (x[i]! - centre) ** 2);
  if (!(spread > 0)) throw new RangeError('a line through points of one x');
  const design = new Float64Array(2 * n);
  const observed = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    const root = Math.sqrt(weights[i]!);
    design[2 * i] = root;
    design[2 * i + 1] = root * (x[i]! - centre);
    observed[i] = root * y[i]!;
  }
  const fit = linearLeastSquares(design, observed, 2, { covariance: options.covariance ?? 'scaled' });
  const [height, slope] = [fit.parameters[0]!, fit.parameters[1]!];
  const degreesOfFreedom = n - 2;
  const scale = options.covariance === 'absolute' ? 1 : fit.sumOfSquares / degreesOfFreedom;
  const reduced = fit.sumOfSquares / degreesOfFreedom;
  const slopeVariance = scale / spread;
  const intercept = height - slope * centre;
  const interceptVariance = scale / total + centre ** 2 * slopeVariance;
  const average = sum(n, (i) => weights[i]! * y[i]!) / total;
  const around = sum(n, (i) => weights[i]! * (y[i]! - average) ** 2);
  const fStatistic = (slope ** 2 * spread) / reduced;
  const t = Math.abs(intercept) / Math.sqrt(interceptVariance);
  return {
    slope,
    intercept,
    slopeUncertainty: Math.sqrt(slopeVariance),
    interceptUncertainty: Math.sqrt(interceptVariance),
    covariance: -centre * slopeVariance,
    degreesOfFreedom,
    residualDeviation: Math.sqrt(reduced),
    sumOfSquares: fit.sumOfSquares,
    rSquared: around > 0 ? 1 - fit.sumOfSquares / around : 1,
    fStatistic,
    fProbability: fUpperTail(fStatistic, 1, degreesOfFreedom),
    interceptProbability: Number.isNaN(t) ? 1 : 2 * studentCumulative(-t, degreesOfFreedom),
    at: (position, coverage) => {
      const factor = studentQuantile((1 + coverage) / 2, degreesOfFreedom);
      const variance = scale / total + (position - centre) ** 2 * slopeVariance;
      return {
        y: intercept + slope * position,
        line: factor * Math.sqrt(variance),
        point: factor * Math.sqrt(variance + scale),
      };
    },
  };
}

function sum(count: number, term: (index: number) => number): number {
  let total = 0;
  for (let i = 0; i < count; i++) total += term(i);
  return total;
}
