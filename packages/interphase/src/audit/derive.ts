import { propagate } from '../quantity/index.ts';
import type { Quantity, Status } from '../quantity/index.ts';

/**
 * A formula over quantities, SI in and SI out. Uncertainty flows through it when every input states one;
 * when one does not, the result states none rather than too little.
 */
export function derive<K extends string>(
  formula: (x: Record<K, number>) => number,
  inputs: Record<K, Quantity>,
  unit: string,
): Quantity {
  const quantities: Quantity[] = Object.values(inputs);
  const status: Status = quantities.some((input) => input.status === 'simulated') ? 'simulated' : 'derived';
  if (quantities.every((input) => input.uncertainty !== undefined)) {
    return propagate(formula, inputs, { unit, status });
  }
  const values = Object.fromEntries(
    Object.entries<Quantity>(inputs).map(([key, input]) => [key, input.value]),
  ) as Record<K, number>;
  const sources = [...new Set(quantities.flatMap((input) => input.sources))];
  return { value: formula(values), unit, status, sources, contributions: [] };
}

/** A number that a check assumes, in the unit given: no uncertainty is known. */
export function assumed(siValue: number, unit: string, source: string): Quantity {
  return { value: siValue, unit, status: 'assumed', sources: [source], contributions: [] };
}
