import { evaluateAt } from './linear-propagation.ts';
import type { Model } from './linear-propagation.ts';
import type { UncertaintySource } from './uncertainty-sources.ts';

/** Largest error of the linear result that is accepted, as a part of its u. */
const accepted = 0.05;

/**
 * Why the linear result would mislead by more than 5 % of u, or undefined when it would not.
 *
 * Looks at f where it matters: one and two u along its steepest direction; one u along each source (curvature, the second-order terms of JCGM 100:2008,
 * 5.1.2 note); and at all sources moved at once with signs in balance (mixed terms, and bends that no single source reaches). What sources
 * that are not normal are off, whatever f, leaves less for f. Degrees of freedom are not looked at: Welch and
 * Satterthwaite are taken for right.
 */
export function nonlinearity<K extends string>(
  model: Model<K>,
  sources: readonly UncertaintySource[],
  linear: Float64Array,
  atEstimate: number,
): string | undefined {
  const count = sources.length;
  const u = Math.hypot(...linear);
  const left = accepted - offNormal(sources, linear, u);
  if (left < 0) return 'sources that are not normal govern the uncertainty';
  const noise = 1e-12 * Math.abs(atEstimate);
  const steps = new Float64Array(count);
  if (u > noise) {
    for (const k of [-2, -1, 1, 2]) {
      for (let s = 0; s < count; s++) steps[s] = (k * linear[s]!) / u;
      const off = evaluateAt(model, sources, steps) - atEstimate - k * u;
      if (!(Math.abs(off) <= left * u * k * k)) return lineText(off, u, k);
    }
  }
  let shift = 0;
  let variance = 0;
  steps.fill(0);
  for (let s = 0; s < count; s++) {
    steps[s] = 1;
    const above = evaluateAt(model, sources, steps);
    steps[s] = -1;
    const curvature = above + evaluateAt(model, sources, steps) - 2 * atEstimate;
    steps[s] = 0;
    shift += curvature / 2;
    variance += curvature ** 2 / 2;
  }
  const corners = cornerMoments(model, sources, linear, atEstimate);
  variance += corners.variance + 2 * corners.tilt;
  if (!Number.isFinite(variance)) return 'the result does not exist everywhere within one u of the inputs';
  if (Math.abs(corners.mean) > Math.abs(shift)) shift = corners.mean;
  if (Math.abs(shift) > Math.max(left * u, noise))
    return `curvature moves the mean by ${percent(shift, u)} of u`;
  const wider = Math.sqrt(Math.max(0, u ** 2 + variance)) - u;
  if (Math.abs(wider) > left * u + noise) {
    return `higher-order terms ${wider > 0 ? 'widen' : 'narrow'} u by ${percent(wider, u)}`;
  }
  return undefined;
}

function lineText(off: number, u: number, k: number): string {
  if (!Number.isFinite(off)) return `the result does not exist ${Math.abs(k)} u from the best estimate`;
  return `${Math.abs(k)} u from the best estimate the linear result is off by ${percent(off, u)} of u`;
}

function percent(part: number, whole: number): string {
  const share = Math.abs(part / whole) * 100;
  return share < 1000 ? `${Number(share.toPrecision(2))} %` : 'more than 1000 %';
}

/**
 * What is off at the corners where every source is at ±u: its mean (curvature), its variance (mixed second-order terms) and its tilt,
 * the covariance with the linear result (third-order terms). Rows of a Hadamard matrix are the signs.
 */
function cornerMoments<K extends string>(
  model: Model<K>,
  sources: readonly UncertaintySource[],
  linear: Float64Array,
  atEstimate: number,
): { mean: number; variance: number; tilt: number } {
  const count = sources.length;
  if (count < 2) return { mean: 0, variance: 0, tilt: 0 };
  const corners = Math.min(16, 2 ** Math.ceil(Math.log2(count + 1)));
  const steps = new Float64Array(count);
  let sum = 0;
  let squares = 0;
  let tilt = 0;
  for (let corner = 0; corner < corners; corner++) {
    let expected = 0;
    for (let s = 0; s < count; s++) {
      const sign = oddBits(corner & ((s % (corners - 1)) + 1)) ? -1 : 1;
      steps[s] = sign;
      expected += sign * linear[s]!;
    }
    const off = evaluateAt(model, sources, steps) - atEstimate - expected;
    sum += off;
    squares += off * off;
    tilt += off * expected;
  }
  const mean = sum / corners;
  return { mean, variance: squares / corners - mean ** 2, tilt: tilt / corners };
}

function oddBits(integer: number): boolean {
  let odd = false;
  for (let rest = integer; rest !== 0; rest &= rest - 1) odd = !odd;
  return odd;
}

/**
 * How far the 68 % interval of the sum is from 1 u, as a part of it: first Cornish–Fisher term, κ/12, of the excess kurtosis κ, with the next
 * power fitted to one uniform (κ = −1.2, 18.2 %) and two (κ = −0.6, 7.0 %).
 */
function offNormal(sources: readonly UncertaintySource[], linear: Float64Array, u: number): number {
  if (u === 0) return 0;
  let kurtosis = 0;
  for (let s = 0; s < sources.length; s++) {
    const shape = sources[s]!.distribution;
    const own = shape === 'uniform' ? 1.2 : shape === 'triangular' ? 0.6 : 0;
    if (own !== 0) kurtosis += own * (linear[s]! / u) ** 4;
  }
  return (kurtosis / 12) * (1 + 0.67 * kurtosis);
}
