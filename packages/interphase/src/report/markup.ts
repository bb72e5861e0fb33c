/** HTML that is safe to put into a page. */
export interface Markup {
  readonly html: string;
}

/** What a template may hold: text is escaped, markup is kept, lists are joined, nothing is nothing. */
export type Content = string | number | Markup | undefined | readonly Content[];

/** Template of HTML that escapes every text put into it. */
export function html(parts: TemplateStringsArray, ...contents: readonly Content[]): Markup {
  let text = parts[0] ?? '';
  for (const [index, content] of contents.entries()) text += rendered(content) + (parts[index + 1] ?? '');
  return { html: text };
}

/** Markup made elsewhere that is known to be safe, such as a drawn figure. */
export function trusted(text: string): Markup {
  return { html: text };
}

/** Text made safe for HTML and XML, between tags and inside quoted attributes; control characters become U+FFFD. */
export function escapeText(text: string): string {
  return text
    .replaceAll(/[&<>"']/gu, (character) => escapes[character] ?? '')
    .replaceAll(/[^\P{Cc}\t\n\r]/gu, '\uFFFD');
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function rendered(content: Content): string {
  if (content === undefined) return '';
  if (typeof content === 'string') return escapeText(content);
  if (typeof content === 'number') return String(content);
  if ('html' in content) return content.html;
  return content.map((one) => rendered(one)).join('');
}
