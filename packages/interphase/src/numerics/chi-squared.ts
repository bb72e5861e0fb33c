import { incompleteGamma, inverseIncompleteGamma } from './incomplete-gamma.ts';

/**
 * Probability that χ² with `degreesOfFreedom` > 0 is at most x.
 *
 * @example
 * ```ts
 * import { chiSquaredCumulative } from 'interphase/numerics';
 * chiSquaredCumulative(2, 2); // => 0.6321205588285577
 * ```
 */
export function chiSquaredCumulative(x: number, degreesOfFreedom: number): number {
  return tails(x, degreesOfFreedom).lower;
}

/**
 * Probability that χ² exceeds x: the p-value of a test, with its digits where it is small.
 *
 * @example
 * ```ts
 * import { chiSquaredUpperTail } from 'interphase/numerics';
 * chiSquaredUpperTail(100, 2); // => 1.928749847963918e-22
 * ```
 */
export function chiSquaredUpperTail(x: number, degreesOfFreedom: number): number {
  return tails(x, degreesOfFreedom).upper;
}

/**
 * Quantile of χ² for 0 ≤ p ≤ 1.
 *
 * @example
 * ```ts
 * import { chiSquaredQuantile } from 'interphase/numerics';
 * chiSquaredQuantile(0.95, 1); // => 3.841458820694124
 * ```
 */
export function chiSquaredQuantile(p: number, degreesOfFreedom: number): number {
  return 2 * inverseIncompleteGamma(degreesOfFreedom / 2, p, 'lower');
}

function tails(x: number, degreesOfFreedom: number) {
  return incompleteGamma(degreesOfFreedom / 2, Math.max(x, 0) / 2);
}
