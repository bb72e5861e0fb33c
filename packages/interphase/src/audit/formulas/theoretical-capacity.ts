import { constants } from '../../quantity/index.ts';

/**
 * Charge of one electron per formula unit, C/kg: F/M, M in kg/mol.
 *
 * @example
 * ```ts
 * import { theoreticalCapacity } from 'interphase/audit';
 * Math.round(theoreticalCapacity(0.09728) / 3600 * 10) / 10; // => 275.5
 * ```
 */
export function theoreticalCapacity(molarMass: number): number {
  return constants.faraday / molarMass;
}
