import { constants } from '../../quantity/index.ts';

/**
 * Overpotential of one electrode by Butler–Volmer with equal transfer coefficients:
 * η = (2RT/F)·asinh(i/2i₀), in V; both current densities in the same unit, temperature in K.
 *
 * Bard, Faulkner, *Electrochemical Methods*, 2nd ed., eq. 3.4.10 with α = ½.
 *
 * @example
 * ```ts
 * import { butlerVolmerOverpotential } from 'interphase/audit';
 * butlerVolmerOverpotential({ currentDensity: 0, exchangeCurrentDensity: 1, temperature: 298.15 }); // => 0
 * const eta = butlerVolmerOverpotential({ currentDensity: 10, exchangeCurrentDensity: 1, temperature: 298.15 });
 * Math.round(eta * 1e4); // => 1188
 * ```
 */
export function butlerVolmerOverpotential(input: {
  currentDensity: number;
  exchangeCurrentDensity: number;
  temperature: number;
}): number {
  const thermal = (2 * constants.gas * input.temperature) / constants.faraday;
  return thermal * Math.asinh(input.currentDensity / (2 * input.exchangeCurrentDensity));
}
