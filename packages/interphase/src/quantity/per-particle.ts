import { constants } from './constants.ts';
import { toUnit } from './convert.ts';
import { InputError } from './input-error.ts';
import type { Quantity } from './quantity.ts';
import { parseUnit } from './unit.ts';
import { equalDimension } from './dimension.ts';

/**
 * The energy of one particle from an energy per amount of substance, divided by the Avogadro constant (exact). Both
 * are written for an activation energy; `convert` keeps them apart because their dimensions differ.
 *
 * @param energy in kJ/mol or a unit of that dimension
 * @throws InputError when it is no energy per amount of substance
 * @example
 * ```ts
 * import { inUnit, parseQuantity, perParticle } from 'interphase/quantity';
 * inUnit(perParticle(parseQuantity('96.48533212331 kJ/mol')), 'eV'); // => 1
 * ```
 */
export function perParticle(energy: Quantity): Quantity {
  if (!equalDimension(parseUnit(energy.unit).dimension, parseUnit('kJ/mol').dimension))
    throw new InputError(
      `${energy.unit} is no unit of an energy per amount of substance`,
      'give an energy in kJ/mol',
    );
  const { uncertainty, resolution, interval, contributions } = energy;
  const one = (molar: number): number => molar / constants.avogadro;
  return toUnit(
    {
      ...energy,
      unit: 'J',
      value: one(energy.value),
      ...(uncertainty !== undefined && { uncertainty: one(uncertainty) }),
      ...(resolution !== undefined && { resolution: one(resolution) }),
      ...(interval && { interval: { ...interval, low: one(interval.low), high: one(interval.high) } }),
      contributions: contributions.map((each) => ({ ...each, uncertainty: one(each.uncertainty) })),
    },
    'eV',
  );
}
