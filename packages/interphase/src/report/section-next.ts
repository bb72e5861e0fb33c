import type { Markup } from './markup.ts';
import { html } from './markup.ts';
import type { NextStep } from './next-steps.ts';
import { nextSteps } from './next-steps.ts';
import { anchor } from './page-parts.ts';
import type { ReportInput } from './report-input.ts';

/** What to measure next, the most useful first, each with what it would settle. */
export function nextSection(input: ReportInput): Markup {
  const steps = nextSteps(input);
  const first = steps.slice(0, shownAtOnce);
  const later = steps.slice(shownAtOnce);
  return html`<section aria-labelledby="next"><h2 id="next">Measure next</h2>
${first.length === 0 ? html`<p>Nothing: no check and no method asks for more.</p>` : html`<ol class="next">${first.map(item)}</ol>`}
${
  later.length === 0
    ? undefined
    : html`<details><summary>Then (${later.length})</summary><div><ol class="next" start="${shownAtOnce + 1}">${later.map(item)}</ol></div></details>`
}</section>
`;
}

const shownAtOnce = 5;

function item({ action, checks, findings }: NextStep): Markup {
  const links = [
    ...checks.map((id) => html`<a href="#${anchor('check', id)}">${id}</a>`),
    ...findings.map(({ id, title }) => html`<a href="#${anchor('finding', id)}">${title}</a>`),
  ];
  const settles = links.map((link, index) => html`${index > 0 ? ', ' : undefined}${link}`);
  return html`<li>${action}${links.length === 0 ? undefined : html` <span class="soft small">Settles ${settles}.</span>`}</li>
`;
}
