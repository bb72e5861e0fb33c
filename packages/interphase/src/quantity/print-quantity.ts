import { differenceFromSI, fromSI } from './convert.ts';
import { countAt, fixedDigits, leadingPlace, uncertaintyPlace } from './decimal-digits.ts';
import { asciiUnit, prettyUnit } from './print-unit.ts';
import type { Interval, Quantity } from './quantity.ts';
import { parseUnit, superscript } from './unit.ts';
import type { Unit } from './unit.ts';

/** `table`: `1.77(5) × 10⁻⁴ S cm⁻¹`; `sentence`: `(1.77 ± 0.05) × 10⁻⁴ S cm⁻¹`; `plain`: `(1.77 +/- 0.05)e-4 S/cm`, ASCII only. */
export type PrintStyle = 'table' | 'sentence' | 'plain';

/**
 * A quantity as a person reads it, in its own unit; `parseQuantity` reads it back.
 *
 * The uncertainty has two digits when its first is 1 or 2, else one; the value ends at the same place. Without a stated uncertainty
 * the value has the digits somebody wrote, or at most four; what is exact says so. A power of ten stands outside 10⁻³ … 10⁵. What is not
 * identifiable is its interval, never a bare value; an interval whose middle is off the value by more
 * than a quarter of its half-width is shown beside the value. Spaces are narrow and do not break (U+202F), ASCII in `plain`.
 *
 * @example
 * ```ts
 * import { printQuantity, quantity } from 'interphase/quantity';
 * const sigma = quantity(1.77e-4, 'S/cm', { uncertainty: 5e-6 });
 * printQuantity(sigma, { style: 'plain' }); // => '(1.77 +/- 0.05)e-4 S/cm'
 * printQuantity(sigma).replace(/\s/g, ' '); // => '1.77(5) × 10⁻⁴ S cm⁻¹'
 * ```
 */
export function printQuantity(quantity: Quantity, options: { readonly style?: PrintStyle } = {}): string {
  const style = options.style ?? 'table';
  const unit = parseUnit(quantity.unit);
  const text = print(quantity, unit, style);
  return style === 'plain' ? text : text.replaceAll(' ', '\u202f').replaceAll('-', '−');
}

/**
 * A bare number with at most `digits` significant digits, zeros at the end left out; a power of ten outside 10⁻³ … 10⁵.
 *
 * @example
 * ```ts
 * import { printNumber } from 'interphase/quantity';
 * printNumber(0.012345, 3); // => '0.0123'
 * printNumber(1.77e-7, 3, { style: 'plain' }); // => '1.77e-7'
 * ```
 */
export function printNumber(
  value: number,
  digits: number,
  options: { readonly style?: PrintStyle } = {},
): string {
  const style = options.style ?? 'table';
  if (!Number.isFinite(value)) return '–';
  const text = joined(significant(value, digits), style);
  return style === 'plain' ? text : text.replaceAll(' ', '\u202f').replaceAll('-', '−');
}

/** Text with ordinary spaces and hyphens. */
function print(quantity: Quantity, unit: Unit, style: PrintStyle): string {
  const unitText = style === 'plain' ? asciiUnit(unit) : prettyUnit(unit);
  const value = fromSI(quantity.value, unit);
  const u = quantity.uncertainty === undefined ? undefined : differenceFromSI(quantity.uncertainty, unit);
  const interval = quantity.interval === undefined ? undefined : intervalIn(quantity.interval, unit);
  if (quantity.status === 'not identifiable') {
    if (interval !== undefined) return printInterval(interval, unitText, style);
    if (u === undefined || u === 0) return 'not identifiable';
    return printInterval({ low: value - u, high: value + u, coverage: 0.6827 }, unitText, style);
  }
  if (interval !== undefined && (u === undefined || isLopsided(value, interval))) {
    const shown = joined(atPlace(value, undefined, intervalPlace(interval)), style);
    return `${withUnit(shown, unitText)}, ${printInterval(interval, unitText, style)}`;
  }
  if (u === undefined) return withUnit(joined(asStated(quantity, unit, value), style), unitText);
  if (u === 0) return `${withUnit(joined(exactDigits(quantity, unit, value), style), unitText)} (exact)`;
  const place = Math.max(uncertaintyPlace(u), value === 0 ? -400 : leadingPlace(value) - 14);
  const parts = atPlace(value, u, place);
  const open = style !== 'table' && parts.exponent === undefined && unitText === '%';
  return withUnit(open ? `(${joined(parts, style)})` : joined(parts, style), unitText);
}

/** Digits of a value and its uncertainty with a common power of ten. */
interface Digits {
  readonly value: string;
  /** As it stands after ±. */
  readonly uncertainty?: string;
  /** As it stands in brackets. */
  readonly count?: string;
  readonly exponent?: number;
}

