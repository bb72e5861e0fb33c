/** Widest line of the terminal's result. */
const terminalWidth = 80;

/** Breaks a paragraph at spaces to the width of the terminal; follow-up lines are indented two further. */
export function wrapped(text: string): string[] {
  const indent = /^ */.exec(text)?.[0] ?? '';
  const lines: string[] = [];
  let line = '';
  for (const word of text.trim().split(/ +/)) {
    const grown = line === '' ? `${indent}${lines.length === 0 ? '' : '  '}${word}` : `${line} ${word}`;
    if (widthOf(grown) > terminalWidth && line.trim() !== '') {
      lines.push(line);
      line = `${indent}  ${word}`;
    } else line = grown;
  }
  return [...lines, line];
}

/** Columns padded to a common width; those named in `right` are aligned at the right. */
export function columns(rows: readonly (readonly string[])[], right: readonly number[] = []): string[] {
  const count = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: count }, (_, column) =>
    Math.max(...rows.map((row) => widthOf(row[column] ?? ''))),
  );
  return rows.map((row) =>
    widths
      .map((width, column) => {
        const cell = row[column] ?? '';
        const gap = ' '.repeat(width - widthOf(cell));
        return right.includes(column) ? gap + cell : cell + gap;
      })
      .join('  ')
      .trimEnd(),
  );
}

/** Columns that a text takes on a terminal: characters, not code units. */
function widthOf(text: string): number {
  return Array.from(text).length;
}
