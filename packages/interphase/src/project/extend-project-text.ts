import { isMap, isSeq, isScalar, parseDocument } from 'yaml';
import { InputError } from '../quantity/index.ts';
import { cellLogLines, loggedCell } from './cell-log/log-text.ts';
import type { LogProposal } from './cell-log/propose-log-columns.ts';
import { measurementLine, sameDataLine, sameDataMark, unreadLine, unreadMark } from './measurement-line.ts';
import type { Recognised, RecognisedFile } from './recognise-folder.ts';
import { readYamlTree, type YamlTree } from './yaml-tree.ts';

/**
 * The existing text with entries for files it does not mention. Every existing line stays as it is: new lines are
 * put after the last measurement, or at the end; where the layout allows neither, they are added as comments.
 */
export function extendProjectText(
  recognised: readonly Recognised[],
  text: string,
  log?: LogProposal,
): string {
  const tree = readYamlTree(text, 'project.yaml');
  if (tree.type !== 'map')
    throw new InputError('this is no project file', 'begin with `interphase: 1`', {
      file: 'project.yaml',
      line: tree.line,
    });
  const mentioned = mentionedFiles(tree);
  const cells = [...keysOf(tree, 'cells'), ...(log?.cells ?? [])];
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const fresh = recognised.filter(({ path }) => !mentioned.has(path));
  const readable = fresh.filter((file) => 'reader' in file);
  const twins = new Map(readable.flatMap((file) => twinOf(file, recognised, mentioned)));
  const entries = readable.filter(({ path }) => !twins.has(path));
  const unread = fresh
    .filter((file) => 'unread' in file)
    .filter(({ path }) => !text.includes(unreadMark(path)));
  let extended = text;
  if (entries.length > 0) {
    const lines = entries.map((file) =>
      measurementLine(file, loggedCell(file.name.cell ?? file.name.stem, cells)),
    );
    extended = withEntries(extended, lines, entries, newline);
  }
  const repeats = [...twins].filter(([path]) => !text.includes(sameDataMark(path)));
  if (repeats.length > 0)
    extended = appended(
      extended,
      repeats.map(([path, twin]) => sameDataLine(path, twin)),
      newline,
    );
  if (unread.length > 0) extended = appended(extended, unread.map(unreadLine), newline);
  return log && !tree.entries.has('cell log')
    ? appended(extended, ['', ...cellLogLines(log)], newline)
    : extended;
}

/** The file that holds the numbers of a new one: one that the project names already, else the first of them. */
function twinOf(
  { path, sameAs = path }: RecognisedFile,
  recognised: readonly Recognised[],
  mentioned: ReadonlySet<string>,
): (readonly [string, string])[] {
  const alike = recognised.filter(
    (file) => 'reader' in file && file.path !== path && (file.sameAs ?? file.path) === sameAs,
  );
  const named = alike.find((file) => mentioned.has(file.path))?.path;
  const twin = named ?? (sameAs === path ? undefined : sameAs);
  return twin === undefined ? [] : [[path, twin]];
}

function withEntries(
  text: string,
  lines: readonly string[],
  entries: readonly RecognisedFile[],
  newline: string,
): string {
  const place = entryPlace(text);
  const candidate =
    place.at === undefined
      ? appended(text, ['measurements:', ...lines.map((line) => `  ${line}`)], newline)
      : inserted(
          text,
          place.at,
          lines.map((line) => place.indent + line),
          newline,
        );
  if (holdsAll(candidate, entries)) return candidate;
  const asComments = lines.map((line) => `#   ${line}`);
  const heading = '# New files; move them into the list of measurements:';
  const fresh = asComments.filter((line) => !text.includes(line));
  return fresh.length === 0 ? text : appended(text, [heading, ...fresh], newline);
}

/** Where entries go: after the last item of a block list, or after a blank `measurements:`. */
function entryPlace(text: string): { readonly at: number | undefined; readonly indent: string } {
  const { contents } = parseDocument(text, { schema: 'failsafe', uniqueKeys: false });
  const end = { at: undefined, indent: '  ' };
  if (!isMap(contents)) return end;
  const pair = contents.items.find(({ key }) => isScalar(key) && key.value === 'measurements');
  if (pair === undefined) return end;
  const { key, value } = pair;
  if (isSeq(value) && !value.flow && value.range) {
    const last = value.items.at(-1);
    const lastRange = typeof last === 'object' && last !== null && 'range' in last ? last.range : undefined;
    const valueEnd =
      Array.isArray(lastRange) && typeof lastRange[1] === 'number' ? lastRange[1] : value.range[1];
    const lineStart = text.lastIndexOf('\n', value.range[0] - 1) + 1;
    return { at: nextLine(text, valueEnd), indent: ' '.repeat(value.range[0] - lineStart) };
  }
  const blank = value === null || (isScalar(value) && value.value === '' && value.type === 'PLAIN');
  if (blank && isScalar(key) && key.range) {
    const lineStart = text.lastIndexOf('\n', key.range[0] - 1) + 1;
    return { at: nextLine(text, key.range[1]), indent: ' '.repeat(key.range[0] - lineStart + 2) };
  }
  return end;
}

function nextLine(text: string, from: number): number {
  if (from > 0 && text[from - 1] === '\n') return from;
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end + 1;
}

function inserted(text: string, at: number, lines: readonly string[], newline: string): string {
  const before = text.slice(0, at);
  const gap = before === '' || before.endsWith('\n') ? '' : newline;
  return `${before}${gap}${lines.join(newline)}${newline}${text.slice(at)}`;
}

function appended(text: string, lines: readonly string[], newline: string): string {
  return inserted(text, text.length, lines, newline);
}

/** True when the text still reads and lists every new file. */
function holdsAll(text: string, entries: readonly RecognisedFile[]): boolean {
  try {
    const tree = readYamlTree(text, 'project.yaml');
    const listed = listedFiles(tree, 'measurements');
    return entries.every((file) => listed.includes(file.path));
  } catch (error) {
    if (error instanceof InputError) return false;
    throw error;
  }
}

function mentionedFiles(tree: YamlTree): ReadonlySet<string> {
  const log = tree.type === 'map' ? tree.entries.get('cell log')?.value : undefined;
  const file = log?.type === 'map' ? log.entries.get('file')?.value : undefined;
  return new Set([
    ...listedFiles(tree, 'measurements'),
    ...listedFiles(tree, 'ignored'),
    ...(file?.type === 'text' ? [file.text] : []),
  ]);
}

function listedFiles(tree: YamlTree, key: string): string[] {
  const list = tree.type === 'map' ? tree.entries.get(key)?.value : undefined;
  if (list?.type !== 'list') return [];
  return list.items.flatMap((item) => {
    const file = item.type === 'map' ? item.entries.get('file')?.value : undefined;
    return file?.type === 'text' ? [file.text.replace(/^\.\//u, '')] : [];
  });
}

function keysOf(tree: YamlTree, key: string): string[] {
  const map = tree.type === 'map' ? tree.entries.get(key)?.value : undefined;
  return map?.type === 'map' ? [...map.entries.keys()] : [];
}
