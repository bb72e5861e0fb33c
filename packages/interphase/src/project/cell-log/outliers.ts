import { type CellValue, shownValue } from './log-cell-value.ts';
import type { LogKey } from './log-fields.ts';
import type { LogMistake } from './log-mistake.ts';

type Cells = ReadonlyMap<string, ReadonlyMap<LogKey, CellValue & { readonly row: number }>>;

/** Fewest values of which a usual size can be told. */
const fewest = 8;
/** A column whose middle four fifths span more than this factor has no usual size. */
const widestColumn = 3;
/** A value off by this factor is a misplaced point or a wrong unit rather than a strange cell. */
const largestFactor = 5;

/** Values so far from the rest of their column that a slip of the pen is likely; they are used and listed. */
export function outliers(cells: Cells, key: LogKey, column: string): LogMistake[] {
  const values = [...cells.values()].flatMap((cell) => {
    const value = cell.get(key);
    return value?.quantity ? [{ quantity: value.quantity, row: value.row }] : [];
  });
  if (values.length < fewest) return [];
  const sorted = values.map(({ quantity }) => quantity).toSorted((a, b) => a.value - b.value);
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))]!;
  const median = at(0.5);
  if (at(0.9).value > widestColumn * at(0.1).value) return [];
  return values.flatMap(({ quantity, row }): LogMistake[] => {
    const ratio = quantity.value / median.value;
    if (ratio < largestFactor && ratio > 1 / largestFactor) return [];
    const times =
      ratio > 1 ? `${Number(ratio.toPrecision(2))} times` : `1/${Number((1 / ratio).toPrecision(2))} of`;
    const text = shownValue(quantity);
    const why = `"${text}" is ${times} the usual ${shownValue(median)} of this column`;
    return [{ rows: [row], column, text, why, used: true }];
  });
}
