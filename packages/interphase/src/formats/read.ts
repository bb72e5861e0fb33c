import type { Fault, Measurement, Warning } from '../measurement/index.ts';
import { InputError } from '../quantity/index.ts';
import { delimitedReader } from './delimited/meaning.ts';
import { eclabReader } from './eclab/meaning.ts';
import { FaultyFile, faultsIn } from './faulty-file.ts';
import type { FoundFault } from './faulty-file.ts';
import { gamryReader } from './gamry/meaning.ts';
import { novaReader } from './nova/meaning.ts';
import { binaryCure, sourceFile } from './source-file.ts';
import type { Reader, SourceFile } from './source-file.ts';
import { zviewReader } from './zview/meaning.ts';

/** What a file held. */
export interface ReadResult {
  /** One per table of the file, in the file's order; at least one. */
  readonly measurements: readonly Measurement[];
  /** What concerns the file as a whole; each measurement carries its own. */
  readonly warnings: readonly Warning[];
}

/** What is taken although it is no whole file. */
export interface ReadOptions {
  /** Faults that are accepted: what is whole is read, and the fault stays as a warning. None unless said. */
  readonly accept?: readonly Fault[];
}

/** Every fault there is, for a look at what a file holds. */
export const everyFault: readonly Fault[] = ['truncated', 'wrong unit'];

/** Most particular first: delimited text takes what is left. */
const readers: readonly Reader[] = [gamryReader, eclabReader, zviewReader, novaReader, delimitedReader];

/**
 * Reads an instrument's file: finds the family by content, not by name, and gives every table as a
 * measurement in SI units. The sign of Z″ is settled by the file's word and by physics, and the outcome is
 * in `stated['sign of Z″']`. Odd things that reading survived are warnings.
 *
 * @param bytes - the file, whole
 * @param name - its name, for messages and provenance
 * @throws InputError when no reader knows the file, or it holds no data; the cure says what to export. FaultyFile, an
 * InputError, when it is cut off or has a unit that contradicts its column, unless that is accepted.
 * @example
 * ```ts
 * import { read } from 'interphase/formats';
 * const text = "Frequency (Hz);Z' (Ω);-Z'' (Ω)\n1000;5,25;2\n100;6;3\n";
 * const [spectrum] = read(new TextEncoder().encode(text), 'cell 1.csv').measurements;
 * spectrum.technique; // => 'impedance'
 * spectrum.provenance.reader; // => 'Metrohm Nova ASCII'
 * spectrum.channels.map(({ name }) => name); // => ['frequency', 'impedance real', 'impedance imaginary']
 * Array.from(spectrum.channels[2].values); // => [-2, -3]
 * const cut = new TextEncoder().encode(`${text}10;7`);
 * const { warnings } = read(cut, 'cell 1.csv', { accept: ['truncated'] }).measurements[0];
 * warnings[0].message; // => 'the last line is cut off; 2 rows are whole'
 * ```
 */
export function read(bytes: Uint8Array, name: string, { accept = [] }: ReadOptions = {}): ReadResult {
  const file = sourceFile(bytes, name);
  const reader = readerOf(file);
  if (reader === undefined) throw unknownFile(file);
  const result = readBy(reader, file);
  const [refused, ...others] = faultsOf(result).filter(({ fault }) => !accept.includes(fault));
  if (refused !== undefined) throw new FaultyFile(name, refused, others);
  return result;
}

/** The faults of a file that was read although it has them, each once. */
export function faultsOf({ measurements, warnings }: ReadResult): FoundFault[] {
  const found = faultsIn([...warnings, ...measurements.flatMap((each) => each.warnings)]);
  return [...new Map(found.map((each) => [`${each.line} ${each.message}`, each])).values()];
}

function readBy(reader: Reader, file: SourceFile): ReadResult {
  try {
    return reader.read(file);
  } catch (error) {
    if (error instanceof InputError) throw error.at({ file: file.name });
    throw error;
  }
}

/**
 * Which reader would read this file, by its content; undefined when none would.
 *
 * @example
 * ```ts
 * import { recognise } from 'interphase/formats';
 * recognise(new TextEncoder().encode('EXPLAIN\nTAG\tEISPOT\n'), 'a.DTA'); // => { reader: 'Gamry DTA' }
 * recognise(new TextEncoder().encode('Dear diary,\n'), 'b.txt'); // => undefined
 * ```
 */
export function recognise(bytes: Uint8Array, name: string): { reader: string } | undefined {
  try {
    const reader = readerOf(sourceFile(bytes, name));
    return reader === undefined ? undefined : { reader: reader.name };
  } catch (error) {
    if (error instanceof InputError) return undefined;
    throw error;
  }
}

/** EC-Lab's logs and settings hold numbers in columns, but nothing that was measured. */
const settingsOnly = /^(EC-Lab|BT-Lab) (LOG|SETTING)/;

function readerOf(file: SourceFile): Reader | undefined {
  if (settingsOnly.test(file.text)) return undefined;
  return readers.find((candidate) => candidate.recognises(file));
}

function unknownFile(file: SourceFile): InputError {
  if (settingsOnly.test(file.text))
    return new InputError(
      'this is a log of settings without measured data',
      'export the data from EC-Lab as text (.mpt)',
      { file: file.name, line: 1 },
    );
  return new InputError('no reader knows this file', binaryCure(file.name), { file: file.name });
}