function joined({ value, uncertainty, count, exponent }: Digits, style: PrintStyle): string {
  const power =
    exponent === undefined ? '' : style === 'plain' ? `e${exponent}` : ` × 10${superscript(exponent)}`;
  if (uncertainty === undefined) return value + power;
  if (style === 'table') return `${value}(${count})${power}`;
  const pair = `${value} ${style === 'plain' ? '+/-' : '±'} ${uncertainty}`;
  return exponent === undefined ? pair : `(${pair})${power}`;
}

function atPlace(value: number, u: number | undefined, place: number, isStated = false): Digits {
  const count = countAt(value, place);
  const uncertainty = u === undefined ? undefined : Math.max(1, countAt(u, place));
  // Zeros that nobody wrote would state a finer place.
  const isCoarse = isStated && place > 0 && count > 0;
  const exponent = isCoarse
    ? leadingOf(count, place)
    : commonExponent(Math.max(count, uncertainty ?? 0), place);
  const shift = place - (exponent ?? 0);
  const sign = value < 0 && count > 0 ? '-' : '';
  return {
    value: sign + fixedDigits(count, shift),
    ...(uncertainty === undefined
      ? {}
      : {
          uncertainty: fixedDigits(uncertainty, shift),
          count: uncertainty.toFixed(0) + '0'.repeat(Math.max(0, shift)),
        }),
    ...(exponent === undefined ? {} : { exponent }),
  };
}

/** Power of ten to write, from the largest number shown; undefined between 10⁻³ and 10⁵. */
function commonExponent(count: number, place: number): number | undefined {
  if (count === 0) return undefined;
  const leading = leadingOf(count, place);
  return leading < -3 || leading >= 5 ? leading : undefined;
}

function leadingOf(count: number, place: number): number {
  return count.toFixed(0).length - 1 + place;
}

/** At most `digits` significant digits, no zeros at the end of the fraction. */
function significant(value: number, digits: number): Digits {
  if (value === 0) return { value: '0' };
  const place = leadingPlace(value) - Math.max(1, Math.min(15, Math.round(digits))) + 1;
  let kept = place;
  let count = countAt(value, kept);
  while (count !== 0 && count % 10 === 0) {
    count /= 10;
    kept++;
  }
  return atPlace(value, undefined, kept);
}

/** With the digits somebody wrote; four significant ones where nobody did. */
function asStated(quantity: Quantity, unit: Unit, value: number): Digits {
  if (quantity.resolution === undefined) return significant(value, 4);
  const place = Math.floor(Math.log10(differenceFromSI(quantity.resolution, unit)) + 1e-6);
  return atPlace(value, undefined, value === 0 ? place : Math.max(place, leadingPlace(value) - 14), true);
}

/** Twelve digits; fewer of a small number of °C, whose others are the rounding of the kelvins it is kept in. */
function exactDigits(quantity: Quantity, unit: Unit, value: number): Digits {
  if (unit.zero === 0 || value === 0) return significant(value, 12);
  const rounding = leadingPlace(Math.max(quantity.value, unit.zero)) - 14;
  return significant(value, Math.min(12, leadingPlace(value) - rounding));
}

function intervalIn(interval: Interval, unit: Unit): Interval {
  return { low: fromSI(interval.low, unit), high: fromSI(interval.high, unit), coverage: interval.coverage };
}

function isLopsided(value: number, { low, high }: Interval): boolean {
  return Math.abs((low + high) / 2 - value) > (high - low) / 8;
}

/** Two digits of the width. */
function intervalPlace({ low, high }: Interval): number {
  return high > low ? leadingPlace(high - low) - 1 : leadingPlace(high === 0 ? 1 : high) - 3;
}

function printInterval(interval: Interval, unitText: string, style: PrintStyle): string {
  const { low, high, coverage } = interval;
  const place = intervalPlace(interval);
  const larger = Math.max(countAt(low, place), countAt(high, place));
  const exponent = commonExponent(larger, place);
  const shift = place - (exponent ?? 0);
  const end = (x: number): string =>
    (x < 0 && countAt(x, place) > 0 ? '-' : '') + fixedDigits(countAt(x, place), shift);
  const range = `${end(low)} ${style === 'plain' ? '...' : '…'} ${end(high)}`;
  const power =
    exponent === undefined ? '' : style === 'plain' ? `e${exponent}` : ` × 10${superscript(exponent)}`;
  const shown = exponent === undefined ? range : `(${range})${power}`;
  return `${withUnit(shown, unitText)} (${Number((coverage * 100).toPrecision(2))} %)`;
}

function withUnit(number: string, unitText: string): string {
  if (unitText === '') return number;
  return unitText === '°' ? `${number}°` : `${number} ${unitText}`;
}
