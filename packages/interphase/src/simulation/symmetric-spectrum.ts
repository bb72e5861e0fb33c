import { compileCircuit, parseCircuit } from '../circuit/index.ts';
import type { Measurement } from '../measurement/index.ts';
import { InputError } from '../quantity/index.ts';
import type { ConstantPhase } from './blocking-spectrum.ts';
import { driftFactor } from './drift.ts';
import { frequencyGrid } from './frequency-grid.ts';
import type { SpectrumConditions } from './spectrum.ts';
import { takeSpectrum } from './spectrum.ts';

/** A membrane between two lithium electrodes, and how its spectrum is taken. All in SI units. */
export interface SymmetricSpecification extends SpectrumConditions {
  /** Bulk resistance of the membrane, Ω. */
  readonly bulkResistance: number;
  /** Resistance of both interfaces together, Ω. */
  readonly interfaceResistance: number;
  /** Capacitive element of both interfaces in series. Default Q 10⁻⁵ S s^α, α 0.9. */
  readonly interfaceCapacity?: ConstantPhase;
  /** Salt diffusion: its resistance at zero frequency, Ω, and its time ℓ²/(4D), s. Default none. */
  readonly diffusion?: { readonly resistance: number; readonly time: number };
  /** Relative change of the interface resistance in an hour. Default 0. */
  readonly drift?: number;
}

/**
 * Impedance of a symmetric lithium cell: leads, bulk, one arc of both interfaces, and finite-length salt diffusion where
 * it is given.
 *
 * @throws InputError when a resistance or a time is not positive
 *
 * @example
 * ```ts
 * import { channelValues } from 'interphase/measurement';
 * import { simulateSymmetricSpectrum } from 'interphase/simulation';
 * const spectrum = simulateSymmetricSpectrum({ bulkResistance: 4, interfaceResistance: 200, frequencies: [1e-9] });
 * Math.round(channelValues(spectrum, 'impedance real')[0]); // => 204
 * ```
 */
export function simulateSymmetricSpectrum(specification: SymmetricSpecification): Measurement {
  const {
    bulkResistance,
    interfaceResistance,
    interfaceCapacity = { admittance: 1e-5, exponent: 0.9 },
    diffusion,
    drift = 0,
  } = specification;
  if (!(bulkResistance > 0 && interfaceResistance > 0 && interfaceCapacity.admittance > 0))
    throw new InputError(
      'a virtual symmetric cell needs a positive bulk resistance, interface resistance and capacity',
      'give them in Ω and S s^α',
    );
  if (diffusion !== undefined && !(diffusion.resistance > 0 && diffusion.time > 0))
    throw new InputError('salt diffusion needs a positive resistance and time', 'give them in Ω and s');
  const frequencies = Float64Array.from(specification.frequencies ?? frequencyGrid(1e6, 0.01, 10));
  const text = diffusion === undefined ? 'R0-p(R1,CPE1)' : 'R0-p(R1,CPE1)-Ws2';
  const cell = compileCircuit(parseCircuit(text));
  const parameters = Float64Array.of(
    bulkResistance,
    interfaceResistance,
    interfaceCapacity.admittance,
    interfaceCapacity.exponent,
    ...(diffusion === undefined ? [] : [diffusion.resistance, diffusion.time]),
  );
  return takeSpectrum(
    specification,
    frequencies,
    { cell: 'symmetric lithium, simulated', circuit: `L-${text.replace(/\d/g, '')}` },
    (times, real, imaginary) => {
      for (let i = 0; i < frequencies.length; i += 1) {
        parameters[1] = interfaceResistance * driftFactor(drift, times[i]!);
        cell.impedance(
          parameters,
          frequencies.subarray(i, i + 1),
          real.subarray(i, i + 1),
          imaginary.subarray(i, i + 1),
        );
      }
    },
  );
}
