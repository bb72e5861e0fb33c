import type { Warning } from '../measurement/index.ts';
import { numberCell, textCell } from './row.ts';
import type { Row } from './row.ts';

/** A column as the file wrote it. */
interface TextColumn {
  readonly header: string;
  /** Unit where the layout has its own place for it; otherwise it is in the header. */
  readonly unit?: string;
  /** Length is the row count; NaN where the cell held no number. */
  readonly values: Float64Array;
  /** Cells that hold text, by row; absent when there are none. */
  readonly texts?: ReadonlyMap<number, string>;
}

/** A table of a text file: columns, and the 1-based line of each row. */
export interface TextTable {
  readonly name?: string;
  readonly columns: readonly TextColumn[];
  readonly rowCount: number;
  readonly lines: Int32Array;
  readonly warnings: readonly Warning[];
}

/** A table that is being read; `add` takes a parsed row, `finish` hands the table over. */
export interface GrowingTable {
  readonly rowCount: () => number;
  readonly add: (text: string, row: Row, line: number) => void;
  readonly finish: (warnings: readonly Warning[], name?: string) => TextTable;
}

/** Starts a table with these columns; rows grow by doubling. */
export function growTable(headers: readonly string[], units?: readonly string[]): GrowingTable {
  const width = headers.length;
  let capacity = 256;
  let rows = 0;
  let lines = new Int32Array(capacity);
  const columns = headers.map(() => new Float64Array(capacity));
  const texts = headers.map(() => new Map<number, string>());
  const grow = (): void => {
    capacity *= 2;
    const longer = new Int32Array(capacity);
    longer.set(lines);
    lines = longer;
    for (let c = 0; c < width; c++) {
      const column = new Float64Array(capacity);
      column.set(columns[c]!);
      columns[c] = column;
    }
  };
  return {
    rowCount: () => rows,
    add(text, row, line) {
      if (rows === capacity) grow();
      for (let c = 0; c < width; c++) {
        const present = c < row.count;
        columns[c]![rows] = present && row.kind[c] === numberCell ? row.values[c]! : Number.NaN;
        if (present && row.kind[c] === textCell) texts[c]!.set(rows, text.slice(row.start[c], row.end[c]));
      }
      lines[rows] = line;
      rows++;
    },
    finish(warnings, name) {
      return {
        ...(name === undefined ? {} : { name }),
        columns: headers.map((header, c) => ({
          header,
          ...(units?.[c] === undefined || units[c] === '' ? {} : { unit: units[c] }),
          values: columns[c]!.slice(0, rows),
          ...(texts[c]!.size === 0 ? {} : { texts: texts[c]! }),
        })),
        rowCount: rows,
        lines: lines.slice(0, rows),
        warnings,
      };
    },
  };
}
