import type { Interval } from './quantity.ts';

/** What JCGM 101:2008 reports of the draws, SI. */
export interface DrawSummary {
  /** Mean and standard deviation of the draws (7.6); those of a distribution with heavy tails mean nothing. */
  readonly mean: number;
  readonly standardDeviation: number;
  /** The shortest 95 % interval (5.3.4, 7.7.4); its ends scatter more than those of the equal-tailed one. */
  readonly shortest95: Interval;
}

export function drawSummary(results: Float64Array): DrawSummary {
  const { mean, standardDeviation } = momentsOf(results);
  return { mean, standardDeviation, shortest95: shortestInterval(results.toSorted(), 0.95) };
}

/** Taken from the first value, so that little is lost where the spread is small beside the mean. */
export function momentsOf(results: Float64Array): { mean: number; standardDeviation: number } {
  const origin = results[0]!;
  let sum = 0;
  for (let i = 0; i < results.length; i++) sum += results[i]! - origin;
  const centre = sum / results.length;
  let squares = 0;
  for (let i = 0; i < results.length; i++) squares += (results[i]! - origin - centre) ** 2;
  return { mean: origin + centre, standardDeviation: Math.sqrt(squares / Math.max(1, results.length - 1)) };
}

function shortestInterval(sorted: Float64Array, coverage: number): Interval {
  const span = Math.min(sorted.length - 1, Math.floor(coverage * sorted.length + 0.5));
  let start = 0;
  for (let i = 1; i + span < sorted.length; i++) {
    if (sorted[i + span]! - sorted[i]! < sorted[start + span]! - sorted[start]!) start = i;
  }
  return { low: sorted[start]!, high: sorted[start + span]!, coverage };
}
