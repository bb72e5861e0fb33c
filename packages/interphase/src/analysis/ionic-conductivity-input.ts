import type { Measurement } from '../measurement/index.ts';
import type { Quantity } from '../quantity/index.ts';
import type { FitBound } from './fit-bounds.ts';
import type { SeriesResistance } from './series-resistance.ts';

/** A spectrum of a blocking cell, with what was measured. */
export interface BlockingSpectrum {
  readonly measurement: Measurement;
  readonly cell: string;
  /** Films stacked in it. */
  readonly films: number;
  /** Taken from the measurement where it is absent. */
  readonly temperature?: Quantity;
  /** Bounds of parameters of the circuits fitted. */
  readonly bounds?: readonly FitBound[];
}

/** Spectra of one membrane, and what is needed to make a conductivity of them. */
export interface IonicConductivityInput {
  /** Membrane. */
  readonly of: string;
  /** As the reader knows it. */
  readonly label: string;
  /** Of one film. */
  readonly thickness?: Quantity;
  /** Electrode area. */
  readonly area?: Quantity;
  readonly spectra: readonly BlockingSpectrum[];
  /** Spectrum of the fixture with its electrodes pressed together. */
  readonly fixtureShort?: Measurement;
  /** Spectrum of the fixture with its electrodes apart. */
  readonly fixtureOpen?: Measurement;
}

/** A spectrum with what was read from it. */
export interface ReadSpectrum {
  readonly cell: string;
  readonly films: number;
  readonly temperature: Quantity | undefined;
  readonly measurement: Measurement;
  /** True where somebody set bounds for the fit. */
  readonly bounded?: boolean;
  readonly reading: SeriesResistance;
  /** First sweep of the measurement, when it holds several. */
  readonly firstSweep: SeriesResistance | undefined;
}

/** Spectra at one temperature. */
export interface TemperatureGroup {
  /** Mean, K; undefined when nobody states it. */
  readonly temperature: number | undefined;
  /** `25 °C`. */
  readonly at: string;
  readonly spectra: readonly ReadSpectrum[];
}

/** Names of the inputs that state no uncertainty. */
export function withoutUncertainty({ thickness, area }: IonicConductivityInput): string[] {
  return [
    ...(thickness !== undefined && thickness.uncertainty === undefined ? ['thickness'] : []),
    ...(area !== undefined && area.uncertainty === undefined ? ['electrode area'] : []),
  ];
}
