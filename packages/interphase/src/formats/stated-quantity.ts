import { quantity } from '../quantity/index.ts';
import type { Quantity } from '../quantity/index.ts';

/** A setting that a file states, without an uncertainty. */
export function statedQuantity(value: number, unit: string, file: string): Quantity {
  return quantity(value, unit, { status: 'reported', sources: [file] });
}
