import type { Specimen } from '../../cell/index.ts';
import type { Quantity } from '../../quantity/index.ts';
import { InputError } from '../../quantity/index.ts';
import type { ValueOf } from '../field.ts';
import type { Missing } from '../project.ts';
import type { PlausibleRange } from '../plausible-range.ts';
import { cellFields } from '../project-fields.ts';
import { cureFor } from '../reading.ts';
import { type CellValue, isBareNumber, logCount, logQuantity } from './log-cell-value.ts';
import { kindOfKey, type LogKey, logKeys } from './log-fields.ts';
import { expectedUnit, headersOf, type LogColumn, type LogHeader } from './log-header.ts';
import { columnName, type LogMistake, mistakesOnce } from './log-mistake.ts';
import type { ColumnSettings, LogSettings } from './log-settings.ts';
import { isNothing, isSummary } from './log-words.ts';
import { outliers } from './outliers.ts';
import type { LogFile } from './read-sheets.ts';

type CellEntry = ValueOf<typeof cellFields>;
type CellKey = Exclude<LogKey, 'cell'>;

/** Cells as a log describes them. */
export interface CellLog {
  readonly file: string;
  readonly sha256: string;
  readonly bytes: number;
  /** Rows below the header that hold anything. */
  readonly rows: number;
  /** Entries as `cells` of the project file would have them, by name. */
  readonly cells: ReadonlyMap<string, CellEntry>;
  /** In the order of the rows. */
  readonly mistakes: readonly LogMistake[];
  /** Units that neither a header nor the project gives. */
  readonly missing: readonly Missing[];
}

const forbidden = ['__proto__', 'constructor', 'prototype'];

/**
 * Reads the cells of a log by the columns a project names. A value that cannot be read is left out and listed with its row and
 * column, the rest of the row is used. Rows of one name are one cell.
 *
 * @throws InputError when a sheet or column that the project names is not there
 */
export function readCellLog(
  log: LogFile,
  settings: LogSettings,
  specimens: Readonly<Record<string, Specimen>>,
  projectFile: string,
): CellLog {
  const header = findHeader(log, settings, projectFile);
  const columns = mappedColumns(header, settings, projectFile);
  const nameColumn = columns.find(({ key }) => key === 'cell');
  const unitless = new Map(
    columns
      .filter((each) => lacksUnit(each, header))
      .map(({ key, column, settings: own }) => [key, missingUnit(column, own)] as const),
  );
  const mistakes: LogMistake[] = [];
  const cells = new Map<string, Map<CellKey, CellValue & { readonly row: number }>>();
  const firstRows = new Map<string, number>();
  const byFold = new Map<string, string>();
  let rows = 0;
  for (let index = header.firstRow; index < header.sheet.rows.length; index += 1) {
    const texts = header.sheet.rows[index] ?? [];
    if (texts.every((text) => text === '')) continue;
    rows += 1;
    const row = index + 1;
    const name = nameColumn ? (texts[nameColumn.column.index] ?? '') : '';
    const fault = nameFault(name, texts, columns);
    if (fault !== undefined) {
      if (fault !== '') mistakes.push({ rows: [row], text: name, why: fault, used: false });
      continue;
    }
    const twin = byFold.get(name.toLowerCase());
    if (twin !== undefined && twin !== name)
      mistakes.push({
        rows: [row],
        text: name,
        why: `"${name}" differs from "${twin}" of row ${firstRows.get(twin)} only in capitals; if it is the same cell write it alike`,
        used: true,
      });
    byFold.set(name.toLowerCase(), twin ?? name);
    if (!firstRows.has(name)) firstRows.set(name, row);
    const cell = cells.get(name) ?? new Map<CellKey, CellValue & { readonly row: number }>();
    cells.set(name, cell);
    for (const { key, column, settings: own } of columns) {
      if (key === 'cell') continue;
      const text = texts[column.index] ?? '';
      if (text === '' || isNothing(text) || (unitless.has(key) && isBareNumber(text))) continue;
      const at = { rows: [row], column: columnName(column), text };
      const unit = own.unit ?? column.unit;
      const source = { file: log.file, row, key };
      const read = valueOf(text, key, unit, own.uncertainty, source, specimens);
      if ('why' in read) {
        mistakes.push({ ...at, why: read.why, used: false });
        continue;
      }
      const earlier = cell.get(key);
      if (earlier === undefined) cell.set(key, { ...read, row });
      else if (!sameValue(earlier, read))
        mistakes.push({
          ...at,
          why: `"${text}" contradicts row ${earlier.row} of the same cell, ${name}`,
          used: false,
        });
    }
  }
  for (const { key, column } of columns)
    if (key !== 'cell') mistakes.push(...outliers(cells, key, columnName(column)));
  return {
    file: log.file,
    sha256: log.sha256,
    bytes: log.bytes,
    rows,
    cells: new Map([...cells].map(([name, values]) => [name, cellEntry(name, values, settings)])),
    mistakes: mistakesOnce(mistakes),
    missing: [...unitless.values()],
  };
}

/** True when a column holds numbers and nobody says in which unit. */
function lacksUnit({ key, column, settings }: MappedColumn, { sheet, firstRow }: LogHeader): boolean {
  if (kindOfKey(key) !== 'quantity' || (settings.unit ?? column.unit) !== undefined) return false;
  return sheet.rows.slice(firstRow).some((texts) => isBareNumber(texts[column.index] ?? ''));
}

