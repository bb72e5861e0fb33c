import type { Markup } from './markup.ts';
import { html } from './markup.ts';
import type { ReportInput } from './report-input.ts';
import { yamlLines } from './yaml-lines.ts';

/** Asks for what only a person knows, with the lines to fill in. */
export function missingSection({ missing }: ReportInput): Markup {
  if (missing.length === 0) return html``;
  return html`<section aria-labelledby="missing"><h2 id="missing">Missing</h2>
<p>Only you know these. Nothing was put in their place; write them into <code>project.yaml</code> and run again.</p>
${missing.map(
  ({ field, why }) => html`<div class="ask"><p>${why}</p><pre><code>${yamlLines(field)}</code></pre></div>
`,
)}</section>
`;
}
