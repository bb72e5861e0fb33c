import { phaseMasses } from './phase-masses.ts';
import type { FillerBasis, PhaseMassesInput } from './phase-masses.ts';

/** Inputs of {@link denseThickness}: those of the phase masses and densities in kg/m³. */
export interface DenseThicknessInput extends PhaseMassesInput {
  polymerDensity: number;
  fillerDensity: number;
  electrolyteDensity: number;
}

/**
 * Thickness of a membrane without pores: L = Σ m″ᵢ/ρᵢ, in m.
 *
 * The least thickness that the weighed mass can have with the stated composition, if volumes add.
 *
 * @example
 * ```ts
 * import { denseThickness } from 'interphase/audit';
 * const densities = { polymerDensity: 2000, fillerDensity: 2000, electrolyteDensity: 1000 };
 * const film = { arealMass: 0.03, precursorUptake: 2, fillerFraction: 0, ...densities };
 * denseThickness(film, 'polymer') * 1e6; // => 25
 * ```
 */
export function denseThickness(input: DenseThicknessInput, basis: FillerBasis): number {
  const { polymer, filler, electrolyte } = phaseMasses(input, basis);
  return (
    polymer / input.polymerDensity + filler / input.fillerDensity + electrolyte / input.electrolyteDensity
  );
}
