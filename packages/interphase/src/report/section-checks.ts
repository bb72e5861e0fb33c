import type { CheckResult, Doubt, Reported, Severity, Statement } from '../audit/index.ts';
import { fold } from './fold.ts';
import { formulaMarkup } from './formula.ts';
import { judgementOfSeverity, severityRank } from './judgement.ts';
import type { Markup } from './markup.ts';
import { html } from './markup.ts';
import { anchor, capital, headers, printedCells, tableBox, verdictMark } from './page-parts.ts';
import { printedStated } from './printed.ts';
import type { ReportInput, SilentCheck } from './report-input.ts';
import { statedText } from './stated-text.ts';
import { withSubscripts } from './with-subscripts.ts';

/** A card for each check that finds against a statement, contradictions first and at full width; the others in a line each that opens; silent ones with what they need. */
export function checksSection({ checks, silent, reported }: ReportInput): Markup {
  const sorted = worstFirst(checks);
  const disagree = sorted.filter((check) => !isConsistent(check));
  const cards = disagree.filter(({ severity }) => severity.some((word) => against.has(word)));
  const narrow = cards.filter(({ severity }) => !severity.includes('contradiction'));
  // The last of an odd number would leave a hole beside it.
  const wide = new Set([
    ...cards.filter((check) => !narrow.includes(check)),
    ...narrow.slice(narrow.length - (narrow.length % 2)),
  ]);
  const open = disagree.filter((check) => !cards.includes(check));
  const agree = sorted.filter(isConsistent);
  return html`<section aria-labelledby="checks"><h2 id="checks">What does not agree</h2>
${disagree.length === 0 ? html`<p>${checks.length === 0 ? 'No check had the facts it needs.' : 'Nothing disagrees.'}</p>` : html`<div class="cards">${cards.map((check) => card(check, reported, wide.has(check)))}</div>`}
${open.length === 0 ? undefined : html`<h3>Left open</h3>${doubtedOnes(open)}${brief(open, reported)}`}
${fold(html`<span class="good">●</span> Consistent (${agree.length})`, brief(agree, reported), disagree.length === 0)}
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

/** Findings against a statement; the other severities leave it open or agree. */
const against: ReadonlySet<Severity> = new Set(['contradiction', 'conflict', 'claim not supported']);

/** Statements in boxes; more of them in lines. */
const mostBoxes = 3;

function card(check: CheckResult, reported: readonly Reported[], wide: boolean): Markup {
  const { id, topic, of, conditions, statements, result, measureNext } = check;
  const [first, ...later] = measureNext;
  const doubt = doubted(check);
  return html`<article class="card${wide ? ' wide' : ''}" id="${anchor('check', id)}"><h3>${severities(check)} · ${capital(topic)} <span class="soft small">${[id, ...of].join(' · ')}</span></h3>
${conditions.length === 0 ? undefined : html`<p class="small">If ${conditions.join('; and if ')}.</p>`}
<div class="case">${statements.length <= mostBoxes ? boxes(statements, reported) : lines(statements, reported)}
<div><p>${result}</p>
${doubt === undefined && first === undefined ? undefined : html`<p class="soft small">${doubt} ${first === undefined ? undefined : `Measure next: ${first}`}</p>`}
${fold('Arithmetic', workings(check, later))}</div></div></article>
`;
}

function severities({ severity }: CheckResult, apart = ' · '): Markup {
  const ordered = severity.toSorted((a, b) => severityRank([a]) - severityRank([b]));
  return html`${ordered.map((word, index) => html`${index > 0 ? apart : undefined}${verdictMark({ ...judgementOfSeverity(word), word: capital(word) })}`)}`;
}

function boxes(statements: readonly Statement[], reported: readonly Reported[]): Markup {
  return html`<ul class="against">${statements.map((statement) => {
    const text = statedText(statement, reported);
    return html`<li><span class="soft small">${statement.source}</span><b class="${text.length <= 40 ? 'short' : 'long'}">${text}</b></li>`;
  })}</ul>`;
}

function lines(statements: readonly Statement[], reported: readonly Reported[]): Markup {
  return html`<ul class="lines">${statements.map(
    (statement) =>
      html`<li>${statedText(statement, reported)} <span class="soft">${statement.source}</span></li>`,
  )}</ul>`;
}

/** Which other checks call in question what this one rests on. */
function doubted({ doubts = [] }: CheckResult): Markup | undefined {
  if (doubts.length === 0) return undefined;
  const statements = new Set(doubts.map(({ statement }) => `${statement.text} ${statement.source}`)).size;
  const ids = [...new Set(doubts.map(({ id }) => id))];
  return html`Rests on ${statements === 1 ? 'a statement' : `${statements} statements`} called in doubt by ${checkLinks(ids)}.`;
}

/** One sentence for all checks of a list that rest on what others call in question. */
function doubtedOnes(checks: readonly CheckResult[]): Markup | undefined {
  const ids = checks.filter(({ doubts = [] }) => doubts.length > 0).map(({ id }) => id);
  if (ids.length === 0) return undefined;
  return html`<p class="soft small">${checkLinks(ids)} ${ids.length === 1 ? 'rests' : 'rest'} on statements that other checks call in doubt.</p>`;
}

function checkLinks(ids: readonly string[]): Markup {
  return html`${ids.map(
    (id, index) => html`${index > 0 ? ', ' : undefined}<a href="#${anchor('check', id)}">${id}</a>`,
  )}`;
}

/** Beside a value that rests on what another check doubts. */
function doubtWords(doubts: readonly Doubt[]): string[] {
  const ids = [...new Set(doubts.map(({ id }) => id))];
  return ids.length === 0 ? [] : [`rests on a statement called in doubt by ${ids.join(', ')}`];
}

function workings(
  { id, formulas = [], arithmetic, assumptions, values }: CheckResult,
  measureNext: readonly string[],
): Markup | undefined {
  if (arithmetic.length + assumptions.length + values.length + measureNext.length === 0) return undefined;
  const column = values.map(printedStated);
  const rows = values.map(
    ({ name, of, at, quantity, note, doubts = [] }, index) =>
      html`<tr><th scope="row">${capital(name)}<span class="under">${[of, at, note, ...doubtWords(doubts)].filter((part) => part !== undefined).join(', ')}</span></th>${column[index] && printedCells(column[index], column)}<td>${quantity.status}</td></tr>
`,
  );
  const equation =
    formulas.length === 0 ? undefined : html`<p class="equation">${formulaMarkup(formulas.join('; '))}</p>`;
  return html`${equation}${arithmetic.map((line) => html`<p>${withSubscripts(line)}</p>`)}${rows.length === 0 ? undefined : html`<div class="values">${tableBox(`Values of check ${id}`, headers('Quantity', 'Value', 'Unit', 'Status'), rows)}</div>`}${assumptions.length === 0 ? undefined : html`<p class="soft">Assumed: ${assumptions.join(' ')}</p>`}${measureNext.length === 0 ? undefined : html`<p class="soft">Measure next: ${measureNext.join(' ')}</p>`}`;
}

/** A line each with verdict, topic and result, cut where it is long, that opens to the whole. */
function brief(checks: readonly CheckResult[], reported: readonly Reported[]): Markup | undefined {
  if (checks.length === 0) return undefined;
  const items = checks.map((check) => {
    const doubt = doubted(check);
    return html`<li id="${anchor('check', check.id)}">${fold(
      html`<span>${severities(check, ' ')}</span> <span class="soft">${check.id}</span> <span>${capital(check.topic)}</span> <span class="gist">${check.result}</span>`,
      html`<p class="soft">${check.of.join(' · ')}${doubt && html`. ${doubt}`}</p>${lines(check.statements, reported)}${workings(check, check.measureNext)}`,
    )}</li>`;
  });
  return html`<ul class="brief rows">${items}</ul>`;
}

function silentChecks(silent: readonly SilentCheck[]): Markup | undefined {
  if (silent.length === 0) return undefined;
  return html`<details><summary>Checks that stayed silent (${silent.length})</summary><div><ul class="brief">${silent.map(
    ({ id, topic, needs, waitsFor }) =>
      html`<li>${capital(topic)} <span class="soft">${id}</span> needs ${needs.join(', ')}${waitsFor === undefined ? '' : `; not evaluated yet, it waits for ${waitsFor}`}.</li>`,
  )}</ul></div></details>`;
}
