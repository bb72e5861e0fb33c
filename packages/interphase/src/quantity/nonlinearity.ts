import { evaluateAt } from './linear-propagation.ts';
import type { Model } from './linear-propagation.ts';
import type { UncertaintySource } from './uncertainty-sources.ts';

/** Largest error of the linear result that is accepted, as a part of its u. */
const accepted = 0.05;

/**
 * Why the linear result would mislead by more than 5 % of u, or undefined when it would not.
 *
 * Looks at f where it matters: one and two u along its steepest direction; one u along each source (curvature, the second-order terms of JCGM 100:2008,
 * 5.1.2 note); and at all sources moved at once with signs in balance (mixed terms). A budget
 * that one uniform source governs is not normal either, whatever f.
 */
export function nonlinearity<K extends string>(
  model: Model<K>,
  sources: readonly UncertaintySource[],
  linear: Float64Array,
  atEstimate: number,
): string | undefined {
  const count = sources.length;
  const u = Math.hypot(...linear);
  const noise = 1e-12 * Math.abs(atEstimate);
  const steps = new Float64Array(count);
  if (u > noise) {
    for (const k of [-2, -1, 1, 2]) {
      for (let s = 0; s < count; s++) steps[s] = (k * linear[s]!) / u;
      const off = evaluateAt(model, sources, steps) - atEstimate - k * u;
      if (!(Math.abs(off) <= accepted * u * k * k)) return lineText(off, u, k);
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
  variance += mixedVariance(model, sources, linear, atEstimate);
  if (!Number.isFinite(variance)) return 'the result does not exist everywhere within one u of the inputs';
  if (Math.abs(shift) > Math.max(accepted * u, noise))
    return `curvature moves the mean by ${percent(shift, u)} of u`;
  const total = Math.sqrt(u ** 2 + variance);
  if (total > (1 + accepted) * u + noise) return `second-order terms widen u by ${percent(total - u, u)}`;
  return isNormal(sources, linear, u) ? undefined : 'one source that is not normal governs the uncertainty';
}

function lineText(off: number, u: number, k: number): string {
  if (!Number.isFinite(off)) return `the result does not exist ${Math.abs(k)} u from the best estimate`;
  return `${Math.abs(k)} u from the best estimate the linear result is off by ${percent(off, u)} of u`;
}

function percent(part: number, whole: number): string {
  const share = Math.abs(part / whole) * 100;
  return share < 1000 ? `${Number(share.toPrecision(2))} %` : 'more than 1000 %';
}

/** Variance of the mixed second-order terms, from the corners where every source is at ±u; rows of a Hadamard matrix are the signs. */
function mixedVariance<K extends string>(
  model: Model<K>,
  sources: readonly UncertaintySource[],
  linear: Float64Array,
  atEstimate: number,
): number {
  const count = sources.length;
  if (count < 2) return 0;
  const corners = Math.min(16, 2 ** Math.ceil(Math.log2(count + 1)));
  const steps = new Float64Array(count);
  let sum = 0;
  let squares = 0;
  for (let corner = 0; corner < corners; corner++) {
    let expected = atEstimate;
    for (let s = 0; s < count; s++) {
      const sign = oddBits(corner & ((s % (corners - 1)) + 1)) ? -1 : 1;
      steps[s] = sign;
      expected += sign * linear[s]!;
    }
    const off = evaluateAt(model, sources, steps) - expected;
    sum += off;
    squares += off * off;
  }
  return squares / corners - (sum / corners) ** 2;
}

function oddBits(integer: number): boolean {
  let odd = false;
  for (let rest = integer; rest !== 0; rest &= rest - 1) odd = !odd;
  return odd;
}

/** Whether 68 % of the sum lies within 1 ± 5 % of u: first Cornish–Fisher term, κ/12 at one u, of the excess kurtosis κ. */
function isNormal(sources: readonly UncertaintySource[], linear: Float64Array, u: number): boolean {
  if (u === 0) return true;
  let kurtosis = 0;
  for (let s = 0; s < sources.length; s++) {
    const shape = sources[s]!.distribution;
    const own = shape === 'uniform' ? -1.2 : shape === 'triangular' ? -0.6 : 0;
    if (own !== 0) kurtosis += own * (linear[s]! / u) ** 4;
  }
  return Math.abs(kurtosis) / 12 <= accepted;
}
