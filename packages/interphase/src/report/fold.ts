import type { Content, Markup } from './markup.ts';
import { html } from './markup.ts';

/** What is opened by a click, or open from the start, and always open on paper. Nothing when there is nothing in it. */
export function fold(summary: Content, content: Markup | undefined, open = false): Markup | undefined {
  if (content === undefined) return undefined;
  return html`<details${open ? ' open' : ''}><summary>${summary}</summary><div>${content}</div></details>
`;
}
