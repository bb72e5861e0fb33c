import type { Warning } from '../../measurement/index.ts';
import { endsEmpty, endsInCutNumber } from '../cut-end.ts';
import { emptyRow, parseRow } from '../row.ts';
import type { Dialect } from '../row.ts';
import { growTable } from '../text-table.ts';
import type { TextTable } from '../text-table.ts';

/** A ZPlot or ZView file. */
export interface ZviewFile {
  /** `ZPLOT2 ASCII`, `ZPlotW Data File: Version 3.2c`, `Z60W Data File: Version 1.1`. */
  readonly title: string;
  /** `Key: value` lines of the header. */
  readonly facts: ReadonlyMap<string, string>;
  /** Lines of the user's comments. */
  readonly comments: readonly string[];
  /** Points the header announces; the file may hold fewer. */
  readonly planned?: number;
  readonly table: TextTable;
}

/** First lines of both dialects. */
export const zviewTitle = /^"?(ZPLOT2 ASCII|Z\w* Data File: Version [^"\n]*)"?[ \t]*(?:\n|$)/;

const columns = ['Freq(Hz)', 'Ampl', 'Bias', 'Time(Sec)', "Z'(a)", "Z''(b)", 'GD', 'Err', 'Range'];

/**
 * Reads either dialect: `ZPLOT2 ASCII` with `Key: value` lines up to `End Comments` and rows set apart by
 * tabs, or a quoted preamble, a set-up line, the number of points, a quoted header and rows set apart by
 * commas. Undefined when it is neither; a table without rows when the data are missing.
 */
export function parseZview(text: string): ZviewFile | undefined {
  const title = zviewTitle.exec(text)?.[1];
  if (title === undefined) return undefined;
  const facts = new Map<string, string>();
  const comments: string[] = [];
  const warnings: Warning[] = [];
  const table = growTable(columns);
  const row = emptyRow();
  const dialect = { delimiter: 'tab', decimal: 46 } as { -readonly [K in keyof Dialect]: Dialect[K] };
  let planned: number | undefined;
  let inComments = false;
  let data = false;
  /** Cells of the shortest row so far; six reach to the impedance. */
  let fewest = 6;
  let odd = 0;
  let firstOdd = 0;
  let line = 1;
  for (let from = 0; from < text.length; line++) {
    let to = text.indexOf('\n', from);
    const cut = to < 0;
    if (cut) to = text.length;
    const content = data ? '' : text.slice(from, Math.min(to, from + 1000)).trim();
    if (data) {
      parseRow(text, from, to, dialect, row);
      if (row.numbers >= 6 || (row.numbers > 0 && cut)) {
        const whole =
          row.texts === 0 && row.count >= fewest && !(cut && (endsEmpty(row) || endsInCutNumber(text)));
        if (!whole && cut)
          warnings.push({
            message: `the last line is cut off; ${table.rowCount()} rows are whole`,
            line,
            fault: 'truncated',
          });
        else {
          fewest = table.rowCount() === 0 ? row.count : Math.min(fewest, row.count);
          table.add(text, row, line);
        }
      } else if (row.count > 1 || row.texts > 0) {
        if (odd++ === 0) firstOdd = line;
      }
    } else if (/^Begin User Comments/i.test(content)) inComments = true;
    else if (/^End User Comments/i.test(content)) inComments = false;
    else if (inComments) comments.push(content);
    else if (/^End Comments/i.test(content)) {
      data = true;
      Object.assign(dialect, dialectOf(text, to + 1));
    } else if (/^"?\s*Freq\s*\(Hz\)/i.test(content) && content.startsWith('"')) {
      data = true;
      Object.assign(dialect, dialectOf(text, to + 1));
    } else if (/^\d+$/.test(content)) planned = Number(content);
    else {
      const match = /^"?([^:"]+?)\s*:\s*(.*?)"?$/.exec(content);
      if (match !== null && line > 1) facts.set(match[1]!, match[2]!);
    }
    from = to + 1;
  }
  const announced = Number(facts.get('Data Points') ?? planned ?? Number.NaN);
  if (odd > 0) warnings.push({ message: `${odd} lines without data left out`, line: firstOdd });
  if (Number.isFinite(announced) && announced !== table.rowCount() && table.rowCount() > 0)
    warnings.push({
      message: `the header announces ${announced} points, the file holds ${table.rowCount()}`,
    });
  return {
    title,
    facts,
    comments,
    ...(Number.isFinite(announced) ? { planned: announced } : {}),
    table: table.finish(warnings),
  };
}

/** Delimiter and decimal mark of the first data row. */
function dialectOf(text: string, from: number): Dialect {
  const end = text.indexOf('\n', from);
  const line = text.slice(from, end < 0 ? text.length : end);
  const decimal = (cells: string): 44 | 46 => (/\d,\d/.test(cells) && !/\d\.\d/.test(cells) ? 44 : 46);
  if (line.includes('\t')) return { delimiter: 'tab', decimal: decimal(line) };
  if (line.includes(';')) return { delimiter: 'semicolon', decimal: decimal(line) };
  if (/,/.test(line)) return { delimiter: 'comma', decimal: 46 };
  return { delimiter: 'blank', decimal: 46 };
}
