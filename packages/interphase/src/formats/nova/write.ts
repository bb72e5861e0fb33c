import { findChannel } from '../../measurement/index.ts';
import type { Measurement } from '../../measurement/index.ts';
import { InputError } from '../../quantity/index.ts';
import { textBytes } from '../text-bytes.ts';

/** How Nova is told to export. */
export interface NovaOptions {
  /** Column separator; `;` unless said otherwise. */
  readonly separator?: ';' | '\t' | ',';
  /** Decimal mark; `.` unless said otherwise. */
  readonly decimal?: '.' | ',';
}

type Column = readonly [header: string, value: (row: number) => number];

/**
 * A measurement in the layout of Nova's own ASCII export: UTF-8 with byte order mark, one header line.
 *
 * Impedance is written as `Index, Frequency (Hz), Z' (Ω), -Z'' (Ω), Z (Ω), -Phase (°)` and `Time (s)` where
 * there is one; a time series as `Index, Time (s), WE(1).Potential (V), WE(1).Current (A)`. Numbers carry all
 * their digits, so that reading gives them back exactly. Nova has no place for conditions: they are not
 * written. Of a simulation every row ends in a column `Remark` that says `simulated`.
 *
 * @throws InputError when the measurement is neither an impedance nor a time series of current or voltage.
 * @example
 * ```ts
 * import { read, writeNova } from 'interphase/formats';
 * const text = "Frequency (Hz)\tZ' (Ω)\t-Z'' (Ω)\n1000\t5\t2\n100\t6\t3\n";
 * const [spectrum] = read(new TextEncoder().encode(text), 'a.txt').measurements;
 * const lines = new TextDecoder().decode(writeNova(spectrum)).split('\r\n');
 * lines[0]; // => "Index;Frequency (Hz);Z' (Ω);-Z'' (Ω);Z (Ω);-Phase (°)"
 * lines[1].split(';').slice(0, 4); // => ['1', '1000', '5', '2']
 * ```
 */
export function writeNova(measurement: Measurement, options: NovaOptions = {}): Uint8Array {
  const { separator = ';', decimal = '.' } = options;
  if (separator === decimal)
    throw new InputError('comma is both separator and decimal mark', 'choose another separator');
  const columns = impedanceColumns(measurement) ?? timeColumns(measurement);
  if (columns === undefined)
    throw new InputError(
      `a Nova export holds an impedance or a time series, not ${measurement.technique}`,
      'write it in another format',
      { file: measurement.provenance.file },
    );
  const rows = measurement.channels[0]?.values.length ?? 0;
  const remark = measurement.provenance.simulated ? [separator, 'simulated'].join('') : '';
  const lines = [
    `${['Index', ...columns.map(([header]) => header)].join(separator)}${remark === '' ? '' : `${separator}Remark`}`,
  ];
  for (let row = 0; row < rows; row++) {
    let line = String(row + 1);
    for (const [, value] of columns) {
      const number = String(value(row));
      line += separator + (decimal === ',' ? number.replace('.', ',') : number);
    }
    lines.push(line + remark);
  }
  return textBytes(`\ufeff${lines.join('\r\n')}\r\n`);
}

function impedanceColumns(measurement: Measurement): Column[] | undefined {
  const f = findChannel(measurement, 'frequency')?.values;
  const re = findChannel(measurement, 'impedance real')?.values;
  const im = findChannel(measurement, 'impedance imaginary')?.values;
  if (f === undefined || re === undefined || im === undefined) return undefined;
  const time = findChannel(measurement, 'time')?.values;
  return [
    ['Frequency (Hz)', (row) => f[row]!],
    ["Z' (Ω)", (row) => re[row]!],
    ["-Z'' (Ω)", (row) => 0 - im[row]!],
    ['Z (Ω)', (row) => Math.hypot(re[row]!, im[row]!)],
    ['-Phase (°)', (row) => (-Math.atan2(im[row]!, re[row]!) * 180) / Math.PI],
    ...(time === undefined ? [] : [['Time (s)', (row: number) => time[row]!] as const]),
  ];
}

function timeColumns(measurement: Measurement): Column[] | undefined {
  const time = findChannel(measurement, 'time')?.values;
  const current = findChannel(measurement, 'current')?.values;
  const voltage = findChannel(measurement, 'voltage')?.values;
  if (time === undefined || (current === undefined && voltage === undefined)) return undefined;
  return [
    ['Time (s)', (row) => time[row]!],
    ...(voltage === undefined ? [] : [['WE(1).Potential (V)', (row: number) => voltage[row]!] as const]),
    ...(current === undefined ? [] : [['WE(1).Current (A)', (row: number) => current[row]!] as const]),
  ];
}
