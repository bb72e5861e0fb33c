import type { Warning } from '../measurement/index.ts';
import type { Role } from './column-meaning.ts';
import type { RoleColumns } from './role-columns.ts';
import type { TextTable } from './text-table.ts';

/** Indices of the rows to keep; undefined means all. */
export type KeptRows = Int32Array | undefined;

/**
 * Rows in which every required channel has a number; the others are left out with a warning. A channel that
 * is not required but has gaps loses its role and stays raw.
 */
export function keepWholeRows(
  table: TextTable,
  roles: RoleColumns,
  required: readonly Role[],
  warnings: Warning[],
): KeptRows {
  const columns = required.flatMap((role) => roles.get(role) ?? []);
  const kept = new Int32Array(table.rowCount);
  let count = 0;
  let firstGap = -1;
  for (let row = 0; row < table.rowCount; row++) {
    let whole = true;
    for (const { values } of columns) if (!Number.isFinite(values[row]!)) whole = false;
    if (whole) kept[count++] = row;
    else if (firstGap < 0) firstGap = row;
  }
  const rows = count === table.rowCount ? undefined : kept.slice(0, count);
  if (rows !== undefined)
    warnings.push({
      message: `${table.rowCount - count} of ${table.rowCount} rows without a number in ${required
        .filter((role) => roles.has(role))
        .join(', ')} left out`,
      line: table.lines[firstGap]!,
    });
  for (const [role, column] of roles) {
    if (required.includes(role)) continue;
    const gap = selectRows(column.values, rows).findIndex((value) => !Number.isFinite(value));
    if (gap < 0) continue;
    roles.delete(role);
    warnings.push({
      message: `${role} has gaps and is kept raw`,
      line: table.lines[rows === undefined ? gap : rows[gap]!]!,
    });
  }
  return rows;
}

export function selectRows(values: Float64Array, rows: KeptRows): Float64Array;
export function selectRows(values: Int32Array, rows: KeptRows): Int32Array;
export function selectRows(values: Float64Array | Int32Array, rows: KeptRows): Float64Array | Int32Array {
  if (rows === undefined) return values;
  const selected = values instanceof Int32Array ? new Int32Array(rows.length) : new Float64Array(rows.length);
  for (let i = 0; i < rows.length; i++) selected[i] = values[rows[i]!]!;
  return selected;
}
