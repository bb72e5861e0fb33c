import { fQuantile, studentQuantile } from '../numerics/index.ts';
import { constants, InputError } from '../quantity/index.ts';
import { weightedLine } from './arrhenius-line.ts';
import type { ArrheniusPoints } from './arrhenius-points.ts';
import { vogelSearch } from './vogel-fit.ts';

/** One member of the family: a series resistance and the activation energy it leaves to the film. */
export interface SeriesMember {
  /** Ω. */
  readonly seriesResistance: number;
  /** Mean slope of ln(1/(R − R_s)) on 1/T over the range, eV. */
  readonly activationEnergy: number;
  /** Standard uncertainty of that slope from the scatter about a smooth curve, eV. */
  readonly uncertainty: number;
  /** Σ w r² of the best curve that is straight or bends as VTF does. */
  readonly sumOfSquares: number;
}

/** Pairs (R_s, Ea) that one thickness allows. */
export interface SeriesFamily {
  readonly members: readonly SeriesMember[];
  /** Member with the least scatter about a straight or VTF-like curve. */
  readonly best: SeriesMember;
  /** Largest series resistance allowed, Ω. */
  readonly largest: number;
  /** Activation energies allowed, eV, the statistical part included. */
  readonly low: number;
  readonly high: number;
  readonly coverage: number;
}

/**
 * The pairs (R_s, Ea) that resistances of one thickness allow.
 *
 * R(T) − R_s must be what a film can have: a straight Arrhenius line, or a curve that is steeper in the cold as VTF
 * curves are. Every R_s from 0 up to where the rest would have to bend the other way passes; no formula of the curve
 * is trusted beyond that, because a curved law and a series resistance look alike. The upper end is where the scatter
 * about the best such curve grows beyond an F test at `coverage`.
 *
 * @param points one film count.
 * @param options `coverage`: default 0.95. `largest`: no R_s above this is considered, Ω; default 10.
 * @throws InputError with fewer than five points.
 *
 * @example
 * ```ts
 * import { arrheniusPoints, apparentActivationEnergy, seriesFamily } from 'interphase/analysis';
 * import { quantity } from 'interphase/quantity';
 * const temperatures = [0, 20, 40, 60, 80].map((t) => t + 273.15);
 * const { resistances } = apparentActivationEnergy({
 *   activationEnergy: 0.3, seriesResistance: 0.4, totalResistance: 0.8645, temperatures });
 * const family = seriesFamily(arrheniusPoints(temperatures.map((T, i) => ({
 *   films: 1, temperature: quantity(T, 'K'), resistance: quantity(resistances[i] ?? 0, 'Ω') }))));
 * [family.low < 0.14, family.high > 0.29]; // => [true, true]
 * ```
 */
export function seriesFamily(
  points: ArrheniusPoints,
  options: { coverage?: number; largest?: number } = {},
): SeriesFamily {
  const { coverage = 0.95, largest = largestDefault } = options;
  const { temperatures, resistances, relativeUncertainties, stated } = points;
  const count = temperatures.length;
  if (count < 5)
    throw new InputError(
      `${count} temperatures cannot hold a series resistance against a curved law`,
      'measure at five temperatures or more',
    );
  const smallest = resistances.reduce((least, resistance) => Math.min(least, resistance), Infinity);
  const limit = Math.min(0.995 * smallest, largest);
  const inverse = temperatures.map((temperature) => 1 / temperature);
  const memberAt = (seriesResistance: number) => {
    const film = resistances.map((resistance) => resistance - seriesResistance);
    const lnConductance = film.map((resistance) => -Math.log(resistance));
    const weights = film.map((bulk, i) => (bulk / (resistances[i]! * relativeUncertainties[i]!)) ** 2);
    const { slope, spreadX } = weightedLine(inverse, lnConductance, weights);
    const { sumOfSquares } = vogelSearch(temperatures, lnConductance, weights, 24);
    return {
      seriesResistance,
      activationEnergy: -slope * constants.boltzmannElectronvolt,
      sumOfSquares,
      spreadX,
    };
  };
  const raw = Array.from({ length: nodes + 1 }, (_, i) => memberAt((limit * i) / nodes));
  // Parameters of the best curve: its two, T0 and R_s.
  const degreesOfFreedom = Math.max(1, count - 4);
  const refined = refine(raw, memberAt);
  const least = refined.sumOfSquares;
  const scatter = least / degreesOfFreedom;
  const variance = stated ? Math.max(1, scatter) : scatter;
  const threshold = least + variance * fQuantile(coverage, 1, degreesOfFreedom);
  const student = studentQuantile((1 + coverage) / 2, degreesOfFreedom);
  const withUncertainty = ({ spreadX, ...member }: (typeof raw)[number]): SeriesMember => ({
    ...member,
    uncertainty: Math.sqrt(variance / spreadX) * constants.boltzmannElectronvolt,
  });
  const top = upperEnd(raw, refined, threshold, memberAt);
  const members = [...raw.filter(({ seriesResistance }) => seriesResistance < top.seriesResistance), top].map(
    withUncertainty,
  );
  let low = Infinity;
  let high = -Infinity;
  for (const { activationEnergy, uncertainty } of members) {
    low = Math.min(low, activationEnergy - student * uncertainty);
    high = Math.max(high, activationEnergy + student * uncertainty);
  }
  return { members, best: withUncertainty(refined), largest: top.seriesResistance, low, high, coverage };
}

const nodes = 40;

/** Leads, contacts and fixtures of blocking cells: 0.05–1 Ω; ten times that is not considered, Ω. */
export const largestDefault = 10;

interface RawMember {
  readonly seriesResistance: number;
  readonly activationEnergy: number;
  readonly sumOfSquares: number;
  readonly spreadX: number;
}

/** Bisection-like refinement about the node with the least sum. */
function refine(raw: readonly RawMember[], memberAt: (resistance: number) => RawMember): RawMember {
  let index = 0;
  raw.forEach((member, i) => {
    if (member.sumOfSquares < raw[index]!.sumOfSquares) index = i;
  });
  let best = raw[index]!;
  let low = raw[Math.max(0, index - 1)]!.seriesResistance;
  let high = raw[Math.min(raw.length - 1, index + 1)]!.seriesResistance;
  for (let pass = 0; pass < 30; pass++) {
    const third = (high - low) / 3;
    const left = memberAt(low + third);
    const right = memberAt(high - third);
    if (left.sumOfSquares < right.sumOfSquares) high -= third;
    else low += third;
    for (const member of [left, right]) if (member.sumOfSquares < best.sumOfSquares) best = member;
  }
  return best;
}

/** The largest series resistance, from the best one upwards, that keeps the sum below the threshold. */
function upperEnd(
  raw: readonly RawMember[],
  best: RawMember,
  threshold: number,
  memberAt: (resistance: number) => RawMember,
): RawMember {
  const beyond = raw.filter(({ seriesResistance }) => seriesResistance > best.seriesResistance);
  const rejected = beyond.find(({ sumOfSquares }) => sumOfSquares > threshold);
  if (!rejected) return beyond.at(-1) ?? best;
  let inside = best;
  let outside = rejected.seriesResistance;
  for (let pass = 0; pass < 40; pass++) {
    const middle = memberAt((inside.seriesResistance + outside) / 2);
    if (middle.sumOfSquares > threshold) outside = middle.seriesResistance;
    else inside = middle;
  }
  return inside;
}
