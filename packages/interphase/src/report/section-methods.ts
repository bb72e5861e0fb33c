import { fold } from './fold.ts';
import type { Markup } from './markup.ts';
import { html } from './markup.ts';
import { methodsParagraph } from './methods-paragraph.ts';
import type { ReportInput } from './report-input.ts';
import { citationMarkup } from './section-findings.ts';
import { withSubscripts } from './with-subscripts.ts';

/** A paragraph to paste into a manuscript, with its references. */
export function methodsSection({ findings, version }: ReportInput): Markup {
  const { paragraph, references } = methodsParagraph(findings);
  if (paragraph === '') return html``;
  return html`<section aria-labelledby="methods"><h2 id="methods">Methods paragraph</h2>
<p class="paragraph">${withSubscripts(paragraph)} Analyses were made with Interphase ${version}.</p>
${fold(`References (${references.length})`, references.length === 0 ? undefined : html`<ol class="references">${references.map((reference) => html`<li>${citationMarkup(reference)}</li>`)}</ol>`)}</section>
`;
}
