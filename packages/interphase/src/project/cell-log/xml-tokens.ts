import { InputError } from '../../quantity/index.ts';

/** A piece of an XML document; names are without their namespace prefix. */
export type XmlToken =
  | { readonly type: 'open'; readonly name: string; readonly attributes: ReadonlyMap<string, string> }
  | { readonly type: 'close'; readonly name: string }
  | { readonly type: 'text'; readonly text: string };

/**
 * The tags and texts of an XML document in order; an empty element is opened and closed. Made for the parts of a
 * spreadsheet: a document type (and with it any entity of its own) is refused.
 *
 * @throws InputError for a document type or a tag that does not end
 */
export function* xmlTokens(xml: string): Generator<XmlToken> {
  let at = 0;
  while (at < xml.length) {
    const open = xml.indexOf('<', at);
    if (open !== at) yield { type: 'text', text: decoded(xml.slice(at, open === -1 ? xml.length : open)) };
    if (open === -1) return;
    if (xml.startsWith('<!--', open)) at = after(xml, '-->', open);
    else if (xml.startsWith('<?', open)) at = after(xml, '?>', open);
    else if (xml.startsWith('<![CDATA[', open)) {
      at = after(xml, ']]>', open);
      yield { type: 'text', text: xml.slice(open + 9, at - 3) };
    } else if (xml.startsWith('<!', open))
      throw new InputError('the spreadsheet has a document type', 'save it again from a spreadsheet program');
    else {
      at = tagEnd(xml, open);
      yield* tag(xml.slice(open + 1, at - 1));
    }
  }
}

function* tag(inside: string): Generator<XmlToken> {
  if (inside.startsWith('/')) {
    yield { type: 'close', name: localName(inside.slice(1).trim()) };
    return;
  }
  const empty = inside.endsWith('/');
  const name = /^[^\s/]+/u.exec(inside)?.[0] ?? '';
  const attributes = new Map<string, string>();
  for (const [, key = '', double, single] of inside
    .slice(name.length)
    .matchAll(/([\w.:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu))
    attributes.set(localName(key), decoded(double ?? single ?? ''));
  yield { type: 'open', name: localName(name), attributes };
  if (empty) yield { type: 'close', name: localName(name) };
}

/** Index behind the `>` that ends a tag; one inside quotes does not. */
function tagEnd(xml: string, open: number): number {
  let quote = '';
  for (let at = open + 1; at < xml.length; at += 1) {
    const character = xml[at] ?? '';
    if (quote !== '') quote = character === quote ? '' : quote;
    else if (character === '"' || character === "'") quote = character;
    else if (character === '>') return at + 1;
  }
  throw cutOff();
}

function after(xml: string, mark: string, from: number): number {
  const found = xml.indexOf(mark, from);
  if (found === -1) throw cutOff();
  return found + mark.length;
}

function cutOff(): InputError {
  return new InputError('the spreadsheet is damaged: its XML ends in the middle', 'save it again');
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w+));/giu, (whole, hex, decimal, name) => {
    if (typeof name === 'string') return named[name] ?? whole;
    const code = typeof hex === 'string' ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}
