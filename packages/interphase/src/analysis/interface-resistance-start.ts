import { InputError } from '../quantity/index.ts';
import type { Place } from '../quantity/index.ts';
import { pointNoise } from './blocking-window.ts';

/** The usable part of a symmetric-cell spectrum and where a fit of one arc starts. */
export interface InterfaceStart {
  /** Hz, falling. */
  readonly frequency: Float64Array;
  readonly real: Float64Array;
  readonly imaginary: Float64Array;
  /** |Z|, Ω. */
  readonly modulus: Float64Array;
  /** Number of points of the whole spectrum. */
  readonly points: number;
  /** Standard deviation of one point as a share of |Z|. */
  readonly noise: number;
  readonly peakFrequency: number;
  readonly lowestFrequency: number;
  /** First guesses: R0, R1 in Ω and Q of the constant-phase element. */
  readonly bulk: number;
  readonly interface: number;
  readonly charge: number;
}

/**
 * Sorts a spectrum by falling frequency, finds the arc (largest −Z″), and leaves out what lies more than half a
 * decade below the valley beside it: that is the tail of salt diffusion, of another nature.
 */
export function interfaceStart(
  frequencies: Float64Array,
  reals: Float64Array,
  imaginaries: Float64Array,
  place: Place,
): InterfaceStart {
  const order = [...frequencies.keys()]
    .filter((i) => frequencies[i]! > 0 && Number.isFinite(reals[i]!) && Number.isFinite(imaginaries[i]!))
    .sort((a, b) => frequencies[b]! - frequencies[a]!);
  const take = (values: Float64Array, indices: readonly number[]) =>
    Float64Array.from(indices, (i) => values[i]!);
  const all = {
    frequency: take(frequencies, order),
    real: take(reals, order),
    imaginary: take(imaginaries, order),
  };
  const scatter = pointNoise(all);
  const noise = Float64Array.from(all.real, (value, i) => scatter * Math.hypot(value, all.imaginary[i]!));
  const height = quietened(
    all.imaginary.map((value) => -value),
    noise,
  );
  const peak = arcTop(height, noise);
  if (peak === undefined)
    throw new InputError(
      'the spectrum shows no capacitive arc (−Z″ above 0)',
      'give a spectrum of the Li‖Li cell that covers the interfacial arc',
      place,
    );
  const valley = valleyAfter(height, peak, noise);
  const lowest = frequencies[order[valley]!]! / 3;
  const kept = valley === order.length - 1 ? order : order.filter((i) => frequencies[i]! >= lowest);
  if (kept.length < 8)
    throw new InputError(
      `${kept.length} usable points are too few for an interfacial arc`,
      'record at least 8 points from 1 MHz down to below the arc, 10 per decade',
      place,
    );
  const frequency = take(frequencies, kept);
  const real = take(reals, kept);
  const imaginary = take(imaginaries, kept);
  const peakFrequency = frequencies[order[peak]!]!;
  const right = reals[order[valley]!]!;
  // Left foot of the arc: the smallest resistance above the top, where the inductance no longer rules.
  const left = Math.min(...order.slice(0, peak + 1).map((i) => reals[i]!));
  const bulk = Math.max(left, 1e-3 * right);
  const arc = Math.max(right - left, 2 * height[peak]!);
  return {
    frequency,
    real,
    imaginary,
    modulus: real.map((value, i) => Math.hypot(value, imaginary[i]!)),
    points: frequencies.length,
    noise: scatter,
    peakFrequency,
    lowestFrequency: frequency.at(-1)!,
    bulk,
    interface: arc,
    charge: 1 / (arc * (2 * Math.PI * peakFrequency) ** 0.9),
  };
}

/** Means over seven neighbours where the noise is more than a fiftieth of the arc, else as it is. */
function quietened(height: Float64Array, noise: Float64Array): Float64Array {
  const greatest = Math.max(...height);
  return height.map((value, i) => {
    if (noise[i]! < 0.02 * greatest) return value;
    const around = height.slice(Math.max(0, i - 3), i + 4);
    return around.reduce((total, each) => total + each, 0) / around.length;
  });
}

/** A change of less than this many standard deviations is chance. */
const timesNoise = 4;

/** Top of the first arc from high frequency that is not a mere wiggle; the largest −Z″ if nothing turns. */
function arcTop(height: Float64Array, noise: Float64Array): number | undefined {
  const greatest = Math.max(...height);
  if (!(greatest > 0)) return undefined;
  for (let i = 1; i + 1 < height.length; i++) {
    const here = height[i]!;
    const around = height.slice(Math.max(0, i - 3), i + 4);
    if (here < 0.15 * greatest || here < Math.max(...around)) continue;
    // A real top is followed by a fall of a tenth, and beyond the noise, before anything rises above it.
    for (let k = i + 1; k < height.length && height[k]! <= here; k++)
      if (height[k]! < here - Math.max(0.1 * here, timesNoise * noise[k]!)) return i;
  }
  return height.indexOf(greatest);
}

/** Lowest −Z″ below the top before it rises by a tenth of the top again; the last point when it never does. */
function valleyAfter(height: Float64Array, peak: number, noise: Float64Array): number {
  let valley = peak;
  for (let k = peak + 1; k < height.length; k++) {
    if (height[k]! < height[valley]!) valley = k;
    else if (height[k]! > height[valley]! + Math.max(0.1 * height[peak]!, timesNoise * noise[k]!))
      return valley;
  }
  return height.length - 1;
}
