import type { Figure } from '../figure/index.ts';
import type { Citation, Finding, Gate, NamedQuantity } from '../finding/index.ts';
import { judgementOfVerdict } from './judgement.ts';
import type { Markup } from './markup.ts';
import { html, trusted } from './markup.ts';
import { anchor, capital, headers, numberCells, tableBox, verdictMark } from './page-parts.ts';
import type { ReportInput } from './report-input.ts';
import { statusWords } from './section-answer.ts';

/** Every finding: figures at the left, numbers, gates and method at the right. */
export function findingsSection({ findings }: ReportInput, drawn: ReadonlyMap<Figure, string>): Markup {
  if (findings.length === 0) return html``;
  return html`<section aria-labelledby="findings"><h2 id="findings">Findings</h2>
${findings.map((finding) => article(finding, drawn))}</section>
`;
}

/** Rows beside the figures; what is left is folded below, at full width. */
const rowsBesideFigures = 8;

function article(finding: Finding, drawn: ReadonlyMap<Figure, string>): Markup {
  const { id, title, of, figures, quantities, simulated } = finding;
  const narrow = figures.filter(({ width }) => width === 85).map((figure) => figureMarkup(figure, drawn));
  const wide = figures.filter(({ width }) => width === 174).map((figure) => figureMarkup(figure, drawn));
  const ordered = nearestFirst(quantities);
  const first = ordered.slice(0, rowsBesideFigures);
  const rest = ordered.slice(rowsBesideFigures);
  const numbers = html`${quantityTable(`Numbers: ${title}`, first, simulated)}${gatesAndAdvice(finding)}`;
  const method = methodAndFiles(finding);
  const halves = narrow.length === 0 ? [numbers, method] : [narrow, html`${numbers}${method}`];
  return html`<article class="finding" id="${anchor('finding', id)}"><h3>${title} <span class="soft small">${simulated ? `${of} · simulated` : of}</span></h3>
<div class="halves${narrow.length === 0 ? ' even' : ''}">${halves.map((half) => html`<div>${half}</div>`)}</div>
${wide}${further(title, rest, simulated)}</article>
`;
}

/** The answers, then what was found under the same condition, then the rest; each in its own order. */
function nearestFirst(quantities: readonly NamedQuantity[]): NamedQuantity[] {
  const conditions = new Set(quantities.filter(({ principal }) => principal).map(({ at }) => at));
  const rank = ({ principal, at }: NamedQuantity): number => (principal ? 0 : conditions.has(at) ? 1 : 2);
  return quantities.toSorted((a, b) => rank(a) - rank(b));
}

function further(title: string, rest: readonly NamedQuantity[], simulated: boolean): Markup | undefined {
  if (rest.length === 0) return undefined;
  return html`<details><summary>Further numbers (${rest.length})</summary><div>${quantityTable(`Further numbers: ${title}`, rest, simulated)}</div></details>
`;
}

function figureMarkup(figure: Figure, drawn: ReadonlyMap<Figure, string>): Markup {
  return html`<figure${figure.width === 174 ? html` class="wide"` : undefined}>${trusted(drawn.get(figure) ?? '')}
<figcaption><b>${figure.title}.</b> ${figure.caption}</figcaption></figure>
`;
}

function quantityTable(
  label: string,
  quantities: readonly NamedQuantity[],
  simulated: boolean,
): Markup | undefined {
  if (quantities.length === 0) return undefined;
  const column = quantities.map(({ quantity }) => quantity);
  const rows = quantities.map(({ name, at, note, n, quantity, principal }) => {
    const under = [at, note].filter((part) => part !== undefined).join(', ');
    return html`<tr><th scope="row">${principal ? html`<b>${capital(name)}</b>` : capital(name)}${under === '' ? undefined : html`<span class="under">${under}</span>`}</th>${numberCells(quantity, column)}<td class="count">${n ?? '–'}</td><td>${statusWords(quantity.status, simulated)}</td></tr>
`;
  });
  return tableBox(label, headers('Quantity', 'Value', 'Unit', '#n', 'Status'), rows);
}

/** Gates that do not pass in full; the others are counted and open. */
function gatesAndAdvice({ gates, advice }: Finding): Markup {
  const passed = gates.filter(({ verdict }) => verdict === 'pass');
  const others = gates.filter(({ verdict }) => verdict !== 'pass');
  return html`${gates.length === 0 ? undefined : html`<h4>Gates</h4>`}
${others.length === 0 ? undefined : html`<ul class="gates">${others.map(gateLine)}</ul>`}
${passed.length === 0 ? undefined : html`<details><summary>${verdictMark(judgementOfVerdict('pass'))} · ${passed.length === 1 ? 'one gate' : `${passed.length} gates`}: ${passed.map(({ name }) => name).join(', ')}</summary><div><ul class="gates">${passed.map(gateLine)}</ul></div></details>`}
${advice.length === 0 ? undefined : html`<p class="small">${advice.join(' ')}</p>`}`;
}

function methodAndFiles({ method, assumptions, missing, files }: Finding): Markup {
  return html`<h4>Method</h4><p class="small">${method.sentence}</p>
${method.equation === '' ? undefined : html`<p class="equation">${method.equation}</p>`}
${method.citations.map((citation) => html`<p class="small soft">${citationMarkup(citation)}</p>`)}
${listed('Assumed', assumptions)}${listed('Missing', missing)}
${files.length === 0 ? undefined : html`<p class="small soft">Rests on ${restsOn(files)}.</p>`}`;
}

function gateLine({ name, verdict, value, threshold, advice }: Gate): Markup {
  const limit = threshold === '' ? '' : ` (limit ${threshold})`;
  return html`<li>${verdictMark(judgementOfVerdict(verdict))} · ${name} ${value}${limit}${advice === '' ? '' : `: ${advice}`}</li>`;
}

/** A citation with its DOI as a link; anything that does not look like a DOI stays text. */
export function citationMarkup({ text, doi }: Citation): Markup {
  if (doi === undefined) return html`${text}`;
  if (!/^10\.\d{4,9}\/\S+$/u.test(doi)) return html`${text} ${doi}`;
  return html`${text} <a href="https://doi.org/${encodeURI(doi)}">doi:${doi}</a>`;
}

function listed(title: string, lines: readonly string[]): Markup | undefined {
  if (lines.length === 0) return undefined;
  return html`<details><summary>${title} (${lines.length})</summary><div><ul>${lines.map((line) => html`<li>${line}</li>`)}</ul></div></details>`;
}

function restsOn(files: Finding['files']): string {
  const simulated = files.filter((file) => file.simulated).length;
  const mark =
    simulated === 0 ? '' : simulated === files.length ? ', simulated' : `, ${simulated} of them simulated`;
  if (files.length <= 3)
    return files.map((file) => `${file.file}${file.simulated ? ' (simulated)' : ''}`).join(', ');
  return `${files.length} files${mark}: ${files[0]?.file ?? ''} … ${files.at(-1)?.file ?? ''}`;
}
