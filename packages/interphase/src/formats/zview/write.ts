import { channelValues, findChannel } from '../../measurement/index.ts';
import type { Measurement } from '../../measurement/index.ts';
import { textBytes } from '../text-bytes.ts';

/**
 * An impedance as a `ZPLOT2 ASCII` file that ZView opens: frequency, Z′ and Z″ (signed), and time where there
 * is one. Of a simulation the user comments say `simulated`.
 *
 * @throws InputError when the measurement holds no impedance.
 * @example
 * ```ts
 * import { read, writeZview } from 'interphase/formats';
 * const text = "Frequency (Hz)\tZ' (Ω)\t-Z'' (Ω)\n1000\t5\t2\n100\t6\t3\n";
 * const [spectrum] = read(new TextEncoder().encode(text), 'a.txt').measurements;
 * const [again] = read(writeZview(spectrum), 'a.z').measurements;
 * Array.from(again.channels[2].values); // => [-2, -3]
 * ```
 */
export function writeZview(measurement: Measurement): Uint8Array {
  const f = channelValues(measurement, 'frequency');
  const re = channelValues(measurement, 'impedance real');
  const im = channelValues(measurement, 'impedance imaginary');
  const time = findChannel(measurement, 'time')?.values;
  const comments = measurement.provenance.simulated ? ['simulated'] : [];
  const lines = [
    'ZPLOT2 ASCII',
    entry('Measured Data, ZPlot:', '3.2c'),
    entry('Begin User Comments:', String(comments.length)),
    ...comments.map((comment) => `    ${comment}`),
    entry('End User Comments:', String(comments.length)),
    entry('Data Points:', String(f.length)),
    "  Freq(Hz)\tAmpl\tBias\tTime(Sec)\tZ'(a)\tZ''(b)\tGD\tErr\tRange",
    'End Comments',
  ];
  for (let i = 0; i < f.length; i++)
    lines.push([f[i], 0, 0, time?.[i] ?? 0, re[i], im[i], 0, 0, 0].map(String).join('\t'));
  return textBytes(`${lines.join('\r\n')}\r\n`);
}

function entry(key: string, value: string): string {
  return `  ${key.padEnd(28)}${value}`;
}
