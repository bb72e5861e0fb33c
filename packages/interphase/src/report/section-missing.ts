import type { Markup } from './markup.ts';
import { html } from './markup.ts';
import type { ReportInput } from './report-input.ts';
import { yamlLines } from './yaml-lines.ts';

/** Asks for what only a person knows, with the lines to fill in. */
export function missingSection({ missing }: ReportInput): Markup {
  if (missing.length === 0) return html``;
  return html`<section aria-labelledby="missing"><h2 id="missing">Missing</h2>
<p>Only you know these. Nothing was put in their place; write them into <code>project.yaml</code> and run again.</p>
${[...new Set(missing.map(({ why }) => why))].map(
  (
    why,
  ) => html`<div class="ask"><p>${why}</p><pre><code>${together(missing.filter((each) => each.why === why))}</code></pre></div>
`,
)}</section>
`;
}

/** Lines for several fields, those above both once. */
function together(fields: ReportInput['missing']): string {
  let before: readonly string[] = [];
  const lines = fields.flatMap(({ field }) => {
    const own = yamlLines(field).split('\n');
    const differs = own.findIndex((line, index) => line !== before[index]);
    before = own;
    return own.slice(Math.max(differs, 0));
  });
  return lines.join('\n');
}
