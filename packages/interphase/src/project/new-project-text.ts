import { cellLogLines, loggedCell } from './cell-log/log-text.ts';
import type { LogProposal } from './cell-log/propose-log-columns.ts';
import { measurementLine, oneLine, sameDataLine, unreadLine, yamlText } from './measurement-line.ts';
import type { Recognised, RecognisedFile } from './recognise-folder.ts';

/** Cells and measurements proposed for a folder that has no project file yet. */
export function newProjectText(recognised: readonly Recognised[], log?: LogProposal): string {
  const readable = recognised.filter((file) => 'reader' in file);
  const known = readable.filter(({ sameAs }) => sameAs === undefined);
  const unread = recognised.filter((file) => 'unread' in file);
  const isLogged = ({ name }: RecognisedFile): boolean =>
    loggedCell(name.cell ?? name.stem, log?.cells ?? []) !== undefined;
  const cells = proposedCells(known.filter((file) => !isLogged(file)));
  const cellOf = new Map(
    [...cells].flatMap(([name, files]) => files.map((file) => [file.path, name] as const)),
  );
  const lines = [
    '# A blank after a key is something only a person knows; the report asks for it.',
    '# A comment with "?" marks it. What is "proposed" was read from a name or from the data: confirm or change it.',
    'interphase: 1',
    'title:  # ? title of the report',
  ];
  if (cells.size > 0 || log) lines.push('', ...specimenLines(log?.membranes ?? []));
  if (cells.size > 0) lines.push('', ...cellLines(cells));
  if (log) lines.push('', ...cellLogLines(log));
  if (known.length > 0) lines.push('', 'measurements:');
  for (const file of known)
    lines.push(`  ${measurementLine(file, cellOf.get(file.path) ?? ofLog(file, log))}`);
  const repeats = readable.flatMap(({ path, sameAs }) =>
    sameAs === undefined ? [] : [sameDataLine(path, sameAs)],
  );
  if (repeats.length > 0) lines.push('', ...repeats);
  if (unread.length > 0) lines.push('', ...unread.map(unreadLine));
  return `${lines.join('\n')}\n`;
}

/** Files that share a stem or a cell name are proposed to share a cell; fixture measurements have none. */
function proposedCells(files: readonly RecognisedFile[]): ReadonlyMap<string, readonly RecognisedFile[]> {
  const cells = new Map<string, RecognisedFile[]>();
  for (const file of files) {
    const aboutCell = file.techniques.some(
      (technique) => technique === 'impedance' || technique === 'chronoamperometry',
    );
    const { role, stem, cell } = file.name;
    if (!aboutCell || role === 'fixture short' || role === 'fixture open') continue;
    const name = cell ?? stem;
    const reserved = ['__proto__', 'constructor', 'prototype', 'membrane-1'].includes(name);
    const key = reserved ? `cell ${name}` : name;
    cells.set(key, [...(cells.get(key) ?? []), file]);
  }
  return cells;
}

/** The cell of the log that a file names; a fixture has none. */
function ofLog({ name }: RecognisedFile, log: LogProposal | undefined): string | undefined {
  if (log === undefined || name.role === 'fixture short' || name.role === 'fixture open') return undefined;
  return loggedCell(name.cell ?? name.stem, log.cells);
}

function specimenLines(membranes: readonly string[]): string[] {
  const names = membranes.length > 0 ? membranes : ['membrane-1'];
  return [
    'specimens:',
    ...names.flatMap((name) => [
      `  ${yamlText(name)}:`,
      '    kind: membrane',
      '    label:  # ? its name in tables',
      '    thickness:  # ? thickness of one membrane, e.g. 3.0 ± 0.1 µm',
    ]),
  ];
}

function cellLines(cells: ReadonlyMap<string, readonly RecognisedFile[]>): string[] {
  const lines = ['cells:'];
  const only = cells.size === 1;
  for (const [name, files] of cells) {
    lines.push(`  ${yamlText(name)}:`);
    const kinds = files.map((file) => file.cellKind).filter((kind) => kind !== undefined);
    const [first] = kinds;
    const agreed = first !== undefined && kinds.every((kind) => kind.kind === first.kind) ? first : undefined;
    if (agreed?.kind === 'blocking') lines.push(`    kind: blocking  # proposed: ${oneLine(agreed.because)}`);
    else
      lines.push(
        `    kind:  # ? blocking, symmetric, full, half or lithium-copper${agreed ? `; ${oneLine(agreed.because)}` : ''}`,
      );
    lines.push(
      only
        ? '    membrane: membrane-1  # proposed: the only one'
        : '    membrane:  # ? membrane-1, or another described above',
      '    films: 1  # proposed: number of membranes stacked',
      '    electrode diameter:  # ? e.g. 15.8 mm; or electrode area',
    );
  }
  return lines;
}
