import { propagate } from '../quantity/index.ts';
import type { PropagateOptions, Quantity } from '../quantity/index.ts';

/**
 * A formula over quantities, SI in and SI out. Uncertainty flows through it when every input states one; when one does
 * not, the result states none rather than too little. What rests on a simulation is simulated.
 */
export function derive<K extends string>(
  formula: (x: Record<K, number>) => number,
  inputs: Readonly<Record<K, Quantity>>,
  unit: string,
  options: Pick<PropagateOptions, 'draws'> = {},
): Quantity {
  const { propagation: _method, ...result } = propagate(formula, inputs, { unit, ...options });
  return result;
}

/** A number that a check assumes, SI value and unit to show it in: no uncertainty is known. */
export function assumed(siValue: number, unit: string, source: string): Quantity {
  return { value: siValue, unit, status: 'assumed', sources: [source], contributions: [] };
}

/** A condition such as a temperature, SI value and unit to show it in: taken as exact. */
export function condition(siValue: number, unit: string, source: string): Quantity {
  return { ...assumed(siValue, unit, source), uncertainty: 0 };
}
