import { linearLeastSquares } from '../numerics/index.ts';
import { median } from './polarisation-transient.ts';
import type { PolarisationTransient } from './polarisation-transient.ts';

/** The current just after the step, read two ways. */
export interface InitialCurrent {
  /** Extrapolated to the step over √t, A. */
  readonly extrapolated: number;
  /** Standard uncertainty of the extrapolation from scatter, A. */
  readonly uncertainty: number;
  readonly degreesOfFreedom: number;
  /** Median of the early samples after the capacitive spike, A: a lower bound while the current falls. */
  readonly earlyMedian: number;
  /** Samples at the start that belong to the charging of the interfaces and were left out. */
  readonly spikeSamples: number;
  /** Last time used, s. */
  readonly until: number;
  /** Samples used. */
  readonly samples: number;
  /** Standard deviation of the current noise, A. */
  readonly noise: number;
  /** First time after the step at which half of the fall is done, s; absent when the current does not fall. */
  readonly halfTime?: number;
}

/**
 * Initial current of a potential step, robust against the capacitive spike.
 *
 * The apparent resistance ΔV/I starts as R_0 + a√t + b t for any thickness of film (Cottrell behaviour behind a
 * resistance; it is straighter in √t than the current is), so a polynomial of second order in √t through the reciprocal
 * of the early currents, weighted by Tukey's biweight and without the samples of the spike, is extrapolated to t = 0.
 * Early means: before the current has lost about a third of its total fall, and at least 12 samples. How far the
 * extrapolation moves when the window is halved is part of its uncertainty where it is more than scatter.
 *
 * @example
 * ```ts
 * import { initialCurrent } from 'interphase/analysis';
 * const time = Float64Array.from({ length: 600 }, (_, i) => 0.1 * (i + 1));
 * const current = time.map((t) => 1e-5 + 1e-5 * Math.exp(-t / 20) + 5e-5 * Math.exp(-t / 0.02));
 * const read = initialCurrent({ time, current, direction: 1, stepTime: 0, stepFoundBy: 'potential', firstSample: 0.1 });
 * Math.round(read.extrapolated * 1e7); // => 200
 * ```
 */
export function initialCurrent(transient: PolarisationTransient): InitialCurrent {
  const { time, current } = transient;
  const count = time.length;
  const noise = noiseOf(current);
  const tail = median(current.subarray(Math.floor(0.9 * count)));
  const early = median(current.subarray(Math.min(3, count - 1), Math.min(12, count)));
  const fall = early - tail;
  const falls = fall > 5 * noise;
  const last = falls ? lastAbove(current, early - 0.35 * fall, noise) : Math.max(12, Math.floor(count / 5));
  const samples = Math.min(count, Math.max(12, last));
  const fit = robustExtrapolation(time.subarray(0, samples), current.subarray(0, samples), noise);
  const halfIndex = lastAbove(current, tail + 0.5 * (fit.value - tail), noise);
  const halfTime = time[Math.min(halfIndex, count - 1)]!;
  const afterSpike = Math.min(fit.spikeSamples, count - 3);
  return {
    extrapolated: fit.value,
    uncertainty: fit.uncertainty,
    degreesOfFreedom: fit.degreesOfFreedom,
    earlyMedian: median(current.subarray(afterSpike, Math.min(count, afterSpike + 5))),
    spikeSamples: fit.spikeSamples,
    until: time[samples - 1]!,
    samples: fit.samples,
    noise,
    ...(falls && { halfTime }),
  };
}

/** Standard deviation of white noise from second differences, so that slow change does not enter. */
function noiseOf(current: Float64Array): number {
  const differences: number[] = [];
  for (let i = 1; i + 1 < current.length; i++)
    differences.push(Math.abs(current[i - 1]! - 2 * current[i]! + current[i + 1]!));
  return (1.4826 * median(differences)) / Math.sqrt(6);
}

/** Number of leading samples before the running median of five stays below a level. */
function lastAbove(current: Float64Array, level: number, noise: number): number {
  const half = 2;
  for (let i = half; i + half < current.length; i++)
    if (median(current.subarray(i - half, i + half + 1)) < level - noise) return i;
  return current.length;
}

interface Extrapolation {
  readonly value: number;
  readonly uncertainty: number;
  readonly degreesOfFreedom: number;
  readonly samples: number;
  readonly spikeSamples: number;
}

