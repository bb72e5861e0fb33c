import { constants } from '../../quantity/index.ts';
import { arrheniusFactor } from './arrhenius-factor.ts';

/** A membrane behind a resistance that does not vary with temperature: Ω, J, K. */
export interface SeriesResistanceModel {
  /** Resistance of membrane and series resistance together at `referenceTemperature`, Ω. */
  totalResistance: number;
  /** Part of it that does not vary with temperature, Ω; less than the total. */
  seriesResistance: number;
  /** True activation energy of the membrane, J per particle. */
  activationEnergy: number;
  /** K. */
  referenceTemperature: number;
}

/** What an Arrhenius line through such data says. */
export interface ApparentArrhenius {
  /** Activation energy of the σ form read from the total resistance, J per particle. */
  readonly activationEnergy: number;
  /** Coefficient of determination of ln(1/R) against 1/T. */
  readonly rSquared: number;
  /** Resistance of the membrane alone at the reference temperature, Ω. */
  readonly bulkResistance: number;
}

/**
 * Activation energy that is read when a constant series resistance is taken for part of the membrane.
 *
 * R(T) = R_s + R_b·exp[(Eₐ/k)(1/T − 1/T_ref)]; ln(1/R) against 1/T is fitted by an unweighted line, as is
 * usually done with ln σ. Needs at least three different temperatures for `rSquared` to mean anything.
 *
 * @example
 * ```ts
 * import { apparentActivationEnergy } from 'interphase/audit';
 * const temperatures = [273.15, 298.15, 333.15];
 * const model = { totalResistance: 10, seriesResistance: 0, activationEnergy: 6e-20, referenceTemperature: 298.15 };
 * const line = apparentActivationEnergy(model, temperatures);
 * Math.round(line.activationEnergy * 1e23); // => 6000
 * apparentActivationEnergy({ ...model, seriesResistance: 5 }, temperatures).activationEnergy < 5e-20; // => true
 * ```
 */
export function apparentActivationEnergy(
  model: SeriesResistanceModel,
  temperatures: readonly number[],
): ApparentArrhenius {
  const bulkResistance = model.totalResistance - model.seriesResistance;
  const inverse = temperatures.map((temperature) => 1 / temperature);
  const logarithm = temperatures.map((temperature) => {
    const factor = arrheniusFactor({
      activationEnergy: model.activationEnergy,
      from: model.referenceTemperature,
      to: temperature,
    });
    return -Math.log(model.seriesResistance + bulkResistance / factor);
  });
  const { slope, rSquared } = line(inverse, logarithm);
  return { activationEnergy: -slope * constants.boltzmann, rSquared, bulkResistance };
}

/**
 * Series resistance, in Ω, that makes a membrane of true activation energy `activationEnergy` read as
 * `apparent`; undefined when none does (the apparent energy is not below the true one).
 *
 * @example
 * ```ts
 * import { seriesResistanceFor } from 'interphase/audit';
 * const base = { totalResistance: 10, activationEnergy: 6e-20, referenceTemperature: 298.15 };
 * seriesResistanceFor({ ...base, apparent: 7e-20 }, [273.15, 298.15, 333.15]); // => undefined
 * ```
 */
export function seriesResistanceFor(
  input: Omit<SeriesResistanceModel, 'seriesResistance'> & { apparent: number },
  temperatures: readonly number[],
): number | undefined {
  if (!(input.apparent > 0) || input.apparent >= input.activationEnergy) return undefined;
  let low = 0;
  let high = input.totalResistance;
  for (let halving = 0; halving < 60; halving += 1) {
    const seriesResistance = (low + high) / 2;
    const { activationEnergy } = apparentActivationEnergy({ ...input, seriesResistance }, temperatures);
    if (activationEnergy > input.apparent) low = seriesResistance;
    else high = seriesResistance;
  }
  return (low + high) / 2;
}

/**
 * Activation energy that the same data give when ln(σT) is plotted instead of ln σ, in J per particle.
 *
 * The two lines differ by the least-squares slope of ln T against 1/T over the temperatures measured,
 * about kT of their middle.
 *
 * @example
 * ```ts
 * import { activationEnergyOfProductForm } from 'interphase/audit';
 * const shift = activationEnergyOfProductForm(0, [299, 300, 301]) / 1.380649e-23;
 * Math.round(shift); // => 300
 * ```
 */
export function activationEnergyOfProductForm(
  activationEnergy: number,
  temperatures: readonly number[],
): number {
  const { slope } = line(
    temperatures.map((temperature) => 1 / temperature),
    temperatures.map((temperature) => Math.log(temperature)),
  );
  return activationEnergy - slope * constants.boltzmann;
}

function line(x: readonly number[], y: readonly number[]): { slope: number; rSquared: number } {
  const meanX = mean(x);
  const meanY = mean(y);
  let xx = 0;
  let xy = 0;
  let yy = 0;
  for (const [index, value] of x.entries()) {
    const dx = value - meanX;
    const dy = (y[index] ?? meanY) - meanY;
    xx += dx * dx;
    xy += dx * dy;
    yy += dy * dy;
  }
  return { slope: xy / xx, rSquared: yy === 0 ? 1 : (xy * xy) / (xx * yy) };
}

function mean(values: readonly number[]): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}
