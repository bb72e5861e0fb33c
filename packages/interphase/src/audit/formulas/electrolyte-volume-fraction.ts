import { type FillerBasis, phaseMasses } from './phase-masses.ts';

/** Inputs of {@link electrolyteVolumeFraction}; densities in kg/m³. */
export interface VolumeFractionInput {
  precursorUptake: number;
  fillerFraction: number;
  polymerDensity: number;
  fillerDensity: number;
  electrolyteDensity: number;
}

/**
 * Volume fraction of the cured electrolyte in a dense filled membrane, from the uptake of precursor and the densities.
 *
 * @example
 * ```ts
 * import { electrolyteVolumeFraction } from 'interphase/audit';
 * const densities = { polymerDensity: 1000, fillerDensity: 1000, electrolyteDensity: 1000 };
 * electrolyteVolumeFraction({ precursorUptake: 1, fillerFraction: 0, ...densities }, 'polymer'); // => 0.5
 * ```
 */
export function electrolyteVolumeFraction(input: VolumeFractionInput, basis: FillerBasis): number {
  const { polymer, filler, electrolyte } = phaseMasses({ arealMass: 1, ...input }, basis);
  const volume = electrolyte / input.electrolyteDensity;
  return volume / (volume + polymer / input.polymerDensity + filler / input.fillerDensity);
}
