import { splitHeader } from '../../formats/index.ts';
import { InputError, parseUnit, sameDimension } from '../../quantity/index.ts';
import { cellFields } from '../project-fields.ts';
import { type LogField, type LogKey, logFields, logKeys } from './log-fields.ts';
import type { Sheet } from './sheet.ts';

/** The header of a sheet: where it stands and what it says. */
export interface LogHeader {
  readonly sheet: Sheet;
  /** Index of the row with the names, from 0. */
  readonly row: number;
  /** Index of the first row below the header, and below a row of units if there is one. */
  readonly firstRow: number;
  readonly columns: readonly LogColumn[];
}

export interface LogColumn {
  readonly index: number;
  /** As the sheet has it. */
  readonly header: string;
  /** Without the unit. */
  readonly name: string;
  /** A unit we know, from the header or the row below it. */
  readonly unit?: string;
}

/** Rows in which a header is looked for. */
const deepestHeader = 50;

/** Every row of a sheet that could be its header, with what stands in it. */
export function* headersOf(sheet: Sheet): Generator<LogHeader> {
  for (let row = 0; row < Math.min(deepestHeader, sheet.rows.length); row += 1) {
    const cells = sheet.rows[row] ?? [];
    const below = sheet.rows[row + 1] ?? [];
    const hasUnits = isRowOfUnits(below, cells);
    const columns = cells.flatMap((header, index): LogColumn[] => {
      if (header === '') return [];
      const split = nameAndUnit(header);
      const own = knownUnit(split.unit);
      const unit = own ?? (hasUnits ? knownUnit(bare(below[index] ?? '')) : undefined);
      const name = own === undefined ? header : split.name;
      return [{ index, header, name, ...(unit !== undefined && { unit }) }];
    });
    if (columns.length > 0) yield { sheet, row, firstRow: row + (hasUnits ? 2 : 1), columns };
  }
}

/** What a column can be, by its name and unit; undefined when nothing is near. */
export function fieldOfColumn({ name, unit }: LogColumn): LogField | undefined {
  const words = name
    .toLowerCase()
    .replace(/[._:*]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  return logFields.find((field) => {
    if (!field.words.test(words)) return false;
    if (field.units) return unit !== undefined && field.units.includes(unit);
    return field.kind !== 'quantity' || unit === undefined || fits(unit, field.key);
  });
}

/** True when a unit has the dimension of a field. */
export function fits(unit: string, key: LogKey): boolean {
  const expected = expectedUnit(key);
  return expected !== undefined && sameDimension(unit, expected);
}

/** The unit in which a field is usually written. */
export function expectedUnit(key: LogKey): string | undefined {
  const field = key === 'cell' ? undefined : cellFields.fields[key];
  return field?.kind === 'quantity' ? field.unit : undefined;
}

/** The symbol of a unit, when it is one. */
export function knownUnit(text: string): string | undefined {
  if (text.trim() === '' || /^\d/u.test(text.trim())) return undefined;
  try {
    return parseUnit(text).symbol;
  } catch (error) {
    if (error instanceof InputError) return undefined;
    throw error;
  }
}

/** Takes a header apart; behind a comma, underscore or blank only what a column of cells can be measured in is a unit. */
function nameAndUnit(header: string): { readonly name: string; readonly unit: string } {
  const split = splitHeader(header);
  if (split.unit !== '') return split;
  const loose = /^(?<name>.*[^\s,_])(?:\s*[,_]\s*|\s+(?=\S{2}))(?<unit>[^\s,_]+(?: cm-2)?)$/u.exec(
    header.slice(0, 200),
  )?.groups;
  const unit = loose?.['unit'] ?? '';
  const isMeasure = knownUnit(unit) !== undefined && logKeys.some((key) => fits(unit, key));
  return isMeasure ? { name: loose?.['name'] ?? header, unit } : split;
}

/** A row of nothing but units, at least one, each below a name. */
function isRowOfUnits(cells: readonly string[], names: readonly string[]): boolean {
  const filled = cells.flatMap((cell, index) => (cell === '' ? [] : [{ cell, name: names[index] ?? '' }]));
  const isUnit = (text: string): boolean => /^[-–—]$/u.test(text) || knownUnit(bare(text)) !== undefined;
  return filled.length > 0 && filled.every(({ cell, name }) => name !== '' && isUnit(cell));
}

function bare(text: string): string {
  return text.replace(/^[\s([]+|[\s)\]]+$/gu, '').replace(/^(?:in|\/)\s+/u, '');
}
