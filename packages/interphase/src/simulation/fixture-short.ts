import type { Measurement } from '../measurement/index.ts';
import { frequencyGrid } from './frequency-grid.ts';
import type { SpectrumConditions } from './spectrum.ts';
import { takeSpectrum } from './spectrum.ts';

/**
 * Impedance of the fixture with its electrodes pressed together without a membrane: R + jωL of the leads.
 *
 * The contact between membrane and electrode is not in it, so a correction by a short leaves that contact in.
 *
 * @example
 * ```ts
 * import { channelValues } from 'interphase/measurement';
 * import { simulateFixtureShort } from 'interphase/simulation';
 * const short = simulateFixtureShort({ leadResistance: 0.3, leadInductance: 1e-7, frequencies: [10, 1] });
 * channelValues(short, 'impedance real')[1]; // => 0.3
 * ```
 */
export function simulateFixtureShort(specification: SpectrumConditions): Measurement {
  const frequencies = Float64Array.from(specification.frequencies ?? frequencyGrid(1e6, 0.1, 10));
  return takeSpectrum(
    specification,
    frequencies,
    { cell: 'fixture shorted, simulated', circuit: 'L-R' },
    (_times, real, imaginary) => {
      real.fill(0);
      imaginary.fill(0);
    },
  );
}
