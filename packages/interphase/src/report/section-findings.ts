import type { Figure } from '../figure/index.ts';
import { type Citation, type Finding, type Gate, improveFirst } from '../finding/index.ts';
import { fold } from './fold.ts';
import { formulaMarkup } from './formula.ts';
import { judgementOfVerdict } from './judgement.ts';
import type { Markup } from './markup.ts';
import { html, trusted } from './markup.ts';
import { anchor, verdictMark } from './page-parts.ts';
import { furtherTable, quantityTable, splitQuantities } from './quantity-tables.ts';
import type { ReportInput } from './report-input.ts';
import { withSubscripts } from './with-subscripts.ts';

/** Every finding: figures at the left, numbers and gates at the right, the method where there is room. */
export function findingsSection({ findings }: ReportInput, drawn: ReadonlyMap<Figure, string>): Markup {
  if (findings.length === 0) return html``;
  return html`<section aria-labelledby="findings"><h2 id="findings">Findings</h2>
${findings.map((finding) => article(finding, drawn))}</section>
`;
}

function article(finding: Finding, drawn: ReadonlyMap<Figure, string>): Markup {
  const { id, title, of, figures, quantities, simulated } = finding;
  const narrow = figures.filter(({ width }) => width === 85);
  const wide = figures.filter(({ width }) => width === 174);
  const { first, rest } = splitQuantities(quantities);
  const numbers = html`${quantityTable(`Numbers: ${title}`, first, simulated)}${budgetLine(finding)}${gatesAndAdvice(finding)}`;
  const place =
    narrow.length === 0 ? ' even' : hasRoomBelow(finding, narrow.length, first.length) ? ' below' : ' beside';
  return html`<article class="finding" id="${anchor('finding', id)}"><h3>${title} <span class="soft small">${simulated ? `${of} · simulated` : of}</span></h3>
<div class="halves${place}">${narrow.length === 0 ? undefined : html`<div class="figures">${narrow.map((figure) => figureMarkup(figure, drawn))}</div>`}<div class="numbers">${numbers}</div><div class="method">${methodAndFiles(finding)}</div></div>
${wide.map((figure) => figureMarkup(figure, drawn))}${fold(
  rest.length === 1 ? 'one further quantity' : `${rest.length} further quantities`,
  furtherTable(`Further quantities: ${title}`, rest, simulated),
)}</article>
`;
}

/** True when figures leave the left column shorter than numbers and gates make the right one. Heights are rough, in lines. */
function hasRoomBelow({ gates, advice }: Finding, figures: number, rows: number): boolean {
  const long = gates.filter(({ verdict }) => verdict !== 'pass');
  const right =
    2.6 * rows + long.reduce((sum, gate) => sum + 1.5 + gate.advice.length / 75, 0) + 1.2 * advice.length;
  return right > 14 * figures;
}

function figureMarkup(figure: Figure, drawn: ReadonlyMap<Figure, string>): Markup {
  return html`<figure${figure.width === 174 ? html` class="wide"` : undefined}>${trusted(drawn.get(figure) ?? '')}
<figcaption><b>${withSubscripts(figure.title)}.</b> ${withSubscripts(figure.caption)}</figcaption></figure>
`;
}

/** What the uncertainty of the answer consists of, the largest part first. */
function budgetLine(finding: Finding): Markup | undefined {
  const budget = improveFirst(finding);
  return budget === undefined
    ? undefined
    : html`<p class="small">Improve first: ${withSubscripts(budget)}.</p>`;
}

/** Gates that do not pass in full; the others in a line that opens. */
function gatesAndAdvice({ gates, advice }: Finding): Markup {
  const passed = gates.filter(({ verdict }) => verdict === 'pass');
  const others = gates.filter(({ verdict }) => verdict !== 'pass');
  const count = passed.length === 1 ? 'one gate passes' : `${passed.length} gates pass`;
  return html`${gates.length === 0 ? undefined : html`<h4>Gates</h4>`}
${others.length === 0 ? undefined : html`<ul class="gates">${others.map(gateLine)}</ul>`}
${passed.length === 0 ? undefined : fold(html`<span class="good">${judgementOfVerdict('pass').mark}</span> ${count}: ${passed.map(({ name }) => name).join(', ')}`, html`<ul class="gates">${passed.map(gateLine)}</ul>`)}
${advice.length === 0 ? undefined : html`<p class="small">${advice.map((line, index) => html`${index > 0 ? ' ' : undefined}${withSubscripts(line)}`)}</p>`}`;
}

function methodAndFiles({ method, assumptions, missing, files }: Finding): Markup {
  const references = method.citations.map((citation) => html`<li>${citationMarkup(citation)}</li>`);
  return html`<h4>Method</h4><p class="small">${withSubscripts(method.sentence)}</p>
${method.equation === '' ? undefined : html`<p class="equation">${formulaMarkup(method.equation)}</p>`}
<div class="folds">${listed('Assumed', assumptions)}${listed('Missing', missing)}${fold(`References (${references.length})`, references.length === 0 ? undefined : html`<ul>${references}</ul>`)}</div>
${files.length === 0 ? undefined : html`<p class="small soft">Rests on ${restsOn(files)}.</p>`}`;
}

function gateLine({ name, verdict, value, threshold, advice }: Gate): Markup {
  const limit = threshold === '' ? '' : ` (limit ${threshold})`;
  return html`<li>${verdictMark(judgementOfVerdict(verdict))} · ${withSubscripts(`${name} ${value}${limit}${advice === '' ? '' : `: ${advice}`}`)}</li>`;
}

/** A citation with its DOI as a link; anything that does not look like a DOI stays text. */
export function citationMarkup({ text, doi }: Citation): Markup {
  if (doi === undefined) return html`${text}`;
  if (!/^10\.\d{4,9}\/\S+$/u.test(doi)) return html`${text} ${doi}`;
  return html`${text} <a href="https://doi.org/${encodeURI(doi)}">doi:${doi}</a>`;
}

function listed(title: string, lines: readonly string[]): Markup | undefined {
  if (lines.length === 0) return undefined;
  return fold(
    `${title} (${lines.length})`,
    html`<ul>${lines.map((line) => html`<li>${withSubscripts(line)}</li>`)}</ul>`,
  );
}

function restsOn(files: Finding['files']): string {
  const simulated = files.filter((file) => file.simulated).length;
  const mark =
    simulated === 0 ? '' : simulated === files.length ? ', simulated' : `, ${simulated} of them simulated`;
  if (files.length <= 3)
    return files.map((file) => `${file.file}${file.simulated ? ' (simulated)' : ''}`).join(', ');
  return `${files.length} files${mark}: ${files[0]?.file ?? ''} … ${files.at(-1)?.file ?? ''}`;
}
