import { oneLine, yamlText } from '../measurement-line.ts';
import { kindOfKey } from './log-fields.ts';
import type { LogProposal, ProposedColumn } from './propose-log-columns.ts';

/** The lines of a project file that name a log of cells and say what its columns mean. */
export function cellLogLines(proposal: LogProposal): string[] {
  const { file, sheet, columns, unused } = proposal;
  const has = (wanted: string): boolean => columns.some(({ key }) => key === wanted);
  return [
    'cell log:',
    `  file: ${yamlText(file)}`,
    ...(sheet === undefined ? [] : [`  sheet: ${yamlText(sheet)}`]),
    ...(has('kind') ? [] : ['  kind:  # ? blocking, symmetric, full, half or lithium-copper']),
    ...(has('membrane') ? [] : ['  membrane:  # ? the one of all these cells']),
    '  columns:  # proposed from the headers: confirm or change',
    ...columns.map(columnLine),
    ...(unused.length === 0 ? [] : [`  # not used: ${unused.map(oneLine).join(' · ').slice(0, 200)}`]),
  ];
}

function columnLine({ key, column }: ProposedColumn): string {
  const header = yamlText(column.header);
  if (kindOfKey(key) !== 'quantity' || column.unit !== undefined) return `    ${key}: ${header}`;
  return `    ${key}: {column: ${header}, unit: }  # ? unit`;
}

/** The cell of a log that a name means, however dashes, blanks and capitals are written. */
export function loggedCell(name: string, cells: readonly string[]): string | undefined {
  const wanted = plainName(name);
  return (
    cells.find((cell) => cell === name) ?? cells.find((cell) => plainName(cell) === wanted && wanted !== '')
  );
}

function plainName(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