function missingUnit({ header }: LogColumn, { path }: ColumnSettings): Missing {
  return { field: `${path}.unit`, why: `The numbers of column "${header}" of the log have no unit.` };
}

interface MappedColumn {
  readonly key: LogKey;
  readonly column: LogColumn;
  readonly settings: ColumnSettings;
}

function findHeader(log: LogFile, settings: LogSettings, projectFile: string): LogHeader {
  const place = { file: projectFile, line: settings.line, field: `${settings.path}.sheet` };
  const names = log.sheets.map(({ name }) => name);
  const sheets =
    settings.sheet === undefined ? log.sheets : log.sheets.filter(({ name }) => name === settings.sheet);
  if (sheets.length === 0)
    throw new InputError(
      `${log.file} has no sheet "${settings.sheet}"`,
      cureFor(settings.sheet ?? '', names),
      place,
    );
  const wanted = [...settings.columns.values()];
  let best: { readonly header: LogHeader; readonly found: number } | undefined;
  for (const sheet of sheets)
    for (const header of headersOf(sheet)) {
      const found = wanted.filter(({ column }) =>
        header.columns.some((each) => isCalled(each, column)),
      ).length;
      if (found > (best?.found ?? 0)) best = { header, found };
    }
  if (best) return best.header;
  const [first] = wanted;
  const known = sheets.flatMap((sheet) => sheet.rows.slice(0, 20).flat()).filter((text) => text !== '');
  throw new InputError(
    `no row of ${log.file} has a column "${first?.column ?? ''}"`,
    cureFor(first?.column ?? '', known),
    { file: projectFile, line: first?.line ?? settings.line, field: first?.path ?? settings.path },
  );
}

function mappedColumns(header: LogHeader, settings: LogSettings, projectFile: string): MappedColumn[] {
  return [...settings.columns].map(([key, own]) => {
    const column = header.columns.find((each) => isCalled(each, own.column));
    const place = { file: projectFile, line: own.line, field: own.path };
    if (column === undefined)
      throw new InputError(
        `${settings.file} has no column "${own.column}"`,
        cureFor(
          own.column,
          header.columns.map((each) => each.header),
        ),
        place,
      );
    return { key, column, settings: own };
  });
}

function isCalled(column: LogColumn, header: string): boolean {
  return column.header === header.replace(/\s+/gu, ' ').trim();
}

/** Why a row is no cell; the empty text when there is nothing to say of it. */
function nameFault(
  name: string,
  texts: readonly string[],
  columns: readonly MappedColumn[],
): string | undefined {
  const holdsValues = columns.some(({ key, column }) => key !== 'cell' && (texts[column.index] ?? '') !== '');
  if (name === '' || isNothing(name)) return holdsValues ? 'values without the name of a cell' : '';
  if (isSummary(name)) return `"${name}" sums up others and is no cell`;
  if (name.length > 100) return 'the name of the cell is longer than 100 characters';
  if (forbidden.includes(name)) return `"${name}" cannot be the name of a cell`;
  return undefined;
}

function valueOf(
  text: string,
  key: CellKey,
  unit: string | undefined,
  uncertainty: Quantity | undefined,
  source: { readonly file: string; readonly row: number; readonly key: string },
  specimens: Readonly<Record<string, Specimen>>,
): CellValue | { readonly why: string } {
  if (kindOfKey(key) === 'count') return logCount(text);
  if (kindOfKey(key) === 'quantity') {
    const expected = expectedUnit(key) ?? '1';
    return logQuantity(text, { expected, unit, uncertainty, within: rangeOf(key), ...source });
  }
  if (key === 'kind') {
    const { words } = cellFields.fields.kind;
    const word = words.find((each) => each === text.toLowerCase());
    return word === undefined
      ? { why: `"${text}" is no kind of cell; ${cureFor(text, words)}` }
      : { text: word };
  }
  if (key === 'membrane' || key === 'cathode') {
    const wanted = key === 'membrane' ? 'membrane' : 'electrode';
    const known = Object.values(specimens).filter(({ kind }) => kind === wanted);
    const found = known.find(({ name, label }) => name === text || label === text);
    if (found) return { text: found.name };
    const names = known.map(({ name }) => name);
    return { why: `no ${wanted} is called "${text}" in the project; ${cureFor(text, names)}` };
  }
  return { text };
}

function sameValue(a: CellValue, b: CellValue): boolean {
  if (a.quantity && b.quantity) return a.quantity.value === b.quantity.value;
  return a.text === b.text && a.count === b.count;
}

function cellEntry(
  name: string,
  values: ReadonlyMap<CellKey, CellValue & { readonly row: number }>,
  settings: LogSettings,
): CellEntry {
  const known = logKeys.flatMap((key) => {
    const value = key === 'cell' ? undefined : values.get(key);
    return value === undefined ? [] : [[key, value.quantity ?? value.count ?? value.text] as const];
  });
  return {
    ...(settings.kind && !values.has('replicate of') && { kind: settings.kind }),
    ...(settings.membrane !== undefined && !values.has('replicate of') && { membrane: settings.membrane }),
    // The keys are those of the table of fields, read as the table says.
    ...(Object.fromEntries(known) as Partial<CellEntry>),
    path: `cells.${name}`,
    line: settings.line,
  };
}

/** What the same field of the project file may be. */
function rangeOf(key: CellKey): PlausibleRange | undefined {
  const field = cellFields.fields[key];
  return field.kind === 'quantity' ? field.within : undefined;
}
