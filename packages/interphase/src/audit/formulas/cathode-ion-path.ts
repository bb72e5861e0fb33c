/**
 * Area-specific resistance of ions through a porous electrode whose conductor fills the volume fraction φ: L/(3σφ^1.5),
 * Ω m². The factor 3 is that of a reaction spread evenly over the depth.
 *
 * Newman, Tobias, J. Electrochem. Soc. 109 (1962) 1183, doi 10.1149/1.2425269 (limit of even reaction).
 *
 * @example
 * ```ts
 * import { ionPathResistance } from 'interphase/audit';
 * ionPathResistance({ thickness: 3e-6, conductivity: 1, fraction: 0.25 }); // => 0.000008
 * ```
 */
export function ionPathResistance(input: {
  thickness: number;
  conductivity: number;
  fraction: number;
}): number {
  return input.thickness / (3 * input.conductivity * input.fraction ** 1.5);
}

/**
 * Area of spherical particles per electrode area, dimensionless: 3m/(ρr), m loading in kg/m².
 *
 * @example
 * ```ts
 * import { particleAreaRatio } from 'interphase/audit';
 * particleAreaRatio({ loading: 0.02, density: 5000, radius: 1e-6 }); // => 12
 * ```
 */
export function particleAreaRatio(input: { loading: number; density: number; radius: number }): number {
  return (3 * input.loading) / (input.density * input.radius);
}
