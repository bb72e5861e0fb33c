import { drawnWords, nyquist } from '../figure/index.ts';
import type { Finding, NamedQuantity } from '../finding/index.ts';
import { channelValues, type Measurement, sweeps } from '../measurement/index.ts';
import { quantity, type Status } from '../quantity/index.ts';
import { fileId, fileReference } from './file-identity.ts';

/** What is known of a spectrum that no method has been told to use. */
export interface SpectrumInput {
  readonly measurement: Measurement;
  /** Cell, or the file where the cell is unknown. */
  readonly of: string;
  /** Condition in words, when known. */
  readonly at?: string;
  readonly missing: readonly string[];
  /** What would make more of it. */
  readonly advice: readonly string[];
}

/** Most spectra of one file that a figure shows. */
const mostShown = 7;

/**
 * A spectrum as it is: its picture, and its real part at both ends, which any reader of impedance checks first. No
 * model is fitted, because nothing says what the cell is.
 */
export function spectrumFinding({ measurement, of, at, missing, advice }: SpectrumInput): Finding {
  const { file, simulated } = measurement.provenance;
  const spectra = sweeps(measurement).filter((each) => channelValues(each, 'frequency').length > 0);
  const status: Status = simulated ? 'simulated' : 'measured';
  const shown = spectra.slice(0, mostShown);
  const figure = nyquist({
    id: `nyquist-${fileId(file)}`,
    title: `Impedance of ${of}`,
    caption: `${drawnWords([status], Math.min(...shown.map((each) => channelValues(each, 'frequency').length))).readings}: ${status} impedance of ${file}${spectra.length > shown.length ? `; the first ${shown.length} of ${spectra.length} sweeps` : ''}.`,
    width: 85,
    series: shown.map((each, index) => ({
      name: spectra.length > 1 ? `sweep ${index + 1}` : file,
      kind: simulated ? 'simulated' : 'measured',
      frequency: channelValues(each, 'frequency'),
      real: channelValues(each, 'impedance real'),
      imaginary: channelValues(each, 'impedance imaginary'),
    })),
  });
  const first = spectra[0];
  return {
    id: `spectrum-${fileId(file)}`,
    title: `Impedance spectrum ${file}`,
    of,
    method: {
      name: 'impedance spectrum',
      sentence: 'The spectrum is shown as recorded; no model was fitted.',
      equation: 'Z(f) = Z′ + j Z″',
      citations: [],
    },
    quantities: first ? ends(first, of, at, status, file) : [],
    gates: [],
    assumptions: [],
    advice,
    missing,
    figures: [figure],
    files: [fileReference(measurement)],
    simulated,
  };
}

function ends(
  spectrum: Measurement,
  of: string,
  at: string | undefined,
  status: Status,
  file: string,
): NamedQuantity[] {
  const frequency = channelValues(spectrum, 'frequency');
  const real = channelValues(spectrum, 'impedance real');
  let highest = 0;
  let lowest = 0;
  for (let row = 1; row < frequency.length; row += 1) {
    if ((frequency[row] ?? 0) > (frequency[highest] ?? 0)) highest = row;
    if ((frequency[row] ?? 0) < (frequency[lowest] ?? 0)) lowest = row;
  }
  const named = (row: number, principal: boolean): NamedQuantity => ({
    name: 'real part of the impedance',
    of,
    quantity: quantity(real[row] ?? 0, 'Ω', { status, sources: [file] }),
    principal,
    note: `at ${frequencyText(frequency[row] ?? 0)}${spectrum.stated['sweep'] === undefined ? '' : ', first sweep'}`,
    ...(at !== undefined && { at }),
  });
  return [named(highest, true), named(lowest, false)];
}

function frequencyText(hertz: number): string {
  if (hertz >= 1e6) return `${Number((hertz / 1e6).toPrecision(3))} MHz`;
  if (hertz >= 1e3) return `${Number((hertz / 1e3).toPrecision(3))} kHz`;
  if (hertz >= 1) return `${Number(hertz.toPrecision(3))} Hz`;
  return `${Number((hertz * 1e3).toPrecision(3))} mHz`;
}
