import type { Severity } from '../audit/index.ts';
import { type Finding, worstVerdict } from '../finding/index.ts';
import { nextSteps } from './next-steps.ts';
import type { ReportInput } from './report-input.ts';

/** What was given, in one line: `43 reported values, 14 claims, 9 simulated measurements`. */
export function givenLine({ given, date, checks, silent }: ReportInput): string {
  const parts = [
    counted(given.measured, 'measurement', 'measurements'),
    counted(given.simulated, 'simulated measurement', 'simulated measurements'),
    counted(given.reported, 'reported value', 'reported values'),
    counted(given.claims, 'claim', 'claims'),
  ].filter((part) => part !== '');
  const evaluated = counted(checks.length, 'check evaluated', 'checks evaluated');
  const quiet = silent.length === 0 ? '' : `, ${silent.length} silent`;
  return [parts.join(', ') || 'nothing was given', evaluated === '' ? '' : evaluated + quiet, date ?? '']
    .filter((part) => part !== '')
    .join(' · ');
}

/** What a reader should know first, in a sentence or two, and what would help most. */
export function headline(input: ReportInput): { readonly says: string; readonly next: string | undefined } {
  const count = (severity: Severity): number =>
    input.checks.filter(({ severity: severities }) => severities.includes(severity)).length;
  const isUnidentified = ({ quantities }: Finding): boolean =>
    quantities.some(({ principal, quantity }) => principal && quantity.status === 'not identifiable');
  const unidentified = input.findings.filter(isUnidentified).length;
  // One that cannot be fixed fails a gate because of it: it is said once.
  const failing = input.findings.filter(
    (finding) => !isUnidentified(finding) && worstVerdict(finding.gates) === 'fail',
  ).length;
  const clauses = [
    clause(
      count('contradiction'),
      'statement contradicts another by arithmetic',
      'contradictions by arithmetic',
    ),
    clause(count('conflict'), 'conflict under a named condition', 'conflicts under a named condition'),
    clause(count('claim not supported'), 'claim not supported', 'claims not supported'),
    clause(count('not identifiable'), 'stated value not identifiable', 'stated values not identifiable'),
    clause(unidentified, 'finding that the data cannot fix', 'findings that the data cannot fix'),
    clause(failing, 'finding with a failed gate', 'findings with a failed gate'),
  ].filter((text) => text !== '');
  const says =
    clauses.length > 0
      ? `${sentence(clauses)}.`
      : input.findings.length + input.checks.length === 0
        ? 'There is nothing to conclude yet.'
        : input.checks.length === 0 && input.findings.every(({ gates }) => gates.length === 0)
          ? 'Nothing is judged yet.'
          : 'No gate failed and nothing disagrees.';
  return { says, next: nextSteps(input)[0]?.action };
}

function counted(count: number, one: string, many: string): string {
  return count === 0 ? '' : `${count} ${count === 1 ? one : many}`;
}

const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

function clause(count: number, one: string, many: string): string {
  return count === 0 ? '' : `${words[count] ?? count} ${count === 1 ? one : many}`;
}

function sentence(clauses: readonly string[]): string {
  const text =
    clauses.length < 2 ? clauses.join('') : `${clauses.slice(0, -1).join(', ')} and ${clauses.at(-1)}`;
  return text.charAt(0).toUpperCase() + text.slice(1);
}
