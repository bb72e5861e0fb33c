import { incompleteBeta, inverseIncompleteBeta } from './incomplete-beta.ts';

/**
 * Probability that Fisher's F with the given degrees of freedom (of the numerator, of the denominator) is at most x.
 *
 * @example
 * ```ts
 * import { fCumulative } from 'interphase/numerics';
 * fCumulative(3, 2, 4); // => 0.84
 * ```
 */
export function fCumulative(x: number, numerator: number, denominator: number): number {
  return tails(x, numerator, denominator).lower;
}

/**
 * Probability that F exceeds x: the p-value of a test, with its digits where it is small.
 *
 * @example
 * ```ts
 * import { fUpperTail } from 'interphase/numerics';
 * fUpperTail(3, 2, 4); // => 0.16
 * ```
 */
export function fUpperTail(x: number, numerator: number, denominator: number): number {
  return tails(x, numerator, denominator).upper;
}

/**
 * Quantile of Fisher's F for 0 ≤ p ≤ 1.
 *
 * @example
 * ```ts
 * import { fQuantile } from 'interphase/numerics';
 * fQuantile(0.84, 2, 4); // => 3
 * ```
 */
export function fQuantile(p: number, numerator: number, denominator: number): number {
  const { x, y } = inverseIncompleteBeta(numerator / 2, denominator / 2, p, 'lower');
  return y === 0 ? Infinity : (x / y) * (denominator / numerator);
}

function tails(x: number, numerator: number, denominator: number) {
  const ratio = (Math.max(x, 0) * numerator) / denominator;
  const share = ratio === Infinity ? { x: 1, y: 0 } : { x: ratio / (1 + ratio), y: 1 / (1 + ratio) };
  return incompleteBeta(numerator / 2, denominator / 2, share.x, share.y);
}
