import { InputError } from '../../quantity/index.ts';
import type { LogField, LogKey } from './log-fields.ts';
import { fieldOfColumn, headersOf, type LogColumn, type LogHeader } from './log-header.ts';
import { isNothing, isSummary } from './log-words.ts';
import type { LogFile } from './read-sheets.ts';

/** Which column of a log means what, to be confirmed by a person. */
export interface LogProposal {
  readonly file: string;
  /** Name of the sheet, where the file has several. */
  readonly sheet?: string;
  readonly columns: readonly ProposedColumn[];
  /** Headers to which no meaning was given. */
  readonly unused: readonly string[];
  /** Names of cells, in order. */
  readonly cells: readonly string[];
  /** Names of membranes that more than one row has (or of all, when none has more). */
  readonly membranes: readonly string[];
}

export interface ProposedColumn {
  readonly key: LogKey;
  readonly column: LogColumn;
}

/**
 * Finds the header of a log, the row in which most columns have a known name, and what each means. A name needs a column of
 * cells beside at least one other.
 *
 * @throws InputError when no row of any sheet is such a header
 */
export function proposeLogColumns(log: LogFile): LogProposal {
  let best: { readonly header: LogHeader; readonly columns: readonly ProposedColumn[] } | undefined;
  for (const sheet of log.sheets)
    for (const header of headersOf(sheet)) {
      const columns = meanings(header);
      const usable = columns.length > 1 && columns.some(({ key }) => key === 'cell');
      if (usable && columns.length > (best?.columns.length ?? 0)) best = { header, columns };
    }
  if (best === undefined)
    throw new InputError(
      'no row of it is a header with a column for the name of the cell and one for what was measured',
      'name the columns, e.g. "Cell ID" and "Thickness / µm", or write `cell log:` into project.yaml by hand',
      { file: log.file },
    );
  const { header, columns } = best;
  const used = new Set(columns.map(({ column }) => column.index));
  const membranes = counted(header, columns, 'membrane');
  const common = [...membranes].filter(([, count]) => count > 1);
  return {
    file: log.file,
    columns,
    cells: [...counted(header, columns, 'cell').keys()].filter((name) => !isSummary(name)),
    membranes: (common.length > 0 ? common : [...membranes]).map(([name]) => name),
    unused: header.columns.filter(({ index }) => !used.has(index)).map((column) => column.header),
    ...(log.sheets.length > 1 && { sheet: header.sheet.name }),
  };
}

/** One column for each field, the first that fits; of diameter and area one is enough, and of loading, mass and area two. */
function meanings({ columns }: LogHeader): ProposedColumn[] {
  const taken = new Map<LogKey, LogColumn>();
  const fields: LogField[] = [];
  for (const column of columns) {
    const field = fieldOfColumn(column);
    if (field === undefined || taken.has(field.key)) continue;
    taken.set(field.key, column);
    fields.push(field);
  }
  for (const { key, doubtful } of fields) {
    if (
      doubtful !== undefined &&
      taken.has(doubtful.beside) &&
      !doubtful.unless.some((other) => taken.has(other))
    )
      taken.delete(key);
  }
  if (taken.has('electrode area')) taken.delete('electrode diameter');
  if (taken.has('cathode loading') && taken.has('cathode area')) taken.delete('cathode mass');
  return [...taken].map(([key, column]) => ({ key, column }));
}

/** The texts of a column with how often each stands there. */
function counted(
  { sheet, firstRow }: LogHeader,
  columns: readonly ProposedColumn[],
  wanted: LogKey,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const index = columns.find(({ key }) => key === wanted)?.column.index;
  if (index === undefined) return counts;
  for (const texts of sheet.rows.slice(firstRow)) {
    const text = texts[index] ?? '';
    if (!isNothing(text)) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return counts;
}
