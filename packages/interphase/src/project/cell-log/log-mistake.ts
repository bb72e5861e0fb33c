import { columnLetters } from './sheet.ts';

/** What is not as it should be in a log. */
export interface LogMistake {
  /** As the spreadsheet counts them, from 1; several where the same is written in several (merged) cells. */
  readonly rows: readonly number[];
  /** Letters and header: `D "d / µm"`; absent when the row as a whole is meant. */
  readonly column?: string;
  /** As written. */
  readonly text: string;
  readonly why: string;
  /** True when the value is used all the same; false when it is left out. */
  readonly used: boolean;
}

/** One line: `row 14, column D "d / µm": "3,1" has a decimal comma; write 3.1; left out`. */
export function mistakeText({ rows, column, why, used }: LogMistake): string {
  const shown = rows.slice(0, 5).join(', ');
  const more = rows.length > 5 ? ` and ${rows.length - 5} more` : '';
  const place = `${rows.length > 1 ? 'rows' : 'row'} ${shown}${more}`;
  return `${column === undefined ? place : `${place}, column ${column}`}: ${why}; ${used ? 'it is used as it is' : 'left out'}`;
}

/** The mistakes in the order of their rows; the same text in the same column with the same fault is one. */
export function mistakesOnce(mistakes: readonly LogMistake[]): LogMistake[] {
  const once = new Map<string, LogMistake>();
  for (const mistake of mistakes) {
    const { column, text, why } = mistake;
    const identity = JSON.stringify(column === undefined ? mistake.rows : [column, text, why]);
    const earlier = once.get(identity);
    once.set(identity, earlier ? { ...earlier, rows: [...earlier.rows, ...mistake.rows] } : mistake);
  }
  return [...once.values()].toSorted((a, b) => (a.rows[0] ?? 0) - (b.rows[0] ?? 0));
}

export function columnName({ index, header }: { readonly index: number; readonly header: string }): string {
  return `${columnLetters(index)} "${header}"`;
}
