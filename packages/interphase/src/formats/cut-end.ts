/**
 * Whether the last line stops inside its last number: it has no line end, the lines before it end in an
 * exponent of one width, and it has none or a shorter one. Fixed-width instrument text only; elsewhere a
 * number that was cut cannot be told from a short one.
 */
export function endsInCutNumber(text: string): boolean {
  if (text.endsWith('\n') || text.length === 0) return false;
  const lines = text
    .slice(Math.max(0, text.length - 65_536))
    .split('\n')
    .slice(-5);
  if (lines.length < 5) return false;
  const widths = lines.map((line) => /[eE][-+]?(\d+)\s*$/.exec(line)?.[1]?.length ?? 0);
  const usual = widths[1]!;
  return usual > 0 && widths.slice(1, -1).every((width) => width === usual) && widths.at(-1)! < usual;
}
