import { isDate } from './date-text.ts';
import type { Field, Fields, RecordField, RecordValue } from './field.ts';
import { readQuantity } from './quantity-value.ts';
import { complain, cureFor, type Reading } from './reading.ts';
import type { YamlMap, YamlTree } from './yaml-tree.ts';

/**
 * Reads a tree as its fields say. What is wrong is noted in `reading` and left out of the value; what is blank is
 * absent.
 */
export function decodeRecord<F extends Fields>(
  tree: YamlTree,
  field: RecordField<F>,
  path: string,
  reading: Reading,
): RecordValue<F>;
// The table of fields says at run time what the mapped type says to the compiler.
export function decodeRecord(
  tree: YamlTree,
  field: RecordField<Fields>,
  path: string,
  reading: Reading,
): Readonly<Record<string, unknown>> {
  reading.lines.set(path, tree.line);
  return recordOf(tree, field, path, reading);
}

function decoded(tree: YamlTree, field: Field, path: string, reading: Reading): unknown {
  reading.lines.set(path, tree.line);
  if (tree.type === 'blank' && field.kind !== 'record') return undefined;
  switch (field.kind) {
    case 'quantity':
      return readQuantity(tree, { ...field, path, status: 'measured' }, reading)?.quantity;
    case 'open':
      return tree;
    case 'text':
      return textOf(tree, path, reading);
    case 'date':
      return dateOf(tree, path, reading);
    case 'word':
      return wordOf(tree, field.words, path, reading);
    case 'count':
      return countOf(tree, field.least, path, reading);
    case 'record':
      return recordOf(tree, field, path, reading);
    case 'named':
      return namedOf(tree, field.each, path, reading);
    case 'list':
      return listOf(tree, field.each, path, reading);
    default:
      return undefined;
  }
}

function textOf(tree: YamlTree, path: string, reading: Reading): string | undefined {
  if (tree.type === 'text') return tree.text;
  complain(reading, 'this must be text', 'write a few words', { line: tree.line, field: path });
  return undefined;
}

function dateOf(tree: YamlTree, path: string, reading: Reading): string | undefined {
  const text = textOf(tree, path, reading);
  if (text === undefined || isDate(text)) return text;
  complain(reading, `"${shortened(text)}" is no date`, 'write e.g. 2026-11-25 or 2026-11-25 14:30', {
    line: tree.line,
    field: path,
  });
  return undefined;
}

function wordOf(
  tree: YamlTree,
  words: readonly string[],
  path: string,
  reading: Reading,
): string | undefined {
  const text = textOf(tree, path, reading);
  if (text === undefined || words.includes(text)) return text;
  complain(reading, `"${shortened(text)}" is not one of the words known here`, cureFor(text, words), {
    line: tree.line,
    field: path,
  });
  return undefined;
}

function countOf(tree: YamlTree, least: number, path: string, reading: Reading): number | undefined {
  const text = textOf(tree, path, reading);
  if (text === undefined) return undefined;
  const count = Number(text);
  if (/^\d{1,15}$/u.test(text) && count >= least) return count;
  complain(reading, `"${shortened(text)}" is not a whole number of at least ${least}`, 'write it in digits', {
    line: tree.line,
    field: path,
  });
  return undefined;
}

function recordOf(
  tree: YamlTree,
  field: RecordField<Fields>,
  path: string,
  reading: Reading,
): Readonly<Record<string, unknown>> {
  const value: Record<string, unknown> = { path, line: tree.line };
  const map = mapOf(tree, path, reading);
  const known = Object.keys(field.fields);
  for (const [key, entry] of map?.entries ?? []) {
    const childPath = joined(path, key);
    const child = Object.hasOwn(field.fields, key) ? field.fields[key] : undefined;
    if (child === undefined) {
      complain(reading, `the key "${shortened(key)}" is not known here`, cureFor(key, known), {
        line: entry.keyLine,
        field: childPath,
      });
      continue;
    }
    const read = decoded(entry.value, child, childPath, reading);
    reading.lines.set(childPath, entry.keyLine);
    if (read !== undefined) value[key] = read;
  }
  for (const key of field.required)
    if (!map?.entries.has(key) && (map !== undefined || tree.type === 'blank'))
      complain(reading, `the key "${key}" is missing`, `add \`${key}:\``, { line: tree.line, field: path });
  return value;
}

function namedOf(tree: YamlTree, each: Field, path: string, reading: Reading): ReadonlyMap<string, unknown> {
  const named = new Map<string, unknown>();
  for (const [name, entry] of mapOf(tree, path, reading)?.entries ?? []) {
    const childPath = joined(path, name);
    const read = decoded(entry.value, each, childPath, reading);
    reading.lines.set(childPath, entry.keyLine);
    if (read !== undefined) named.set(name, read);
  }
  return named;
}

function listOf(tree: YamlTree, each: Field, path: string, reading: Reading): readonly unknown[] {
  if (tree.type !== 'list') {
    complain(reading, 'this must be a list', 'begin each item with "- "', { line: tree.line, field: path });
    return [];
  }
  return tree.items
    .map((item, index) => decoded(item, each, `${path}[${index}]`, reading))
    .filter((item) => item !== undefined);
}

function mapOf(tree: YamlTree, path: string, reading: Reading): YamlMap | undefined {
  if (tree.type === 'map') return tree;
  if (tree.type !== 'blank')
    complain(reading, 'this must be a map of keys', 'write `key: value` lines', {
      line: tree.line,
      ...(path !== '' && { field: path }),
    });
  return undefined;
}

function joined(path: string, key: string): string {
  const name = shortened(key);
  return path === '' ? name : `${path}.${name}`;
}

/** Enough of what was written to find it again; one line. */
function shortened(text: string): string {
  const line = text.replace(/\s+/gu, ' ');
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
