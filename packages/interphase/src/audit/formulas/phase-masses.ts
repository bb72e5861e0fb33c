/** What a filled porous substrate consists of, in any unit of mass (per area). */
export interface PhaseMasses {
  readonly polymer: number;
  readonly filler: number;
  readonly electrolyte: number;
}

/** What a stated filler fraction refers to: filler per polymer, or filler per solids of the substrate. */
export type FillerBasis = 'polymer' | 'solids';

/** Inputs of {@link phaseMasses}: kg/m² and dimensionless fractions. */
export interface PhaseMassesInput {
  /** Mass per area of the filled membrane, kg/m². */
  arealMass: number;
  /** Precursor mass per substrate mass, 1.2 for 120 %. */
  precursorUptake: number;
  /** Filler fraction as stated, 0.2 for 20 %. */
  fillerFraction: number;
}

/**
 * Areal masses of substrate polymer, filler and cured electrolyte, from the uptake of precursor.
 *
 * Substrate = m″/(1 + U), electrolyte = the rest. With a filler fraction f on the polymer,
 * polymer = substrate/(1 + f); on the solids, polymer = substrate·(1 − f). Cure without loss of mass is
 * assumed.
 *
 * @example
 * ```ts
 * import { phaseMasses } from 'interphase/audit';
 * phaseMasses({ arealMass: 0.03, precursorUptake: 1.5, fillerFraction: 0.25 }, 'solids').electrolyte; // => 0.018
 * phaseMasses({ arealMass: 0.03, precursorUptake: 1.5, fillerFraction: 0.25 }, 'solids').filler; // => 0.003
 * ```
 */
export function phaseMasses(input: PhaseMassesInput, basis: FillerBasis): PhaseMasses {
  const substrate = input.arealMass / (1 + input.precursorUptake);
  const polymer =
    basis === 'polymer' ? substrate / (1 + input.fillerFraction) : substrate * (1 - input.fillerFraction);
  return { polymer, filler: substrate - polymer, electrolyte: input.arealMass - substrate };
}
