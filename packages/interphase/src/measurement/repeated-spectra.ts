import { findChannel } from './channel.ts';
import type { Measurement } from './measurement.ts';

/**
 * Which spectra are an earlier one once more: for each measurement the index of the first with the same numbers, else undefined.
 * One spectrum exported twice is one measurement, in whatever order of rows. Every frequency, Z′ and Z″ must agree to 1e-6 of its
 * size (of |Z| for a part of Z), or as the file with fewer digits would round the other, but never by more than 1e-3:
 * the noise of two sweeps is larger than that somewhere. Fewer than 5 points tell nothing. Two simulated
 * spectra are never the same measurement: without noise equal cells give equal numbers, and what rests on them is
 * called simulated.
 *
 * @example
 * ```ts
 * import { repeatedSpectra } from 'interphase/measurement';
 * import { simulateBlockingSpectrum } from 'interphase/simulation';
 * const one = simulateBlockingSpectrum({ thickness: 3e-6, area: 2e-4, conductivity: 0.01, noise: 0.001, seed: 1 });
 * const asIfMeasured = { ...one, provenance: { ...one.provenance, simulated: false } };
 * repeatedSpectra([asIfMeasured, asIfMeasured]); // => [undefined, 0]
 * repeatedSpectra([one, one]); // => [undefined, undefined]
 * ```
 */
export function repeatedSpectra(measurements: readonly Measurement[]): readonly (number | undefined)[] {
  const spectra = measurements.map(pointsOf);
  return spectra.map((points, index) => {
    const first = spectra.findIndex(
      (earlier, at) => at < index && points !== undefined && earlier !== undefined && agree(earlier, points),
    );
    return first === -1 ? undefined : first;
  });
}

/** A spectrum by frequency, with the digits of each column. */
interface Points {
  readonly rows: readonly number[][];
  readonly digits: readonly Digits[];
  readonly simulated: boolean;
}

function agree(one: Points, other: Points): boolean {
  if (one.simulated && other.simulated) return false;
  const points = one.rows.length;
  if (points < fewestPoints || points !== other.rows.length) return false;
  for (let row = 0; row < points; row += 1) {
    const [p, q] = [one.rows[row]!, other.rows[row]!];
    const modulus = Math.hypot(p[1]!, p[2]!);
    for (let part = 0; part < 3; part += 1) {
      const size = part === 0 ? p[0]! : modulus;
      const rounding = roundingBetween(p[part]!, one.digits[part]!, other.digits[part]!);
      const allowed = Math.max(1e-6 * size, Math.min(rounding, 1e-3 * size));
      if (!(Math.abs(p[part]! - q[part]!) <= allowed)) return false;
    }
  }
  return true;
}

const fewestPoints = 5;

/** How many digits a column was written with: significant ones, and places after the point. */
interface Digits {
  readonly significant: number;
  readonly places: number;
}

function pointsOf(measurement: Measurement): Points | undefined {
  const columns = ['frequency', 'impedance real', 'impedance imaginary'].map(
    (name) => findChannel(measurement, name)?.values,
  );
  const [frequency, real, imaginary] = columns;
  if (frequency === undefined || real === undefined || imaginary === undefined) return undefined;
  const rows = Array.from(frequency, (hertz, row) => [hertz, real[row]!, imaginary[row]!]).sort(
    (p, q) => p[0]! - q[0]! || p[1]! - q[1]!,
  );
  const { simulated } = measurement.provenance;
  return { rows, digits: [frequency, real, imaginary].map(digitsOf), simulated };
}

function digitsOf(values: Float64Array): Digits {
  let [significant, places] = [1, -Infinity];
  for (const value of values) {
    // Beyond twelve digits there is noise of unit conversion.
    const [mantissa = '', exponent = '0'] = value.toExponential(11).split('e');
    const kept = mantissa.replace(/\.?0*$/u, '').replace(/[-.]/gu, '').length;
    significant = Math.max(significant, kept);
    places = Math.max(places, kept - 1 - Number(exponent));
  }
  return { significant, places };
}

/** Half the last digit of the coarser of two columns at a value; 0 where both were written alike. */
function roundingBetween(value: number, one: Digits, other: Digits): number {
  if (value === 0) return 0;
  const leading = Math.floor(Math.log10(Math.abs(value)));
  // Written with a fixed number of digits, or with a fixed number of places: the coarser holds at this value.
  const last = ({ significant, places }: Digits) => Math.max(leading + 1 - significant, -places);
  const [a, b] = [last(one), last(other)];
  return a === b ? 0 : 0.501 * 10 ** Math.max(a, b);
}
