import type { Measurement } from '../measurement/index.ts';
import { compileCircuit, parseCircuit } from '../circuit/index.ts';
import { constants, InputError } from '../quantity/index.ts';
import { driftFactor } from './drift.ts';
import { frequencyGrid } from './frequency-grid.ts';
import type { SpectrumConditions } from './spectrum.ts';
import { takeSpectrum } from './spectrum.ts';

/** A constant-phase element: 1/(Q(jω)^α). */
export interface ConstantPhase {
  /** S s^α, of the whole cell. */
  readonly admittance: number;
  /** Exponent, 0 … 1. */
  readonly exponent: number;
}

/** A membrane between two blocking electrodes, and how its spectrum is taken. All in SI units. */
export interface BlockingSpecification extends SpectrumConditions {
  /** Thickness of one film, m. */
  readonly thickness: number;
  /** Electrode area, m². */
  readonly area: number;
  /** Ionic conductivity, S/m, or a law of temperature (K). */
  readonly conductivity: number | ((temperature: number) => number);
  /** Identical films stacked. Default 1. */
  readonly films?: number;
  /** Resistance of electrode contacts, Ω for the whole stack; does not vary with temperature. Default 0. */
  readonly contactResistance?: number;
  /** Resistance of the contact between two films, Ω each; does not vary with temperature. Default 0. */
  readonly filmContactResistance?: number;
  /** Relative permittivity of the membrane. Default 10. */
  readonly permittivity?: number;
  /** Both blocking interfaces in series. Default Q 2·10⁻⁵ S s^α, α 0.9. */
  readonly doubleLayer?: ConstantPhase;
  /** Relative change of the bulk resistance in an hour. Default 0. */
  readonly drift?: number;
}

/**
 * Impedance of membranes between blocking electrodes, as a potentiostat would write it: leads, contacts, the bulk
 * (resistance in parallel with its geometric capacitance) and a constant-phase double layer in series, with noise and
 * drift.
 *
 * The bulk capacitance is ε₀εᵣS/(nL), so a thin film relaxes at σ/(2πε₀εᵣ), far above 1 MHz, and shows no arc.
 *
 * @throws InputError when a dimension, a conductivity or the number of films is not positive
 *
 * @example
 * ```ts
 * import { channelValues } from 'interphase/measurement';
 * import { simulateBlockingSpectrum } from 'interphase/simulation';
 * const measurement = simulateBlockingSpectrum({
 *   thickness: 3e-6, area: 1.9607e-4, conductivity: 1.77e-2, frequencies: [1e6] });
 * channelValues(measurement, 'impedance real').length; // => 1
 * measurement.provenance.simulated; // => true
 * ```
 */
export function simulateBlockingSpectrum(specification: BlockingSpecification): Measurement {
  const {
    thickness,
    area,
    conductivity,
    films = 1,
    contactResistance = 0,
    filmContactResistance = 0,
    permittivity = 10,
    doubleLayer = { admittance: 2e-5, exponent: 0.9 },
    temperature = 298.15,
    drift = 0,
  } = specification;
  const atTemperature = typeof conductivity === 'number' ? conductivity : conductivity(temperature);
  if (
    !(
      thickness > 0 &&
      area > 0 &&
      atTemperature > 0 &&
      permittivity > 0 &&
      films >= 1 &&
      Number.isInteger(films)
    )
  )
    throw new InputError(
      'a virtual blocking cell needs a positive thickness, area, conductivity and permittivity and a whole number of films',
      'give them in m, m², S/m',
    );
  const bulk = (films * thickness) / (atTemperature * area);
  const capacitance = (constants.vacuumPermittivity * permittivity * area) / (films * thickness);
  const contacts = contactResistance + (films - 1) * filmContactResistance;
  const frequencies = Float64Array.from(specification.frequencies ?? frequencyGrid(1e6, 0.1, 10));
  const cell = compileCircuit(parseCircuit('R0-p(R1,C1)-CPE2'));
  const parameters = Float64Array.of(
    contacts,
    bulk,
    capacitance,
    doubleLayer.admittance,
    doubleLayer.exponent,
  );

  return takeSpectrum(
    specification,
    frequencies,
    {
      cell: 'blocking electrodes, simulated',
      circuit: 'L-R-p(R,C)-CPE',
      films: String(films),
    },
    (times, real, imaginary) => {
      for (let i = 0; i < frequencies.length; i += 1) {
        parameters[1] = bulk * driftFactor(drift, times[i]!);
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
