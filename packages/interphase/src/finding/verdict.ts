import type { Gate, Verdict } from './finding.ts';

const severityOrder: readonly Verdict[] = ['pass', 'caution', 'fail'];

/** The worst verdict among gates; `pass` when there is none. */
export function worstVerdict(gates: readonly Gate[]): Verdict {
  let worst = 0;
  for (const gate of gates) worst = Math.max(worst, severityOrder.indexOf(gate.verdict));
  return severityOrder[worst] ?? 'fail';
}
