const halfLog2Pi = 0.5 * Math.log(2 * Math.PI);

/**
 * δ(a) = ln Γ(a + 1) − (a + ½) ln a + a − ½ ln 2π, the error of Stirling's formula, for a > 0.
 *
 * With it and `deviance` a product such as xᵃ e⁻ˣ/Γ(a) is found without the loss of digits of large logarithms that
 * cancel. From 10 up by the asymptotic series, below by recurrence down from there.
 *
 * Source: the use in this way is Loader's, Fast and Accurate Computation of Binomial Probabilities, 2000.
 */
export function stirlingError(a: number): number {
  let shift = 0;
  let b = a;
  while (b < 10) {
    shift += stirlingDecrement(b);
    b += 1;
  }
  const s = 1 / (b * b);
  const series =
    1 / 12 - s * (1 / 360 - s * (1 / 1260 - s * (1 / 1680 - s * (1 / 1188 - s * (691 / 360360 - s / 156)))));
  return series / b + shift;
}

/** δ(a) − δ(a + 1) = (a + ½) ln(1 + 1/a) − 1. */
function stirlingDecrement(a: number): number {
  return (a + 0.5) * Math.log1p(1 / a) - 1;
}

/**
 * Natural logarithm of the gamma function for a > 0; absolute error below 1e-15 · max(1, |result|).
 *
 * @example
 * ```ts
 * import { logGamma } from 'interphase/numerics';
 * logGamma(5); // => 3.1780538303479458
 * logGamma(0.5); // => 0.5723649429247001
 * ```
 */
export function logGamma(a: number): number {
  if (!(a > 0)) throw new RangeError(`the logarithm of the gamma function at ${a}`);
  if (a === 1 || a === 2) return 0;
  return (a - 0.5) * Math.log(a) - a + halfLog2Pi + stirlingError(a);
}

/**
 * x ln(x/y) + y − x ≥ 0 for x, y > 0, without cancellation where x is near y.
 */
export function deviance(x: number, y: number): number {
  const difference = x - y;
  if (Math.abs(difference) < 0.1 * (x + y)) {
    // With v = (x − y)/(x + y): ln(x/y) = 2 artanh v, a series in odd powers.
    const v = difference / (x + y);
    let sum = difference * v;
    let power = 2 * x * v;
    for (let k = 3; k < 200; k += 2) {
      power *= v * v;
      const next = sum + power / k;
      if (next === sum) return sum;
      sum = next;
    }
    return sum;
  }
  return x * Math.log(x / y) + y - x;
}
