import type { Finding } from '../finding/index.ts';
import type { CheckResult } from './check.ts';
import type { Facts } from './facts.ts';
import { severities } from './judgement.ts';
import { affectedBy, withDoubts } from './affected.ts';
import type { Affected, ReadingCheck } from './affected.ts';
import { rankMeasurements } from './rank-measurements.ts';
import type { NextMeasurement } from './rank-measurements.ts';
import { checks } from './registry.ts';
import { trackReads } from './track-reads.ts';

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
  /** What rests on values in contradiction or conflict, in the order of the registry. */
  readonly affected: readonly Affected[];
  /** What to measure, the most useful first. */
  readonly measureNext: readonly NextMeasurement[];
}

/**
 * Runs every check on the facts of a project.
 *
 * @param findings - of the same project; those that a doubtful value went into are named in `affected`
 * @example
 * ```ts
 * import { runChecks } from 'interphase/audit';
 * const nothing = { reported: [], claims: [], specimens: {}, cells: {}, materials: {}, measured: [] };
 * runChecks(nothing).results.length; // => 0
 * runChecks(nothing).silent[0]?.id; // => 'A1'
 * ```
 */
export function runChecks(facts: Facts, findings: readonly Pick<Finding, 'id' | 'quantities'>[] = []): Audit {
  const evaluated: ReadingCheck[] = [];
  const silent: SilentCheck[] = [];
  const tracked = trackReads(facts);
  for (const check of checks) {
    const { result: evaluation, reads } = tracked.during(() => check.evaluate(tracked.facts));
    const { formulas } = check;
    if (evaluation) evaluated.push({ evaluation: { ...evaluation, ...(formulas && { formulas }) }, reads });
    else {
      const { id, topic, needs, waitsFor } = check;
      silent.push({ id, topic, needs, ...(waitsFor !== undefined && { waitsFor }) });
    }
  }
  const affected = affectedBy(evaluated, tracked.values, findings);
  evaluated.sort((a, b) => worstOf(a.evaluation) - worstOf(b.evaluation));
  const results = evaluated.map((each) => plain(withDoubts(each, evaluated)));
  return {
    results,
    silent,
    affected,
    measureNext: rankMeasurements(results),
  };
}

/** The result with quantities that note no reading. */
function plain(result: CheckResult): CheckResult {
  return { ...result, values: result.values.map((each) => ({ ...each, quantity: { ...each.quantity } })) };
}

function worstOf({ severity }: CheckResult): number {
  return Math.min(...severity.map((word) => severities.indexOf(word)));
}
