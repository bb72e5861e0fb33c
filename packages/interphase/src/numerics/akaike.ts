/**
 * Akaike's information criterion with the correction for small samples, for least squares with unknown variance:
 * n ln(SSR/n) + 2 k + 2 k (k + 1)/(n − k − 1).
 *
 * `parameterCount` k counts the variance as well (fitted parameters + 1). The lower value is the better model; only
 * differences on the same observations with the same weights mean anything. Infinity when n ≤ k + 1 (too few
 * observations to judge); −Infinity for a sum of squares of 0.
 *
 * Source: Hurvich and Tsai, Biometrika 76 (1989) 297, doi:10.1093/biomet/76.2.297.
 *
 * @example
 * ```ts
 * import { correctedAkaike } from 'interphase/numerics';
 * correctedAkaike(8, 8, 3); // => 12
 * correctedAkaike(8, 4, 3); // => Infinity
 * ```
 */
export function correctedAkaike(
  sumOfSquares: number,
  observationCount: number,
  parameterCount: number,
): number {
  if (!(sumOfSquares >= 0)) throw new RangeError(`a sum of squares of ${sumOfSquares}`);
  const n = observationCount;
  const k = parameterCount;
  if (n <= k + 1) return Infinity;
  return n * Math.log(sumOfSquares / n) + 2 * k + (2 * k * (k + 1)) / (n - k - 1);
}
