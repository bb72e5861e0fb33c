import type { Reported } from '../audit/index.ts';
import type { NamedQuantity } from '../finding/index.ts';
import type { Judgement } from './judgement.ts';
import { judgementOfQuantity } from './judgement.ts';
import type { ReportInput } from './report-input.ts';
import type { Kinship } from './kinship.ts';
import { kinship } from './kinship.ts';

/** One line of the table a reader looks at first. */
export interface AnswerRow {
  readonly quantity: NamedQuantity;
  /** Title and identity of the finding it comes from. */
  readonly finding: { readonly id: string; readonly title: string };
  readonly judgement: Judgement;
  readonly simulated: boolean;
  /** What somebody states of it, or of what differs from it only outside a limit. */
  readonly stated: readonly StatedBeside[];
}

/** A statement beside what was found. */
export interface StatedBeside extends Kinship {
  readonly reported: Reported;
}

/** The principal quantities of all findings, each with its verdict and what is stated of it. */
export function answerRows(input: Pick<ReportInput, 'findings' | 'reported'>): AnswerRow[] {
  return input.findings.flatMap((finding) =>
    finding.quantities
      .filter(({ principal }) => principal)
      .map((quantity) => ({
        quantity,
        finding: { id: finding.id, title: finding.title },
        judgement: judgementOfQuantity(quantity, finding),
        simulated: finding.simulated,
        stated: input.reported.flatMap((reported) => {
          const kin = kinship(reported, quantity);
          return kin === undefined ? [] : [{ reported, ...kin }];
        }),
      })),
  );
}

/** Reported values that no finding answers. */
export function unanswered(input: Pick<ReportInput, 'findings' | 'reported'>): Reported[] {
  const answered = new Set(answerRows(input).flatMap(({ stated }) => stated.map(({ reported }) => reported)));
  return input.reported.filter((reported) => !answered.has(reported));
}
