import { findChannel } from './channel.ts';
import type { Channel, Measurement } from './measurement.ts';

/**
 * The spectra of an impedance measurement, one Measurement per sweep in the file's order, without rows at
 * frequency 0 or below (they hold no impedance) and without the `sweep` channel. Each states its number in
 * `stated['sweep']` when there are several. Other techniques come back as they are.
 *
 * @example
 * ```ts
 * import { sweeps } from 'interphase/measurement';
 * const channel = (name, unit, values) => ({ name, unit, values: Float64Array.from(values) });
 * const measurement = {
 *   technique: 'impedance', conditions: {}, stated: {}, warnings: [],
 *   channels: [channel('frequency', 'Hz', [10, 1, 0, 10, 1]), channel('sweep', '1', [0, 0, 0, 1, 1])],
 *   provenance: { file: 'a.csv', sha256: '', bytes: 0, reader: '', simulated: false } };
 * sweeps(measurement).map(({ channels }) => Array.from(channels[0].values)); // => [[10, 1], [10, 1]]
 * ```
 */
export function sweeps(measurement: Measurement): Measurement[] {
  const frequency = findChannel(measurement, 'frequency')?.values;
  if (measurement.technique !== 'impedance' || frequency === undefined) return [measurement];
  const sweep = findChannel(measurement, 'sweep')?.values;
  const rowsOf = new Map<number, number[]>();
  for (let row = 0; row < frequency.length; row++) {
    if (!(frequency[row]! > 0)) continue;
    const key = sweep?.[row] ?? 0;
    const rows = rowsOf.get(key);
    if (rows === undefined) rowsOf.set(key, [row]);
    else rows.push(row);
  }
  const parts: Measurement[] = [];
  for (const [number, rows] of rowsOf) {
    const channels: Channel[] = [];
    for (const { name, unit, values, raw } of measurement.channels) {
      if (name === 'sweep') continue;
      const part = Float64Array.from(rows, (row) => values[row]!);
      channels.push({ name, unit, values: part, ...(raw === undefined ? {} : { raw }) });
    }
    const stated = rowsOf.size > 1 ? { ...measurement.stated, sweep: String(number) } : measurement.stated;
    parts.push({ ...measurement, channels, stated });
  }
  return parts;
}
