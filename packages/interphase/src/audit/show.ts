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

/** Elements that a formula of an electrolyte, filler or electrode is made of. */
const element =
  /H|Li|Be|B|C|N|O|F|Na|Mg|Al|Si|P|S|Cl|K|Ca|Ti|V|Cr|Mn|Fe|Co|Ni|Cu|Zn|Ge|Sr|Y|Zr|Nb|In|Sn|La|Ta|W/u;
const formula = new RegExp(`^(?:(?:${element.source})\\d*)+$`, 'u');

/** Name of a material; a chemical formula with its indices set low: `SiO₂`. Other names stay: `NCM811`. */
export function substance(name: string): string {
  return formula.test(name) ? name.replaceAll(/\d/gu, (digit) => '₀₁₂₃₄₅₆₇₈₉'[Number(digit)] ?? digit) : name;
}
