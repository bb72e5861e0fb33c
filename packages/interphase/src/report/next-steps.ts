import type { ReportInput } from './report-input.ts';
import { worstVerdict } from '../finding/index.ts';

/** One thing to do, with what it would settle. */
export interface NextStep {
  readonly action: string;
  readonly checks: readonly string[];
  readonly findings: readonly { readonly id: string; readonly title: string }[];
}

/** The audit's ranking, joined with the advice of findings: of those that fail first. */
export function nextSteps(input: Pick<ReportInput, 'findings' | 'measureNext'>): NextStep[] {
  const steps = new Map<string, { checks: string[]; findings: { id: string; title: string }[] }>();
  for (const { action, settles } of input.measureNext)
    steps.set(action, { checks: [...settles], findings: [] });
  const worstFirst = [...input.findings].sort((a, b) => rank(a) - rank(b));
  for (const { id, title, advice } of worstFirst)
    for (const action of advice) {
      const step = steps.get(action) ?? { checks: [], findings: [] };
      step.findings.push({ id, title });
      steps.set(action, step);
    }
  return Array.from(steps, ([action, { checks, findings }]) => ({ action, checks, findings }));
}

function rank(finding: ReportInput['findings'][number]): number {
  const verdict = worstVerdict(finding.gates);
  return verdict === 'fail' ? 0 : verdict === 'caution' ? 1 : 2;
}
