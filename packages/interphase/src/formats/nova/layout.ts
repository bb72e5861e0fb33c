import { columnMeaning } from '../column-meaning.ts';
import { parseDelimited } from '../delimited/layout.ts';
import type { DelimitedFile } from '../delimited/layout.ts';

/**
 * Nova's ASCII export: the first line names the columns, the separator (tab, `;`, `,`, space) and the decimal
 * mark are the user's choice, several measurements repeat the header.
 */
export function parseNova(text: string): DelimitedFile | undefined {
  return parseDelimited(text);
}

/** Column names that only Nova writes. */
const own = /WE\(\d\)\.(Current|Potential|Charge)|Potential applied \(V\)|Corrected time \(s\)/;

/** Whether the first lines carry Nova's header: its own DC names, or its set of impedance columns. */
export function looksLikeNova(text: string): boolean {
  const head = text.slice(0, 4096).split('\n', 3);
  return head.some((line) => own.test(line) || isImpedanceHeader(line));
}

function isImpedanceHeader(line: string): boolean {
  const cells = line.split(/[\t;,]|\s{2,}/).map((cell) => cell.trim().replace(/^"|"$/g, ''));
  const named = (cell: string, role: string, bracket = true): boolean => {
    const meaning = columnMeaning(cell);
    return meaning.role === role && (!bracket || /\([^)]+\)$/.test(cell));
  };
  return (
    cells.some((cell) => /^Frequency \(Hz\)$/.test(cell)) &&
    cells.some((cell) => named(cell, 'impedance real')) &&
    cells.some((cell) => named(cell, 'impedance imaginary') && columnMeaning(cell).negated)
  );
}
