/** Voltage of a material against lithium at rest, as a published fit. */
export interface OpenCircuitLaw {
  /** V against Li⁺/Li at the share x of its lithium sites that are filled, 0–1. */
  readonly voltage: (x: number) => number;
  /** Smallest x that was measured; below it the fit is an extrapolation. */
  readonly measuredFrom: number;
  readonly source: string;
}

/**
 * LiNi₀.₈Mn₀.₁Co₀.₁O₂ from a cylindrical cell. Falls from 4.47 V at x = 0.2 to 3.49 V at x = 1: it holds no end of discharge
 * and never reaches 2.75 V.
 *
 * Source: Chen et al., J. Electrochem. Soc. 167 (2020) 080534, doi 10.1149/1945-7111/ab9050.
 *
 * @example
 * ```ts
 * import { nickelRichOxideLaw } from 'interphase/cell';
 * nickelRichOxideLaw.voltage(0.5).toFixed(3); // => '3.972'
 * ```
 */
export const nickelRichOxideLaw: OpenCircuitLaw = {
  voltage: (x) =>
    4.4875 -
    0.809 * x -
    0.0428 * Math.tanh(18.5138 * (x - 0.5542)) -
    17.7326 * Math.tanh(15.789 * (x - 0.3117)) +
    17.5842 * Math.tanh(15.9308 * (x - 0.312)),
  measuredFrom: 0.2661,
  source: 'Chen et al. 2020, doi 10.1149/1945-7111/ab9050',
};
