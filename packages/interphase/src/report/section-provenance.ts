import { fold } from './fold.ts';
import type { Markup } from './markup.ts';
import { html } from './markup.ts';
import { headers, tableBox } from './page-parts.ts';
import type { ProvenanceRow, ReportInput } from './report-input.ts';

/** Files, readers, versions, warnings, and what could not be read. */
export function provenanceSection({ provenance, unread, version }: ReportInput): Markup {
  return html`<section aria-labelledby="provenance"><h2 id="provenance">Where it comes from</h2>
${provenance.length === 0 ? html`<p>No raw file was read.</p>` : files(provenance)}
${
  unread.length === 0
    ? undefined
    : html`<h3 id="unread">Not read</h3>${tableBox(
        'Files not read',
        headers('File', 'Why'),
        unread.map(
          ({
            file,
            why,
          }) => html`<tr><th scope="row"><span class="file">${file}</span></th><td class="wide">${why}</td></tr>
`,
        ),
      )}`
}
<p class="small soft">Interphase ${version}. The same files and the same project give this page byte for byte.</p></section>
`;
}

/** Longer lists are folded, except for files with something to say. */
const mostShown = 8;

function files(provenance: readonly ProvenanceRow[]): Markup {
  const table = (label: string, rows: readonly ProvenanceRow[]): Markup | undefined =>
    rows.length === 0
      ? undefined
      : tableBox(
          label,
          headers('File', 'Technique', 'Reader', '#Rows', '#Bytes', 'SHA-256'),
          rows.map(fileLine),
        );
  if (provenance.length <= mostShown) return html`${table('Files', provenance)}`;
  const noted = provenance.filter(({ warnings, leftOut = [] }) => warnings.length + leftOut.length > 0);
  const plain = provenance.filter((row) => !noted.includes(row));
  const simulated = plain.filter((row) => row.simulated).length;
  const mark = simulated === 0 ? '' : simulated === plain.length ? ', simulated' : `, ${simulated} simulated`;
  const read = noted.length === 0 ? 'read without a warning' : 'more read without a warning';
  return html`${table('Files with warnings', noted)}${fold(`${plain.length} files ${read}${mark}`, table('Files', plain))}`;
}

function fileLine({
  file,
  technique,
  reader,
  rows,
  bytes,
  sha256,
  simulated,
  warnings,
  conditions = [],
  leftOut = [],
}: ProvenanceRow): Markup {
  return html`<tr><th scope="row"><span class="file">${file}</span>${simulated ? html`<span class="under">simulated</span>` : undefined}${conditions.length === 0 ? undefined : html`<span class="under">${conditions.join(', ')}</span>`}${leftOut.map((line) => html`<span class="under">${line}</span>`)}${warnings.map((warning) => html`<span class="under"><span class="warn">▲</span> ${warning}</span>`)}</th><td>${technique}</td><td>${reader}</td><td class="count">${grouped(rows)}</td><td class="count">${grouped(bytes)}</td><td><code class="sha">${sha256}</code></td></tr>
`;
}

/** Thousands apart by a narrow space. */
function grouped(count: number): string {
  return String(count).replaceAll(/\B(?=(?:\d{3})+$)/gu, '\u202f');
}
