import type { Warning } from '../measurement/index.ts';
import { secondsSinceFirst } from './clock-text.ts';
import { roleUnit } from './column-meaning.ts';
import type { ColumnMeaning, Role } from './column-meaning.ts';
import type { TextTable } from './text-table.ts';
import { toChannelUnit } from './unit-text.ts';
import type { ChannelUnit } from './unit-text.ts';

/** A column that carries a role, converted to its channel unit. */
interface RoleColumn {
  /** Index of the table's column; −1 when it was computed from others. */
  readonly column: number;
  readonly unit: ChannelUnit;
  readonly values: Float64Array;
  readonly negated: boolean;
  /** Header that names no unit, where the format does not fix it. */
  readonly unitless?: string;
}

export type RoleColumns = Map<Role, RoleColumn>;

/** Chooses one column for each role and converts it to SI. */
export function roleColumns(
  table: TextTable,
  meanings: readonly ColumnMeaning[],
  unitsByFormat: boolean,
  warnings: Warning[],
): RoleColumns {
  const chosen = new Map<Role, number>();
  meanings.forEach((meaning, index) => {
    if (meaning.role === undefined || !carriesData(table, index, meaning.role)) return;
    const before = chosen.get(meaning.role);
    if (before === undefined || meaning.rank < meanings[before]!.rank) chosen.set(meaning.role, index);
  });
  const columns: RoleColumns = new Map();
  for (const [role, index] of chosen) {
    const meaning = meanings[index]!;
    const column = table.columns[index]!;
    const values =
      role === 'time' && column.texts !== undefined ? clock(table, index) : column.values.slice();
    if (values === undefined) continue;
    if (meaning.unit !== undefined) toChannelUnit(values, meaning.unit);
    if (role === 'temperature' && values.some((kelvin) => kelvin < 0)) {
      warnings.push({
        message: `"${column.header}" reads below absolute zero: no thermometer; kept raw`,
        line: table.lines[0]!,
      });
      continue;
    }
    const unitless = meaning.unit === undefined && !unitsByFormat && role !== 'sweep';
    columns.set(role, {
      column: index,
      unit: roleUnit[role],
      values,
      negated: meaning.negated,
      ...(unitless && column.header !== '' ? { unitless: column.header } : {}),
    });
  }
  return columns;
}

/** Says which units had to be assumed. */
export function assumedUnits(roles: RoleColumns, warnings: Warning[]): void {
  const assumed = [...roles.values()].flatMap(({ unitless, unit }) =>
    unitless === undefined ? [] : [`"${unitless}" in ${unit}`],
  );
  if (assumed.length > 0)
    warnings.push({ message: `the header names no unit; assumed ${assumed.join(', ')}` });
}

/** Numbers in more than half of the rows, or dates for a time. */
function carriesData(table: TextTable, index: number, role: Role): boolean {
  const { values, texts } = table.columns[index]!;
  if (role === 'time' && texts !== undefined && texts.size === table.rowCount)
    return clock(table, index) !== undefined;
  let numbers = 0;
  for (const value of values) if (value === value) numbers++;
  return 2 * numbers > table.rowCount;
}

function clock(table: TextTable, index: number): Float64Array | undefined {
  const { texts } = table.columns[index]!;
  if (texts === undefined) return undefined;
  if (texts.size !== table.rowCount) return table.columns[index]!.values.slice();
  const dayFirst = [...texts.values()].some((text) => /^(1[3-9]|[23]\d)[./-]\d/.test(text));
  return secondsSinceFirst(texts, table.rowCount, dayFirst ? 'day first' : 'month first');
}
