import { boundedLog, bracketedRoot, type TwoTails } from './incomplete-gamma.ts';
import { deviance, logGamma, stirlingError } from './stirling.ts';

/**
 * Regularised incomplete beta function I_x(a, b) (`lower`) and its complement I_y(b, a) (`upper`) for a, b > 0; each to
 * about 1e-13 of itself, however small.
 *
 * x and y = 1 − x are both given, so that neither loses digits where the other is near 1. Continued fraction (modified
 * Lentz) on the side where it converges fast; the common factor by Stirling's error and the deviance.
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
    const lower = Math.min(factor / betaFraction(a, b, x, y), 1);
    return { lower, upper: 1 - lower };
  }
  const upper = Math.min(factor / betaFraction(b, a, y, x), 1);
  return { lower: 1 - upper, upper };
}

/**
 * xᵃ yᵇ/(B(a, b) I_x(a, b)) for x ≤ (a + 1)/(a + b + 2). Written with y, so that nothing cancels for a ≫ b.
 *
 * Source: Didonato, Morris, ACM Trans. Math. Softw. 18 (1992) 360, eq. 9, doi:10.1145/131766.131776.
 */
function betaFraction(a: number, b: number, x: number, y: number): number {
  const start = a * y - b * x + 1;
  let value = (a * start) / (a + 1);
  let c = value;
  let d = 0;
  for (let m = 1; m < 1_000_000; m++) {
    const even = a + 2 * m - 1;
    const numerator = ((a + m - 1) / even) * ((a + b + m - 1) / even) * m * (b - m) * x * x;
    const term = m + (m * (b - m) * x) / even + ((a + m) * (start + m * (2 - x))) / (a + 2 * m + 1);
    d = 1 / (term + numerator * d);
    c = term + numerator / c;
    const change = c * d;
    value *= change;
    if (Math.abs(change - 1) < 1e-16) break;
  }
  return value;
}

/** A point of [0, 1] with its distance from the other end, and ln(x/y), which neither end can underflow. */
export interface UnitPoint {
  readonly x: number;
  readonly y: number;
  readonly logit: number;
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
  if (p === 0 || p === 1)
    return (p === 0) === (tail === 'lower')
      ? { x: 0, y: 1, logit: -Infinity }
      : { x: 1, y: 0, logit: Infinity };
  const small = p <= 0.5 ? tail : tail === 'lower' ? 'upper' : 'lower';
  const target = Math.log(Math.min(p, 1 - p));
  // The root is sought in u = ln(x/y), where both ends of [0, 1] have room.
  const mismatch = (u: number) => logTail(a, b, u, small) - target;
  const logit = bracketedRoot(mismatch, Math.log(a / b), small === 'lower' ? 1 : -1);
  return { ...unitPoint(logit), logit };
}

/** ln I_x(a, b) (`lower`) or its complement at u = ln(x/y); by the leading power where x or y underflows. */
function logTail(a: number, b: number, u: number, tail: 'lower' | 'upper'): number {
  const { x, y } = unitPoint(u);
  const [power, other, small] = tail === 'lower' ? [a, b, u] : [b, a, -u];
  if (small > -600) return boundedLog(incompleteBeta(a, b, x, y)[tail]);
  return power * small - Math.log(power) - (logGamma(power) + logGamma(other) - logGamma(power + other));
}

function unitPoint(u: number): { x: number; y: number } {
  const e = Math.exp(-Math.abs(u));
  const large = 1 / (1 + e);
  return u < 0 ? { x: e * large, y: large } : { x: large, y: e * large };
}
