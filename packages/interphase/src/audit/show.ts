import { inUnit, parseUnit, prettyUnit, printNumber, printQuantity } from '../quantity/index.ts';
import type { Quantity } from '../quantity/index.ts';

/**
 * A quantity for a line of arithmetic: with ± when it is stated, as it was written when it was, and three digits
 * when it is calculated. A uniform range is shown by its middle, as it enters the arithmetic.
 */
export function show(quantity: Quantity): string {
  if (quantity.interval?.coverage !== 1 && (quantity.uncertainty ?? 0) > 0)
    return printQuantity(quantity, { style: 'sentence' });
  if (quantity.resolution !== undefined) {
    const { interval: _, uncertainty: __, ...bare } = quantity;
    return printQuantity(bare, { style: 'sentence' });
  }
  const unit = prettyUnit(parseUnit(quantity.unit));
  const number = fixed(inUnit(quantity, quantity.unit), 3);
  return unit === '' ? number : `${number}\u202f${unit}`;
}

/** A number with three digits, zeros at the end kept where they say something: `3.90`, `0.864`, `231`. */
export function fixed(value: number, digits: number): string {
  const magnitude = Math.floor(Math.log10(Math.abs(value)));
  if (value === 0 || magnitude < -3 || magnitude >= digits + 2) return printNumber(value, digits);
  return value.toFixed(Math.max(0, digits - 1 - magnitude)).replace('-', '−');
}

/** A share as per cent: `14.9 %`. */
export function percent(share: number): string {
  return `${fixed(share * 100, 3)}\u202f%`;
}
