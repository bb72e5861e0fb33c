import { isCollection, isMap, isNode, isPair, isScalar, parseDocument } from 'yaml';

/** Where what is new goes: after the last item of a block list or map, or after a key that is left blank. */
export function blockPlace(
  text: string,
  name: string,
): { readonly at: number | undefined; readonly indent: string } {
  const { contents } = parseDocument(text, { schema: 'failsafe', uniqueKeys: false });
  const end = { at: undefined, indent: '  ' };
  if (!isMap(contents)) return end;
  const pair = contents.items.find(({ key }) => isScalar(key) && key.value === name);
  if (pair === undefined) return end;
  const { key, value } = pair;
  if (isCollection(value) && !value.flow && value.range) {
    const lineStart = text.lastIndexOf('\n', value.range[0] - 1) + 1;
    return {
      at: nextLine(text, endOf(value) ?? value.range[1]),
      indent: ' '.repeat(value.range[0] - lineStart),
    };
  }
  if (isBlank(value) && isScalar(key) && key.range) {
    const lineStart = text.lastIndexOf('\n', key.range[0] - 1) + 1;
    return { at: nextLine(text, key.range[1]), indent: ' '.repeat(key.range[0] - lineStart + 2) };
  }
  return end;
}

/** Where the text of a node ends, without the comments and blank lines that follow it. */
function endOf(node: unknown): number | undefined {
  if (isPair(node)) return isBlank(node.value) ? endOf(node.key) : endOf(node.value);
  if (!isNode(node)) return undefined;
  const last = isCollection(node) && !node.flow ? node.items.at(-1) : undefined;
  return (last === undefined ? undefined : endOf(last)) ?? node.range?.[1];
}

function isBlank(value: unknown): boolean {
  return value === null || (isScalar(value) && value.value === '' && value.type === 'PLAIN');
}

function nextLine(text: string, from: number): number {
  if (from > 0 && text[from - 1] === '\n') return from;
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end + 1;
}
