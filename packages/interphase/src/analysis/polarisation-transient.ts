import { channelValues, findChannel } from '../measurement/index.ts';
import type { Measurement } from '../measurement/index.ts';
import { InputError } from '../quantity/index.ts';
import type { Quantity } from '../quantity/index.ts';

/** A potential step as the analyses want it: time from the step, current in the direction of the step. */
export interface PolarisationTransient {
  /** s after the step, above 0, rising. */
  readonly time: Float64Array;
  /** A; positive in the direction of the step. */
  readonly current: Float64Array;
  /** +1 when the instrument's current was positive (charging), −1 when it was negative. */
  readonly direction: 1 | -1;
  /** Time of the step on the instrument's clock, s. */
  readonly stepTime: number;
  /** How the step was found. */
  readonly stepFoundBy: 'potential' | 'start of the record';
  /** First sample after the step, s. */
  readonly firstSample: number;
  /** |ΔV| read from the potential channel, V; absent without one. */
  readonly potential?: Quantity;
}

/**
 * Cuts the step out of a chronoamperogram.
 *
 * With a potential channel the step is the first jump past half of the final potential, and ΔV the medians after minus
 * before it (minus 0 V when nothing was recorded before). Without one, the record is taken to start with the step.
 *
 * @throws InputError when channels are missing, fewer than 12 samples follow the step, or no current flows.
 *
 * @example
 * ```ts
 * import { polarisationTransient } from 'interphase/analysis';
 * const time = Float64Array.from({ length: 40 }, (_, i) => i);
 * const step = polarisationTransient({
 *   technique: 'chronoamperometry', conditions: {}, stated: {}, warnings: [],
 *   channels: [{ name: 'time', unit: 's', values: time },
 *     { name: 'current', unit: 'A', values: time.map((t) => (t < 5 ? 0 : -2e-5)) },
 *     { name: 'voltage', unit: 'V', values: time.map((t) => (t < 5 ? 0.002 : -0.008)) }],
 *   provenance: { file: '', sha256: '', bytes: 0, reader: 'example', simulated: true } });
 * [step.stepTime, step.direction, step.firstSample]; // => [4, -1, 1]
 * Number(step.potential?.value.toFixed(4)); // => 0.01
 * ```
 */
export function polarisationTransient(transient: Measurement): PolarisationTransient {
  const place = { file: transient.provenance.file };
  const time = channelValues(transient, 'time');
  const current = channelValues(transient, 'current');
  const voltage = findChannel(transient, 'voltage')?.values;
  const step = voltage ? findStep(time, voltage) : undefined;
  const stepIndex = step?.index ?? 0;
  const stepTime = step && stepIndex > 0 ? time[stepIndex - 1]! : Math.min(0, time[0] ?? 0);
  const kept = [...time.keys()].filter(
    (i) => i >= stepIndex && time[i]! > stepTime && Number.isFinite(current[i]!) && Number.isFinite(time[i]!),
  );
  if (kept.length < 12)
    throw new InputError(
      `${kept.length} samples after the potential step are too few for a polarisation`,
      'record the current from the step to the steady state, at least 12 samples',
      place,
    );
  for (let k = 1; k < kept.length; k++)
    if (time[kept[k]!]! < time[kept[k - 1]!]!)
      throw new InputError(
        `time runs backwards at sample ${kept[k]! + 1}`,
        'give one polarisation to a record',
        place,
      );
  const tail = kept.slice(Math.floor(kept.length * 0.8)).map((i) => current[i]!);
  const level = median(tail);
  if (level === 0)
    throw new InputError('no current flows at the end of the record', 'check the current channel', place);
  const direction = level > 0 ? 1 : -1;
  const potential = step ? stepPotential(transient, voltage!, step.index, kept) : undefined;
  const times = Float64Array.from(kept, (i) => time[i]! - stepTime);
  return {
    time: times,
    current: Float64Array.from(kept, (i) => direction * current[i]!),
    direction,
    stepTime,
    stepFoundBy: step && stepIndex > 0 ? 'potential' : 'start of the record',
    firstSample: times[0]!,
    ...(potential && { potential }),
  };
}

/** Median; the mean of the middle two for an even count. */
export function median(values: readonly number[] | Float64Array): number {
  const sorted = Float64Array.from(values).sort();
  const upper = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const lower = sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
  return (lower + upper) / 2;
}

/** First sample past half of the way from the first potential to the final one; index 0 when it starts stepped. */
function findStep(time: Float64Array, voltage: Float64Array): { index: number } | undefined {
  const count = voltage.length;
  if (count < 12 || time.length !== count) return undefined;
  const before = voltage[0]!;
  const after = median(voltage.subarray(Math.floor(count / 2)));
  // A record that starts polarised keeps its potential to within a tenth.
  if (Math.abs(before - after) <= 0.1 * Math.abs(after)) return { index: 0 };
  for (let i = 1; i < count; i++)
    if (Math.abs(voltage[i]! - before) > 0.5 * Math.abs(after - before)) return { index: i };
  return { index: 0 };
}

function stepPotential(
  transient: Measurement,
  voltage: Float64Array,
  index: number,
  kept: readonly number[],
): Quantity {
  const during = kept.map((i) => voltage[i]!);
  const rest = voltage.subarray(0, index);
  const after = median(during);
  const before = rest.length === 0 ? 0 : median(rest);
  // Scatter of the mean; a gain or offset error of the instrument is not in it.
  const spread = 1.4826 * median(during.map((v) => Math.abs(v - after)));
  const restSpread = rest.length < 3 ? 0 : 1.4826 * median(rest.map((v) => Math.abs(v - before)));
  const uncertainty = Math.hypot(
    (1.2533 * spread) / Math.sqrt(during.length),
    (1.2533 * restSpread) / Math.sqrt(Math.max(1, rest.length)),
  );
  const source = transient.provenance.file || 'transient';
  return {
    value: Math.abs(after - before),
    unit: 'mV',
    uncertainty,
    status: transient.provenance.simulated ? 'simulated' : 'measured',
    sources: [source],
    contributions: [{ source: `potential of ${source}`, uncertainty }],
  };
}
