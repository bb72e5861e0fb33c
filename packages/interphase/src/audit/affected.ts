import type { Finding } from '../finding/index.ts';
import type { Quantity } from '../quantity/index.ts';
import type { CheckResult, Doubt, Evaluation, Statement } from './check.ts';
import type { ReadableValue, TrackedFacts } from './track-reads.ts';

/** What rests on the values that a check found at odds. */
export interface Affected {
  /** The check that found the contradiction or conflict. */
  readonly id: string;
  /** Statements at odds that something else rests on. */
  readonly statements: readonly Statement[];
  /** Ids of other checks whose verdict rests on one of these values. */
  readonly checks: readonly string[];
  /** Ids of findings that one of these values went into. */
  readonly findings: readonly string[];
  /** The same in words. */
  readonly sentence: string;
}

/** A check that was evaluated, and the quantities it took the number of. */
export interface ReadingCheck {
  readonly evaluation: Evaluation;
  readonly reads: ReadonlySet<Quantity>;
}

/**
 * Follows every value in contradiction or conflict to what rests on it: other checks by what they read, findings by the
 * sources their quantities name.
 */
export function affectedBy(
  checks: readonly ReadingCheck[],
  values: TrackedFacts['values'],
  findings: readonly Pick<Finding, 'id' | 'quantities'>[],
): Affected[] {
  return checks.flatMap(({ evaluation: { id, disputed } }) => {
    const dependants = disputed.map((statement) => ({
      statement,
      checks: checks
        .filter((check) => check.evaluation.id !== id && isBehindVerdict(check, statement.quantity))
        .map(({ evaluation }) => evaluation.id),
      findings: findings
        .filter((finding) => restsOn(finding, sameValues(values, statement.quantity)))
        .map((finding) => finding.id),
    }));
    const resting = dependants.filter((each) => each.checks.length + each.findings.length > 0);
    if (resting.length === 0) return [];
    const affected = {
      id,
      statements: resting.map(({ statement: { text, source } }) => ({ text, source })),
      checks: unique(resting.flatMap((each) => each.checks)).toSorted(byNumber),
      findings: unique(resting.flatMap((each) => each.findings)),
    };
    return [{ ...affected, sentence: sentenceOf(affected) }];
  });
}

/**
 * A result with a doubt for every value it read that another check found in contradiction or conflict. A value beside the
 * verdict bears the doubt of what is read for it alone.
 */
export function withDoubts(
  { evaluation, reads }: ReadingCheck,
  checks: readonly ReadingCheck[],
): CheckResult {
  const { disputed: _, asides, ...result } = evaluation;
  const doubtsOf = (isRead: (quantity: Quantity) => boolean): { readonly doubts?: readonly Doubt[] } => {
    const doubts = checks.flatMap(({ evaluation: { id, disputed } }): Doubt[] =>
      id === result.id
        ? []
        : disputed
            .filter(({ quantity }) => isRead(quantity))
            .map(({ text, source }) => ({ id, statement: { text, source } })),
    );
    return doubts.length === 0 ? {} : { doubts };
  };
  const values = result.values.map((value) => {
    const own = asides.filter((aside) => aside.value === value);
    return { ...value, ...doubtsOf((quantity) => own.some((aside) => aside.reads === quantity)) };
  });
  return { ...result, values, ...doubtsOf((quantity) => isBehindVerdict({ evaluation, reads }, quantity)) };
}

function isBehindVerdict({ evaluation, reads }: ReadingCheck, quantity: Quantity): boolean {
  return reads.has(quantity) && !evaluation.asides.some((aside) => aside.reads === quantity);
}

/** The value and others of its name, owner and number: what is described may also be reported. */
function sameValues(values: TrackedFacts['values'], quantity: Quantity): ReadableValue[] {
  const disputed = values.get(quantity);
  if (disputed === undefined) return [];
  return [...values.values()].filter(
    ({ name, of, quantity: { value } }) =>
      name === disputed.name && of === disputed.of && value === disputed.quantity.value,
  );
}

/** True when a quantity of the finding names all sources of one of the values. */
function restsOn({ quantities }: Pick<Finding, 'quantities'>, values: readonly ReadableValue[]): boolean {
  return values.some(
    ({ quantity: { sources } }) =>
      sources.length > 0 &&
      quantities.some(({ quantity }) => sources.every((source) => quantity.sources.includes(source))),
  );
}

function sentenceOf({ id, statements, checks, findings }: Omit<Affected, 'sentence'>): string {
  const stated = statements.map(({ text }) => text).join('; ');
  const rest = [
    ...checks,
    ...(findings.length > 0 ? [`the finding${findings.length > 1 ? 's' : ''} ${findings.join(', ')}`] : []),
  ];
  const one = checks.length + findings.length === 1;
  const last = rest.at(-1) ?? '';
  const words = rest.length > 1 ? `${rest.slice(0, -1).join(', ')} and ${last}` : last;
  return `${id} calls in question: ${stated}; ${words} ${one ? 'rests' : 'rest'} on it.`;
}

/** `A9` before `A10`. */
function byNumber(a: string, b: string): number {
  return Number(a.slice(1)) - Number(b.slice(1));
}

function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}
