import { randomStream, selectQuantiles } from '../numerics/index.ts';
import { drawInputs, trialsOfBlock } from './draw-inputs.ts';
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
  /** False when the ends of the 68.27 % interval were still not stable to two digits of its half-width. */
  readonly stable: boolean;
}

/** Probability within one standard deviation of a normal distribution. */
export const oneSigma = 0.6826894921370859;

const batchSize = 10_000;
/** Where an adaptive run gives up; heavy tails may never settle. */
const mostDraws = 2_000_000;

/**
 * Propagation of distributions (JCGM 101:2008, clause 7): draws every source once per trial, so what two inputs share stays
 * shared. Normal; scaled t where the source has degrees of freedom (one χ² for all sources of one estimate); uniform and
 * triangular where the source says so. Undefined when no result is finite.
 *
 * `adaptive` draws batches of 10 000 until twice the standard deviation of each end of the 68.27 % interval, as the batches
 * tell it, is below half a unit in the second digit of its half-width (JCGM 101:2008, 7.9), or two million are made.
 */
export function monteCarlo<K extends string>(
  model: Model<K>,
  sources: readonly UncertaintySource[],
  draws: number | 'adaptive',
  seed: number,
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
  const result = draws === 'adaptive' ? untilStable(fill) : once(fill, draws);
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

function once(fill: Fill, draws: number): MonteCarloResult | undefined {
  const results = new Float64Array(draws);
  const finite = fill(results, draws);
  if (finite === 0) return undefined;
  return { ...quantilesOf(results.subarray(0, finite)), draws, nonFinite: draws - finite, stable: true };
}

function untilStable(fill: Fill): MonteCarloResult | undefined {
  let results = new Float64Array(8 * batchSize);
  let finite = 0;
  let draws = 0;
  let stable = false;
  const lows: number[] = [];
  const highs: number[] = [];
  while (!stable && draws < mostDraws) {
    if (finite + batchSize > results.length) {
      const larger = new Float64Array(2 * results.length);
      larger.set(results);
      results = larger;
    }
    const batch = results.subarray(finite, finite + batchSize);
    const count = fill(batch, batchSize);
    draws += batchSize;
    finite += count;
    if (count === 0) break;
    const { low, high } = quantilesOf(batch.subarray(0, count));
    lows.push(low);
    highs.push(high);
    const tolerance = twoDigitTolerance((mean(highs) - mean(lows)) / 2);
    stable =
      lows.length > 2 && 2 * deviationOfMean(lows) <= tolerance && 2 * deviationOfMean(highs) <= tolerance;
  }
  if (finite === 0) return undefined;
  return { ...quantilesOf(results.subarray(0, finite)), draws, nonFinite: draws - finite, stable };
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
