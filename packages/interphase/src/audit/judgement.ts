import type { NamedQuantity } from '../finding/index.ts';
import type { Quantity } from '../quantity/index.ts';
import type { Aside, Evaluation, Severity, StatedValue, Statement } from './check.ts';

/** Severities, worst first. */
export const severities: readonly Severity[] = [
  'contradiction',
  'conflict',
  'claim not supported',
  'not identifiable',
  'ambiguous',
  'consistent',
];

/** What a check says of one specimen or cell; the parts become one result. */
export interface Judgement {
  readonly of: string;
  /** Name for a reader; stands before the conclusion, and before the arithmetic where several are judged. */
  readonly label: string;
  /** Empty when nothing is judged here and only numbers are given. */
  readonly severity: readonly Severity[];
  readonly conditions?: readonly string[];
  readonly statements: readonly (Statement | StatedValue)[];
  /** Values at odds in a contradiction or conflict; all that are stated unless it says otherwise. */
  readonly disputed?: readonly StatedValue[];
  readonly values: readonly NamedQuantity[];
  /** Those of them that the verdict does not rest on, with what is read for them alone. */
  readonly asides?: readonly Aside[];
  readonly arithmetic: readonly string[];
  /** Sentence with numbers, without the name; empty when nothing is judged. */
  readonly result: string;
  readonly assumptions: readonly string[];
  readonly measureNext: readonly string[];
}

/**
 * One result from the judgements on several specimens: the worst severity in each position, conclusions worst
 * first. Undefined when nothing was judged.
 */
export function checkResult(
  check: { readonly id: string; readonly topic: string },
  judgements: readonly Judgement[],
): Evaluation | undefined {
  if (judgements.every((judgement) => judgement.severity.length === 0)) return undefined;
  const ordered = judgements.toSorted((a, b) => rank(a) - rank(b));
  return {
    id: check.id,
    topic: check.topic,
    of: judgements.map((judgement) => judgement.of),
    severity: worst(judgements),
    conditions: unique(judgements.flatMap((judgement) => judgement.conditions ?? [])),
    statements: eachOnce(judgements.flatMap(({ statements }) => statements)),
    disputed: judgements.flatMap(disputedIn),
    asides: judgements.flatMap(({ asides }) => asides ?? []),
    values: judgements.flatMap((judgement) => judgement.values),
    arithmetic: judgements.flatMap(({ label, arithmetic }) =>
      judgements.length === 1 ? arithmetic : arithmetic.map((line) => `${label}: ${line}`),
    ),
    result: ordered
      .filter(({ result }) => result !== '')
      .map(({ label, result }) => `${label}: ${result}`)
      .join(' '),
    assumptions: unique(judgements.flatMap((judgement) => judgement.assumptions)),
    measureNext: unique(ordered.flatMap((judgement) => judgement.measureNext)),
  };
}

/** What is stated of something that several are judged by stands once. */
function eachOnce(statements: readonly Statement[]): Statement[] {
  return [
    ...new Map(statements.map(({ text, source }) => [`${text}\n${source}`, { text, source }])).values(),
  ];
}

function disputedIn({ severity, statements, disputed }: Judgement): readonly StatedValue[] {
  if (!severity.includes('contradiction') && !severity.includes('conflict')) return [];
  return disputed ?? statements.filter((statement) => 'quantity' in statement);
}

/** A value of a check; principal unless a note says what else it is. */
export function value(
  name: string,
  of: string,
  quantity: Quantity,
  more: {
    readonly at?: string;
    readonly note?: string;
    readonly principal?: boolean;
    readonly bound?: 'lower' | 'upper' | undefined;
  } = {},
): NamedQuantity {
  const { at, note, principal = true, bound } = more;
  return {
    name,
    of,
    quantity,
    principal,
    ...(at !== undefined && { at }),
    ...(bound && { bound }),
    ...(note !== undefined && { note }),
  };
}

function rank({ severity }: Judgement): number {
  const ranks = severity.map((word) => severities.indexOf(word));
  return ranks.length === 0 ? severities.length : Math.min(...ranks);
}

function worst(judgements: readonly Judgement[]): Severity[] {
  const positions = Math.max(...judgements.map((judgement) => judgement.severity.length));
  return Array.from({ length: positions }, (_, position) => {
    const words = judgements.map((judgement) => judgement.severity[position]);
    return severities.find((word) => words.includes(word)) ?? 'consistent';
  });
}

function unique(sentences: readonly string[]): string[] {
  return [...new Set(sentences)];
}
