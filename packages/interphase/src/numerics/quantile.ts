/**
 * Sample quantile of values sorted upwards: linear interpolation between order statistics, type 7 of Hyndman and Fan
 * (position (n − 1) p; what R and NumPy give by default).
 *
 * Errors: RangeError for an empty list or p outside [0, 1]. The order is not checked.
 *
 * Source: Hyndman and Fan, Am. Stat. 50 (1996) 361, doi:10.1080/00031305.1996.10473566.
 *
 * @example
 * ```ts
 * import { quantileSorted } from 'interphase/numerics';
 * quantileSorted(Float64Array.of(1, 2, 4, 8), 0.5); // => 3
 * quantileSorted(Float64Array.of(1, 2, 4, 8), 0.9); // => 6.8
 * ```
 */
export function quantileSorted(sorted: Float64Array, p: number): number {
  const n = sorted.length;
  if (n === 0) throw new RangeError('a quantile of no values');
  if (!(p >= 0 && p <= 1)) throw new RangeError(`a quantile at p = ${p}`);
  const position = (n - 1) * p;
  const below = Math.floor(position);
  const low = sorted[below]!;
  const high = sorted[Math.min(below + 1, n - 1)]!;
  const share = position - below;
  return share === 0 ? low : low + share * (high - low);
}
