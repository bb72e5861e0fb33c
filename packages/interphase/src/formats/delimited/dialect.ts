import { emptyRow, maximumColumns, parseRow, textCell } from '../row.ts';
import type { Dialect, Row } from '../row.ts';

/** The dialect of a text and where its longest run of data rows begins. */
export interface FoundDialect {
  readonly dialect: Dialect;
  /** Cells of a data row. */
  readonly width: number;
  /** Offset and 1-based line of the first data row. */
  readonly firstOffset: number;
  readonly firstLine: number;
  /** Rows of the run within the part looked at. */
  readonly rows: number;
}

/** In order of preference where two read the file equally well. */
const dialects: readonly [Dialect, number][] = [
  [{ delimiter: 'tab', decimal: 46 }, 1],
  [{ delimiter: 'tab', decimal: 44 }, 1],
  [{ delimiter: 'semicolon', decimal: 46 }, 1],
  [{ delimiter: 'semicolon', decimal: 44 }, 1],
  [{ delimiter: 'comma', decimal: 46 }, 1],
  [{ delimiter: 'comma', decimal: 44 }, 1],
  // Blanks split text cells as well, so that their rows count less.
  [{ delimiter: 'blank', decimal: 46 }, 0.6],
  [{ delimiter: 'blank', decimal: 44 }, 0.6],
];

const lookedAt = 131_072;

/**
 * The dialect under which the beginning of the text holds the longest run of equally wide rows of numbers;
 * undefined when there is no run of two columns.
 */
export function findDialect(text: string): FoundDialect | undefined {
  const lines = firstLines(text);
  const row = emptyRow();
  let best: FoundDialect | undefined;
  let bestScore = 0;
  for (const [dialect, weight] of dialects) {
    const run = longestRun(text, lines, dialect, row);
    if (run === undefined) continue;
    const score = run.score * weight;
    if (score > bestScore) {
      bestScore = score;
      best = run.found;
    }
  }
  return best === undefined ? undefined : fromFirstRow(text, lines, best, row);
}

/** Rows like those of the run that stand above it, parted from it by a remark or another header, belong to it. */
function fromFirstRow(text: string, lines: readonly Line[], found: FoundDialect, row: Row): FoundDialect {
  const kinds = (line: Line): string => {
    parseRow(text, line.from, line.to, found.dialect, row);
    return row.kind.subarray(0, Math.min(row.count, found.width)).join('');
  };
  const start = lines.find(({ from }) => from === found.firstOffset);
  const pattern = start === undefined ? '' : kinds(start);
  const first = lines.find((line) => kinds(line) === pattern);
  return first === undefined || first.from > found.firstOffset
    ? found
    : { ...found, firstOffset: first.from, firstLine: first.number };
}

interface Line {
  readonly from: number;
  readonly to: number;
  readonly number: number;
}

function firstLines(text: string): Line[] {
  const lines: Line[] = [];
  let number = 1;
  for (let from = 0; from < text.length && from < lookedAt && lines.length < 1000; number++) {
    let to = text.indexOf('\n', from);
    if (to < 0) to = text.length;
    // A line of more than 64 kB is no row of an instrument.
    if (to - from < 65_536 && text.slice(from, to).trim() !== '') lines.push({ from, to, number });
    from = to + 1;
  }
  return lines;
}

function longestRun(
  text: string,
  lines: readonly Line[],
  dialect: Dialect,
  row: Row,
): { found: FoundDialect; score: number } | undefined {
  let best: { found: FoundDialect; score: number } | undefined;
  let start: Line | undefined;
  let width = 0;
  let rows = 0;
  let score = 0;
  for (const line of lines) {
    parseRow(text, line.from, line.to, dialect, row);
    let cells = row.count;
    if (cells > 1 && row.start[cells - 1] === row.end[cells - 1]) cells--;
    const data = cells > 1 && cells < maximumColumns && row.numbers > 0 && row.numbers >= row.texts;
    const gain = row.numbers - 2 * (row.texts - clockCells(text, row));
    if (data && start !== undefined && Math.abs(cells - width) <= 1) {
      width = Math.max(width, cells);
      rows++;
      score += gain;
    } else {
      start = data ? line : undefined;
      width = cells;
      rows = data ? 1 : 0;
      score = data ? gain : 0;
    }
    if (start !== undefined && rows > 0 && (best === undefined || score > best.score))
      best = {
        found: { dialect, width, firstOffset: start.from, firstLine: start.number, rows },
        score,
      };
  }
  return best;
}

/** Cells with a date or a time of day: digits and a colon. */
function clockCells(text: string, row: Row): number {
  if (row.texts === 0) return 0;
  let clocks = 0;
  for (let cell = 0; cell < row.count; cell++)
    if (
      row.kind[cell] === textCell &&
      /^\d[\d./-]*[ T\d]*:\d/.test(
        text.slice(row.start[cell], Math.min(row.end[cell]!, row.start[cell]! + 40)),
      )
    )
      clocks++;
  return clocks;
}
