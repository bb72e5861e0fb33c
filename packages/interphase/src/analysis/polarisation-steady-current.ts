import { weightedLine } from './arrhenius-line.ts';
import { InputError } from '../quantity/index.ts';
import type { PolarisationTransient } from './polarisation-transient.ts';

/** The current at the end of a polarisation and how steady it is. */
export interface SteadyCurrent {
  /** Mean over the tail, A. */
  readonly mean: number;
  /** Standard uncertainty, A: scatter of the mean with its autocorrelation, and the drift where it is significant. */
  readonly uncertainty: number;
  readonly degreesOfFreedom: number;
  /** Length of the tail, s. */
  readonly window: number;
  readonly from: number;
  readonly to: number;
  /** |dI/dt| · window / I_ss of the tail: change over the window as a share of the current. */
  readonly drift: number;
  /** Standard uncertainty of `drift` from scatter. */
  readonly driftUncertainty: number;
  readonly samples: number;
}

/**
 * Steady current as the mean of the tail: the last 30 min, or the last fifth of a record shorter than 2.5 h.
 *
 * @param window tail in s; default as above.
 * @throws InputError when the tail holds fewer than 5 samples.
 *
 * @example
 * ```ts
 * import { steadyCurrent } from 'interphase/analysis';
 * const time = Float64Array.from({ length: 100 }, (_, i) => 10 * (i + 1));
 * const current = time.map((t) => 1e-5 + 1e-5 * Math.exp(-t / 50));
 * const read = steadyCurrent({ time, current, direction: 1, stepTime: 0, stepFoundBy: 'potential', firstSample: 10 });
 * Math.round(read.mean * 1e8); // => 1000
 * read.drift < 0.01; // => true
 * ```
 */
export function steadyCurrent(transient: PolarisationTransient, window?: number): SteadyCurrent {
  const { time, current } = transient;
  const end = time.at(-1)!;
  const length = window ?? Math.min(1800, 0.2 * end);
  let first = time.length - 1;
  while (first > 0 && time[first - 1]! >= end - length) first--;
  const samples = time.length - first;
  if (samples < 5)
    throw new InputError(
      `the last ${Math.round(length)} s of the polarisation hold ${samples} samples`,
      'record the steady current with at least 5 samples in the last fifth',
    );
  const x = time.subarray(first);
  const y = current.subarray(first);
  const line = weightedLine(x, y);
  const mean = line.intercept + line.slope * line.meanX;
  const variance = line.sumOfSquares / (samples - 2);
  const effective = samples / correlationTime(x, y, line);
  const inflation = samples / effective;
  const slopeUncertainty = Math.sqrt((variance * inflation) / line.spreadX);
  const change = Math.abs(line.slope) * length;
  // The steady value lies beyond a tail that still moves; only a movement that is more than scatter counts.
  const significant = Math.abs(line.slope) > 3 * slopeUncertainty;
  const driftPart = significant ? change / Math.sqrt(3) : 0;
  return {
    mean,
    uncertainty: Math.hypot(Math.sqrt(variance / effective), driftPart),
    degreesOfFreedom: Math.max(1, effective - 2),
    window: length,
    from: x[0]!,
    to: end,
    drift: change / Math.abs(mean),
    driftUncertainty: (slopeUncertainty * length) / Math.abs(mean),
    samples,
  };
}

/** Samples per independent sample, (1 + ρ)/(1 − ρ) with the lag-one autocorrelation ρ of the residuals, at least 1. */
function correlationTime(
  x: Float64Array,
  y: Float64Array,
  line: { intercept: number; slope: number; sumOfSquares: number },
): number {
  if (!(line.sumOfSquares > 0)) return 1;
  let product = 0;
  let previous = 0;
  for (let i = 0; i < x.length; i++) {
    const residual = y[i]! - line.intercept - line.slope * x[i]!;
    if (i > 0) product += residual * previous;
    previous = residual;
  }
  const correlation = product / line.sumOfSquares;
  // Below its own scatter (2/√n) a correlation is none.
  if (correlation < 2 / Math.sqrt(x.length)) return 1;
  return Math.min(x.length / 3, (1 + correlation) / (1 - correlation));
}
