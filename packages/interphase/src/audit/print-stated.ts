import { inUnit, parseUnit, prettyUnit, printNumber, printQuantity } from '../quantity/index.ts';
import type { PrintStyle, Quantity } from '../quantity/index.ts';
import type { Reported } from './facts.ts';

/** What of a statement decides how its number is read. */
export type StatedNumber = Pick<Reported, 'quantity' | 'bound' | 'ends'> & { readonly text?: string };

/**
 * A number as it is stated: a range by its ends (`0 … 80 °C`), a bound with its sign (`> 2000 h`), an approximate value
 * with `≈`. The middle of a range and the limit of a bound are nobody's measurements.
 */
export function printStated(stated: StatedNumber, style: PrintStyle = 'table'): string {
  const { quantity, ends } = stated;
  const number = ends ? range(quantity, ends, style) : printQuantity(quantity, { style });
  const sign = signOf(stated);
  return sign === '' ? number : `${sign}\u202f${number}`;
}

/** A temperature or other condition: where it lies between limits, these. */
export function printCondition(quantity: Quantity): string {
  const { interval } = quantity;
  if (interval?.coverage !== 1) return printQuantity(quantity);
  const end = (value: number): Quantity => ({ ...withoutWidth(quantity), value });
  return printStated({ quantity, ends: { low: end(interval.low), high: end(interval.high) } });
}

/** `>`, `≥`, `<`, `≤` or `≈`; empty for a plain value or range. */
export function signOf({ bound, text = '' }: StatedNumber): string {
  const written = /^\s*(?<sign>[<>]=?|[≥≤≈~])/u.exec(text)?.groups?.['sign'];
  if (written !== undefined) return tidy[written] ?? written;
  return bound === undefined ? '' : bound === 'lower' ? '≥' : '≤';
}

const tidy: Readonly<Record<string, string>> = { '>=': '≥', '<=': '≤', '~': '≈' };

/** True where value and ends do not have one unit. */
export function isOfTwoUnits({ quantity: { unit }, ends }: StatedNumber): boolean {
  return ends !== undefined && [ends.low, ends.high].some((end) => end.unit !== unit);
}

/** A unit once where all have the same; a value before the ends that is not their middle. */
function range(quantity: Quantity, ends: NonNullable<Reported['ends']>, style: PrintStyle): string {
  const { low, high } = ends;
  const unit = `\u202f${prettyUnit(parseUnit(quantity.unit))}`;
  const once = !isOfTwoUnits({ quantity, ends });
  const [value = '', first, last] = [withoutWidth(quantity), low, high].map((one) => {
    const text = one.resolution === undefined ? calculated(one) : printQuantity(one, { style });
    return once && text.endsWith(unit) ? text.slice(0, -unit.length) : text;
  });
  const both = `${first}\u202f…\u202f${last}`;
  const isMiddle = Math.abs(quantity.value - (low.value + high.value) / 2) <= 1e-9 * (high.value - low.value);
  return `${isMiddle ? both : `${value} (${both})`}${once ? unit.trimEnd() : ''}`;
}

function withoutWidth(quantity: Quantity): Quantity {
  const { interval: _interval, uncertainty: _uncertainty, ...bare } = quantity;
  return bare;
}

/** Six digits of an end that nobody wrote by itself. */
function calculated(end: Quantity): string {
  const unit = prettyUnit(parseUnit(end.unit));
  const number = printNumber(inUnit(end, end.unit), 6);
  return unit === '' ? number : `${number}\u202f${unit}`;
}
