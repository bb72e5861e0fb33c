import { InputError } from '../quantity/index.ts';
import type { Channel, Measurement } from './measurement.ts';

/**
 * The numbers of a channel by name.
 *
 * @throws InputError when the measurement has no such channel; it names those it has.
 */
export function channelValues(measurement: Measurement, name: string): Float64Array {
  const found = findChannel(measurement, name);
  if (found) return found.values;
  const have = measurement.channels.map((channel) => channel.name).join(', ');
  throw new InputError(`no channel "${name}"`, `the file holds ${have || 'no channels'}`, {
    file: measurement.provenance.file,
  });
}

/** The channel of this name, or undefined. */
export function findChannel(measurement: Measurement, name: string): Channel | undefined {
  return measurement.channels.find((channel) => channel.name === name);
}
