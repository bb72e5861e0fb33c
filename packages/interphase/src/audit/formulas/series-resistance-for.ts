import { apparentActivationEnergy } from '../../analysis/index.ts';
import type { SeriesResistanceScenario } from '../../analysis/index.ts';

/** Inputs of {@link seriesResistanceFor}: eV, Ω, K. */
export interface ApparentReading extends Omit<SeriesResistanceScenario, 'seriesResistance'> {
  /** Activation energy that a line through the total resistance reads, eV. */
  readonly apparentEnergy: number;
}

/**
 * Series resistance, in Ω, behind which a film of true activation energy `activationEnergy` reads as `apparentEnergy`:
 * the inverse of `apparentActivationEnergy`, by bisection. Undefined when no series resistance does it, because the
 * energy read is not below the true one, or not positive.
 *
 * @example
 * ```ts
 * import { seriesResistanceFor } from 'interphase/audit';
 * const temperatures = [0, 10, 20, 25, 30, 40, 50, 60, 70, 80].map((celsius) => celsius + 273.15);
 * const film = { activationEnergy: 0.5, totalResistance: 10, temperatures };
 * const found = seriesResistanceFor({ ...film, apparentEnergy: 0.25 });
 * found !== undefined && found > 3 && found < 6; // => true
 * seriesResistanceFor({ ...film, apparentEnergy: 0.6 }); // => undefined
 * ```
 */
export function seriesResistanceFor(reading: ApparentReading): number | undefined {
  const { apparentEnergy, ...scenario } = reading;
  if (!(apparentEnergy > 0 && scenario.totalResistance > 0)) return undefined;
  if (apparentEnergy >= scenario.activationEnergy) return undefined;
  let low = 0;
  let high = scenario.totalResistance;
  // 2⁻⁵⁰ of the total: below it the film itself would vanish in rounding.
  for (let halving = 0; halving < 50; halving += 1) {
    const seriesResistance = (low + high) / 2;
    const { activationEnergy } = apparentActivationEnergy({ ...scenario, seriesResistance });
    if (activationEnergy > apparentEnergy) low = seriesResistance;
    else high = seriesResistance;
  }
  return (low + high) / 2;
}
