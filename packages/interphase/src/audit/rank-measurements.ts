import type { CheckResult, Severity } from './check.ts';
import { severities } from './judgement.ts';
import { effortOf } from './next-measurements.ts';

/** A measurement with the checks it would settle. */
export interface NextMeasurement {
  /** A full sentence; equal sentences are one action. */
  readonly action: string;
  /** Ids of the checks it would settle, worst first. */
  readonly settles: readonly string[];
  /** Topics and severities in words. */
  readonly why: string;
}

/** What a result weighs: the worse, the more is gained by settling it. */
const weights: Readonly<Record<Severity, number>> = {
  contradiction: 5,
  conflict: 4,
  'claim not supported': 3,
  'not identifiable': 3,
  ambiguous: 1,
  consistent: 0,
};

/**
 * Ranks what to measure next over all results: by the sum of the weights of the checks an action would settle, then
 * by their number, then the one that takes less effort, then in order of appearance. Results that are consistent throughout ask for nothing.
 *
 * @example
 * ```ts
 * import { rankMeasurements } from 'interphase/audit';
 * rankMeasurements([]); // => []
 * ```
 */
export function rankMeasurements(results: readonly CheckResult[]): readonly NextMeasurement[] {
  const open = results.filter(({ severity }) => weightOf(severity) > 0);
  const byAction = new Map<string, CheckResult[]>();
  for (const result of open)
    for (const action of result.measureNext) {
      const settled = byAction.get(action);
      if (settled) settled.push(result);
      else byAction.set(action, [result]);
    }
  return [...byAction]
    .map(([action, settled]) => ({ action, settled, weight: total(settled) }))
    .toSorted(
      (a, b) =>
        b.weight - a.weight || b.settled.length - a.settled.length || effortOf(a.action) - effortOf(b.action),
    )
    .map(({ action, settled }) => ({
      action,
      settles: settled.map(({ id }) => id),
      why: settled.map(({ topic, severity }) => `${topic} (${worst(severity)})`).join(', '),
    }));
}

function total(settled: readonly CheckResult[]): number {
  return settled.reduce((sum, { severity }) => sum + weightOf(severity), 0);
}

function weightOf(severity: readonly Severity[]): number {
  return Math.max(0, ...severity.map((word) => weights[word]));
}

function worst(severity: readonly Severity[]): Severity {
  return severities.find((word) => severity.includes(word)) ?? 'consistent';
}
