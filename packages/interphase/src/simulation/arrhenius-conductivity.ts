import { constants } from '../quantity/index.ts';

/**
 * Conductivity as a law of temperature: σ(T) = σ(25 °C)·exp[−(Ea/k)(1/T − 1/298.15 K)].
 *
 * @param at25 S/m
 * @param activationEnergy eV
 *
 * @example
 * ```ts
 * import { arrheniusConductivity } from 'interphase/simulation';
 * arrheniusConductivity(0.02, 0.3)(298.15); // => 0.02
 * ```
 */
export function arrheniusConductivity(
  at25: number,
  activationEnergy: number,
): (temperature: number) => number {
  const slope = activationEnergy / constants.boltzmannElectronvolt;
  return (temperature) => at25 * Math.exp(-slope * (1 / temperature - 1 / 298.15));
}
