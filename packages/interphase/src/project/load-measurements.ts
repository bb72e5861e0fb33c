import { FaultyFile, faultsOf, type ReadResult, read, writeNova } from '../formats/index.ts';
import { channelValues, type Measurement } from '../measurement/index.ts';
import { InputError, type Quantity } from '../quantity/index.ts';
import type { MeasurementEntry, Project } from './project.ts';
import { boundStatements } from './bounds-entry.ts';
import type { ProjectFiles } from './project-files.ts';
import { rangeConcerns, selectRows } from './select-rows.ts';
import { simulatedMeasurement } from './simulated-measurement.ts';

/** An entry of the project file with what its file holds. */
export interface LoadedEntry {
  readonly entry: MeasurementEntry;
  readonly measurements: readonly Measurement[];
  /** As the project says, else as the file says. */
  readonly temperature?: Quantity;
  /** Rows that the project leaves out, in words, each with its reason. */
  readonly leftOut: readonly string[];
  /** Faults of the file that the project accepts. */
  readonly accepted: readonly AcceptedInWords[];
  /** Rows of each measurement before any was left out. */
  readonly rows: readonly number[];
}

/** A fault that is there and accepted. */
export interface AcceptedInWords {
  /** `data/a.txt is truncated: the last line is cut off; 70 rows are whole` */
  readonly what: string;
  readonly because: string;
}

/** A file that could not be read, and why. */
export interface Unread {
  readonly file: string;
  readonly why: string;
}

/** A simulated raw file, to be written where `path` says. */
export interface GeneratedFile {
  /** From the results folder, with `/`. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

export interface LoadedProject {
  readonly loaded: readonly LoadedEntry[];
  readonly unread: readonly Unread[];
  readonly generated: readonly GeneratedFile[];
  /** Of files as a whole. */
  readonly warnings: readonly { readonly file: string; readonly message: string }[];
}

/**
 * Reads every measurement of a project. What is to be simulated is simulated, written in Nova's own layout and read
 * back like any file, so that both take the same path. A file that cannot be read is listed; the rest goes on.
 *
 * @throws InputError for a file that is cut off or has a unit that contradicts its column, unless its entry accepts that
 */
export async function loadMeasurements(
  project: Project,
  files: ProjectFiles,
  onFile: (file: string, done: number) => void,
): Promise<LoadedProject> {
  const loaded: LoadedEntry[] = [];
  const unread: Unread[] = [];
  const generated: GeneratedFile[] = [];
  const warnings: { file: string; message: string }[] = [];
  const refused: Refused[] = [];
  for (const [index, entry] of project.measurements.entries()) {
    onFile(entry.file, index);
    try {
      const bytes = entry.simulate
        ? writeNova(simulatedMeasurement(entry, entry.simulate, project))
        : await files.read(entry.file);
      if (entry.simulate) generated.push({ path: entry.file, bytes });
      const result = read(bytes, entry.file, { accept: entry.accepted.map(({ fault }) => fault) });
      const whole = result.measurements.map((each) => withConditions(asSimulated(each, entry), entry));
      const part = selected(whole, entry);
      const { measurements } = part;
      const leftOut = [...part.leftOut, ...boundStatements(entry, project)];
      for (const { message } of result.warnings) warnings.push({ file: entry.file, message });
      const temperature = entry.temperature ?? measurements.find(isMain)?.conditions['temperature'];
      const rows = whole.map(({ channels }) => channels[0]?.values.length ?? 0);
      const accepted = acceptedInWords(result, entry);
      loaded.push({ entry, measurements, leftOut, accepted, rows, ...(temperature && { temperature }) });
    } catch (error) {
      if (error instanceof FaultyFile) {
        refused.push({ error, entry });
        continue;
      }
      if (!(error instanceof InputError)) throw error;
      unread.push({ file: entry.file, why: `${error.what}; ${error.cure}` });
    }
  }
  const [first, ...others] = refused;
  if (first !== undefined) throw undecided(first, others, project.file);
  return { loaded, unread, generated, warnings };
}

interface Refused {
  readonly error: FaultyFile;
  readonly entry: MeasurementEntry;
}

