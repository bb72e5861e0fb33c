/**
 * Outer area of smooth spheres per mass, m²/kg: 6/(ρd).
 *
 * @example
 * ```ts
 * import { sphereArea } from 'interphase/audit';
 * sphereArea({ density: 3000, diameter: 2e-6 }); // => 1000
 * ```
 */
export function sphereArea({ density, diameter }: { density: number; diameter: number }): number {
  return 6 / (density * diameter);
}

/**
 * Thickness of a coating that is all on the outer area of smooth spheres, m: w/(ρ_coat·6/(ρd)), w mass of coating per
 * mass of powder.
 *
 * @example
 * ```ts
 * import { coatingThickness } from 'interphase/audit';
 * coatingThickness({ massFraction: 0.01, coatingDensity: 2000, density: 3000, diameter: 2e-6 }); // => 5e-9
 * ```
 */
export function coatingThickness(input: {
  massFraction: number;
  coatingDensity: number;
  density: number;
  diameter: number;
}): number {
  return input.massFraction / (input.coatingDensity * sphereArea(input));
}
