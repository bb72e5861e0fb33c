import { binomialCumulative } from '../numerics/index.ts';
import { coverageInterval } from '../quantity/index.ts';
import type { Quantity } from '../quantity/index.ts';

/** How often stated intervals held the truth. */
export interface Coverage {
  readonly count: number;
  /** Number of 68.27 % and of 95 % intervals that held the truth. */
  readonly within68: number;
  readonly within95: number;
}

/** Probability of the 68 % intervals: one standard deviation of a normal distribution. */
export const nominal68 = 0.6826894921370859;

/** Seeds are fixed so that a figure can be looked up again. */
export const coverageSeeds = [101, 202, 303] as const;

/** Counts how often the intervals of `found` hold the `truth` (SI). */
export function coverageOf(pairs: readonly { found: Quantity; truth: number }[]): Coverage {
  const within = (coverage: number): number =>
    pairs.filter(({ found, truth }) => {
      const { low, high } = coverageInterval(found, coverage);
      return low <= truth && truth <= high;
    }).length;
  return { count: pairs.length, within68: within(nominal68), within95: within(0.95) };
}

/** Two-sided probability of as many hits or a less likely number: twice the smaller tail, at most 1. */
export function binomialProbability(hits: number, count: number, probability: number): number {
  const lower = binomialCumulative(hits, count, probability);
  const upper = 1 - (hits > 0 ? binomialCumulative(hits - 1, count, probability) : 0);
  return Math.min(1, 2 * Math.min(lower, upper));
}
