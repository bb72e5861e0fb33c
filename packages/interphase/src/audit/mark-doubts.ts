import type { CheckResult, Doubt, Statement } from './check.ts';

/**
 * Marks what rests on a doubtful value: a result gets a doubt for every statement that it shares with a check which found
 * a contradiction or a conflict. What a check rests on is what it states, so nothing is listed by hand.
 */
export function markDoubts(results: readonly CheckResult[]): CheckResult[] {
  const broken = results.filter(
    ({ severity }) => severity.includes('contradiction') || severity.includes('conflict'),
  );
  return results.map((result) => {
    const doubts = broken.flatMap(({ id, statements }): Doubt[] =>
      id === result.id
        ? []
        : statements
            .filter((statement) => result.statements.some((own) => isSame(own, statement)))
            .map((statement) => ({ id, statement })),
    );
    return doubts.length === 0 ? result : { ...result, doubts };
  });
}

function isSame(a: Statement, b: Statement): boolean {
  return a.text === b.text && a.source === b.source;
}
