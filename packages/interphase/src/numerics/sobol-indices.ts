import { sobolSequence } from './sobol-sequence.ts';

/** Shares of the variance of a result that its inputs cause, each independent and uniform in [0, 1). */
export interface SobolIndices {
  /** Share caused by each input alone. */
  readonly first: Float64Array;
  /** Share that would go if the input were known, interactions included. */
  readonly total: Float64Array;
  readonly mean: number;
  readonly variance: number;
  /** Calls of the function. */
  readonly evaluations: number;
}

/**
 * First-order and total Sobol' indices of a function of up to 10 independent inputs uniform in [0, 1) (map them through
 * quantile functions for other distributions). The error falls nearly as 1/points; indices of unimportant inputs
 * may come out slightly negative and are left so.
 *
 * Errors: RangeError when the function is not finite or does not vary.
 *
 * Source: Saltelli et al., Comput. Phys. Commun. 181 (2010) 259, doi:10.1016/j.cpc.2009.09.018 (first order, eq. b of
 * table 2); Jansen, Comput. Phys. Commun. 117 (1999) 35, doi:10.1016/S0010-4655(98)00154-4 (total).
 *
 * @param points - base points, best a power of two; the function is called points × (dimension + 2) times
 * @example
 * ```ts
 * import { sobolIndices } from 'interphase/numerics';
 * const { first } = sobolIndices((x) => 3 * x[0] + x[1], 2, 4096);
 * Math.abs(first[0] - 0.9) < 0.003; // => true
 * ```
 */
export function sobolIndices(f: (x: Float64Array) => number, dimension: number, points = 8192): SobolIndices {
  const next = sobolSequence(2 * dimension);
  const x = new Float64Array(dimension);
  const a = new Float64Array(points);
  const b = new Float64Array(points);
  const mixed = Array.from({ length: dimension }, () => new Float64Array(points));
  for (let k = 0; k < points; k++) {
    const point = next();
    const first = point.subarray(0, dimension);
    const second = point.subarray(dimension);
    x.set(first);
    a[k] = finite(f(x));
    for (let i = 0; i < dimension; i++) {
      x.set(first);
      x[i] = second[i]!;
      mixed[i]![k] = finite(f(x));
    }
    x.set(second);
    b[k] = finite(f(x));
  }
  let sum = 0;
  for (let k = 0; k < points; k++) sum += a[k]! + b[k]!;
  const mean = sum / (2 * points);
  let squares = 0;
  for (let k = 0; k < points; k++) squares += (a[k]! - mean) ** 2 + (b[k]! - mean) ** 2;
  const variance = squares / (2 * points);
  if (!(variance > 0)) throw new RangeError('indices of a function that does not vary');
  const first = mixed.map((ab) => average(points, (k) => (b[k]! - mean) * (ab[k]! - a[k]!)) / variance);
  const total = mixed.map((ab) => average(points, (k) => (a[k]! - ab[k]!) ** 2) / (2 * variance));
  return {
    first: Float64Array.from(first),
    total: Float64Array.from(total),
    mean,
    variance,
    evaluations: points * (dimension + 2),
  };
}

function average(count: number, term: (k: number) => number): number {
  let sum = 0;
  for (let k = 0; k < count; k++) sum += term(k);
  return sum / count;
}

function finite(value: number): number {
  if (!Number.isFinite(value)) throw new RangeError(`indices of a function that gives ${value}`);
  return value;
}
