import type { CheckResult } from './check.ts';
import type { Facts } from './facts.ts';
import { severities } from './judgement.ts';
import { markDoubts } from './mark-doubts.ts';
import { rankMeasurements } from './rank-measurements.ts';
import type { NextMeasurement } from './rank-measurements.ts';
import { checks } from './registry.ts';

/** A check whose inputs are absent. */
export interface SilentCheck {
  readonly id: string;
  readonly topic: string;
  /** What it would need. */
  readonly needs: readonly string[];
  /** Given when it could not be evaluated whatever the facts. */
  readonly waitsFor?: string;
}

/** What an audit says. */
export interface Audit {
  /** Results, worst first; equal ones in the order of the registry. */
  readonly results: readonly CheckResult[];
  readonly silent: readonly SilentCheck[];
  /** What to measure, the most useful first. */
  readonly measureNext: readonly NextMeasurement[];
}

/**
 * Runs every check on the facts of a project.
 *
 * @example
 * ```ts
 * import { runChecks } from 'interphase/audit';
 * const nothing = { reported: [], claims: [], specimens: {}, cells: {}, materials: {}, measured: [] };
 * runChecks(nothing).results.length; // => 0
 * runChecks(nothing).silent[0]?.id; // => 'A1'
 * ```
 */
export function runChecks(facts: Facts): Audit {
  const results: CheckResult[] = [];
  const silent: SilentCheck[] = [];
  for (const check of checks) {
    const result = check.evaluate(facts);
    if (result) results.push(result);
    else {
      const { id, topic, needs, waitsFor } = check;
      silent.push({ id, topic, needs, ...(waitsFor !== undefined && { waitsFor }) });
    }
  }
  results.sort((a, b) => worstOf(a) - worstOf(b));
  return { results: markDoubts(results), silent, measureNext: rankMeasurements(results) };
}

function worstOf({ severity }: CheckResult): number {
  return Math.min(...severity.map((word) => severities.indexOf(word)));
}
