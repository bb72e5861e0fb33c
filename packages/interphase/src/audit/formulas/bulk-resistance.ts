/** Inputs of {@link bulkResistance}: m, S/m, m². */
export interface BulkResistanceInput {
  thickness: number;
  conductivity: number;
  area: number;
}

/**
 * Resistance of a membrane between two flat electrodes: R = L/(σS), in Ω.
 *
 * @example
 * ```ts
 * import { bulkResistance } from 'interphase/audit';
 * bulkResistance({ thickness: 30e-6, conductivity: 0.01, area: 2e-4 }); // => 15
 * ```
 */
export function bulkResistance({ thickness, conductivity, area }: BulkResistanceInput): number {
  return thickness / (conductivity * area);
}

/**
 * Area-specific resistance of a membrane: L/σ, in Ω m².
 *
 * @example
 * ```ts
 * import { areaSpecificResistance } from 'interphase/audit';
 * areaSpecificResistance({ thickness: 30e-6, conductivity: 0.01 }); // => 0.003
 * ```
 */
export function areaSpecificResistance({
  thickness,
  conductivity,
}: Omit<BulkResistanceInput, 'area'>): number {
  return thickness / conductivity;
}
