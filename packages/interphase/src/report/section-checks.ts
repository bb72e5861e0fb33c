import type { CheckResult } from '../audit/index.ts';
import { judgementOfSeverity, severityRank } from './judgement.ts';
import type { Markup } from './markup.ts';
import { html } from './markup.ts';
import { anchor, capital, headers, numberCells, tableBox, verdictMark } from './page-parts.ts';
import type { ReportInput, SilentCheck } from './report-input.ts';

/** A card a check, worst first; consistent ones in a line each; silent ones with what they need. */
export function checksSection({ checks, silent }: ReportInput): Markup {
  const sorted = worstFirst(checks);
  const disagree = sorted.filter((check) => !isConsistent(check));
  const agree = sorted.filter(isConsistent);
  return html`<section aria-labelledby="checks"><h2 id="checks">What does not agree</h2>
${disagree.length === 0 ? html`<p>${checks.length === 0 ? 'No check had the facts it needs.' : 'Nothing disagrees.'}</p>` : disagree.map(card)}
${agree.length === 0 ? undefined : html`<h3>Consistent</h3><ul class="brief">${agree.map(brief)}</ul>`}
${silentChecks(silent)}</section>
`;
}

/** Checks ordered by their worst severity, otherwise as evaluated. */
export function worstFirst(checks: readonly CheckResult[]): CheckResult[] {
  return [...checks].sort((a, b) => severityRank(a.severity) - severityRank(b.severity));
}

/** True when every severity of a check is `consistent`. */
export function isConsistent({ severity }: CheckResult): boolean {
  return severity.every((word) => word === 'consistent');
}

function card(check: CheckResult): Markup {
  const { id, topic, of, severity, conditions, statements, result, measureNext } = check;
  return html`<article class="card" id="${anchor('check', id)}"><h3>${severity.map((word, index) => html`${index > 0 ? ' · ' : undefined}${verdictMark({ ...judgementOfSeverity(word), word: capital(word) })}`)} · ${capital(topic)} <span class="soft small">${[id, ...of].join(' · ')}</span></h3>
${conditions.length === 0 ? undefined : html`<p class="small">If ${conditions.join('; and if ')}.</p>`}
<ul class="against">${statements.map(
    ({ text, source }) =>
      html`<li><span class="soft small">${source}</span><b class="${text.length <= 40 ? 'short' : 'long'}">${text}</b></li>`,
  )}</ul>
<p>${result}</p>
${doubted(check)}${workings(check)}
${measureNext.length === 0 ? undefined : html`<p class="soft small">Measure next: ${measureNext.join(' ')}</p>`}</article>
`;
}

/** What other checks say against the statements that this one rests on. */
function doubted({ doubts = [] }: CheckResult): Markup | undefined {
  if (doubts.length === 0) return undefined;
  return html`<p class="small">Rests on what other checks doubt: ${doubts.map(
    ({ id, statement }, index) =>
      html`${index > 0 ? '; ' : undefined}${statement.text} (<a href="#${anchor('check', id)}">${id}</a>)`,
  )}.</p>
`;
}

function workings({ id, arithmetic, assumptions, values }: CheckResult): Markup | undefined {
  if (arithmetic.length + assumptions.length + values.length === 0) return undefined;
  const column = values.map(({ quantity }) => quantity);
  const rows = values.map(
    ({ name, of, at, quantity, note }) =>
      html`<tr><th scope="row">${capital(name)}<span class="under">${[of, at, note].filter((part) => part !== undefined).join(', ')}</span></th>${numberCells(quantity, column)}<td>${quantity.status}</td></tr>
`,
  );
  return html`<details><summary>Arithmetic</summary><div>${arithmetic.map((line) => html`<p>${line}</p>`)}${rows.length === 0 ? undefined : tableBox(`Values of check ${id}`, headers('Quantity', 'Value', 'Unit', 'Status'), rows)}${assumptions.length === 0 ? undefined : html`<p class="soft">Assumed: ${assumptions.join(' ')}</p>`}</div></details>`;
}

function brief(check: CheckResult): Markup {
  return html`<li id="${anchor('check', check.id)}">${verdictMark(judgementOfSeverity('consistent'))} · ${capital(check.topic)} <span class="soft">${check.id}</span>: ${check.result}${doubted(check)}${workings(check)}</li>`;
}

function silentChecks(silent: readonly SilentCheck[]): Markup | undefined {
  if (silent.length === 0) return undefined;
  return html`<details><summary>Checks that stayed silent (${silent.length})</summary><div><ul class="brief">${silent.map(
    ({ id, topic, needs, waitsFor }) =>
      html`<li>${capital(topic)} <span class="soft">${id}</span> needs ${needs.join(', ')}${waitsFor === undefined ? '' : `; not evaluated yet, it waits for ${waitsFor}`}.</li>`,
  )}</ul></div></details>`;
}
