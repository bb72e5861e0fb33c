const root2Pi = Math.sqrt(2 * Math.PI);

/** Density of the standard normal distribution. */
export function normalDensity(x: number): number {
  // x² in two parts, so that the rounding of a large square does not spoil the tail.
  const coarse = Math.round(x * 16) / 16;
  return (Math.exp((-coarse * coarse) / 2) * Math.exp(((coarse - x) * (coarse + x)) / 2)) / root2Pi;
}

/**
 * Probability that a standard normal variable is at most x, to about 1e-15 of itself in the lower tail too. For the
 * upper tail use `normalCumulative(-x)`.
 *
 * @example
 * ```ts
 * import { normalCumulative } from 'interphase/numerics';
 * normalCumulative(0); // => 0.5
 * normalCumulative(1.96); // => 0.9750021048517795
 * normalCumulative(-10); // => 7.61985302416052e-24
 * ```
 */
export function normalCumulative(x: number): number {
  if (Number.isNaN(x)) throw new RangeError('the normal distribution at a value that is not a number');
  const size = Math.abs(x);
  if (size > 39) return x < 0 ? 0 : 1;
  if (size < 1.2) {
    // Φ(x) − ½ = φ(x) (x + x³/3 + x⁵/(3·5) + …)
    let term = x;
    let sum = x;
    for (let k = 3; Math.abs(term) > 1e-17 * Math.abs(sum); k += 2) {
      term *= (x * x) / k;
      sum += term;
    }
    return 0.5 + normalDensity(x) * sum;
  }
  // Laplace's continued fraction 1/(x + 1/(x + 2/(x + …))) from the end; the depth makes it exact from 1.2 up.
  let tail = size;
  for (let k = Math.ceil(16 + 400 / (size * size)); k >= 1; k--) tail = size + k / tail;
  const upper = normalDensity(size) / tail;
  return x < 0 ? upper : 1 - upper;
}

/**
 * Quantile of the standard normal distribution for 0 ≤ p ≤ 1 (±Infinity at the ends), to about 1e-15 of itself.
 *
 * Source: Wichura, algorithm AS 241, Appl. Stat. 37 (1988) 477, doi:10.2307/2347330.
 *
 * @example
 * ```ts
 * import { normalQuantile } from 'interphase/numerics';
 * normalQuantile(0.975); // => 1.959963984540054
 * normalQuantile(1e-20); // => -9.262340089798409
 * ```
 */
export function normalQuantile(p: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`a quantile at p = ${p}`);
  const q = p - 0.5;
  if (Math.abs(q) <= 0.425) {
    const r = 0.180625 - q * q;
    return (q * polynomial(centreTop, r)) / polynomial(centreBottom, r);
  }
  const tail = q < 0 ? p : 1 - p;
  if (tail === 0) return q < 0 ? -Infinity : Infinity;
  const r = Math.sqrt(-Math.log(tail));
  const size =
    r <= 5
      ? polynomial(middleTop, r - 1.6) / polynomial(middleBottom, r - 1.6)
      : polynomial(farTop, r - 5) / polynomial(farBottom, r - 5);
  return q < 0 ? -size : size;
}

function polynomial(coefficients: readonly number[], x: number): number {
  let value = 0;
  for (let i = coefficients.length - 1; i >= 0; i--) value = value * x + coefficients[i]!;
  return value;
}

const centreTop = [
  3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946, 45921.95393154987,
  67265.7709270087, 33430.57558358813, 2509.0809287301227,
];
const centreBottom = [
  1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597, 39307.89580009271,
  28729.085735721943, 5226.495278852546,
];
const middleTop = [
  1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045, 1.2704582524523684,
  0.2417807251774506, 0.022723844989269184, 0.0007745450142783414,
];
const middleBottom = [
  1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008, 0.015198666563616457,
  0.0005475938084995345, 1.0507500716444169e-9,
];
const farTop = [
  6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487, 0.026532189526576124,
  0.0012426609473880784, 2.7115555687434876e-5, 2.0103343992922881e-7,
];
const farBottom = [
  1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615, 0.0007868691311456133,
  1.8463183175100548e-5, 1.421511758316446e-7, 2.0442631033899397e-15,
];
