/**
 * Share by which a conductivity comes out too low when a series resistance is read as part of the bulk:
 * 1 − σ_apparent/σ = R_s/(R_b + R_s), dimensionless.
 *
 * @example
 * ```ts
 * import { conductivityDeficit } from 'interphase/audit';
 * conductivityDeficit({ bulkResistance: 3, seriesResistance: 1 }); // => 0.25
 * ```
 */
export function conductivityDeficit(input: { bulkResistance: number; seriesResistance: number }): number {
  return input.seriesResistance / (input.bulkResistance + input.seriesResistance);
}
