import type { Row } from './row.ts';

/**
 * Whether the last line stops inside its last number: it has no line end, and the lines before it end in an
 * exponent of one width and it in none or a shorter one, or they all end in one number of decimals and it in
 * fewer, or all their last numbers are longer by two characters. Elsewhere a number that was cut cannot be told
 * from a short one.
 */
export function endsInCutNumber(text: string): boolean {
  if (text.endsWith('\n') || text.length === 0) return false;
  const lines = text.slice(Math.max(0, text.length - 65_536)).split('\n');
  return endsShorter(lines, 5, exponent) || endsShorter(lines, 40, decimals) || endsInStub(lines.slice(-40));
}

/** Whether the last cell of a line is empty, as when the line stops behind a delimiter. */
export function endsEmpty(row: Row): boolean {
  return row.start[row.count - 1] === row.end[row.count - 1];
}

const exponent = /[eE][-+]?(\d+)\s*$/;
const decimals = /(?:^|[\s,;])[-+]?\d+[.,](\d+)\s*$/;

/**
 * Whether the digits that the pattern finds are as many in each of so many lines, and fewer in the last. The width of
 * an exponent is set by the format; equal decimals may be chance in a few lines. The first may be a header.
 */
function endsShorter(lines: readonly string[], count: number, digits: RegExp): boolean {
  if (lines.length < count) return false;
  const widths = lines.slice(-count).map((line) => digits.exec(line)?.[1]?.length ?? 0);
  const usual = widths[1]!;
  return usual > 0 && widths.slice(1, -1).every((width) => width === usual) && widths.at(-1)! < usual;
}

/** Numbers of many digits that lose two of them by chance are one in a hundred; more lines make it rarer still. */
function endsInStub(lines: readonly string[]): boolean {
  if (lines.length < 12) return false;
  const lengths = lines.slice(1).map((line) => /[-+]?[\d.][^\s,;]*$/.exec(line.trimEnd())?.[0].length ?? 0);
  const least = Math.min(...lengths.slice(0, -1));
  return least >= 6 && lengths.at(-1)! <= least - 2;
}
