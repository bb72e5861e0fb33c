import { studentQuantile } from './student.ts';

/** A straight line through points that scatter in both directions. */
export interface DemingRegression {
  readonly slope: number;
  readonly intercept: number;
  /** By the jackknife. */
  readonly slopeUncertainty: number;
  readonly interceptUncertainty: number;
  readonly degreesOfFreedom: number;
  /** Standard deviation of the scatter in y about the true points; that in x is this divided by √ratio. */
  readonly scatter: number;
  readonly slopeInterval: (coverage: number) => { readonly low: number; readonly high: number };
}

/**
 * Deming regression: the line y = intercept + slope x when both coordinates scatter, with a known ratio of variances
 * var(y)/var(x) (1: orthogonal regression). Ordinary regression understates the slope there.
 *
 * Errors: RangeError for fewer than three points, unequal lengths, a ratio that is not positive, or points without a trend.
 *
 * Source: Deming, Statistical Adjustment of Data, 1943; Linnet, Clin. Chem. 36 (1990) 1463 (uncertainties by the
 * jackknife).
 *
 * @example
 * ```ts
 * import { demingRegression } from 'interphase/numerics';
 * const { slope, intercept } = demingRegression([1, 2, 3, 4], [2, 4, 6, 8], 1);
 * slope; // => 2
 * Math.abs(intercept) < 1e-12; // => true
 * ```
 */
export function demingRegression(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  ratio: number,
): DemingRegression {
  const n = x.length;
  if (n < 3 || y.length !== n) {
    throw new RangeError(`a line through ${n} x and ${y.length} y; three points or more are needed`);
  }
  if (!(ratio > 0)) throw new RangeError(`a ratio of variances of ${ratio}; it is positive`);
  const all = line(x, y, ratio, -1);
  // Pseudo-values: n times the line of all points less n − 1 times that without one.
  const left = Array.from({ length: n }, (_, omitted) => line(x, y, ratio, omitted));
  const slopes = left.map(({ slope }) => n * all.slope - (n - 1) * slope);
  const intercepts = left.map(({ intercept }) => n * all.intercept - (n - 1) * intercept);
  const degreesOfFreedom = n - 2;
  let squares = 0;
  for (let i = 0; i < n; i++) squares += (y[i]! - all.intercept - all.slope * x[i]!) ** 2;
  const slopeUncertainty = errorOfMean(slopes);
  return {
    ...all,
    slopeUncertainty,
    interceptUncertainty: errorOfMean(intercepts),
    degreesOfFreedom,
    scatter: Math.sqrt((squares * ratio) / (ratio + all.slope ** 2) / degreesOfFreedom),
    slopeInterval: (coverage) => {
      const half = studentQuantile((1 + coverage) / 2, degreesOfFreedom) * slopeUncertainty;
      return { low: all.slope - half, high: all.slope + half };
    },
  };
}

function line(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  ratio: number,
  omitted: number,
): { slope: number; intercept: number } {
  let [count, meanX, meanY, xx, xy, yy] = [0, 0, 0, 0, 0, 0];
  for (let i = 0; i < x.length; i++) {
    if (i === omitted) continue;
    count++;
    const [dx, dy] = [x[i]! - meanX, y[i]! - meanY];
    meanX += dx / count;
    meanY += dy / count;
    xx += dx * (x[i]! - meanX);
    yy += dy * (y[i]! - meanY);
    xy += dx * (y[i]! - meanY);
  }
  if (!(Math.abs(xy) > 0) || !Number.isFinite(xx + yy))
    throw new RangeError('a line through points without a trend');
  const difference = yy - ratio * xx;
  const root = Math.hypot(difference, 2 * Math.sqrt(ratio) * xy);
  // The form that does not cancel.
  const slope = difference >= 0 ? (difference + root) / (2 * xy) : (2 * ratio * xy) / (root - difference);
  return { slope, intercept: meanY - slope * meanX };
}

function errorOfMean(values: readonly number[]): number {
  const n = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return Math.sqrt(squares / (n - 1) / n);
}
