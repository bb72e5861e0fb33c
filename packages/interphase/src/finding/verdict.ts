import type { Gate, Verdict } from './finding.ts';

const severityOrder: readonly Verdict[] = ['pass', 'caution', 'fail'];

/** The worst verdict among gates; undefined when there is none: nothing was tested. */
export function worstVerdict(gates: readonly Gate[]): Verdict | undefined {
  let worst = -1;
  for (const gate of gates) worst = Math.max(worst, severityOrder.indexOf(gate.verdict));
  return severityOrder[worst];
}