/** The first file that nobody has decided about, with what to write where, and the names of the others. */
function undecided({ error, entry }: Refused, others: readonly Refused[], file: string): InputError {
  const lines = error.faults.map((fault) => `{fault: ${fault}, because: …}`).join(', ');
  const shown = others.slice(0, 3).map((each) => each.entry.file);
  const more = others.length > shown.length ? ` and ${others.length - shown.length} more` : '';
  const also = others.length === 0 ? '' : ` (the same decision waits for ${shown.join(', ')}${more})`;
  return error.orElse(`take what is whole by accept: [${lines}] in ${file}:${entry.line}${also}`);
}

/** The faults of a file that are accepted, each once, with the reason. */
function acceptedInWords(result: ReadResult, { file, accepted }: MeasurementEntry): AcceptedInWords[] {
  const found = faultsOf(result);
  return accepted.flatMap(({ fault, because }) => {
    const message = found.find((each) => each.fault === fault)?.message;
    if (message === undefined) return [];
    return [{ what: `${file} ${fault === 'truncated' ? 'is' : 'has a'} ${fault}: ${message}`, because }];
  });
}

/** The spectrum of an entry, when it has one. */
export function spectrumOf({ measurements }: LoadedEntry): Measurement | undefined {
  return measurements.find(({ technique }) => technique === 'impedance');
}

/** Points below which no circuit can be fitted. */
const fewestPoints = 5;

/** True when a spectrum has points enough to be analysed; else it is only shown. */
export function canBeFitted(measurement: Measurement): boolean {
  const frequency = channelValues(measurement, 'frequency');
  const real = channelValues(measurement, 'impedance real');
  const imaginary = channelValues(measurement, 'impedance imaginary');
  let usable = 0;
  for (let row = 0; row < frequency.length; row += 1) {
    const modulus = Math.hypot(real[row] ?? 0, imaginary[row] ?? 0);
    if ((frequency[row] ?? 0) > 0 && modulus > 0 && Number.isFinite(modulus)) usable += 1;
  }
  return usable >= fewestPoints;
}

/** The transient of an entry, when it has one. */
export function transientOf({ measurements }: LoadedEntry): Measurement | undefined {
  return measurements.find(({ technique }) => technique === 'chronoamperometry');
}

function isMain({ technique }: Measurement): boolean {
  return technique === 'impedance' || technique === 'chronoamperometry';
}

/** The measurement under the conditions the project states; what only the file states stays. */
function withConditions(measurement: Measurement, entry: MeasurementEntry): Measurement {
  const { temperature, pressure, dwell, humidity } = entry;
  const conditions = {
    ...measurement.conditions,
    ...(temperature && { temperature }),
    ...(pressure && { pressure }),
    ...(dwell && { dwell }),
    ...(humidity && { humidity }),
  };
  return { ...measurement, conditions };
}

/** Applies `use` and `exclude`: a range to every measurement that has its channel, rows to the main one of the file. */
function selected(
  whole: readonly Measurement[],
  { selection, file }: MeasurementEntry,
): { readonly measurements: readonly Measurement[]; readonly leftOut: readonly string[] } {
  if (selection === undefined) return { measurements: whole, leftOut: [] };
  const main = whole.find(isMain) ?? whole[0];
  const { range } = selection;
  if (range && !whole.some((each) => rangeConcerns(each, range)))
    throw new InputError(
      `a range of ${range.channel} is given, and the file has none`,
      'write use in Hz for a spectrum, in s for anything else',
      { file },
    );
  const leftOut: string[] = [];
  const measurements = whole.map((each) => {
    const rangeOfEach = range && rangeConcerns(each, range) ? { range } : {};
    const part = selectRows(each, { excluded: each === main ? selection.excluded : [], ...rangeOfEach });
    leftOut.push(...part.statements);
    return part.measurement;
  });
  return { measurements, leftOut };
}

/** What a virtual instrument wrote stays marked, whatever the file format can say. */
function asSimulated(measurement: Measurement, entry: MeasurementEntry): Measurement {
  if (!entry.simulate || measurement.provenance.simulated) return measurement;
  return { ...measurement, provenance: { ...measurement.provenance, simulated: true } };
}
