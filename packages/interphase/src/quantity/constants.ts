/**
 * Constants of physics in SI units. Exact since the SI of 2019 where not said otherwise; digits from CODATA 2018
 * (E. Tiesinga et al., Rev. Mod. Phys. 93 (2021) 025010, doi:10.1103/RevModPhys.93.025010).
 *
 * @example
 * ```ts
 * import { constants } from 'interphase/quantity';
 * constants.gas / constants.faraday; // => 8.617333262145179e-5
 * ```
 */
export const constants = {
  /** C, exact. */
  elementaryCharge: 1.602176634e-19,
  /** 1/mol, exact. */
  avogadro: 6.02214076e23,
  /** J/K, exact. */
  boltzmann: 1.380649e-23,
  /** eV/K, exact (k/e). */
  boltzmannElectronvolt: 1.380649e-23 / 1.602176634e-19,
  /** J s, exact. */
  planck: 6.62607015e-34,
  /** C/mol, exact (N_A e = 96485.332 123 310 0184). */
  faraday: 96485.33212331001,
  /** J/(mol K), exact (N_A k = 8.314 462 618 153 24). */
  gas: 8.31446261815324,
  /** F/m, relative standard uncertainty 1.5e-10. */
  vacuumPermittivity: 8.8541878128e-12,
  /** K of 0 °C, exact. */
  zeroCelsius: 273.15,
} as const;

/**
 * Energy of one particle in eV from an energy per amount in J/mol. Not done by `convert`: the two have different dimensions.
 *
 * @example
 * ```ts
 * import { electronvoltFromMolar } from 'interphase/quantity';
 * electronvoltFromMolar(96485.33212331001); // => 1
 * ```
 */
export function electronvoltFromMolar(joulesPerMole: number): number {
  return joulesPerMole / constants.faraday;
}

/** Energy per amount in J/mol from the energy of one particle in eV. */
export function molarFromElectronvolt(electronvolts: number): number {
  return electronvolts * constants.faraday;
}
