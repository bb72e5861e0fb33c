import type { Warning } from '../measurement/index.ts';
import type { ColumnMeaning } from './column-meaning.ts';
import type { RoleColumns } from './role-columns.ts';
import { selectRows } from './row-selection.ts';
import type { KeptRows } from './row-selection.ts';
import type { TextTable } from './text-table.ts';

/**
 * Makes the 0-based `sweep` channel of a table with several spectra: from the file's sweep column, from a
 * cycle number that takes several values, or where the frequency starts over. Nothing for one spectrum.
 */
export function sweepChannel(
  roles: RoleColumns,
  meanings: readonly ColumnMeaning[],
  table: TextTable,
  keep: KeptRows,
  warnings: Warning[],
): void {
  const own = roles.get('sweep');
  const cycle = meanings.findIndex(({ name }) => /^cycle[ _-]?(number|index)$/i.test(name));
  const counter = own?.values ?? (cycle < 0 ? undefined : table.columns[cycle]!.values);
  if (counter !== undefined && (own !== undefined || takesSeveral(selectRows(counter, keep)))) {
    roles.set('sweep', {
      column: own?.column ?? -1,
      unit: '1',
      values: ranks(counter, keep),
      negated: false,
    });
    return;
  }
  const restarts = restartRows(roles.get('frequency')!.values, keep);
  if (restarts.length === 0) return;
  const values = new Float64Array(table.rowCount);
  let sweep = 0;
  for (let row = 0; row < values.length; row++) {
    if (row === restarts[sweep]) sweep++;
    values[row] = sweep;
  }
  roles.set('sweep', { column: -1, unit: '1', values, negated: false });
  warnings.push({
    message: `the frequency starts over ${restarts.length} times: rows are split into ${restarts.length + 1} sweeps`,
    line: table.lines[restarts[0]!]!,
  });
}

function takesSeveral(values: Float64Array): boolean {
  return values.some((value) => Number.isFinite(value) && value !== values[0]);
}

/** Counts changes of the counter along the rows. */
function ranks(counter: Float64Array, keep: KeptRows): Float64Array {
  const out = new Float64Array(counter.length);
  let sweep = 0;
  let last = Number.NaN;
  const rows = keep?.length ?? counter.length;
  for (let i = 0; i < rows; i++) {
    const row = keep === undefined ? i : keep[i]!;
    const value = counter[row]!;
    if (Number.isFinite(value)) {
      if (Number.isFinite(last) && value !== last) sweep++;
      last = value;
    }
    out[row] = sweep;
  }
  return out;
}

/** Rows at which ln f jumps against the direction of the sweep by more than half of its whole range. */
function restartRows(frequency: Float64Array, keep: KeptRows): number[] {
  const rows: number[] = [];
  for (let i = 0; i < (keep?.length ?? frequency.length); i++) {
    const row = keep === undefined ? i : keep[i]!;
    if (frequency[row]! > 0) rows.push(row);
  }
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  let rising = 0;
  for (let i = 0; i < rows.length; i++) {
    const f = Math.log(frequency[rows[i]!]!);
    if (f < low) low = f;
    if (f > high) high = f;
    if (i > 0) rising += Math.sign(f - Math.log(frequency[rows[i - 1]!]!));
  }
  const range = high - low;
  if (rows.length < 6 || range < 1) return [];
  const restarts: number[] = [];
  for (let i = 1; i < rows.length; i++) {
    const step = Math.log(frequency[rows[i]!]!) - Math.log(frequency[rows[i - 1]!]!);
    if (Math.sign(step) === -Math.sign(rising) && Math.abs(step) > 0.5 * range) restarts.push(rows[i]!);
  }
  return restarts;
}
