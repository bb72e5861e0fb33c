import { boundedLog, bracketedRoot, type TwoTails } from './incomplete-gamma.ts';
import { deviance, stirlingError } from './stirling.ts';

/**
 * Regularised incomplete beta function I_x(a, b) (`lower`) and its complement I_y(b, a) (`upper`) for a, b > 0; each to
 * about 1e-13 of itself, however small.
 *
 * x and y = 1 − x are both given, so that neither loses digits where the other is near 1. Continued fraction (modified
 * Lentz) on the side where it converges fast; the common factor by Stirling's error and the deviance.
 *
 * Source: DLMF 8.17.22, https://dlmf.nist.gov/8.17.
 *
 * @example
 * ```ts
 * import { incompleteBeta } from 'interphase/numerics';
 * incompleteBeta(1, 3, 0.25, 0.75).lower; // => 0.578125
 * incompleteBeta(0.5, 0.5, 0.5, 0.5).upper; // => 0.5
 * ```
 */
export function incompleteBeta(a: number, b: number, x: number, y: number): TwoTails {
  const inside = x >= 0 && y >= 0 && Math.abs(x + y - 1) < 1e-12;
  if (!(a > 0 && b > 0 && a + b < Infinity && inside)) {
    throw new RangeError(`the incomplete beta function at (${a}, ${b}, ${x})`);
  }
  if (x === 0) return { lower: 0, upper: 1 };
  if (y === 0) return { lower: 1, upper: 0 };
  const n = a + b;
  // xᵃ yᵇ Γ(a + b) / (Γ(a) Γ(b))
  const exponent =
    stirlingError(n) - stirlingError(a) - stirlingError(b) - deviance(a, n * x) - deviance(b, n * y);
  const factor = Math.exp(exponent) * Math.sqrt((a / n) * (b / (2 * Math.PI)));
  if (x <= (a + 1) / (n + 2)) {
    const lower = Math.min((factor / a) * betaFraction(a, b, x), 1);
    return { lower, upper: 1 - lower };
  }
  const upper = Math.min((factor / b) * betaFraction(b, a, y), 1);
  return { lower: 1 - upper, upper };
}

function betaFraction(a: number, b: number, x: number): number {
  let c = 1;
  let d = 1 / (1 - ((a + b) * x) / (a + 1));
  let value = d;
  for (let k = 1; k < 1_000_000; k++) {
    const even = (k * (b - k) * x) / ((a + 2 * k - 1) * (a + 2 * k));
    d = 1 / (1 + even * d);
    c = 1 + even / c;
    value *= c * d;
    const odd = (-(a + k) * (a + b + k) * x) / ((a + 2 * k) * (a + 2 * k + 1));
    d = 1 / (1 + odd * d);
    c = 1 + odd / c;
    const change = c * d;
    value *= change;
    if (Math.abs(change - 1) < 1e-16) break;
  }
  return value;
}

/** A point of [0, 1] with its distance from the other end. */
export interface UnitPoint {
  readonly x: number;
  readonly y: number;
}

/**
 * The point at which I_x(a, b) = p (`lower`) or 1 − I_x(a, b) = p (`upper`); x and y each to about 1e-13 of itself.
 *
 * @example
 * ```ts
 * import { inverseIncompleteBeta } from 'interphase/numerics';
 * inverseIncompleteBeta(2, 1, 0.25, 'lower').x; // => 0.5
 * ```
 */
export function inverseIncompleteBeta(a: number, b: number, p: number, tail: 'lower' | 'upper'): UnitPoint {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`a quantile at p = ${p}`);
  if (p === 0 || p === 1) return (p === 0) === (tail === 'lower') ? { x: 0, y: 1 } : { x: 1, y: 0 };
  const small = p <= 0.5 ? tail : tail === 'lower' ? 'upper' : 'lower';
  const target = Math.log(Math.min(p, 1 - p));
  // The root is sought in u = ln(x/y), where both ends of [0, 1] have room.
  const mismatch = (u: number) => {
    const { x, y } = unitPoint(u);
    return boundedLog(incompleteBeta(a, b, x, y)[small]) - target;
  };
  return unitPoint(bracketedRoot(mismatch, Math.log(a / b), small === 'lower' ? 1 : -1));
}

function unitPoint(u: number): UnitPoint {
  const e = Math.exp(-Math.abs(u));
  const large = 1 / (1 + e);
  return u < 0 ? { x: e * large, y: large } : { x: large, y: e * large };
}
