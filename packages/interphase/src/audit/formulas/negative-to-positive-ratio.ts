import { lithiumArealCapacity } from './plated-thickness.ts';

/** Inputs of {@link negativeToPositiveRatio}: m, kg/m², C/kg. */
export interface NegativeToPositiveInput {
  lithiumThickness: number;
  cathodeLoading: number;
  specificCapacity: number;
}

/**
 * Capacity of the lithium foil over that of the cathode, per facing area (N/P), dimensionless.
 *
 * @example
 * ```ts
 * import { lithiumArealCapacity, negativeToPositiveRatio } from 'interphase/audit';
 * const specificCapacity = lithiumArealCapacity(20e-6) / 0.04;
 * negativeToPositiveRatio({ lithiumThickness: 60e-6, cathodeLoading: 0.04, specificCapacity }); // => 3
 * ```
 */
export function negativeToPositiveRatio(input: NegativeToPositiveInput): number {
  return lithiumArealCapacity(input.lithiumThickness) / (input.cathodeLoading * input.specificCapacity);
}
