import { divide, modulus, multiply } from './complex.ts';

/**
 * A function K of a complex w, Re √w > 0: reads Re w, Im w from `k[0]`, `k[1]` and writes Re K, Im K, Re dK/dw, Im dK/dw to `k[2]` …
 * `k[5]`. Numbers go through arrays because a number handed to a function may become an object of its own.
 *
 * Diffusion, reaction and transmission in a layer, line or sphere are all of the form R·K(w). The functions below keep about
 * 15 digits from w = 10⁻¹⁵⁰ to 10¹⁵⁰: series where closed forms cancel, exponentials that cannot overflow elsewhere.
 */
export type DiffusionFunction = (k: Float64Array) => void;

/** tanh(√w)/√w: a layer whose far side is held. 1 − w/3 for small w, 1/√w for large. */
export const tanhOverRoot: DiffusionFunction = (k) => {
  if (isSmall(k)) {
    series(k);
    divide(s, sinhc, s, cosh, k, 2);
    // (sinhc′ cosh − sinhc²/2)/cosh², with sinhc′ = E/2 and cosh′ = sinhc/2
    divide(s, rest, s, cosh, t, 0);
    k[4] = (t[0]! - (k[2]! * k[2]! - k[3]! * k[3]!)) / 2;
    k[5] = t[1]! / 2 - k[2]! * k[3]!;
    return;
  }
  hyperbolic(k);
  divide(h, tanh, h, root, k, 2);
  // (1/cosh² − K)/(2w)
  t[0] = (h[sechSquare]! - k[2]!) / 2;
  t[1] = (h[sechSquare + 1]! - k[3]!) / 2;
  divide(t, 0, k, 0, k, 4);
};

/** coth(√w)/√w: a layer whose far side is closed. 1/w + 1/3 for small w, 1/√w for large. */
export const cothOverRoot: DiffusionFunction = (k) => {
  if (isSmall(k)) {
    series(k);
    divide(s, cosh, s, sinhc, t, 0);
    divide(t, 0, k, 0, k, 2);
    // (1/2 − (cosh/sinhc)·(E/2)/sinhc − K)/w
    divide(s, rest, s, sinhc, t, 2);
    t[4] = 0.5 - (t[0]! * t[2]! - t[1]! * t[3]!) / 2 - k[2]!;
    t[5] = -(t[0]! * t[3]! + t[1]! * t[2]!) / 2 - k[3]!;
    divide(t, 4, k, 0, k, 4);
    return;
  }
  hyperbolic(k);
  divide(h, coth, h, root, k, 2);
  // −(1/sinh² + K)/(2w)
  t[0] = -(h[cschSquare]! + k[2]!) / 2;
  t[1] = -(h[cschSquare + 1]! + k[3]!) / 2;
  divide(t, 0, k, 0, k, 4);
};

/** 1/(√w sinh √w): what passes from one end of a closed line to the other. 1/w − 1/6 for small w, 2e^−√w/√w for large. */
export const cschOverRoot: DiffusionFunction = (k) => {
  if (isSmall(k)) {
    series(k);
    divide(one, 0, k, 0, t, 0);
    divide(t, 0, s, sinhc, k, 2);
    // −K (1/w + (E/2)/sinhc)
    divide(s, rest, s, sinhc, t, 2);
    t[4] = -t[0]! - t[2]! / 2;
    t[5] = -t[1]! - t[3]! / 2;
    multiply(k, 2, t, 4, k, 4);
    return;
  }
  hyperbolic(k);
  divide(h, csch, h, root, k, 2);
  // −K (1 + √w coth √w)/(2w)
  multiply(h, root, h, coth, t, 0);
  t[0] = -(1 + t[0]!) / 2;
  t[1] = -t[1]! / 2;
  divide(t, 0, k, 0, t, 2);
  multiply(k, 2, t, 2, k, 4);
};

