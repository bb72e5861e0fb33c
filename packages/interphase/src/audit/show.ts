import { inUnit, parseUnit, prettyUnit, printNumber, printQuantity } from '../quantity/index.ts';
import type { Quantity } from '../quantity/index.ts';

/**
 * A quantity for a line of arithmetic: with ± when it is stated, with the digits somebody wrote when it is given, and
 * with three when it is calculated. A uniform range is shown by its middle, as it enters the arithmetic.
 */
export function show(quantity: Quantity): string {
  const range = quantity.interval?.coverage === 1;
  if ((quantity.uncertainty ?? 0) > 0 && !range) return printQuantity(quantity, { style: 'sentence' });
  if (quantity.resolution !== undefined) {
    const { interval: _interval, uncertainty: _uncertainty, ...bare } = quantity;
    return printQuantity(bare, { style: 'sentence' });
  }
  const unit = prettyUnit(parseUnit(quantity.unit));
  const value = inUnit(quantity, quantity.unit);
  // Zeros at the end of a calculated number are digits; those of an assumed one are not.
  const number = quantity.status === 'assumed' ? printNumber(value, 3) : fixed(value, 3);
  return unit === '' ? number : `${number}\u202f${unit}`;
}

/** A calculated number with its zeros at the end: `3.90`, `0.864`, `231`. */
export function fixed(value: number, digits: number): string {
  const magnitude = value === 0 ? 0 : Math.floor(Math.log10(Math.abs(value)));
  if (magnitude < -3 || magnitude >= digits + 2) return printNumber(value, digits);
  return value.toFixed(Math.max(0, digits - 1 - magnitude)).replace('-', '−');
}

/** A share as per cent, zeros at the end left out: `14.9 %`, `1 %`. */
export function percent(share: number): string {
  return `${printNumber(share * 100, 3)}\u202f%`;
}
