import { constants } from '../../quantity/index.ts';

/**
 * Frequency of dielectric relaxation of an ion conductor: f = σ/(2πε₀εᵣ), in Hz.
 *
 * The bulk arc of an impedance spectrum has its top here; a sweep that ends well below sees only an
 * intercept. σ in S/m; the thickness does not matter.
 *
 * @example
 * ```ts
 * import { relaxationFrequency } from 'interphase/audit';
 * const f = relaxationFrequency({ conductivity: 0.01, permittivity: 10 });
 * Math.round(f / 1e6); // => 18
 * ```
 */
export function relaxationFrequency(input: { conductivity: number; permittivity: number }): number {
  return input.conductivity / (2 * Math.PI * constants.vacuumPermittivity * input.permittivity);
}

/**
 * Capacitance of a membrane as a plate capacitor: C = ε₀εᵣS/L, in F, from m² and m.
 *
 * @example
 * ```ts
 * import { geometricCapacitance } from 'interphase/audit';
 * const C = geometricCapacitance({ permittivity: 10, area: 2e-4, thickness: 20e-6 });
 * Math.round(C * 1e12); // => 885
 * ```
 */
export function geometricCapacitance(input: {
  permittivity: number;
  area: number;
  thickness: number;
}): number {
  return (constants.vacuumPermittivity * input.permittivity * input.area) / input.thickness;
}
