/**
 * Density that a membrane of this mass and thickness must have, pores included.
 *
 * ρ = m″/L, in kg/m³, from areal mass in kg/m² and thickness in m.
 *
 * @example
 * ```ts
 * import { apparentDensity } from 'interphase/audit';
 * apparentDensity({ arealMass: 0.03, thickness: 20e-6 }); // => 1500
 * ```
 */
export function apparentDensity({ arealMass, thickness }: { arealMass: number; thickness: number }): number {
  return arealMass / thickness;
}
