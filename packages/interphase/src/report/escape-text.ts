const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text made safe for HTML and XML, between tags and inside quoted attributes; control characters become U+FFFD. */
export function escapeText(text: string): string {
  return text
    .replaceAll(/[&<>"']/gu, (character) => escapes[character] ?? '')
    .replaceAll(/\p{Cc}/gu, (character) => (/[\t\n\r]/u.test(character) ? ' ' : '�'));
}
