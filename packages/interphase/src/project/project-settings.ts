import type { YamlTree } from './yaml-tree.ts';

/**
 * Every field of a project file as written, by path. Entries of a list are named by what they are about, not by their place, so that
 * one more entry changes no other: `measurements[data/eis.txt, ss-1].temperature`.
 */
export function projectSettings(tree: YamlTree): Readonly<Record<string, string>> {
  const settings = new Map<string, string>();
  collect(tree, '', settings);
  return Object.fromEntries(settings);
}

function collect(tree: YamlTree, path: string, settings: Map<string, string>): void {
  if (tree.type === 'text') settings.set(path, tree.text);
  else if (tree.type === 'map')
    for (const [key, { value }] of tree.entries)
      collect(value, path === '' ? key : `${path}.${key}`, settings);
  else if (tree.type === 'list') {
    const taken = new Set<string>();
    for (const item of tree.items) {
      const name = identityOf(item) ?? '';
      let own = name === '' ? '1' : name;
      for (let number = 2; taken.has(own); number += 1)
        own = name === '' ? `${number}` : `${name}, ${number}`;
      taken.add(own);
      collect(item, `${path}[${own}]`, settings);
    }
  }
}

/** Keys that tell entries of a list apart, in this order. */
const telling = ['file', 'quantity', 'mechanism', 'rows', 'of', 'cell', 'role'];

function identityOf(item: YamlTree): string | undefined {
  if (item.type === 'text') return item.text;
  if (item.type !== 'map') return undefined;
  const parts = telling.flatMap((key) => {
    const value = item.entries.get(key)?.value;
    return value?.type === 'text' ? [value.text] : [];
  });
  return parts.length === 0 ? undefined : parts.join(', ');
}
