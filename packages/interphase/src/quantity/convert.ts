import { dimensionName, equalDimension } from './dimension.ts';
import { InputError } from './input-error.ts';
import type { Quantity } from './quantity.ts';
import { parseUnit, timesPowerOfTen } from './unit.ts';
import type { Unit } from './unit.ts';

/**
 * A number in one unit as a number in another.
 *
 * @throws InputError when the dimensions differ; eV (an energy) and kJ/mol (an energy per amount of substance) do.
 * @example
 * ```ts
 * import { convert } from 'interphase/quantity';
 * convert(1.77e-4, 'S/cm', 'mS/m'); // => 17.7
 * convert(25, '°C', 'K'); // => 298.15
 * ```
 */
export function convert(value: number, from: string | Unit, to: string | Unit): number {
  const source = unitOf(from);
  const target = unitOf(to);
  requireSame(source, target);
  if (source.zero !== 0 || target.zero !== 0) return fromSI(toSI(value, source), target);
  const numerator = value * source.numerator * target.denominator;
  const denominator = source.denominator * target.numerator;
  return timesPowerOfTen(numerator / denominator, source.decade - target.decade);
}

/** Whether two units measure the same kind of thing: `S/cm` and `mS/m` do. */
export function sameDimension(a: string | Unit, b: string | Unit): boolean {
  return equalDimension(unitOf(a).dimension, unitOf(b).dimension);
}

/** The value of a quantity as a number in `unit` (its own unit when left out). */
export function inUnit(quantity: Quantity, unit: string | Unit = quantity.unit): number {
  const target = unitOf(unit);
  requireSame(unitOf(quantity.unit), target);
  return fromSI(quantity.value, target);
}

/** The standard uncertainty as a number in `unit`; undefined when nobody stated it. In °C it is a temperature difference. */
export function uncertaintyInUnit(
  quantity: Quantity,
  unit: string | Unit = quantity.unit,
): number | undefined {
  const target = unitOf(unit);
  requireSame(unitOf(quantity.unit), target);
  return quantity.uncertainty === undefined ? undefined : differenceFromSI(quantity.uncertainty, target);
}

/** The same quantity shown in another unit of the same dimension. */
export function toUnit<Q extends Quantity>(quantity: Q, unit: string | Unit): Q {
  const target = unitOf(unit);
  requireSame(unitOf(quantity.unit), target);
  if (!Number.isFinite(fromSI(quantity.value, target))) {
    throw new InputError(
      `${quantity.value} (SI) is too large a number in ${target.symbol}`,
      'take a larger unit',
    );
  }
  return { ...quantity, unit: target.symbol };
}

/** SI value of `value` units. */
export function toSI(value: number, unit: Unit): number {
  return differenceToSI(value, unit) + unit.zero;
}

/** `value` in SI as a number in `unit`. */
export function fromSI(value: number, unit: Unit): number {
  return differenceFromSI(value - unit.zero, unit);
}

/** SI value of a difference or an uncertainty of `value` units (no offset). */
export function differenceToSI(value: number, unit: Unit): number {
  return timesPowerOfTen((value * unit.numerator) / unit.denominator, unit.decade);
}

/** A difference in SI as a number in `unit` (no offset). */
export function differenceFromSI(value: number, unit: Unit): number {
  return timesPowerOfTen((value * unit.denominator) / unit.numerator, -unit.decade);
}

function unitOf(unit: string | Unit): Unit {
  return typeof unit === 'string' ? parseUnit(unit) : unit;
}

function requireSame(given: Unit, wanted: Unit): void {
  if (equalDimension(given.dimension, wanted.dimension)) return;
  throw new InputError(
    `${given.symbol} is the unit of ${dimensionName(given.dimension)}, ${wanted.symbol} of ${dimensionName(wanted.dimension)}`,
    `give a quantity that can be expressed in ${wanted.symbol}`,
  );
}
