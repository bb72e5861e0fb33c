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
  return /Frequency \(Hz\)/.test(line) && /(^|[^-])Z' \(/.test(line) && /-Z'' \(/.test(line);
}
