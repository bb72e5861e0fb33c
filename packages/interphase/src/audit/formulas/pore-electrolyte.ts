import { constants } from '../../quantity/index.ts';

/**
 * Mean pore diameter of cylindrical pores, 4V/A, m (V m³/kg, A m²/kg).
 *
 * @example
 * ```ts
 * import { poreDiameter } from 'interphase/audit';
 * poreDiameter({ poreVolume: 0.001, area: 200_000 }); // => 2e-8
 * ```
 */
export function poreDiameter({ poreVolume, area }: { poreVolume: number; area: number }): number {
  return (4 * poreVolume) / area;
}

/**
 * Debye length of a 1:1 electrolyte, m: √(ε_r ε₀ RT/(2F²c)), c in mol/m³, T in K.
 *
 * @example
 * ```ts
 * import { debyeLength } from 'interphase/audit';
 * Math.round(debyeLength({ permittivity: 78.5, concentration: 1, temperature: 298.15 }) * 1e11) / 1e11; // => 9.62e-9
 * ```
 */
export function debyeLength(input: {
  permittivity: number;
  concentration: number;
  temperature: number;
}): number {
  const { permittivity, concentration, temperature } = input;
  const energy = permittivity * constants.vacuumPermittivity * constants.gas * temperature;
  return Math.sqrt(energy / (2 * constants.faraday ** 2 * concentration));
}

/** Ions in a charged pore that stands in equilibrium with an electrolyte. */
export interface DonnanPore {
  /** Fixed charge, co-ions and counter-ions, in the unit of the concentrations put in. */
  readonly fixedCharge: number;
  readonly coIon: number;
  readonly counterIon: number;
}

/**
 * Donnan equilibrium of a pore with fixed charge of density c_f in a 1:1 electrolyte of concentration c: co-ions
 * −c_f/2 + √(c_f²/4 + c²), counter-ions that and c_f.
 *
 * @param capacity ion-exchange capacity, mol/kg
 * @param poreVolume m³/kg
 * @param concentration mol/m³
 * @example
 * ```ts
 * import { donnanPore } from 'interphase/audit';
 * donnanPore({ capacity: 1.5, poreVolume: 0.001, concentration: 1000 }).coIon; // => 500
 * ```
 */
export function donnanPore(input: {
  capacity: number;
  poreVolume: number;
  concentration: number;
}): DonnanPore {
  const fixedCharge = input.capacity / input.poreVolume;
  const coIon = -fixedCharge / 2 + Math.hypot(fixedCharge / 2, input.concentration);
  return { fixedCharge, coIon, counterIon: coIon + fixedCharge };
}

/**
 * Transference number inside a charged pore with r = D₊/D₋: rc₊/(rc₊ + c₋).
 *
 * @example
 * ```ts
 * import { poreTransference } from 'interphase/audit';
 * poreTransference({ fixedCharge: 1, coIon: 1, counterIon: 2 }, 0.5); // => 0.5
 * ```
 */
export function poreTransference({ coIon, counterIon }: DonnanPore, diffusionRatio: number): number {
  return (diffusionRatio * counterIon) / (diffusionRatio * counterIon + coIon);
}

/**
 * Charges on an area, 1/m²: capacity × N_A/A.
 *
 * @example
 * ```ts
 * import { surfaceCharges } from 'interphase/audit';
 * Math.round(surfaceCharges({ capacity: 1, area: 354_870 }) / 1e16) / 100; // => 1.7
 * ```
 */
export function surfaceCharges({ capacity, area }: { capacity: number; area: number }): number {
  return (capacity * constants.avogadro) / area;
}

/**
 * Charge of a surface from its zeta potential by Grahame's equation, C/m²:
 * √(8ε_rε₀RTc)·sinh(Fζ/2RT), for a 1:1 electrolyte of c mol/m³.
 *
 * @example
 * ```ts
 * import { grahameCharge } from 'interphase/audit';
 * const charge = grahameCharge({ zeta: -0.0222, permittivity: 78.5, concentration: 1, temperature: 298.15 });
 * Math.round(charge * 1e5) / 1e5; // => -0.00165
 * ```
 */
export function grahameCharge(input: {
  zeta: number;
  permittivity: number;
  concentration: number;
  temperature: number;
}): number {
  const { zeta, permittivity, concentration, temperature } = input;
  const thermal = constants.gas * temperature;
  const scale = Math.sqrt(8 * permittivity * constants.vacuumPermittivity * thermal * concentration);
  return scale * Math.sinh((constants.faraday * zeta) / (2 * thermal));
}
