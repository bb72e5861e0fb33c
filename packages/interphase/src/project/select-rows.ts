import { channelValues, findChannel, type Measurement } from '../measurement/index.ts';
import { InputError, printQuantity, type Quantity } from '../quantity/index.ts';
import type { SelectedRange, Selection } from './selection-entry.ts';

/** A measurement without the rows that a project leaves out, and what was left out in words. */
export interface SelectedRows {
  readonly measurement: Measurement;
  /** One sentence for each limit, with its reason. */
  readonly statements: readonly string[];
}

/**
 * The rows of a measurement that a project uses. The measurement itself is not changed.
 *
 * @throws InputError when a row to leave out is not there, the channel of the range is absent, or nothing is left
 */
export function selectRows(measurement: Measurement, { range, excluded }: Selection): SelectedRows {
  const { file } = measurement.provenance;
  const total = measurement.channels[0]?.values.length ?? 0;
  const kept = new Uint8Array(total).fill(1);
  const statements: string[] = [];
  if (range) {
    const inside = keepRange(kept, measurement, range);
    statements.push(`${file}: only ${rangeText(range)} used, ${inside} of ${total} rows: ${range.because}`);
  }
  for (const { rows, text, because } of excluded) {
    for (const [first, last] of rows) {
      if (last > total)
        throw new InputError(`rows ${text} are to be left out, but there are ${total}`, 'mend the rows', {
          file,
        });
      kept.fill(0, first - 1, last);
    }
    const many = rows.length > 1 || rows.some(([first, last]) => last > first);
    statements.push(`${file}: ${many ? 'rows' : 'row'} ${text} left out: ${because}`);
  }
  const count = kept.reduce((sum, one) => sum + one, 0);
  if (count === 0)
    throw new InputError('nothing is left of it by use and exclude', 'leave in some rows', { file });
  const channels = measurement.channels.map((channel) => ({
    ...channel,
    values: channel.values.filter((_, row) => kept[row] === 1),
  }));
  return { measurement: { ...measurement, channels }, statements };
}

/** True when the range speaks of this measurement: frequency of spectra, time of all else. */
export function rangeConcerns(measurement: Measurement, range: SelectedRange): boolean {
  const isSpectrum = measurement.technique === 'impedance';
  if (isSpectrum !== (range.channel === 'frequency')) return false;
  return findChannel(measurement, range.channel) !== undefined;
}

function keepRange(kept: Uint8Array, measurement: Measurement, range: SelectedRange): number {
  const values = channelValues(measurement, range.channel);
  // A limit is a number somebody wrote: the reading at it counts, whatever its last binary digit.
  const low = (range.from?.value ?? Number.NEGATIVE_INFINITY) * (1 - 1e-9);
  const high = (range.to?.value ?? Number.POSITIVE_INFINITY) * (1 + 1e-9);
  let inside = 0;
  for (let row = 0; row < values.length; row += 1) {
    const value = values[row] ?? Number.NaN;
    if (value >= low && value <= high) inside += 1;
    else kept[row] = 0;
  }
  return inside;
}

function rangeText({ from, to, channel }: SelectedRange): string {
  if (from && to) return `${shown(from)} … ${shown(to)}`;
  if (from) return `${channel === 'time' ? 'times' : 'frequencies'} from ${shown(from)}`;
  return `${channel === 'time' ? 'times' : 'frequencies'} up to ${to ? shown(to) : ''}`;
}

function shown(quantity: Quantity): string {
  return printQuantity(quantity, { style: 'sentence' });
}
