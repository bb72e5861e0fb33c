/** Order of day and month in a file's dates. */
type DateOrder = 'month first' | 'day first';

/**
 * Whole seconds and their fraction of a written date and time since an arbitrary origin, or undefined: `11/20/2024 11:38:41.707`,
 * `2024-11-20T11:38:41`, `20.11.2024 11:38:41`. No zone is applied: only differences have a meaning.
 */
function clockSeconds(
  text: string,
  order: DateOrder,
): { readonly whole: number; readonly fraction: number } | undefined {
  const match =
    /^(\d{1,4})[./-](\d{1,2})[./-](\d{1,4})[ T]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s*(AM|PM)?$/i.exec(
      text.trim(),
    );
  if (match === null) return undefined;
  const [first, second, third] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const yearFirst = match[1]!.length === 4;
  const year = yearFirst ? first : third < 100 ? 2000 + third : third;
  const monthSecond = yearFirst ? false : order === 'day first' || first > 12;
  const month = yearFirst || monthSecond ? second : first;
  const day = yearFirst ? third : monthSecond ? first : second;
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  let hour = Number(match[4]);
  if (/pm/i.test(match[8] ?? '') && hour < 12) hour += 12;
  if (/am/i.test(match[8] ?? '') && hour === 12) hour = 0;
  const fraction = match[7] === undefined ? 0 : Number(`0.${match[7]}`);
  const whole = Date.UTC(year, month - 1, day, hour, Number(match[5]), Number(match[6] ?? 0)) / 1000;
  return { whole, fraction };
}

/** Seconds since the first row of a column of dates; undefined when a cell is no date. */
export function secondsSinceFirst(
  texts: ReadonlyMap<number, string>,
  rows: number,
  order: DateOrder,
): Float64Array | undefined {
  if (texts.size !== rows || rows === 0) return undefined;
  const seconds = new Float64Array(rows);
  const origin = clockSeconds(texts.get(0) ?? '', order);
  if (origin === undefined) return undefined;
  for (let row = 0; row < rows; row++) {
    const value = clockSeconds(texts.get(row) ?? '', order);
    if (value === undefined) return undefined;
    // Fractions apart from 1e9 s of calendar keep all their digits.
    seconds[row] = value.whole - origin.whole + Math.round((value.fraction - origin.fraction) * 1e9) / 1e9;
  }
  return seconds;
}
