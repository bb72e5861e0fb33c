import type { Figure } from '../figure/index.ts';
import { drawFigure } from './draw-figure.ts';
import { givenLine, headline } from './headline.ts';
import type { Markup } from './markup.ts';
import { html, trusted } from './markup.ts';
import { anchor } from './page-parts.ts';
import { pageScript } from './page-script.ts';
import { pageStyle } from './page-style.ts';
import type { ReportInput } from './report-input.ts';
import { answerSection } from './section-answer.ts';
import { checksSection, isConsistent } from './section-checks.ts';
import { findingsSection } from './section-findings.ts';
import { methodsSection } from './section-methods.ts';
import { missingSection } from './section-missing.ts';
import { nextSection } from './section-next.ts';
import { provenanceSection } from './section-provenance.ts';
import { withSubscripts } from './with-subscripts.ts';

/**
 * The report as one self-contained HTML page: no request leaves it, it works without scripts, in light and dark, on a phone
 * and on paper. Every text of the input is escaped. The same input gives the same bytes.
 */
export async function reportHtml(input: ReportInput): Promise<string> {
  const drawn = await drawAll(input);
  const { says, next } = headline(input);
  const page = html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${input.title}</title><link rel="icon" href="data:,">
<style>${trusted(pageStyle)}</style></head><body><div class="page">
${contents(input)}
<main><h1>${input.title}</h1>
<p class="soft small given">${givenLine(input)}</p>
<p>${says}</p>
${next === undefined ? undefined : html`<p><b>First:</b> ${withSubscripts(next)}</p>`}
${answerSection(input)}${checksSection(input)}${nextSection(input)}${missingSection(input)}${findingsSection(input, drawn)}${methodsSection(input)}${provenanceSection(input)}</main></div>
<script>${trusted(pageScript)}</script></body></html>
`;
  return page.html;
}

async function drawAll({ findings }: ReportInput): Promise<Map<Figure, string>> {
  const drawn = new Map<Figure, string>();
  for (const figure of findings.flatMap(({ figures }) => figures))
    drawn.set(figure, await drawFigure(figure, { colours: 'page', prefix: `figure-${drawn.size + 1}` }));
  return drawn;
}

function contents({ findings, checks, missing, provenance }: ReportInput): Markup {
  const disagree = checks.filter((check) => !isConsistent(check)).length;
  const link = (id: string, words: string, count = 0): Markup =>
    html`<a href="#${id}">${words}${count > 0 ? html` <b>${count}</b>` : undefined}</a>`;
  return html`<nav aria-label="Contents"><ul>
<li>${link('answer', 'The answer')}</li>
<li>${link('checks', 'What does not agree', disagree)}</li>
<li>${link('next', 'Measure next')}</li>
${missing.length === 0 ? undefined : html`<li>${link('missing', 'Missing', missing.length)}</li>`}
${
  findings.length === 0
    ? undefined
    : html`<li>${link('findings', 'Findings', findings.length)}<ul>${findings.map(({ id, title }) => html`<li>${link(anchor('finding', id), title)}</li>`)}</ul></li>
<li>${link('methods', 'Methods paragraph')}</li>`
}
<li>${link('provenance', 'Where it comes from', provenance.length)}</li></ul></nav>`;
}
