import { constants } from '../../quantity/index.ts';

/** Inputs of {@link saltDiffusionCoefficient}: S/m, dimensionless, mol/m³, K. */
export interface SaltDiffusionInput {
  conductivity: number;
  transferenceNumber: number;
  concentration: number;
  temperature: number;
}

/**
 * Diffusion coefficient of a 1:1 salt from the Nernst–Einstein relation of its ideal solution:
 * D = 2D₊D₋/(D₊ + D₋) = 2t₊(1 − t₊)σRT/(F²c), in m²/s.
 *
 * An ideal dilute solution without ion pairs; a real polymer electrolyte has a thermodynamic factor too.
 * Newman, Thomas-Alyea, *Electrochemical Systems*, 3rd ed., §11.
 *
 * @example
 * ```ts
 * import { saltDiffusionCoefficient } from 'interphase/audit';
 * const D = saltDiffusionCoefficient({ conductivity: 0.01, transferenceNumber: 0.5, concentration: 1000, temperature: 298.15 });
 * Math.round(D * 1e15); // => 1331
 * ```
 */
export function saltDiffusionCoefficient(input: SaltDiffusionInput): number {
  const { conductivity, transferenceNumber, concentration, temperature } = input;
  return (
    (2 * transferenceNumber * (1 - transferenceNumber) * conductivity * constants.gas * temperature) /
    (constants.faraday ** 2 * concentration)
  );
}

/**
 * Salt concentration of the solution in mol/m³ when `perSolvent` mol/m³ were added to the solvent and
 * volumes add: c = c′/(1 + c′M/ρ), with M in kg/mol and ρ of the salt in kg/m³.
 *
 * @example
 * ```ts
 * import { concentrationInSolution } from 'interphase/audit';
 * concentrationInSolution({ perSolvent: 1000, molarMass: 0.25, density: 1000 }); // => 800
 * ```
 */
export function concentrationInSolution(input: {
  perSolvent: number;
  molarMass: number;
  density: number;
}): number {
  return input.perSolvent / (1 + (input.perSolvent * input.molarMass) / input.density);
}
