import { findRoot } from './brent.ts';
import { deviance, stirlingError } from './stirling.ts';

/** The two parts of the regularised incomplete gamma function; their sum is 1. */
export interface TwoTails {
  readonly lower: number;
  readonly upper: number;
}

/**
 * Regularised incomplete gamma functions P(a, x) (`lower`) and Q(a, x) (`upper`), a > 0, x ≥ 0; each to about 1e-13 of
 * itself, however small (for a < 0.01 the upper part only to 1e-15/a: there it is 1 less the lower one).
 *
 * Series for P below x = a + 1, continued fraction for Q above (modified Lentz); the common factor by Stirling's error
 * and the deviance. The work grows as √a.
 *
 * @example
 * ```ts
 * import { incompleteGamma } from 'interphase/numerics';
 * incompleteGamma(1, 2).upper; // => 0.1353352832366127
 * incompleteGamma(0.5, 0.5).lower; // => 0.6826894921370859
 * ```
 */
export function incompleteGamma(a: number, x: number): TwoTails {
  if (!(a > 0 && x >= 0 && a < Infinity))
    throw new RangeError(`the incomplete gamma function at (${a}, ${x})`);
  if (x === 0) return { lower: 0, upper: 1 };
  if (x === Infinity) return { lower: 1, upper: 0 };
  // xᵃ e⁻ˣ / Γ(a + 1)
  const factor = Math.exp(-stirlingError(a) - deviance(a, x)) / Math.sqrt(2 * Math.PI * a);
  if (x < a + 1) {
    let term = 1;
    let sum = 1;
    for (let k = 1; term > 1e-17 * sum; k++) {
      term *= x / (a + k);
      sum += term;
    }
    const lower = Math.min(factor * sum, 1);
    return { lower, upper: 1 - lower };
  }
  const upper = Math.min(factor * a * gammaFraction(a, x), 1);
  return { lower: 1 - upper, upper };
}

/** Γ(a, x) x⁻ᵃ eˣ for x ≥ a + 1. */
function gammaFraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = Infinity;
  let d = 1 / b;
  let value = d;
  for (let k = 1; k < 1_000_000; k++) {
    const numerator = -k * (k - a);
    b += 2;
    d = 1 / (numerator * d + b);
    c = b + numerator / c;
    const change = c * d;
    value *= change;
    if (Math.abs(change - 1) < 1e-16) break;
  }
  return value;
}

/**
 * The x at which P(a, x) = p (`lower`) or Q(a, x) = p (`upper`), to about 1e-13 of itself; 0 where it is smaller than
 * the smallest normal number.
 *
 * @example
 * ```ts
 * import { inverseIncompleteGamma } from 'interphase/numerics';
 * inverseIncompleteGamma(1, 0.5, 'upper'); // => 0.6931471805599453
 * ```
 */
export function inverseIncompleteGamma(a: number, p: number, tail: 'lower' | 'upper'): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`a quantile at p = ${p}`);
  if (p === 0 || p === 1) return (p === 0) === (tail === 'lower') ? 0 : Infinity;
  const small = p <= 0.5 ? tail : tail === 'lower' ? 'upper' : 'lower';
  const target = Math.log(Math.min(p, 1 - p));
  // In logarithms both tails are smooth and no probability underflows before the root is bracketed.
  const mismatch = (u: number) => boundedLog(incompleteGamma(a, Math.exp(u))[small]) - target;
  const x = Math.exp(bracketedRoot(mismatch, Math.log(a), small === 'lower' ? 1 : -1));
  return x < smallestNormal ? 0 : x;
}

/** Below it a number has fewer than 53 bits. */
const smallestNormal = 2.2250738585072014e-308;

/** Logarithm of a probability; a large negative number where it underflows. */
export function boundedLog(p: number): number {
  return p > 0 ? Math.log(p) : -1e4;
}

/** Root of a monotone function (direction +1 rising, −1 falling), with the bracket widened from a guess. */
export function bracketedRoot(f: (u: number) => number, guess: number, direction: 1 | -1): number {
  const start = f(guess);
  if (start === 0) return guess;
  const step = start * direction < 0 ? 1 : -1;
  let near = guess;
  for (let width = 1; width < 1e6; width *= 2) {
    const far = near + step * width;
    const value = f(far);
    if (value === 0) return far;
    if (value > 0 !== start > 0) return findRoot(f, near, far);
    near = far;
  }
  throw new RangeError('a quantile outside the range of floating point');
}
