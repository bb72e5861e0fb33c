import { InputError } from '../quantity/index.ts';

/** When an instrument takes its readings. */
export interface Sampling {
  /** Time of the first reading after the step, s. */
  readonly first: number;
  /** Time between readings, s. */
  readonly interval: number;
  /** Time of the last reading at the latest, s. */
  readonly duration: number;
}

/** A transient of more readings than this is a mistake in the interval. */
const most = 5_000_000;

/**
 * Times of the readings, s.
 *
 * @throws InputError when there would be none or more than five million
 */
export function sampleTimes({ first, interval, duration }: Sampling): Float64Array {
  const count = Math.floor((duration - first) / interval + 1e-9) + 1;
  if (!(first >= 0 && interval > 0 && count >= 1 && count <= most))
    throw new InputError(
      `readings from ${first} s every ${interval} s to ${duration} s cannot be taken`,
      'give a first time ≥ 0, a positive interval and a duration that holds up to five million readings',
    );
  return Float64Array.from({ length: count }, (_, i) => first + i * interval);
}
