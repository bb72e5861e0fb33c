import { constants } from '../../quantity/index.ts';

/**
 * Factor by which an Arrhenius quantity (σ form) grows from one temperature to another:
 * exp[(Eₐ/k)(1/T₁ − 1/T₂)], dimensionless. Eₐ in J per particle, temperatures in K.
 *
 * @example
 * ```ts
 * import { arrheniusFactor } from 'interphase/audit';
 * arrheniusFactor({ activationEnergy: 0, from: 273.15, to: 353.15 }); // => 1
 * const tenfold = 1.380649e-23 * Math.LN10 / (1 / 250 - 1 / 500);
 * arrheniusFactor({ activationEnergy: tenfold, from: 250, to: 500 }); // => 10
 * ```
 */
export function arrheniusFactor(input: { activationEnergy: number; from: number; to: number }): number {
  return Math.exp((input.activationEnergy / constants.boltzmann) * (1 / input.from - 1 / input.to));
}
