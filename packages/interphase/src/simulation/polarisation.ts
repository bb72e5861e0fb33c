import type { Measurement } from '../measurement/index.ts';
import { randomStream } from '../numerics/index.ts';
import { InputError, quantity } from '../quantity/index.ts';
import type { CapacitiveSpike } from './capacitive-spike.ts';
import { spikeCurrent } from './capacitive-spike.ts';
import { diffusionRelaxation } from './diffusion-relaxation.ts';
import { driftFactor } from './drift.ts';
import type { Sampling } from './sampling.ts';
import { sampleTimes } from './sampling.ts';
import { virtualMeasurement } from './virtual-measurement.ts';

/** A symmetric cell under a small constant voltage, and how its current is taken. All in SI units. */
export interface PolarisationSpecification {
  /** Voltage step, V. */
  readonly potential: number;
  /** Bulk resistance, Ω. */
  readonly bulkResistance: number;
  /** Interface resistance before the step, Ω. */
  readonly initialInterfaceResistance: number;
  /** Interface resistance at the steady state, Ω. */
  readonly steadyInterfaceResistance: number;
  /** Cation transference number (current fraction), 0 … 1. */
  readonly transferenceNumber: number;
  /** ℓ²/(π²D), s. */
  readonly diffusionTime: number;
  /** Time in which the interface goes from its initial to its steady resistance, s. Default `diffusionTime`. */
  readonly interfaceTime?: number;
  readonly sampling: Sampling;
  /** Charging current of the double layer. Default none. */
  readonly spike?: CapacitiveSpike;
  /** Standard deviation of the current as a share of it. Default 0. */
  readonly noise?: number;
  /** Relative change of the interface resistance in an hour, on top of the rest. Default 0. */
  readonly drift?: number;
  /** K. Default 298.15. */
  readonly temperature?: number;
  /** Seed of the noise. Default 1. */
  readonly seed?: number;
  /** Stream within the seed. Default 0. */
  readonly stream?: number;
}

/**
 * Current at a time after the step without spike, noise and drift, A:
 * ΔV/(R_b + R_b(1/t₊ − 1)(1 − g(t)) + R_int(t)).
 *
 * It starts at ΔV/(R_b + R₀) and ends at ΔV/(R_b/t₊ + R_ss), the two currents whose ratio is Bruce and Vincent's
 * equation, so t₊ = I_ss(ΔV − I₀R₀)/(I₀(ΔV − I_ssR_ss)) holds exactly.
 *
 * @see Evans, Vincent, Bruce, Polymer 28 (1987) 2324, doi 10.1016/0032-3861(87)90394-6
 */
export function polarisationCurrent(cell: PolarisationSpecification, time: number): number {
  const {
    bulkResistance,
    initialInterfaceResistance,
    steadyInterfaceResistance,
    transferenceNumber,
    diffusionTime,
  } = cell;
  const missing = diffusionRelaxation(time / diffusionTime);
  const concentration = bulkResistance * (1 / transferenceNumber - 1) * (1 - missing);
  const grown = 1 - Math.exp(-time / (cell.interfaceTime ?? diffusionTime));
  const interfaces =
    initialInterfaceResistance + (steadyInterfaceResistance - initialInterfaceResistance) * grown;
  return cell.potential / (bulkResistance + concentration + interfaces * driftFactor(cell.drift ?? 0, time));
}

/**
 * Chronoamperometry of a symmetric lithium cell after a small voltage step, sampled as an instrument does.
 *
 * Channels: `time` s, `current` A, `voltage` V.
 *
 * @throws InputError when a resistance, a time or the transference number is outside its range
 *
 * @example
 * ```ts
 * import { channelValues } from 'interphase/measurement';
 * import { simulatePolarisation } from 'interphase/simulation';
 * const transient = simulatePolarisation({
 *   potential: 0.01, bulkResistance: 30, initialInterfaceResistance: 60, steadyInterfaceResistance: 60,
 *   transferenceNumber: 0.5, diffusionTime: 100, sampling: { first: 0, interval: 1000, duration: 1e4 } });
 * const current = channelValues(transient, 'current');
 * current[0]; // => 0.00011111111111111112
 * current[10]; // => 0.00008333333333333333
 * ```
 */
export function simulatePolarisation(cell: PolarisationSpecification): Measurement {
  const { transferenceNumber, noise = 0, spike, temperature = 298.15 } = cell;
  const positive = [
    cell.bulkResistance,
    cell.initialInterfaceResistance,
    cell.steadyInterfaceResistance,
    cell.diffusionTime,
    cell.interfaceTime ?? cell.diffusionTime,
    temperature,
  ];
  if (!positive.every((x) => x > 0) || !(transferenceNumber > 0 && transferenceNumber <= 1))
    throw new InputError(
      'a virtual polarisation needs positive resistances, times and temperature and a transference number in (0, 1]',
      'give them in Ω, s and K',
    );
  const times = sampleTimes(cell.sampling);
  const random = randomStream(cell.seed ?? 1, cell.stream ?? 0);
  const current = times.map((time) => {
    const exact = polarisationCurrent(cell, time) + (spike === undefined ? 0 : spikeCurrent(spike, time));
    return noise > 0 ? exact * (1 + noise * random.normal()) : exact;
  });
  return virtualMeasurement(
    'chronoamperometry',
    [
      { name: 'time', unit: 's', values: times },
      { name: 'current', unit: 'A', values: current },
      { name: 'voltage', unit: 'V', values: new Float64Array(times.length).fill(cell.potential) },
    ],
    {
      temperature: quantity(temperature - 273.15, '°C', { status: 'simulated' }),
      'dc potential': quantity(cell.potential * 1e3, 'mV', { uncertainty: 0, status: 'simulated' }),
    },
    { cell: 'symmetric lithium, simulated' },
  );
}
