import type { Markup } from './markup.ts';
import { html } from './markup.ts';

/** Text with the indices of symbols set low: `I_0`, `R_b`, `I_ss`. Longer words with a low line, such as names of files, stay. */
export function withSubscripts(text: string): Markup {
  const parts = text.split(symbol);
  return html`${parts.map((part, index) => (index % 2 === 0 ? part : subscript(part)))}`;
}

/** The same in a text of SVG, where an index is a span of its own. */
export function withSubscriptsInSvg(text: string): string {
  return text
    .split(symbol)
    .map((part, index) => {
      if (index % 2 === 0) return index > 0 && part !== '' ? `<tspan dy="-2">${part}</tspan>` : part;
      const [base = '', low = ''] = part.split('_');
      return `${base}<tspan dy="2" font-size="75%">${low}</tspan>`;
    })
    .join('');
}

/** Not inside a word or a name with dots or hyphens, such as that of a file. */
const symbol =
  /(?<![\p{L}\p{N}_.-])(\p{L}_(?:int|bulk|film|lim|app|ct|ss|\p{L}|\p{N}))(?![\p{L}\p{N}_-]|\.[\p{L}\p{N}])/u;

function subscript(text: string): Markup {
  const [base = '', index = ''] = text.split('_');
  return html`${base}<sub>${index}</sub>`;
}