/** Extrapolation of 1/I over √t; every number is turned back into a current. */
function robustExtrapolation(time: Float64Array, current: Float64Array, noise: number): Extrapolation {
  const count = time.length;
  const columns = count >= 20 ? 3 : 2;
  const root = time.map(Math.sqrt);
  const scale = root[count - 1]!;
  // Relative to the level of the window, so that numbers are near 1.
  const level = median(current);
  const reciprocal = current.map((value) => level / Math.max(value, 0.05 * level));
  const relativeNoise = noise / level;
  const weights = new Float64Array(count).fill(1);
  // The first tenth may be spike: it has no say in the first pass.
  weights.fill(0, 0, Math.min(5, Math.max(1, Math.floor(count / 10))));
  let fit = polynomial(root, reciprocal, weights, columns, scale);
  let width = relativeNoise;
  for (let pass = 0; pass < 12; pass++) {
    const residuals = reciprocal.map((value, i) => value - evaluate(fit.parameters, root[i]! / scale));
    const spread = 1.4826 * median(residuals.filter((_, i) => weights[i]! > 0).map(Math.abs));
    width = Math.max(relativeNoise, spread, 1e-12);
    for (let i = 0; i < count; i++) weights[i] = biweight(residuals[i]! / (4.685 * width));
    fit = polynomial(root, reciprocal, weights, columns, scale);
  }
  // What carries more than the curve at the start is spike; its foot, hidden in the noise, is as long again.
  let spike = 0;
  while (
    spike < count / 3 &&
    evaluate(fit.parameters, root[spike]! / scale) - reciprocal[spike]! > 3.5 * width
  )
    spike++;
  const spikeSamples = Math.min(Math.floor(count / 3), 2 * spike);
  for (let i = 0; i < count; i++) if (i < spikeSamples) weights[i] = 0;
  fit = polynomial(root, reciprocal, weights, columns, scale);
  const intercept = fit.parameters[0]!;
  // Tukey's biweight reaches 95 % of the efficiency of least squares under normal noise.
  const scatter = fit.standardUncertainties[0]! / Math.sqrt(0.95);
  const model = shiftInHalfWindow(root, reciprocal, weights, columns, scale, fit);
  return {
    value: level / intercept,
    uncertainty: (level * Math.hypot(scatter, model)) / intercept ** 2,
    degreesOfFreedom: fit.degreesOfFreedom,
    samples: weights.filter((weight) => weight > 0).length,
    spikeSamples,
  };
}

/** Movement of the intercept when only the first half of the window is used; 0 when scatter explains it. */
function shiftInHalfWindow(
  root: Float64Array,
  reciprocal: Float64Array,
  weights: Float64Array,
  columns: number,
  scale: number,
  whole: { parameters: Float64Array; standardUncertainties: Float64Array },
): number {
  const half = Math.floor(root.length / 2);
  const early = weights.subarray(0, half);
  if (early.filter((weight) => weight > 0).length < 4 * columns) return 0;
  const fit = polynomial(root.subarray(0, half), reciprocal.subarray(0, half), early, columns, scale);
  const shift = Math.abs(fit.parameters[0]! - whole.parameters[0]!);
  const expected = Math.hypot(fit.standardUncertainties[0]!, whole.standardUncertainties[0]!);
  return shift > 3 * expected ? shift : 0;
}

function biweight(u: number): number {
  const inside = 1 - u * u;
  return inside > 0 ? inside * inside : 0;
}

function evaluate(parameters: Float64Array, x: number): number {
  let value = 0;
  for (let k = parameters.length - 1; k >= 0; k--) value = value * x + parameters[k]!;
  return value;
}

function polynomial(
  root: Float64Array,
  current: Float64Array,
  weights: Float64Array,
  columns: number,
  scale: number,
) {
  const rows = [...weights.keys()].filter((i) => weights[i]! > 0);
  const design = new Float64Array(rows.length * columns);
  const observations = new Float64Array(rows.length);
  rows.forEach((i, row) => {
    const weight = Math.sqrt(weights[i]!);
    for (let k = 0; k < columns; k++) design[row * columns + k] = weight * (root[i]! / scale) ** k;
    observations[row] = weight * current[i]!;
  });
  return linearLeastSquares(design, observations, columns, { covariance: 'scaled' });
}
