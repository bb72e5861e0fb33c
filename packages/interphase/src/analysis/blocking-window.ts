import type { SpectrumData } from '../circuit/index.ts';
import { blockingPart } from './blocking-data.ts';
import type { BlockingFit } from './blocking-fit.ts';
import { fitBlocking } from './blocking-fit.ts';
import type { FitBound } from './fit-bounds.ts';

/** The part of a spectrum that a blocking circuit describes, and the circuits fitted there, best first. */
export interface BlockingWindow {
  readonly data: SpectrumData;
  readonly fits: readonly BlockingFit[];
  /** Standard deviation of one point as a share of |Z|, from neighbouring points alone. */
  readonly noise: number;
  /** True when the best circuit describes the points to within the limit or their noise. */
  readonly adequate: boolean;
}

/** Relative rms residual that a circuit may have. */
export const residualLimit = 0.02;
/** Or that much more than the scatter between neighbours explains. */
const timesNoise = 1.5;
const topStep = 0.25;
const topMost = 1;
const bottomStep = 0.5;
const shortestWindow = 1.5;
const fewestPoints = 10;

/**
 * Fits the whole spectrum; where no circuit of the family describes it, leaves out the highest frequencies (up to one
 * decade, in quarters) and the lowest ones (in half decades) and takes the window with the most points that is described.
 * Falls back to the whole spectrum.
 */
export function blockingWindow(data: SpectrumData, bounds: readonly FitBound[] = []): BlockingWindow {
  const whole = attempt(data, bounds);
  if (whole.adequate) return whole;
  const { frequency } = data;
  const count = frequency.length;
  const top = Math.log10(frequency[0]!);
  const bottom = Math.log10(frequency[count - 1]!);
  const windows: { from: number; to: number }[] = [];
  for (let cutTop = 0; cutTop <= topMost + 1e-9; cutTop += topStep)
    for (let cutBottom = 0; top - bottom - cutTop - cutBottom >= shortestWindow; cutBottom += bottomStep) {
      const from = frequency.findIndex((f) => Math.log10(f) <= top - cutTop + 1e-9);
      const to = count - frequency.toReversed().findIndex((f) => Math.log10(f) >= bottom + cutBottom - 1e-9);
      if (to - from >= fewestPoints && to - from < count) windows.push({ from, to });
    }
  windows.sort((a, b) => b.to - b.from - (a.to - a.from));
  for (const { from, to } of windows) {
    const found = attempt(blockingPart(data, from, to), bounds);
    if (found.adequate) return found;
  }
  return whole;
}

function attempt(data: SpectrumData, bounds: readonly FitBound[]): BlockingWindow {
  const noise = pointNoise(data);
  const fits = fitBlocking(data, noise, bounds);
  const residual = fits[0]?.fit.relativeRms ?? Infinity;
  const adequate = residual <= Math.max(residualLimit, timesNoise * Math.SQRT2 * noise);
  return { data, fits, noise, adequate };
}

/**
 * Noise of a part of Z as a share of |Z|, from the median third difference of ln|Z| and of the phase along the sweep; a
 * power law has none, and a resistance or an arc very little.
 */
export function pointNoise({ real, imaginary }: SpectrumData): number {
  const count = real.length;
  if (count < 6) return 0;
  const logarithm = Float64Array.from(real, (x, i) => Math.log(Math.hypot(x, imaginary[i]!)));
  const phase = Float64Array.from(real, (x, i) => Math.atan2(imaginary[i]!, x));
  const third = (x: Float64Array, i: number) => x[i]! - 3 * x[i + 1]! + 3 * x[i + 2]! - x[i + 3]!;
  const squares = new Float64Array(count - 3);
  for (let i = 0; i < count - 3; i += 1) squares[i] = third(logarithm, i) ** 2 + third(phase, i) ** 2;
  squares.sort();
  // each difference has variance 20σ²; the sum of two has the median 20σ²·2 ln 2
  return Math.sqrt(squares[squares.length >> 1]! / (40 * Math.LN2));
}
