import { randomStream } from '../numerics/index.ts';
import type { Measurement } from '../measurement/index.ts';
import { InputError, quantity } from '../quantity/index.ts';
import { addRelativeNoise } from './relative-noise.ts';
import { addLeads } from './leads.ts';
import { sweepTimes } from './sweep-times.ts';
import { virtualMeasurement } from './virtual-measurement.ts';

/** How a virtual impedance spectrum is taken; shared by all of them. */
export interface SpectrumConditions {
  /** Hz, in the order of the sweep. Default: 1 MHz to 0.1 Hz, 10 a decade. */
  readonly frequencies?: ArrayLike<number>;
  /** Temperature of the cell, K. Default 298.15. */
  readonly temperature?: number;
  /** Resistance of the leads and the fixture, Ω. Default 0. */
  readonly leadResistance?: number;
  /** Inductance of the leads and the fixture, H. Default 0. */
  readonly leadInductance?: number;
  /** Standard deviation of Re Z and of Im Z as a share of |Z|. Default 0. */
  readonly noise?: number;
  /** Seed of the noise. Default 1. */
  readonly seed?: number;
  /** Stream within the seed, so that many spectra of one seed differ. Default 0. */
  readonly stream?: number;
}

/**
 * Takes a virtual spectrum of a cell.
 *
 * @param cell writes the impedance of the cell without leads into `real`, `imaginary`; `times` are those of the
 * sweep, s, for properties that drift
 */
export function takeSpectrum(
  conditions: SpectrumConditions,
  frequencies: Float64Array,
  stated: Readonly<Record<string, string>>,
  cell: (times: Float64Array, real: Float64Array, imaginary: Float64Array) => void,
): Measurement {
  const { temperature = 298.15, leadResistance = 0, leadInductance = 0, noise = 0 } = conditions;
  if (!(temperature > 0 && noise >= 0 && frequencies.every((f) => f > 0)))
    throw new InputError(
      'a virtual spectrum needs positive frequencies, a positive temperature and a noise of 0 or more',
      'give them in Hz, K and as a share of |Z|',
    );
  const times = sweepTimes(frequencies);
  const real = new Float64Array(frequencies.length);
  const imaginary = new Float64Array(frequencies.length);
  cell(times, real, imaginary);
  addLeads(frequencies, real, imaginary, { resistance: leadResistance, inductance: leadInductance });
  if (noise > 0)
    addRelativeNoise(real, imaginary, noise, randomStream(conditions.seed ?? 1, conditions.stream ?? 0));
  return virtualMeasurement(
    'impedance',
    [
      { name: 'frequency', unit: 'Hz', values: frequencies },
      { name: 'impedance real', unit: 'Ohm', values: real },
      { name: 'impedance imaginary', unit: 'Ohm', values: imaginary },
      { name: 'time', unit: 's', values: times },
    ],
    { temperature: quantity(temperature - 273.15, '°C', { status: 'simulated' }) },
    stated,
  );
}
