import { incompleteBeta } from './incomplete-beta.ts';

/**
 * Probability of at most k successes in n independent trials of probability p.
 *
 * @example
 * ```ts
 * import { binomialCumulative } from 'interphase/numerics';
 * binomialCumulative(1, 4, 0.5); // => 0.3125
 * ```
 */
export function binomialCumulative(k: number, n: number, p: number): number {
  checkTrials(n, p);
  const count = Math.floor(k);
  if (Number.isNaN(count)) throw new RangeError('a number of successes that is not a number');
  if (count < 0) return 0;
  if (count >= n) return 1;
  return incompleteBeta(count + 1, n - count, p, 1 - p).upper;
}

/**
 * Probability of at least k successes, with its digits where it is small.
 *
 * @example
 * ```ts
 * import { binomialUpperTail } from 'interphase/numerics';
 * binomialUpperTail(4, 4, 0.5); // => 0.0625
 * ```
 */
export function binomialUpperTail(k: number, n: number, p: number): number {
  checkTrials(n, p);
  const count = Math.ceil(k);
  if (Number.isNaN(count)) throw new RangeError('a number of successes that is not a number');
  if (count <= 0) return 1;
  if (count > n) return 0;
  return incompleteBeta(count, n - count + 1, p, 1 - p).lower;
}

function checkTrials(n: number, p: number): void {
  if (!(Number.isSafeInteger(n) && n >= 0 && p >= 0 && p <= 1)) {
    throw new RangeError(`a binomial distribution of ${n} trials with probability ${p}`);
  }
}
