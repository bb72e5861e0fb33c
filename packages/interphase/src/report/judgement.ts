import type { Severity } from '../audit/index.ts';
import type { Finding, NamedQuantity, Verdict } from '../finding/index.ts';
import { worstVerdict } from '../finding/index.ts';

/** A verdict for the eye: a mark, a word, and a tone that decides only the colour. */
export interface Judgement {
  readonly mark: '●' | '▲' | '■' | '◇' | '◐' | '–';
  readonly word: string;
  readonly tone: 'good' | 'warn' | 'bad' | 'open' | 'torn' | 'soft';
}

/** Judgement of a gate. */
export function judgementOfVerdict(verdict: Verdict): Judgement {
  return { ...ofVerdict[verdict], word: verdict };
}

/** Judgement of an audit check. */
export function judgementOfSeverity(severity: Severity): Judgement {
  return { ...ofSeverity[severity], word: severity };
}

/** Judgement of a quantity of a finding: not identifiable before all, else the worst gate, named; none without a gate. */
export function judgementOfQuantity(quantity: NamedQuantity, finding: Finding): Judgement {
  if (quantity.quantity.status === 'not identifiable') return judgementOfSeverity('not identifiable');
  const verdict = worstVerdict(finding.gates);
  if (verdict === undefined) return { mark: '–', word: 'not judged', tone: 'soft' };
  const judgement = judgementOfVerdict(verdict);
  const gate = finding.gates.find((one) => one.verdict === verdict);
  return verdict === 'pass' || gate === undefined
    ? judgement
    : { ...judgement, word: `${verdict}: ${gate.name}` };
}

/** Order of severities, worst first. */
export function severityRank(severities: readonly Severity[]): number {
  return Math.min(...severities.map((severity) => order.indexOf(severity)), order.length);
}

const ofVerdict: Readonly<Record<Verdict, Pick<Judgement, 'mark' | 'tone'>>> = {
  pass: { mark: '●', tone: 'good' },
  caution: { mark: '▲', tone: 'warn' },
  fail: { mark: '■', tone: 'bad' },
};

const ofSeverity: Readonly<Record<Severity, Pick<Judgement, 'mark' | 'tone'>>> = {
  contradiction: { mark: '■', tone: 'bad' },
  conflict: { mark: '◐', tone: 'torn' },
  'claim not supported': { mark: '◐', tone: 'torn' },
  'not identifiable': { mark: '◇', tone: 'open' },
  ambiguous: { mark: '▲', tone: 'warn' },
  consistent: { mark: '●', tone: 'good' },
};

const order: readonly Severity[] = [
  'contradiction',
  'conflict',
  'claim not supported',
  'not identifiable',
  'ambiguous',
  'consistent',
];
