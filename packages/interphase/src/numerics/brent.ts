/** Options of `findRoot`. */
export interface RootOptions {
  /** Stop when the bracket is narrower than this; default 0, which means to the rounding of the root. */
  readonly tolerance?: number;
  /** Most calls of the function; default 200. */
  readonly maximumEvaluations?: number;
}

/**
 * Root of a continuous function between `low` and `high`, where it must have opposite signs (or be 0), by Brent's
 * method: inverse quadratic interpolation, secant, and bisection where they do not help.
 *
 * Errors: RangeError when there is no change of sign, when f is NaN, or when the evaluations run out.
 *
 * Source: Brent, Algorithms for Minimization without Derivatives, 1973, chapter 4.
 *
 * @example
 * ```ts
 * import { findRoot } from 'interphase/numerics';
 * findRoot((x) => x * x - 2, 0, 2); // => 1.4142135623730951
 * ```
 */
export function findRoot(
  f: (x: number) => number,
  low: number,
  high: number,
  { tolerance = 0, maximumEvaluations = 200 }: RootOptions = {},
): number {
  let a = low;
  let b = high;
  let fa = f(a);
  let fb = f(b);
  if (fa === 0) return a;
  if (fb === 0) return b;
  if (!(fa < 0 !== fb < 0) || Number.isNaN(fa) || Number.isNaN(fb)) {
    throw new RangeError(`no change of sign between ${low} (${fa}) and ${high} (${fb})`);
  }
  // b is the best point, a the one before it, c the other end of the bracket.
  let c = a;
  let fc = fa;
  let step = b - a;
  let earlierStep = step;
  for (let calls = 2; calls < maximumEvaluations; calls++) {
    if (Math.abs(fc) < Math.abs(fb)) {
      [a, b, c] = [b, c, b];
      [fa, fb, fc] = [fb, fc, fb];
    }
    const smallest = 2 * Number.EPSILON * Math.abs(b) + 0.5 * tolerance;
    const half = (c - b) / 2;
    if (Math.abs(half) <= smallest || fb === 0) return b;
    const trial =
      Math.abs(earlierStep) >= smallest && Math.abs(fa) > Math.abs(fb)
        ? interpolate(a, b, c, fa, fb, fc)
        : Number.NaN;
    const useful =
      trial * Math.sign(half) > 0 &&
      Math.abs(trial) < Math.min(1.5 * Math.abs(half) - Math.abs(smallest) / 2, Math.abs(earlierStep) / 2);
    earlierStep = useful ? step : half;
    step = useful ? trial : half;
    a = b;
    fa = fb;
    b += Math.abs(step) > smallest ? step : Math.sign(half) * smallest;
    fb = f(b);
    if (Number.isNaN(fb)) throw new RangeError(`the function is not a number at ${b}`);
    if (fb < 0 === fc < 0) {
      c = a;
      fc = fa;
      step = b - a;
      earlierStep = step;
    }
  }
  throw new RangeError(`no root to the tolerance in ${maximumEvaluations} evaluations`);
}

/** Step from b: secant through two points, or inverse quadratic interpolation through three. */
function interpolate(a: number, b: number, c: number, fa: number, fb: number, fc: number): number {
  const s = fb / fa;
  if (a === c) return ((c - b) * s) / (1 - s) === 0 ? Number.NaN : -((c - b) * s) / (s - 1);
  const q = fa / fc;
  const r = fb / fc;
  const top = s * ((c - b) * q * (q - r) - (b - a) * (r - 1));
  const bottom = (q - 1) * (r - 1) * (s - 1);
  return -top / bottom;
}
