import type { Quantity } from '../quantity/index.ts';
import type { Judgement } from './judgement.ts';
import type { Content, Markup } from './markup.ts';
import { html } from './markup.ts';
import { printed, type Printed } from './printed.ts';

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

/** Header cells from words: `#n` heads a column of counts, `@Verdict` one that a phone shows elsewhere. */
export function headers(...words: readonly string[]): Markup[] {
  return words.map((word) => {
    if (word.startsWith('#')) return html`<th scope="col" class="count">${word.slice(1)}</th>`;
    if (word.startsWith('@')) return html`<th scope="col" class="desk">${word.slice(1)}</th>`;
    return html`<th scope="col">${word}</th>`;
  });
}

/** Number and unit cells of a quantity, aligned at the decimal sign over all quantities of the column. */
export function numberCells(quantity: Quantity, column: readonly Quantity[]): Markup {
  return printedCells(printed(quantity), column.map(printed));
}

/** The same of numbers that are printed already. */
export function printedCells({ whole, rest, unit, exact }: Printed, column: readonly Printed[]): Markup {
  const width = Math.max(...column.map((one) => wholeWidth(one.whole)), 1);
  return html`<td class="number" title="${exact}" data-exact="${exact}"><span class="whole" style="width:${width}ch">${whole}</span>${rest}</td><td class="unit">${unit}</td>`;
}

/** Width in digits; a minus or bracket is given room for wide fonts. */
function wholeWidth(whole: string): number {
  return whole.length + (/[−(]/u.test(whole) ? 0.5 : 0);
}

/** `derived, simulated`: a value from simulated files says so whatever else it is. */
export function statusWords(status: string, simulated: boolean): string {
  const words = status.replace(' ', '\u00a0');
  return simulated && status !== 'simulated' ? `${words}, simulated` : words;
}

/** First letter upper case. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** An identity for a fragment of the page, from any name. */
export function anchor(prefix: string, name: string): string {
  return `${prefix}-${encodeURIComponent(name).replaceAll('%', '.')}`;
}
