import type { Reported } from '../audit/index.ts';
import type { NamedQuantity } from '../finding/index.ts';
import type { Judgement } from './judgement.ts';
import { judgementOfQuantity } from './judgement.ts';
import type { ReportInput } from './report-input.ts';

/** One line of the table a reader looks at first. */
export interface AnswerRow {
  readonly quantity: NamedQuantity;
  /** Title and identity of the finding it comes from. */
  readonly finding: { readonly id: string; readonly title: string };
  readonly judgement: Judgement;
  readonly simulated: boolean;
  /** What somebody states of the same quantity of the same thing under the same temperature. */
  readonly stated: readonly Reported[];
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
        stated: input.reported.filter((reported) => isSame(reported, quantity)),
      })),
  );
}

/** Reported values that no finding answers. */
export function unanswered(input: Pick<ReportInput, 'findings' | 'reported'>): Reported[] {
  const answered = new Set(answerRows(input).flatMap(({ stated }) => stated));
  return input.reported.filter((reported) => !answered.has(reported));
}

function isSame(reported: Reported, quantity: NamedQuantity): boolean {
  if (reported.name !== quantity.name || reported.of !== quantity.of) return false;
  const kelvin = reported.at.temperature?.value;
  const celsius = /^([−-]?\d+(?:\.\d+)?)\s*°C$/u.exec(quantity.at?.replaceAll('\u202f', ' ') ?? '')?.[1];
  if (kelvin === undefined || celsius === undefined) return true;
  return Math.abs(kelvin - 273.15 - Number(celsius.replace('−', '-'))) < 1;
}
