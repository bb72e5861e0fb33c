/** One line of a benchmark's table: time beside accuracy. */
export interface Row {
  readonly what: string;
  readonly runs: number;
  /** Median, lowest and highest time of one operation, in milliseconds. */
  readonly median: number;
  readonly low: number;
  readonly high: number;
  /** What the result is worth: an error against a known truth, a coverage; empty where there is none. */
  readonly accuracy: string;
  /** Milliseconds that the median must stay below; a benchmark above it ends with an error. */
  readonly limit?: number;
}

/** Times `operation` and keeps the spread: each run repeats it `repeats` times, after a warm-up unless `warmUp` is false. */
export async function measure(
  what: string,
  operation: () => unknown,
  options: { runs: number; repeats: number; warmUp?: boolean; accuracy?: () => string; limit?: number },
): Promise<Row> {
  const times: number[] = [];
  for (let run = options.warmUp === false ? 0 : -1; run < options.runs; run += 1) {
    const started = performance.now();
    for (let repeat = 0; repeat < options.repeats; repeat += 1) await operation();
    if (run >= 0) times.push((performance.now() - started) / options.repeats);
  }
  times.sort((a, b) => a - b);
  const middle = times.length >> 1;
  const median =
    times.length % 2 === 1 ? (times[middle] ?? 0) : ((times[middle - 1] ?? 0) + (times[middle] ?? 0)) / 2;
  return {
    what,
    runs: options.runs,
    median,
    low: times[0] ?? 0,
    high: times.at(-1) ?? 0,
    accuracy: options.accuracy?.() ?? '',
    ...(options.limit !== undefined && { limit: options.limit }),
  };
}

/** The table as text; times in ms to three digits. */
export function tableOf(rows: readonly Row[]): string {
  const cells = [
    ['what', 'median/ms', 'limit/ms', 'low … high', 'runs', 'accuracy'],
    ...rows.map((row) => [
      row.what,
      digits(row.median),
      row.limit === undefined ? '' : String(row.limit),
      `${digits(row.low)} … ${digits(row.high)}`,
      String(row.runs),
      row.accuracy,
    ]),
  ];
  const widths = (cells[0] ?? []).map((_, column) =>
    Math.max(...cells.map((line) => line[column]?.length ?? 0)),
  );
  return cells
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function digits(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}
