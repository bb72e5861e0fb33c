import { everyFault, FaultyFile, type ReadResult, read } from 'interphase/formats';
import type { Channel, Measurement } from 'interphase/measurement';
import { jsonText, readJson } from 'interphase/project';
import { InputError, printQuantity } from 'interphase/quantity';
import type { Command } from '../command.ts';
import { columns, wrapped } from '../layout.ts';
import { readBytes } from '../project-files.ts';

/** `interphase read`: what files hold. */
export const readCommand: Command = {
  name: 'read',
  operands: 'FILE…',
  count: [1, Number.POSITIVE_INFINITY],
  does: 'what instrument files hold',
  flags: [
    {
      name: 'keep-whole',
      does: 'reads what is whole of a file that is cut off or has a wrong unit',
    },
  ],
  run: async ({ operands, flags }, terminal) => {
    const files: { file: string; result: ReadResult }[] = [];
    const failures: InputError[] = [];
    const options = flags['keep-whole'] === undefined ? {} : { accept: everyFault };
    for (const [index, file] of operands.entries()) {
      terminal.progress(`reading ${index + 1} of ${operands.length}: ${file}`);
      try {
        files.push({ file, result: read(await readBytes(file), file, options) });
      } catch (error) {
        if (!(error instanceof InputError)) throw error;
        failures.push(
          error instanceof FaultyFile ? error.orElse('read what is whole with --keep-whole') : error,
        );
      }
    }
    // What can be read is shown even when other files cannot; the exit code says that some failed.
    if (flags['json']) {
      if (files.length > 0) terminal.result(jsonText(readJson(files), 2));
    } else if (files.length > 0) {
      terminal.result(files.flatMap(({ result }) => result.measurements.flatMap(describe)).join('\n'));
    }
    for (const { file, result } of files) {
      for (const { message, line } of result.warnings) {
        terminal.note(`${file}${line === undefined ? '' : `:${line}`}: ${message}`);
      }
    }
    for (const failure of failures.slice(0, -1)) terminal.note(failure.message);
    const last = failures.at(-1);
    if (last) throw last;
  },
};

function describe({ technique, channels, provenance, stated, conditions, warnings }: Measurement): string[] {
  const rows = channels[0]?.values.length ?? 0;
  return [
    provenance.file,
    `  ${technique}, ${rows} rows, read as ${provenance.reader}${provenance.simulated ? ', simulated' : ''}`,
    ...columns(
      [['  channel', 'unit', 'first', 'last', 'least', 'greatest'], ...channels.map(rowOf)],
      [2, 3, 4, 5],
    ),
    ...Object.entries(conditions).map(
      ([name, value]) => `  ${name}: ${printQuantity(value, { style: 'sentence' })}`,
    ),
    ...Object.entries(stated).flatMap(([name, text]) => wrapped(`  stated by the file: ${name} = ${text}`)),
    ...warnings.flatMap(({ message, line }) =>
      wrapped(`  ${line === undefined ? '' : `line ${line}: `}${message}`),
    ),
    '',
  ];
}

function rowOf({ name, unit, values, raw }: Channel): string[] {
  let [least, greatest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    if (value < least) least = value;
    if (value > greatest) greatest = value;
  }
  const shown = [values[0], values.at(-1), least, greatest].map((value) =>
    value === undefined || !Number.isFinite(value) ? '–' : String(Number(value.toPrecision(5))),
  );
  return [`  ${raw === true ? `${name} (as in the file)` : name}`, unit, ...shown];
}
