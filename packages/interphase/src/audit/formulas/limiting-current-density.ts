import { constants } from '../../quantity/index.ts';

/** Inputs of {@link limitingCurrentDensity}: S/m, dimensionless, m, K. */
export interface LimitingCurrentInput {
  conductivity: number;
  transferenceNumber: number;
  thickness: number;
  temperature: number;
}

/**
 * Steady limiting current density between two lithium electrodes in an ideal binary electrolyte:
 * i_lim = 4σt₊RT/(FL), in A/m².
 *
 * It is 2FDc/[(1 − t₊)L] with the Nernst–Einstein D, so the salt concentration drops out: the gradient may
 * reach zero concentration at one electrode and twice the mean at the other.
 * Chazalviel, Phys. Rev. A 42 (1990) 7355, doi 10.1103/PhysRevA.42.7355.
 *
 * @example
 * ```ts
 * import { limitingCurrentDensity } from 'interphase/audit';
 * const i = limitingCurrentDensity({ conductivity: 0.01, transferenceNumber: 0.5, thickness: 20e-6, temperature: 298.15 });
 * Math.round(i * 100); // => 2569
 * ```
 */
export function limitingCurrentDensity(input: LimitingCurrentInput): number {
  const { conductivity, transferenceNumber, thickness, temperature } = input;
  return (
    (4 * conductivity * transferenceNumber * constants.gas * temperature) / (constants.faraday * thickness)
  );
}

/**
 * The same limit from a known salt diffusion coefficient: i_lim = 2FDc/[(1 − t₊)L], in A/m², with D in
 * m²/s, c in mol/m³ and L in m.
 *
 * @example
 * ```ts
 * import { limitingCurrentFromDiffusion } from 'interphase/audit';
 * const i = limitingCurrentFromDiffusion({ diffusionCoefficient: 1e-12, concentration: 1000, transferenceNumber: 0.5, thickness: 20e-6 });
 * Math.round(i * 100); // => 1930
 * ```
 */
export function limitingCurrentFromDiffusion(input: {
  diffusionCoefficient: number;
  concentration: number;
  transferenceNumber: number;
  thickness: number;
}): number {
  return (
    (2 * constants.faraday * input.diffusionCoefficient * input.concentration) /
    ((1 - input.transferenceNumber) * input.thickness)
  );
}
