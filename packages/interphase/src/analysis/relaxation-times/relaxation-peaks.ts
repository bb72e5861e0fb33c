import { solveFactored } from '../../numerics/index.ts';
import type { RelaxationSystem } from './relaxation-system.ts';
import { evidenceOf, type SmoothFit } from './smooth-fit.ts';

/** A process that the distribution tells from its neighbours. */
export interface RelaxationPeak {
  /** s, with the standard uncertainty of ln τ. */
  readonly timeConstant: number;
  readonly timeConstantUncertainty: number;
  /** Area under the peak, Ω. */
  readonly resistance: number;
  readonly resistanceUncertainty: number;
  /** τ/R, F. */
  readonly capacitance: number;
  /** True outside the measured range, where the data hold only part of it. */
  readonly beyondRange: boolean;
  /** True when it holds less than 5 % of a neighbour: the tails of a depressed arc hold as much, and noise cuts them off. */
  readonly mayBeTail: boolean;
}

/** A maximum whose rise above the valley to its neighbour is below this many u is a shoulder of it. */
const leastRise = 1;
/** Share of a neighbour's area up to which a peak may be its tail. */
const tailShare = 0.05;
/** An area that is not zero by less than this many u is no peak. */
const leastEvidence = 3;

interface Hump {
  /** Indices of the valleys around, and of the maximum. */
  left: number;
  top: number;
  right: number;
}

/**
 * Peaks of γ that stand out of its uncertainty: maxima are merged with their neighbour across the higher valley, least certain first,
 * until each rises from its valleys by its uncertainty; areas run from valley to valley.
 */
export function relaxationPeaks(
  system: RelaxationSystem,
  fit: SmoothFit,
  measured: { readonly low: number; readonly high: number },
): readonly RelaxationPeak[] {
  const { timeConstants, step } = system;
  const gamma = fit.solution.x.subarray(0, timeConstants.length);
  const uncertainty = uncertaintyOf(system, fit);
  const rise = ({ left, top, right }: Hump): number => {
    const [a, b] = [gamma[left] ?? 0, gamma[right] ?? 0];
    const valley = a > b ? left : right;
    const of = uncertainty([
      [top, 1],
      [valley, -1],
    ]);
    return of === 0 ? Infinity : (gamma[top]! - Math.max(a, b)) / of;
  };
  const humps = mergeShoulders(humpsOf(gamma), gamma, rise);
  const peaks = humps.flatMap(({ left, top, right }) => {
    const terms: [number, number][] = [];
    let resistance = 0;
    for (let k = Math.max(left, 0); k <= Math.min(right, gamma.length - 1); k += 1) {
      const share = k === left || k === right ? step / 2 : step;
      terms.push([k, share]);
      resistance += share * gamma[k]!;
    }
    const resistanceUncertainty = uncertainty(terms);
    const range = { from: Math.max(left, 0), to: Math.min(right, gamma.length - 1), signed: false };
    if (resistance <= 0 || evidenceOf(system, fit, range) < leastEvidence ** 2) return [];
    const { offset, curvature } = vertex(gamma, top);
    const timeConstant = timeConstants[top]! * Math.exp(offset * step);
    const slope = uncertainty([
      [top - 1, -1 / (2 * step)],
      [top + 1, 1 / (2 * step)],
    ]);
    return [
      {
        timeConstant,
        timeConstantUncertainty: curvature > 0 ? (slope * step * step) / curvature : Infinity,
        resistance,
        resistanceUncertainty,
        capacitance: timeConstant / resistance,
        beyondRange: timeConstant < measured.low || timeConstant > measured.high,
      },
    ];
  });
  return peaks.map((peak, i) => ({
    ...peak,
    mayBeTail: [peaks[i - 1], peaks[i + 1]].some(
      (other) => other !== undefined && peak.resistance < tailShare * other.resistance,
    ),
  }));
}

/** Standard uncertainty of a sum of factors times γ, from the curvature of the smoothed problem; −1 and n stand for zero. */
function uncertaintyOf(
  system: RelaxationSystem,
  { solution, sumOfSquares, degrees }: SmoothFit,
): (terms: readonly (readonly [number, number])[]) => number {
  const place = new Map([...solution.indices].map((index, a) => [index, a]));
  const variance = sumOfSquares / (system.observations.length - degrees);
  return (terms) => {
    const vector = new Float64Array(solution.indices.length);
    for (const [index, factor] of terms) {
      const at = index < system.timeConstants.length ? place.get(index) : undefined;
      if (at !== undefined) vector[at]! += factor;
    }
    const solved = vector.slice();
    solveFactored(solution.factor, vector.length, solved);
    return Math.sqrt(variance * vector.reduce((sum, value, i) => sum + value * solved[i]!, 0));
  };
}

function humpsOf(gamma: Float64Array): Hump[] {
  const humps: Hump[] = [];
  let valley = -1;
  for (let k = 0; k < gamma.length; k += 1) {
    const [before, here, after] = [gamma[k - 1] ?? 0, gamma[k]!, gamma[k + 1] ?? 0];
    if (here <= 0 || here < before || here <= after) continue;
    let right = k;
    while (right < gamma.length && (gamma[right + 1] ?? 0) <= gamma[right]! && gamma[right]! > 0) right += 1;
    humps.push({ left: valley, top: k, right });
    valley = right;
  }
  return humps;
}

/** Merges the least certain shoulder until none is left; what stands alone between zeros is judged by its area. */
function mergeShoulders(humps: readonly Hump[], gamma: Float64Array, rise: (hump: Hump) => number): Hump[] {
  const left = [...humps];
  for (;;) {
    let least = -1;
    let lowest: number = leastRise;
    left.forEach((hump, i) => {
      const rises = isAlone(hump, gamma) ? Infinity : rise(hump);
      if (rises < lowest) [least, lowest] = [i, rises];
    });
    if (least < 0) return left;
    mergeAt(left, least, gamma);
  }
}

function isAlone(hump: Hump, gamma: Float64Array): boolean {
  return (gamma[hump.left] ?? 0) <= 0 && (gamma[hump.right] ?? 0) <= 0;
}

function mergeAt(humps: Hump[], index: number, gamma: Float64Array): void {
  const hump = humps[index]!;
  const toLeft = (gamma[hump.left] ?? 0) > (gamma[hump.right] ?? 0);
  const other = humps[toLeft ? index - 1 : index + 1]!;
  const [first, second] = toLeft ? [other, hump] : [hump, other];
  const top = gamma[first.top]! >= gamma[second.top]! ? first.top : second.top;
  humps.splice(toLeft ? index - 1 : index, 2, { left: first.left, top, right: second.right });
}

/** Place of the maximum of a parabola through three points, in steps from the middle, and its downward curvature. */
function vertex(gamma: Float64Array, top: number): { offset: number; curvature: number } {
  const [a, b, c] = [gamma[top - 1] ?? 0, gamma[top]!, gamma[top + 1] ?? 0];
  const curvature = 2 * b - a - c;
  return { offset: curvature > 0 ? (c - a) / (2 * curvature) : 0, curvature };
}
