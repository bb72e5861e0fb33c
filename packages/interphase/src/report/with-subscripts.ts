import type { Markup } from './markup.ts';
import { html } from './markup.ts';

/** Text with the indices of symbols set low: `I_0`, `R_b`, `I_ss`. Longer words with a low line, such as names of files, stay. */
export function withSubscripts(text: string): Markup {
  const parts = text.split(symbol);
  return html`${parts.map((part, index) => (index % 2 === 0 ? part : subscript(part)))}`;
}

/** Not inside a word or a name with dots or hyphens, such as that of a file. */
const symbol =
  /(?<![\p{L}\p{N}_.-])(\p{L}_(?:int|bulk|film|lim|app|ct|ss|\p{L}|\p{N}))(?![\p{L}\p{N}_-]|\.[\p{L}\p{N}])/u;

function subscript(text: string): Markup {
  const [base = '', index = ''] = text.split('_');
  return html`${base}<sub>${index}</sub>`;
}
