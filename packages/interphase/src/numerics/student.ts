import { incompleteBeta, inverseIncompleteBeta } from './incomplete-beta.ts';
import { normalCumulative, normalQuantile } from './normal.ts';

/**
 * Probability that Student's t with `degreesOfFreedom` > 0 (a real number; Infinity is the normal) is at most t.
 * For the upper tail use `studentCumulative(-t, …)`, which keeps its digits.
 *
 * @example
 * ```ts
 * import { studentCumulative } from 'interphase/numerics';
 * studentCumulative(1, 1); // => 0.75
 * studentCumulative(-3, 4); // => 0.01997098403067006
 * ```
 */
export function studentCumulative(t: number, degreesOfFreedom: number): number {
  if (Number.isNaN(t)) throw new RangeError("Student's distribution at a value that is not a number");
  checkDegrees(degreesOfFreedom);
  if (degreesOfFreedom === Infinity) return normalCumulative(t);
  if (!Number.isFinite(t)) return t < 0 ? 0 : 1;
  const { x, y } = shareOf(t, degreesOfFreedom);
  const tail = incompleteBeta(degreesOfFreedom / 2, 0.5, x, y).lower / 2;
  return t < 0 ? tail : 1 - tail;
}

/**
 * Quantile of Student's t for 0 ≤ p ≤ 1 (±Infinity at the ends).
 *
 * @example
 * ```ts
 * import { studentQuantile } from 'interphase/numerics';
 * studentQuantile(0.975, 4); // => 2.776445105197793
 * studentQuantile(0.75, 1); // => 1
 * ```
 */
export function studentQuantile(p: number, degreesOfFreedom: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`a quantile at p = ${p}`);
  checkDegrees(degreesOfFreedom);
  if (degreesOfFreedom === Infinity) return normalQuantile(p);
  if (p === 0.5) return 0;
  const half = degreesOfFreedom / 2;
  const tail = p < 0.5 ? p : 1 - p;
  // Near the centre the middle part is the small one: |t| from P(|T| < |t|) = 1 − 2 tail.
  const middle = Math.abs(1 - 2 * p);
  const { logit } =
    tail < 0.25
      ? inverseIncompleteBeta(half, 0.5, 2 * tail, 'lower')
      : inverseIncompleteBeta(half, 0.5, middle, 'upper');
  const size = Math.sqrt(degreesOfFreedom) * Math.exp(-logit / 2);
  return p < 0.5 ? -size : size;
}

/** x = ν/(ν + t²) and y = t²/(ν + t²), without overflow. */
function shareOf(t: number, degreesOfFreedom: number) {
  const ratio = (t / degreesOfFreedom) * t;
  return ratio < 1
    ? { x: 1 / (1 + ratio), y: ratio / (1 + ratio) }
    : { x: 1 / ratio / (1 + 1 / ratio), y: 1 / (1 + 1 / ratio) };
}

function checkDegrees(degreesOfFreedom: number): void {
  if (!(degreesOfFreedom > 0)) throw new RangeError(`${degreesOfFreedom} degrees of freedom`);
}
