import type { SpectrumData } from '../circuit/index.ts';
import type { Measurement } from '../measurement/index.ts';
import { channelValues, findChannel } from '../measurement/index.ts';
import { InputError } from '../quantity/index.ts';

/** Fewer points than this fix no circuit. */
const fewest = 5;

/**
 * The spectra of an impedance measurement, one for each sweep, highest frequency first. Points without a positive
 * frequency or a finite, non-zero impedance are left out (instruments fill rows with zeros).
 *
 * @throws InputError when it is no impedance measurement or no sweep has five usable points
 */
export function blockingData(measurement: Measurement): readonly SpectrumData[] {
  const place = { file: measurement.provenance.file };
  if (measurement.technique !== 'impedance')
    throw new InputError(
      `a measurement of ${measurement.technique} holds no impedance`,
      'give an impedance spectrum',
      place,
    );
  const frequency = channelValues(measurement, 'frequency');
  const real = channelValues(measurement, 'impedance real');
  const imaginary = channelValues(measurement, 'impedance imaginary');
  const sweep = findChannel(measurement, 'sweep')?.values;
  const rows = new Map<number, number[]>();
  for (let i = 0; i < frequency.length; i += 1) {
    const modulus = Math.hypot(real[i]!, imaginary[i]!);
    if (!(frequency[i]! > 0 && Number.isFinite(frequency[i]!) && modulus > 0 && Number.isFinite(modulus)))
      continue;
    const key = sweep?.[i] ?? 0;
    const list = rows.get(key);
    if (list === undefined) rows.set(key, [i]);
    else list.push(i);
  }
  const spectra = [...rows.values()]
    .filter((indices) => indices.length >= fewest)
    .map((indices) => {
      indices.sort((a, b) => frequency[b]! - frequency[a]!);
      return {
        frequency: Float64Array.from(indices, (i) => frequency[i]!),
        real: Float64Array.from(indices, (i) => real[i]!),
        imaginary: Float64Array.from(indices, (i) => imaginary[i]!),
      };
    });
  if (spectra.length === 0)
    throw new InputError(
      `the spectrum has fewer than ${fewest} points with a positive frequency and a finite impedance`,
      'give a spectrum of ten points or more',
      place,
    );
  return spectra;
}

/** The points `from` (included) to `to` (excluded) of a spectrum. */
export function blockingPart(data: SpectrumData, from: number, to: number): SpectrumData {
  return {
    frequency: data.frequency.subarray(from, to),
    real: data.real.subarray(from, to),
    imaginary: data.imaginary.subarray(from, to),
  };
}
