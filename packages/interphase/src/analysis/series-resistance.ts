import type { SpectrumData } from '../circuit/index.ts';
import type { Measurement } from '../measurement/index.ts';
import type { Quantity } from '../quantity/index.ts';
import { quantity } from '../quantity/index.ts';
import type { AveragedResistance } from './blocking-average.ts';
import { averageResistance } from './blocking-average.ts';
import { blockingData } from './blocking-data.ts';
import type { BlockingFit } from './blocking-fit.ts';
import type { BlockingWindow } from './blocking-window.ts';
import { blockingWindow } from './blocking-window.ts';
import type { FitBound } from './fit-bounds.ts';
import type { RealIntercept } from './series-resistance-intercept.ts';
import { realIntercept } from './series-resistance-intercept.ts';

/** The total series resistance of one spectrum, and all that a reader needs to judge it. */
export interface SeriesResistance {
  /**
   * Films, leads and contacts together, Ω, with the uncertainty of the fit and of the choice of circuit. Not identifiable
   * when no circuit of the family is determined by the data.
   */
  readonly resistance: Quantity;
  /** What a reader takes off the plot. */
  readonly intercept: RealIntercept;
  /** Circuits that the data determine, best first; may be empty. */
  readonly fits: readonly BlockingFit[];
  readonly average: AveragedResistance | undefined;
  /** The part that was fitted and how well. */
  readonly window: BlockingWindow;
  /** All points, highest frequency first. */
  readonly spectrum: SpectrumData;
  /** Sweeps in the measurement; the last one is read. */
  readonly sweeps: number;
  readonly simulated: boolean;
}

/**
 * Reads the total series resistance of a blocking cell from its last sweep: a small family of circuits (leads with or without
 * inductance, with or without a bulk arc, and a constant-phase tail) is fitted with weights 1/|Z| in the part of
 * the spectrum that it describes, and averaged by AICc.
 *
 * The resistance holds the leads and the contacts as well as the film.
 *
 * @param bounds of parameters of the circuits, where somebody sets them
 * @throws InputError when the measurement holds no impedance or fewer than five usable points
 *
 * @example
 * ```ts
 * import { seriesResistance } from 'interphase/analysis';
 * import { simulateBlockingSpectrum } from 'interphase/simulation';
 * const spectrum = simulateBlockingSpectrum({
 *   thickness: 3e-6, area: 1.9607e-4, conductivity: 1.77e-2, leadResistance: 0.1, leadInductance: 1e-7 });
 * const { resistance, fits } = seriesResistance(spectrum);
 * Math.round(resistance.value * 1000) / 1000; // => 0.964
 * ```
 */
export function seriesResistance(
  measurement: Measurement,
  bounds: readonly FitBound[] = [],
): SeriesResistance {
  const sweeps = blockingData(measurement);
  return readSeriesResistance(sweeps[sweeps.length - 1]!, measurement, sweeps.length, bounds);
}

/** The same for one sweep of a measurement. */
export function readSeriesResistance(
  spectrum: SpectrumData,
  measurement: Measurement,
  sweeps: number,
  bounds: readonly FitBound[] = [],
): SeriesResistance {
  const { provenance } = measurement;
  const intercept = realIntercept(spectrum);
  const window = blockingWindow(spectrum, bounds);
  const { fits } = window;
  const name = provenance.file === '' ? provenance.reader : provenance.file;
  const sources = [name];
  const average = fits.length === 0 ? undefined : averageResistance(fits);
  const resistance =
    average === undefined
      ? quantity(intercept.resistance, 'Ω', {
          status: 'not identifiable',
          sources,
          interval: reals(spectrum),
        })
      : quantity(average.value, 'Ω', {
          uncertainty: average.uncertainty,
          degreesOfFreedom: fits[0]!.fit.degreesOfFreedom,
          status: provenance.simulated ? 'simulated' : 'measured',
          source: `series resistance of ${name} ${fingerprint(spectrum)}`,
          sources,
        });
  return {
    resistance,
    intercept,
    fits,
    average,
    window,
    spectrum,
    sweeps,
    simulated: provenance.simulated,
  };
}

/** All real parts of the spectrum: somewhere among them, or not at all. */
function reals({ real }: SpectrumData): { low: number; high: number; coverage: number } {
  return { low: Math.min(...real), high: Math.max(...real), coverage: 0.95 };
}

/** Tells spectra apart whose file has no name or holds several; the same data give the same text. */
function fingerprint({ real, imaginary }: SpectrumData): string {
  const bytes = new Uint8Array(Float64Array.of(...real, ...imaginary).buffer);
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, '0');
}
