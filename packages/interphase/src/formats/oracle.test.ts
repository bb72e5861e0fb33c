import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { describeWithShared } from '../../../../tests/shared-folder.ts';
import { channelValues, sweeps } from '../measurement/index.ts';
import type { Measurement } from '../measurement/index.ts';
import { read } from './index.ts';
import { computed, excluded, headerlessNames, translate } from './oracle.fixture.ts';
import type { OracleTable } from './oracle.fixture.ts';

const folders = ['eis_real', 'eis_csv', 'zplot_zview', 'gamry_dta', 'biologic_mpt', 'drt_truth'];

/** The measurement that a peer's table is: by table name, sweep number, or the one it can be. */
function counterpart(measurements: readonly Measurement[], oracle: OracleTable): Measurement {
  const name = oracle.table ?? '';
  const spectrum = /^spectrum(\d+)$/.exec(name);
  if (spectrum !== null) {
    const [whole] = measurements;
    return wholeSweep(whole!, Number(spectrum[1]));
  }
  const curve = /^curve(\d+)$/.exec(name);
  const curves = measurements.filter(({ stated }) => stated['table'] !== 'OCVCURVE');
  if (curve !== null) return curves[Number(curve[1])]!;
  const named = measurements.find(({ stated }) => stated['table'] === name);
  return named ?? measurements.find(({ technique }) => technique === 'impedance') ?? measurements[0]!;
}

/** Rows of one sweep, those at frequency 0 included. */
function wholeSweep(measurement: Measurement, number: number): Measurement {
  const sweep = channelValues(measurement, 'sweep');
  return {
    ...measurement,
    channels: measurement.channels.map((channel) => ({
      ...channel,
      values: channel.values.filter((_, row) => sweep[row] === number),
    })),
  };
}

interface OracleFile {
  readonly files: Readonly<Record<string, { readonly oracles: readonly OracleTable[] }>>;
}

describeWithShared('numbers of peer libraries on real files', (shared) => {
  const oracle: OracleFile = JSON.parse(readFileSync(`${shared}reference-data/formats/oracle.json`, 'utf8'));
  const files = Object.entries(oracle.files).filter(([path]) => folders.includes(path.split('/')[0]!));
  let columns = 0;

  for (const [path, { oracles }] of files) {
    const wanted = oracles.filter(
      ({ lib }) => !excluded.some(([file, peer]) => file.test(path) && peer.test(lib)),
    );
    if (wanted.length === 0) continue;
    it(`reads ${path} alike`, () => {
      const { measurements } = read(new Uint8Array(readFileSync(`${shared}samples/${path}`)), path);
      const differences: string[] = [];
      for (const table of wanted) {
        const measurement = counterpart(measurements, table);
        const sorted = table.lib === 'pyimpspec';
        for (const [name, column] of Object.entries(table.columns ?? {})) {
          if (computed.some(([lib, pattern]) => lib.test(table.lib) && pattern.test(name))) continue;
          if (column.s === undefined) continue;
          const label = `${table.lib} ${table.table ?? ''} "${name}"`;
          const found = translate(headerlessNames[name] ?? name, measurement);
          if (found === undefined) {
            differences.push(`${label} is not in the measurement`);
            continue;
          }
          const values = channelValues(measurement, found.channel).map(found.value);
          const ordered = sorted ? byDescendingFrequency(values, measurement) : values;
          differences.push(...compare(ordered, column.s, table).map((text) => `${label} ${text}`));
          columns++;
        }
      }
      expect(differences).toEqual([]);
    });
  }

  it('compared every column that is not listed as computed', () => {
    expect(columns).toBeGreaterThan(300);
  });

  it('gives the dates of a time column as seconds since the first', () => {
    const path = 'biologic_mpt/Sample_data_biologic_timestamped.txt';
    const [measurement] = read(new Uint8Array(readFileSync(`${shared}samples/${path}`)), path).measurements;
    const time = channelValues(measurement!, 'time');
    // 11:38:41.707 to 11:38:54.171 on the same day.
    expect(time[0]).toBe(0);
    expect(time.at(-1)).toBeCloseTo(12.464, 9);
  });

  it('splits the ten sweeps of a cell at rest', () => {
    const path = 'eis_real/Sample2_PEIS_AtRest.csv';
    const [measurement] = read(new Uint8Array(readFileSync(`${shared}samples/${path}`)), path).measurements;
    expect(channelValues(measurement!, 'frequency').length).toBe(900);
    expect(sweeps(measurement!).map(({ channels }) => channels[0]!.values.length)).toEqual(
      Array.from({ length: 10 }, () => 89),
    );
  });

  it.each([
    ['gamry_dta/cv_data_incompleteheader.dta', 'holds no table of data'],
    ['biologic_mpt/test_loopsnewoutput_MB_CE1_short10k.mpl', 'log of settings'],
    ['eis_real/PEIS_LPSCl_IonBlocking_-25C.mpr', 'no reader knows this file; export it from EC-Lab as text'],
  ])('refuses %s', (path, message) => {
    expect(() => read(new Uint8Array(readFileSync(`${shared}samples/${path}`)), path)).toThrow(message);
  });
});

function byDescendingFrequency(values: Float64Array, measurement: Measurement): Float64Array {
  const frequency = channelValues(measurement, 'frequency');
  const rows = Array.from(values.keys()).sort((a, b) => frequency[b]! - frequency[a]!);
  return Float64Array.from(rows, (row) => values[row]!);
}

const fields = ['first', 'last', 'min', 'max', 'mean', 'row n/4', 'row n/2', 'row 3n/4'];

/** What differs by more than 1e-6 of the value, for the mean 1e-5 of the largest magnitude. */
function compare(values: Float64Array, s: readonly (number | string)[], table: OracleTable): string[] {
  if (values.length !== table.rows) return [`has ${values.length} rows, not ${table.rows}`];
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const n = table.rows;
  const interior = table.interior ?? [Math.floor(n / 4), Math.floor(n / 2), Math.floor((3 * n) / 4)];
  const mine = [
    values[0]!,
    values.at(-1)!,
    Math.min(...values),
    Math.max(...values),
    mean,
    ...interior.map((row) => values[row]!),
  ];
  return s.flatMap((expected, index) => {
    const theirs = Number(expected);
    // Going from °C to K and back costs one part in 1e15 of 300 K.
    const tolerance = index === 4 ? 1e-5 * largest : 1e-6 * Math.abs(theirs) + 1e-12 * largest;
    const ours = mine[index]!;
    return Math.abs(ours - theirs) <= tolerance ? [] : [`${fields[index]}: ${ours}, not ${theirs}`];
  });
}
