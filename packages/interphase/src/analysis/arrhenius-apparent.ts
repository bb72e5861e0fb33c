import { constants, InputError } from '../quantity/index.ts';
import { arrheniusFit } from './arrhenius-fit.ts';

/** A film behind a resistance that does not vary with temperature. */
export interface SeriesResistanceScenario {
  /** True activation energy of the film, eV. */
  readonly activationEnergy: number;
  /** Temperature-independent resistance in series (leads, contacts), Ω. */
  readonly seriesResistance: number;
  /** What the spectrum shows at the reference temperature, series resistance included, Ω. */
  readonly totalResistance: number;
  /** K; default 298.15. */
  readonly referenceTemperature?: number;
  /** K; at least three. */
  readonly temperatures: ArrayLike<number>;
}

/** What a line through the total resistance reads. */
export interface ApparentActivationEnergy {
  /** Slope of ln(1/R) on 1/T, eV. */
  readonly activationEnergy: number;
  readonly rSquared: number;
  /** Resistance of the film alone at the reference temperature, Ω: σ = L/(S·R_b). */
  readonly bulkResistance: number;
  /** True over apparent conductivity at the reference temperature, R/(R − R_s). */
  readonly conductivityRatio: number;
  /** Total resistance at each temperature, Ω. */
  readonly resistances: Float64Array;
}

/**
 * The activation energy that is read when a resistance in series is taken for film:
 * R(T) = R_s + R_b·exp[(Ea/k)(1/T − 1/T_ref)], then an ordinary least-squares line of ln(1/R) on 1/T.
 *
 * @throws InputError when the series resistance is negative or not below the total.
 *
 * @example
 * ```ts
 * import { apparentActivationEnergy } from 'interphase/analysis';
 * const temperatures = [0, 10, 20, 25, 30, 40, 50, 60, 70, 80].map((t) => t + 273.15);
 * const read = apparentActivationEnergy({
 *   activationEnergy: 0.3, seriesResistance: 0.4, totalResistance: 0.8645, temperatures });
 * Number(read.activationEnergy.toFixed(3)); // => 0.132
 * ```
 */
export function apparentActivationEnergy(scenario: SeriesResistanceScenario): ApparentActivationEnergy {
  const { activationEnergy, seriesResistance, totalResistance, temperatures } = scenario;
  const referenceTemperature = scenario.referenceTemperature ?? 298.15;
  const bulkResistance = totalResistance - seriesResistance;
  if (!(seriesResistance >= 0 && bulkResistance > 0))
    throw new InputError(
      `a series resistance of ${seriesResistance} Ω within a total of ${totalResistance} Ω leaves no film`,
      'give a series resistance from 0 Ω to below the total',
    );
  const resistances = Float64Array.from(temperatures, (temperature) => {
    const exponent =
      (activationEnergy / constants.boltzmannElectronvolt) * (1 / temperature - 1 / referenceTemperature);
    return seriesResistance + bulkResistance * Math.exp(exponent);
  });
  const fit = arrheniusFit(
    temperatures,
    resistances.map((resistance) => 1 / resistance),
  );
  return {
    activationEnergy: fit.activationEnergy,
    rSquared: fit.rSquared,
    bulkResistance,
    conductivityRatio: totalResistance / bulkResistance,
    resistances,
  };
}

/**
 * σ(to)/σ(from) of an Arrhenius law in the σ form.
 *
 * @param activationEnergy eV.
 * @param from K. @param to K.
 *
 * @example
 * ```ts
 * import { conductivityRatio } from 'interphase/analysis';
 * Number(conductivityRatio(0.13, 273.15, 353.15).toFixed(2)); // => 3.49
 * ```
 */
export function conductivityRatio(activationEnergy: number, from: number, to: number): number {
  return Math.exp((activationEnergy / constants.boltzmannElectronvolt) * (1 / from - 1 / to));
}

/**
 * An energy per particle in eV as kJ/mol (96.485 kJ/mol per eV).
 *
 * @example
 * ```ts
 * import { electronvoltToKilojoulePerMole } from 'interphase/analysis';
 * Number(electronvoltToKilojoulePerMole(0.13).toFixed(2)); // => 12.54
 * ```
 */
export function electronvoltToKilojoulePerMole(energy: number): number {
  return (energy * constants.faraday) / 1000;
}
