import { InputError } from '../quantity/index.ts';
import { cellLogLines, loggedCell } from './cell-log/log-text.ts';
import type { LogProposal } from './cell-log/propose-log-columns.ts';
import { blockPlace } from './block-place.ts';
import { cellLines, proposedCells, specimenLines } from './cell-proposal-text.ts';
import { measurementLine, sameDataLine, sameDataMark, unreadLine, unreadMark } from './measurement-line.ts';
import { parseProject } from './parse-project.ts';
import type { Recognised, RecognisedFile } from './recognise-folder.ts';
import { readYamlTree, type YamlMap, type YamlTree } from './yaml-tree.ts';

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
  const cells = [...cellNames(tree), ...(log?.cells ?? [])];
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const fresh = recognised.filter(({ path }) => !mentioned.has(path));
  const readable = fresh.filter((file) => 'reader' in file);
  const twins = new Map(readable.flatMap((file) => twinOf(file, recognised, mentioned)));
  const entries = readable.filter(({ path }) => !twins.has(path));
  const unread = fresh
    .filter((file) => 'unread' in file)
    .filter(({ path }) => !text.includes(unreadMark(path)));
  const found = new Map(
    entries.map(({ path, name }) => [path, loggedCell(name.cell ?? name.stem, cells)] as const),
  );
  // A log that the project names already is read later: its cells are not to be described twice.
  const strangers = tree.entries.has('cell log') ? [] : entries.filter(({ path }) => !found.get(path));
  const described = withCells(text, tree, strangers, newline);
  for (const [name, files] of described.cells) for (const { path } of files) found.set(path, name);
  let extended = described.text;
  if (entries.length > 0) {
    const lines = entries.map((file) => measurementLine(file, found.get(file.path)));
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

/**
 * The text with cells for files that belong to none, and those cells; the text as it was, and no cells, where its
 * layout leaves no room.
 */
function withCells(
  text: string,
  tree: YamlMap,
  files: readonly RecognisedFile[],
  newline: string,
): { readonly text: string; readonly cells: ReadonlyMap<string, readonly RecognisedFile[]> } {
  const membranes = membraneNames(tree);
  const isFirst = !tree.entries.has('specimens');
  const [membrane = 'membrane-1'] = membranes;
  const cells = proposedCells(files, isFirst ? [membrane] : keysOf(tree, 'specimens'));
  const none = { text, cells: new Map<string, readonly RecognisedFile[]>() };
  if (cells.size === 0) return none;
  const before = keysOf(tree, 'cells');
  const isOnly = before.length + cells.size === 1 && (isFirst || membranes.length === 1);
  const lines = cellLines(cells, { membrane, isOnly });
  const place = blockPlace(text, 'cells');
  const within = isFirst ? appended(text, ['', ...specimenLines([])], newline) : text;
  const candidate =
    place.at === undefined
      ? appended(within, ['', 'cells:', ...lines], newline)
      : inserted(
          within,
          place.at,
          lines.map((line) => place.indent + line.slice(2)),
          newline,
        );
  const wanted = [...before, ...cells.keys()];
  const isWhole = (read: YamlTree): boolean => {
    // A name that the project uses otherwise, or a mistake that is there already, throws.
    parseProject(candidate, 'project.yaml');
    return wanted.join('\n') === keysOf(read, 'cells').join('\n');
  };
  return readsWith(candidate, isWhole) ? { text: candidate, cells } : none;
}

/** Names of the cells of a project, with those that `replicates` makes. */
function cellNames(tree: YamlMap): string[] {
  const cells = tree.entries.get('cells')?.value;
  if (cells?.type !== 'map') return [];
  return [...cells.entries].flatMap(([name, { value }]) => {
    const count = value.type === 'map' ? value.entries.get('replicates')?.value : undefined;
    const replicates = count?.type === 'text' && /^\d{1,3}$/u.test(count.text) ? Number(count.text) : 0;
    return [name, ...Array.from({ length: replicates }, (_, index) => `${name}-${index + 1}`)];
  });
}

/** Names of the membranes that the project describes. */
function membraneNames(tree: YamlMap): string[] {
  const specimens = tree.entries.get('specimens')?.value;
  if (specimens?.type !== 'map') return [];
  return [...specimens.entries].flatMap(([name, { value }]) => {
    const kind = value.type === 'map' ? value.entries.get('kind')?.value : undefined;
    return kind?.type === 'text' && kind.text === 'membrane' ? [name] : [];
  });
}

function withEntries(
  text: string,
  lines: readonly string[],
  entries: readonly RecognisedFile[],
  newline: string,
): string {
  const place = blockPlace(text, 'measurements');
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
  return readsWith(text, (tree) => {
    const listed = listedFiles(tree, 'measurements');
    return entries.every((file) => listed.includes(file.path));
  });
}

function readsWith(text: string, holds: (tree: YamlTree) => boolean): boolean {
  try {
    return holds(readYamlTree(text, 'project.yaml'));
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
