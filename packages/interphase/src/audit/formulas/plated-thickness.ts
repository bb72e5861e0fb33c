import { constants } from '../../quantity/index.ts';

/** Lithium metal: standard atomic weight (IUPAC 2021) and density at 20 °C (CRC Handbook), kg/mol and kg/m³. */
export const lithium = { molarMass: 6.94e-3, density: 534 } as const;

/**
 * Charge that a dense lithium layer holds, in C/m², from its thickness in m: Fρ/M·L.
 *
 * @example
 * ```ts
 * import { lithiumArealCapacity } from 'interphase/audit';
 * const milliampereHours = lithiumArealCapacity(1e-6) / 36_000; // 1 mAh/cm² is 36 000 C/m²
 * Math.round(milliampereHours * 1e4); // => 2062
 * ```
 */
export function lithiumArealCapacity(thickness: number): number {
  return (thickness * lithium.density * constants.faraday) / lithium.molarMass;
}

/**
 * Thickness of the dense lithium layer that a charge per area plates, in m, from C/m².
 *
 * @example
 * ```ts
 * import { lithiumArealCapacity, platedThickness } from 'interphase/audit';
 * platedThickness(lithiumArealCapacity(5e-6)) * 1e6; // => 5
 * ```
 */
export function platedThickness(charge: number): number {
  return (charge * lithium.molarMass) / (lithium.density * constants.faraday);
}
