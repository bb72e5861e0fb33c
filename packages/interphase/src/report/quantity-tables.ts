import type { NamedQuantity } from '../finding/index.ts';
import type { Markup } from './markup.ts';
import { html } from './markup.ts';
import { capital, headers, numberCells, statusWords, tableBox } from './page-parts.ts';
import { withSubscripts } from './with-subscripts.ts';

/** Rows beside the figures of a finding; what is left is folded below, at full width. */
const rowsBesideFigures = 6;

/** Quantities of a finding for the two tables: every answer and what lies nearest to it, and the rest in its own order. */
export function splitQuantities(quantities: readonly NamedQuantity[]): {
  readonly first: readonly NamedQuantity[];
  readonly rest: readonly NamedQuantity[];
} {
  const conditions = new Set(quantities.filter(({ principal }) => principal).map(({ at }) => at));
  const rank = ({ principal, at }: NamedQuantity): number => (principal ? 0 : conditions.has(at) ? 1 : 2);
  const answers = quantities.filter(({ principal }) => principal).length;
  const ordered = quantities.toSorted((a, b) => rank(a) - rank(b));
  const shown = new Set(ordered.slice(0, Math.max(answers, rowsBesideFigures)));
  return {
    first: ordered.filter((one) => shown.has(one)),
    rest: quantities.filter((one) => !shown.has(one)),
  };
}

/** Table beside the figures: narrow, with condition and note below the name. */
export function quantityTable(
  label: string,
  quantities: readonly NamedQuantity[],
  simulated: boolean,
): Markup | undefined {
  if (quantities.length === 0) return undefined;
  const column = quantities.map(({ quantity }) => quantity);
  const rows = quantities.map(({ name, at, note, n, quantity, principal }) => {
    const under = [at, note].filter((part) => part !== undefined).join(', ');
    return html`<tr><th scope="row">${principal ? html`<b>${withSubscripts(capital(name))}</b>` : withSubscripts(capital(name))}${under === '' ? undefined : html`<span class="under">${withSubscripts(under)}</span>`}</th>${numberCells(quantity, column)}<td class="count">${n ?? '–'}</td><td>${statusWords(quantity.status, simulated)}</td></tr>
`;
  });
  return tableBox(label, headers('Quantity', 'Value', 'Unit', '#n', 'Status'), rows);
}

/** Table at full width: a line each. */
export function furtherTable(
  label: string,
  quantities: readonly NamedQuantity[],
  simulated: boolean,
): Markup | undefined {
  if (quantities.length === 0) return undefined;
  const column = quantities.map(({ quantity }) => quantity);
  const rows = quantities.map(
    ({ name, at, note, n, quantity }) =>
      html`<tr><th scope="row">${withSubscripts(capital(name))}</th><td>${at ?? '–'}</td>${numberCells(quantity, column)}<td class="count">${n ?? '–'}</td><td>${statusWords(quantity.status, simulated)}</td><td class="soft">${withSubscripts(note ?? '')}</td></tr>
`,
  );
  return html`<div class="close">${tableBox(label, headers('Quantity', 'At', 'Value', 'Unit', '#n', 'Status', 'Note'), rows)}</div>`;
}
