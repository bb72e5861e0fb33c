const powers = Float64Array.from({ length: 23 }, (_, exponent) => Number(`1e${exponent}`));

/** Character code of the decimal mark: `.` or `,`. */
export type DecimalMark = 46 | 44;

/**
 * The number written in `text[from, to)`, or NaN when it is no number.
 *
 * Up to 15 digits and powers of ten up to 22 are exact in one multiplication or division; all else goes
 * through `Number`.
 */
export function cellNumber(text: string, from: number, to: number, decimal: DecimalMark): number {
  let i = from;
  let code = text.charCodeAt(i);
  const negative = code === 45 || code === 0x2212;
  if (negative || code === 43) code = text.charCodeAt(++i);
  let mantissa = 0;
  let digits = 0;
  let significant = 0;
  let fraction = 0;
  for (; i < to; i++) {
    code = text.charCodeAt(i);
    if (code >= 48 && code <= 57) {
      digits++;
      if (significant > 0 || code !== 48) significant++;
      mantissa = mantissa * 10 + (code - 48);
    } else break;
  }
  if (i < to && code === decimal) {
    for (i++; i < to; i++) {
      code = text.charCodeAt(i);
      if (code < 48 || code > 57) break;
      digits++;
      fraction++;
      if (significant > 0 || code !== 48) significant++;
      mantissa = mantissa * 10 + (code - 48);
    }
  }
  if (digits === 0) return Number.NaN;
  let exponent = 0;
  if (i < to && (code === 69 || code === 101)) {
    code = text.charCodeAt(++i);
    const down = code === 45;
    if (down || code === 43) i++;
    const first = i;
    for (; i < to; i++) {
      code = text.charCodeAt(i);
      if (code < 48 || code > 57) break;
      if (exponent < 10_000) exponent = exponent * 10 + (code - 48);
    }
    if (i === first) return Number.NaN;
    if (down) exponent = -exponent;
  }
  if (i < to) return Number.NaN;
  const power = exponent - fraction;
  if (significant > 15 || power > 22 || power < -22) return slowNumber(text, from, to, decimal);
  const value = power < 0 ? mantissa / powers[-power]! : mantissa * powers[power]!;
  return negative ? -value : value;
}

/** Whether a cell without a number says that there is none: empty, `NaN`, `-`, `inf`, `1.#QNAN`. */
export function isMissing(text: string, from: number, to: number): boolean {
  if (from >= to) return true;
  if (to - from > 10) return false;
  return /^([-+]?(nan(\(ind\))?|inf(inity)?|1[.,]#\w+)|n\/?a|null|none|-{1,3})$/i.test(text.slice(from, to));
}

function slowNumber(text: string, from: number, to: number, decimal: DecimalMark): number {
  let slice = text.slice(from, to);
  if (decimal === 44) slice = slice.replace(',', '.');
  if (slice.charCodeAt(0) === 0x2212) slice = `-${slice.slice(1)}`;
  const value = Number(slice);
  return Number.isFinite(value) ? value : Number.NaN;
}
