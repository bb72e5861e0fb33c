import { randomStream, selectQuantiles } from '../numerics/index.ts';
import { drawInputs, trialsOfBlock } from './draw-inputs.ts';
import { drawSummary, momentsOf } from './draw-summary.ts';
import type { DrawSummary } from './draw-summary.ts';
import type { Model } from './linear-propagation.ts';
import { giveBack, takeView } from './named-view.ts';
import type { NamedView } from './named-view.ts';
import { twoDigitTolerance } from './two-digit-tolerance.ts';
import type { UncertaintySource } from './uncertainty-sources.ts';

/** Quantiles of the results of many draws. */
export interface MonteCarloResult {
  readonly median: number;
  /** Equal-tailed, 68.27 % and 95 %. */
  readonly low: number;
  readonly high: number;
  readonly low95: number;
  readonly high95: number;
  /** Draws made, and those whose result was not finite; the quantiles are those of the others. */
  readonly draws: number;
  readonly nonFinite: number;
  /** What an adaptive run drew for: its numbers are good to this, at 95 % confidence, where `stable`. */
  readonly tolerance?: number;
  readonly stable: boolean;
  readonly summary?: DrawSummary;
}

/** Probability within one standard deviation of a normal distribution. */
export const oneSigma = 0.6826894921370859;

const batchSize = 10_000;
/** The scatter between fewer batches is too often small by chance; so it is, once, when it is looked at after every batch. */
const fewestBatches = 10;
/** Where an adaptive run gives up; heavy tails may never settle. */
const mostDraws = 2_000_000;

/**
 * Propagation of distributions (JCGM 101:2008, clause 7): draws every source once per trial, so what two inputs share stays
 * shared. Normal; scaled t where the source has degrees of freedom (one χ² for all sources of one estimate); uniform and
 * triangular where the source says so. Undefined when no result is finite.
 *
 * `adaptive` draws batches of 10 000, ten at least, until twice the standard deviation of each end of both intervals (and of the mean and the
 * standard deviation, when a summary is wanted), as the batches tell it, is below half a unit in the second digit of
 * the half-width of the 68.27 % interval (JCGM 101:2008, 7.9), or two million are made.
 */
export function monteCarlo<K extends string>(
  model: Model<K>,
  sources: readonly UncertaintySource[],
  draws: number | 'adaptive',
  seed: number,
  summarised: boolean,
): MonteCarloResult | undefined {
  const { f, keys, values } = model;
  const view = takeView(keys);
  const { inputs, draw } = drawInputs(values, sources, randomStream(seed));
  /** Writes the finite results of so many draws, and returns their number. */
  const fill = (out: Float64Array, count: number): number => {
    let finite = 0;
    for (let done = 0; done < count; done += trialsOfBlock) {
      const trials = Math.min(trialsOfBlock, count - done);
      draw(trials);
      finite = evaluate(f, view, inputs, trials, out, finite);
    }
    return finite;
  };
  const result = draws === 'adaptive' ? untilStable(fill, summarised) : once(fill, draws, summarised);
  giveBack(view);
  return result;
}

/** Writes the finite results of these trials from `start` on; returns where they end. */
function evaluate<K extends string>(
  f: Model<K>['f'],
  { current, point }: NamedView<K>,
  inputs: Float64Array,
  trials: number,
  out: Float64Array,
  start: number,
): number {
  let end = start;
  for (let trial = 0; trial < trials; trial++) {
    for (let i = 0; i < current.length; i++) current[i] = inputs[i * trialsOfBlock + trial]!;
    const y = f(point);
    if (Number.isFinite(y)) out[end++] = y;
  }
  return end;
}

type Fill = (out: Float64Array, count: number) => number;

function once(fill: Fill, draws: number, summarised: boolean): MonteCarloResult | undefined {
  const results = new Float64Array(draws);
  const finite = fill(results, draws);
  if (finite === 0) return undefined;
  const kept = results.subarray(0, finite);
  return {
    ...quantilesOf(kept),
    draws,
    nonFinite: draws - finite,
    stable: true,
    ...(summarised && { summary: drawSummary(kept) }),
  };
}

function untilStable(fill: Fill, summarised: boolean): MonteCarloResult | undefined {
  let results = new Float64Array(16 * batchSize);
  let finite = 0;
  let draws = 0;
  let stable = false;
  let tolerance = 0;
  let nextLook = fewestBatches;
  const batches: (readonly number[])[] = [];
  while (!stable && draws < mostDraws) {
    if (finite + batchSize > results.length) {
      const larger = new Float64Array(2 * results.length);
      larger.set(results);
      results = larger;
    }
    const count = fill(results.subarray(finite, finite + batchSize), batchSize);
    draws += batchSize;
    if (count === 0) break;
    batches.push(toStabilise(results.subarray(finite, finite + count), summarised));
    finite += count;
    if (batches.length < nextLook) continue;
    nextLook = Math.ceil(1.25 * nextLook);
    const columns = batches[0]!.map((_, column) => batches.map((batch) => batch[column]!));
    tolerance = twoDigitTolerance((mean(columns[1]!) - mean(columns[0]!)) / 2);
    stable = columns.every((column) => 2 * deviationOfMean(column) <= tolerance);
  }
  if (finite === 0) return undefined;
  const kept = results.subarray(0, finite);
  return {
    ...quantilesOf(kept),
    draws,
    nonFinite: draws - finite,
    tolerance,
    stable,
    ...(summarised && { summary: drawSummary(kept) }),
  };
}

/** The numbers that are to be stable, the ends of the 68.27 % interval first. */
function toStabilise(batch: Float64Array, summarised: boolean): number[] {
  const { low, high, low95, high95 } = quantilesOf(batch);
  if (!summarised) return [low, high, low95, high95];
  const { mean: centre, standardDeviation } = momentsOf(batch);
  return [low, high, low95, high95, centre, standardDeviation];
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function deviationOfMean(values: readonly number[]): number {
  const centre = mean(values);
  const squares = values.reduce((sum, value) => sum + (value - centre) ** 2, 0);
  return Math.sqrt(squares / (values.length - 1) / values.length);
}

function quantilesOf(
  results: Float64Array,
): Pick<MonteCarloResult, 'median' | 'low' | 'high' | 'low95' | 'high95'> {
  const tail = (1 - oneSigma) / 2;
  const [low95, low, median, high, high95] = selectQuantiles(results, [0.025, tail, 0.5, 1 - tail, 0.975]);
  return { median: median!, low: low!, high: high!, low95: low95!, high95: high95! };
}
