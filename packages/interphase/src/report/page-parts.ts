import type { Quantity } from '../quantity/index.ts';
import type { Judgement } from './judgement.ts';
import type { Content, Markup } from './markup.ts';
import { html } from './markup.ts';
import { printed } from './printed.ts';

/** Mark and word of a verdict, with its colour last. */
export function verdictMark({ mark, word, tone }: Judgement): Markup {
  return html`<span class="verdict ${tone}">${mark} ${word}</span>`;
}

/** A table in a box of its own that scrolls with the keyboard where the screen is narrow. */
export function tableBox(label: string, head: readonly Content[], rows: readonly Markup[]): Markup {
  return html`<div class="box" role="region" tabindex="0" aria-label="${label}"><table>
<thead><tr>${head}</tr></thead>
<tbody>
${rows}</tbody></table></div>
`;
}

/** Header cells from words; a word with \`#\` before it heads a column of counts. */
export function headers(...words: readonly string[]): Markup[] {
  return words.map((word) =>
    word.startsWith('#')
      ? html`<th scope="col" class="count">${word.slice(1)}</th>`
      : html`<th scope="col">${word}</th>`,
  );
}

/** Number and unit cells of a quantity, aligned at the decimal sign over all quantities of the column. */
export function numberCells(quantity: Quantity, column: readonly Quantity[]): Markup {
  const { whole, rest, unit, exact } = printed(quantity);
  const width = Math.max(...column.map((one) => printed(one).whole.length), 1);
  return html`<td class="number" title="${exact}" data-exact="${exact}"><span class="whole" style="width:${width}ch">${whole}</span>${rest}</td><td class="unit">${unit}</td>`;
}

/** First letter upper case. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** An identity for a fragment of the page, from any name. */
export function anchor(prefix: string, name: string): string {
  return `${prefix}-${encodeURIComponent(name).replaceAll('%', '.')}`;
}
