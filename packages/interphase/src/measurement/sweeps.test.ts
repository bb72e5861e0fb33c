import { describe, expect, it } from 'vitest';
import { sweeps } from './index.ts';
import type { Measurement } from './index.ts';

const channel = (name: string, unit: string, values: number[]) => ({
  name,
  unit,
  values: Float64Array.from(values),
});
const measurement: Measurement = {
  technique: 'impedance',
  channels: [
    channel('frequency', 'Hz', [100, 10, 0, 100, 10]),
    channel('impedance real', 'Ohm', [1, 2, 0, 3, 4]),
    channel('sweep', '1', [0, 0, 0, 1, 1]),
  ],
  conditions: {},
  stated: { title: 'a' },
  provenance: { file: 'a', sha256: '', bytes: 0, reader: '', simulated: false },
  warnings: [],
};

describe('sweeps', () => {
  it('splits rows by sweep and leaves out those without alternating current', () => {
    const parts = sweeps(measurement);
    expect(parts.map(({ channels }) => channels.map(({ values }) => [...values]))).toEqual([
      [
        [100, 10],
        [1, 2],
      ],
      [
        [100, 10],
        [3, 4],
      ],
    ]);
    expect(parts.map(({ stated }) => stated['sweep'])).toEqual(['0', '1']);
  });

  it('gives one spectrum where there is no sweep channel', () => {
    const single = { ...measurement, channels: measurement.channels.slice(0, 2) };
    const parts = sweeps(single);
    expect(parts.map(({ channels }) => channels[0]!.values.length)).toEqual([4]);
    expect(parts[0]!.stated).toEqual({ title: 'a' });
  });

  it('hands other techniques back untouched', () => {
    const other: Measurement = { ...measurement, technique: 'table' };
    expect(sweeps(other)).toEqual([other]);
  });
});
