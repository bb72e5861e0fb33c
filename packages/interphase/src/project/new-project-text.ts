import { cellLogLines, loggedCell } from './cell-log/log-text.ts';
import type { LogProposal } from './cell-log/propose-log-columns.ts';
import { cellLines, proposedCells, specimenLines } from './cell-proposal-text.ts';
import { measurementLine, sameDataLine, unreadLine } from './measurement-line.ts';
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
  if (cells.size > 0) {
    const hint = { membrane: 'membrane-1', isOnly: cells.size === 1 };
    lines.push('', 'cells:', ...cellLines(cells, hint));
  }
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

/** The cell of the log that a file names; a fixture has none. */
function ofLog({ name }: RecognisedFile, log: LogProposal | undefined): string | undefined {
  if (log === undefined || name.role === 'fixture short' || name.role === 'fixture open') return undefined;
  return loggedCell(name.cell ?? name.stem, log.cells);
}
