import { constants } from '../../quantity/index.ts';

/**
 * Area-specific charge-transfer resistance of one electrode at small overpotential:
 * R_ct = RT/(F·i₀), in Ω m², from i₀ in A/m² and K (one-electron transfer).
 *
 * Bard, Faulkner, *Electrochemical Methods*, 2nd ed., eq. 3.4.12.
 *
 * @example
 * ```ts
 * import { chargeTransferResistance } from 'interphase/audit';
 * const R = chargeTransferResistance({ exchangeCurrentDensity: 1, temperature: 298.15 });
 * Math.round(R * 1e6); // => 25693
 * ```
 */
export function chargeTransferResistance(input: {
  exchangeCurrentDensity: number;
  temperature: number;
}): number {
  return (constants.gas * input.temperature) / (constants.faraday * input.exchangeCurrentDensity);
}

/**
 * Exchange current density, in A/m², that an area-specific resistance of one electrode (Ω m²) stands for
 * if it is all charge transfer: i₀ = RT/(F·R_ct).
 *
 * @example
 * ```ts
 * import { chargeTransferResistance, exchangeCurrentFromResistance } from 'interphase/audit';
 * const resistance = chargeTransferResistance({ exchangeCurrentDensity: 0.4, temperature: 298.15 });
 * exchangeCurrentFromResistance({ resistance, temperature: 298.15 }); // => 0.4
 * ```
 */
export function exchangeCurrentFromResistance(input: { resistance: number; temperature: number }): number {
  return (constants.gas * input.temperature) / (constants.faraday * input.resistance);
}
