/**
 * Text in at most `most` lines of `width`. What does not fit is left out at the end of a sentence where that keeps at least one, else
 * of a word, with dots.
 */
export function wrapText(
  text: string,
  indent: { readonly first: string; readonly rest: string },
  width: number,
  most: number,
): string[] {
  const whole = inLines(text, indent, width);
  if (whole.length <= most) return whole.map((line) => cut(line, width));
  const ends = Array.from(text.matchAll(/\.(?= \p{Lu})|;(?= )/gu), ({ index }) => index).toReversed();
  for (const end of ends) {
    // A part of a sentence is closed by a full stop.
    const lines = inLines(`${text.slice(0, end)}.`, indent, width);
    if (lines.length <= most) return lines.map((line) => cut(line, width));
  }
  const kept = whole.slice(0, most).map((line) => cut(line, width));
  const last = kept.at(-1) ?? '';
  const fits = last.length + 4 <= width ? last : last.slice(0, width - 3).replace(/\s+\S*$/u, '');
  return [...kept.slice(0, -1), `${fits} ...`];
}

function inLines(
  text: string,
  { first, rest }: { readonly first: string; readonly rest: string },
  width: number,
): string[] {
  const lines: string[] = [];
  let line = first;
  let empty = true;
  for (const word of text.split(' ')) {
    if (!empty && word.length + 1 > width - line.length) {
      lines.push(line);
      line = rest;
      empty = true;
    }
    line += empty ? word : ` ${word}`;
    empty = false;
  }
  return [...lines, line];
}

function cut(line: string, width: number): string {
  return line.length > width ? `${line.slice(0, width - 3)}...` : line;
}