/** tanh(√w)/(√w − tanh √w): diffusion in a sphere. 3/w + 1/5 for small w, 1/√w for large. */
export const sphereFunction: DiffusionFunction = (k) => {
  if (isSmall(k)) {
    series(k);
    divide(s, sinhc, s, rest, t, 0);
    divide(t, 0, k, 0, k, 2);
    // K (sinhc′/sinhc − 1/w − E′/E)
    divide(s, rest, s, sinhc, t, 0);
    divide(s, restSlope, s, rest, t, 2);
    divide(one, 0, k, 0, t, 4);
    t[0] = t[0]! / 2 - t[2]! - t[4]!;
    t[1] = t[1]! / 2 - t[3]! - t[5]!;
    multiply(k, 2, t, 0, k, 4);
    return;
  }
  tanhOverRoot(k);
  // T/(1 − T) and T′/(1 − T)²
  t[0] = 1 - k[2]!;
  t[1] = -k[3]!;
  divide(k, 2, t, 0, k, 2);
  divide(k, 4, t, 0, k, 4);
  divide(k, 4, t, 0, k, 4);
};

const one = Float64Array.of(1, 0);
const t = new Float64Array(6);

/** Series in w: sinh √w/√w, cosh √w, E = (cosh − sinhc)/w and E′, each as Re, Im. */
const s = new Float64Array(8);
const sinhc = 0;
const cosh = 2;
const rest = 4;
const restSlope = 6;

/** √w and functions of it, each as Re, Im. */
const h = new Float64Array(16);
const root = 0;
const tanh = 2;
const coth = 4;
const sechSquare = 6;
const cschSquare = 8;
const csch = 10;
const sinhValue = 12;
const coshValue = 14;

/** Below |w| = 1 ten terms of the series reach the last digit. */
function isSmall(k: Float64Array): boolean {
  return Math.abs(k[0]!) < 0.7 && Math.abs(k[1]!) < 0.7;
}

const terms = 10;
const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1));
const coefficients = (of: (k: number) => number) => Float64Array.from({ length: terms }, (_, k) => of(k));
const powers = [
  coefficients((k) => 1 / factorial(2 * k + 1)),
  coefficients((k) => 1 / factorial(2 * k)),
  coefficients((k) => (2 * k + 2) / factorial(2 * k + 3)),
  coefficients((k) => ((k + 1) * (2 * k + 4)) / factorial(2 * k + 5)),
];

function series(k: Float64Array): void {
  const wRe = k[0]!;
  const wIm = k[1]!;
  for (let f = 0; f < powers.length; f += 1) {
    const power = powers[f]!;
    let re = power[terms - 1]!;
    let im = 0;
    for (let n = terms - 2; n >= 0; n -= 1) {
      const next = re * wRe - im * wIm + power[n]!;
      im = re * wIm + im * wRe;
      re = next;
    }
    s[2 * f] = re;
    s[2 * f + 1] = im;
  }
}

function hyperbolic(k: Float64Array): void {
  const a = Math.sqrt((modulus(k[0]!, k[1]!) + k[0]!) / 2);
  const b = k[1]! / (2 * a);
  h[root] = a;
  h[root + 1] = b;
  const sine = Math.sin(b);
  const cosine = Math.cos(b);
  if (a > 20) {
    // e^−2a is below the last digit of 1
    const decay = Math.exp(-a);
    const re = decay * decay * (cosine * cosine - sine * sine);
    const im = -2 * decay * decay * sine * cosine;
    h[tanh] = 1 - 2 * re;
    h[tanh + 1] = -2 * im;
    h[coth] = 1 + 2 * re;
    h[coth + 1] = 2 * im;
    h[sechSquare] = 4 * re;
    h[sechSquare + 1] = 4 * im;
    h[cschSquare] = 4 * re;
    h[cschSquare + 1] = 4 * im;
    h[csch] = 2 * decay * cosine;
    h[csch + 1] = -2 * decay * sine;
    return;
  }
  const growth = Math.exp(a);
  const half = (growth - 1 / growth) / 2;
  const other = (growth + 1 / growth) / 2;
  h[sinhValue] = half * cosine;
  h[sinhValue + 1] = other * sine;
  h[coshValue] = other * cosine;
  h[coshValue + 1] = half * sine;
  divide(h, sinhValue, h, coshValue, h, tanh);
  divide(h, coshValue, h, sinhValue, h, coth);
  divide(one, 0, h, coshValue, h, csch);
  multiply(h, csch, h, csch, h, sechSquare);
  divide(one, 0, h, sinhValue, h, csch);
  multiply(h, csch, h, csch, h, cschSquare);
}
