import type { PlannedSetup } from '../analysis/index.ts';
import type { Quantity } from '../quantity/index.ts';

/** One design: what was planned, and a measurement of it that is evaluated by the project's own analysis. */
export interface Trial {
  readonly design: string;
  /** Of what is put into the simulation, SI. */
  readonly truth: number;
  readonly plan: () => PlannedSetup;
  /** The number-th independent measurement, evaluated; undefined when it is refused without any value. */
  readonly measure: (number: number) => Promise<Quantity | undefined>;
}

/** How a plan and the analyses of its design compare. */
export interface Agreement {
  readonly design: string;
  /** Half-width of the planned interval over the median of the analyses with the same verdict. */
  readonly ratio: number;
  /** Relative standard deviation of that median. */
  readonly scatter: number;
  readonly measurements: number;
  readonly plannedRefused: boolean;
  /** Share of the analyses that refuse the value. */
  readonly refused: number;
  /** Planned centre less the median of the analyses, in half-widths. */
  readonly offset: number;
  /** Share of the analysed intervals that hold the truth. */
  readonly held: number;
}

/** Measures a design again and again, until the median half-width is known to 2.5 % or `most` are made. */
export async function agreementOf(trial: Trial, most: number): Promise<Agreement> {
  const planned = trial.plan();
  const plannedRefused = !planned.identifiable;
  const found: (Quantity | undefined)[] = [];
  let alike: Quantity[] = [];
  let scatter = Infinity;
  while (found.length < most && !(found.length >= 9 && (scatter < 0.025 || alike.length === 0))) {
    found.push(await trial.measure(found.length));
    alike = found.flatMap((one) => (one && isRefused(one) === plannedRefused ? [one] : []));
    scatter = relativeScatterOfMedian(alike.map(halfWidth));
  }
  const half = halfWidth(planned.expected);
  const share = (is: (one: Quantity | undefined) => boolean): number =>
    found.filter(is).length / found.length;
  return {
    design: trial.design,
    ratio: half / median(alike.map(halfWidth)),
    scatter,
    measurements: found.length,
    plannedRefused,
    refused: share(isRefused),
    offset: (centre(planned.expected) - median(alike.map(centre))) / half,
    held: share((one) => one !== undefined && Math.abs(centre(one) - trial.truth) <= halfWidth(one)),
  };
}

/** Scatter of a median below which widths are compared to 10 %. */
const comparable = 0.03;

/** Why a plan is at odds with the analyses of its design; undefined when they agree. */
export function disagreement(one: Agreement): string | undefined {
  if (one.plannedRefused ? one.refused === 0 : one.refused === 1)
    return `the plan ${one.plannedRefused ? 'refuses' : 'states'} a value that no analysis ${one.plannedRefused ? 'refuses' : 'states'}`;
  if (isOnTheVerge(one)) return undefined;
  // What one analysis scatters by itself is no fault of the plan: two standard deviations of the median.
  const allowed = 0.1 + (isComparable(one) ? 0 : 2 * one.scatter);
  if (Math.abs(one.ratio - 1) > allowed)
    return `the planned interval is × ${one.ratio.toFixed(3)} that of the analyses`;
  if (Math.abs(one.offset) > 2)
    return `the planned centre is ${one.offset.toFixed(1)} half-widths from that of the analyses`;
  return undefined;
}

/** Analyses of one design that do not all give the same verdict, or a plan that is at odds with most of them. */
export function isOnTheVerge({ refused }: Agreement): boolean {
  return refused > 0 && refused < 1;
}

/** True when both have an interval and the median of the analyses is known to 3 %. */
export function isComparable({ ratio, scatter, refused }: Agreement): boolean {
  return scatter <= comparable && ratio > 0 && (refused === 0 || refused === 1);
}

function isRefused(found: Quantity | undefined): boolean {
  return found === undefined || found.status === 'not identifiable';
}

function median(values: readonly number[]): number {
  const ordered = values.toSorted((a, b) => a - b);
  const middle = ordered.length >> 1;
  return ordered.length % 2 === 1 ? ordered[middle]! : (ordered[middle - 1]! + ordered[middle]!) / 2;
}

/** 1.253 s/√n of normal values, with s from the mean absolute deviation. */
function relativeScatterOfMedian(values: readonly number[]): number {
  if (values.length < 3) return Infinity;
  const middle = median(values);
  const deviation = median(values.map((value) => Math.abs(value - middle))) * 1.4826;
  return (1.253 * deviation) / Math.sqrt(values.length) / middle;
}

function halfWidth({ interval, uncertainty = 0 }: Quantity): number {
  return interval === undefined ? uncertainty : (interval.high - interval.low) / 2;
}

function centre({ interval, value }: Quantity): number {
  return interval === undefined ? value : (interval.high + interval.low) / 2;
}
