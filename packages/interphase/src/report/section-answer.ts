import { printStated, type Reported } from '../audit/index.ts';
import type { Quantity } from '../quantity/index.ts';
import type { AnswerRow, StatedBeside } from './answers.ts';
import { answerRows, unanswered } from './answers.ts';
import type { Markup } from './markup.ts';
import { html } from './markup.ts';
import {
  anchor,
  capital,
  headers,
  numberCells,
  printedCells,
  statusWords,
  tableBox,
  verdictMark,
} from './page-parts.ts';
import { printedStated } from './printed.ts';
import type { ReportInput } from './report-input.ts';
import { comparedWithStated, comparisonText } from './stated-comparison.ts';
import { conditions } from './stated-conditions.ts';
import { withSubscripts } from './with-subscripts.ts';

/** The table of quantities: what was found, beside what is stated. */
export function answerSection(input: ReportInput): Markup {
  const rows = answerRows(input);
  const column = rows.map(({ quantity }) => quantity.quantity);
  const stated = rows.some((row) => row.stated.length > 0);
  const table =
    rows.length === 0
      ? html`<p class="soft">No measurement gave a quantity. What is missing or could not be read is listed below.</p>`
      : tableBox(
          'Quantities',
          headers('Quantity', 'Value', 'Unit', '#n', 'Status', '@Verdict', ...(stated ? ['Stated'] : [])),
          rows.map((row) => answerLine(row, column, stated, input.labels?.[row.quantity.of])),
        );
  return html`<section aria-labelledby="answer"><h2 id="answer">The answer</h2>
${table}${statedOnly(unanswered(input), input.labels)}</section>
`;
}

function answerLine(
  row: AnswerRow,
  column: readonly AnswerRow['quantity']['quantity'][],
  stated: boolean,
  label: string | undefined,
): Markup {
  const { quantity, finding, judgement, simulated } = row;
  const status = quantity.quantity.status;
  const { of, at, note } = quantity;
  const key = label === undefined || label === of ? undefined : of;
  const about = html`<span class="under"><span class="who">${label ?? of}</span>${[key, at].map((part) => (part === undefined ? undefined : ` · ${part}`))}</span>${note === undefined ? undefined : html`<span class="under note">${withSubscripts(note)}</span>`}`;
  return html`<tr><th scope="row"><a href="#${anchor('finding', finding.id)}">${capital(quantity.name)}</a>${about}<span class="phone">${verdictMark(judgement)}</span></th>${numberCells(quantity.quantity, column)}<td class="count">${quantity.n ?? '–'}</td><td>${statusWords(status, simulated)}</td><td class="desk">${verdictMark(judgement)}</td>${stated ? html`<td class="stated">${row.stated.map((one) => statedValue(one, quantity.quantity))}</td>` : undefined}</tr>
`;
}

function statedValue({ reported, caveat }: StatedBeside, found: Quantity): Markup {
  const { name, source } = reported;
  const compared = caveat === undefined ? comparedWithStated(found, reported) : undefined;
  const against = compared && html`<span class="under">${comparisonText(compared)}</span>`;
  const other = caveat && html`<span class="under note">${name}; ${caveat}</span>`;
  return html`<span class="verdict">${printStated(reported)}</span><span class="under">${source}</span>${against}${other}`;
}

function statedOnly(reported: readonly Reported[], labels: ReportInput['labels']): Markup | undefined {
  if (reported.length === 0) return undefined;
  const numbers = reported.map((one) => ({ ...one, number: printedStated(one) }));
  const column = numbers.map(({ number }) => number);
  const rows = numbers.map(
    ({ name, of, number, at, source }) =>
      html`<tr><th scope="row">${capital(name)}<span class="under">${labels?.[of] ?? of}</span></th>${printedCells(number, column)}<td>${conditions(at)}</td><td>${source}</td></tr>
`,
  );
  return html`<details><summary>Stated, not measured here (${reported.length})</summary><div class="statements">${tableBox('Stated, not measured here', headers('Quantity', 'Value', 'Unit', 'At', 'Source'), rows)}</div></details>`;
}
