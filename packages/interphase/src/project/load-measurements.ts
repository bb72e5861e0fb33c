import { read, writeNova } from '../formats/index.ts';
import { channelValues, type Measurement } from '../measurement/index.ts';
import { InputError, type Quantity } from '../quantity/index.ts';
import type { MeasurementEntry, Project } from './project.ts';
import type { ProjectFiles } from './project-files.ts';
import { simulatedMeasurement } from './simulated-measurement.ts';

/** An entry of the project file with what its file holds. */
export interface LoadedEntry {
  readonly entry: MeasurementEntry;
  readonly measurements: readonly Measurement[];
  /** As the project says, else as the file says. */
  readonly temperature?: Quantity;
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
  for (const [index, entry] of project.measurements.entries()) {
    onFile(entry.file, index);
    try {
      const bytes = entry.simulate
        ? writeNova(simulatedMeasurement(entry, entry.simulate, project))
        : await files.read(entry.file);
      if (entry.simulate) generated.push({ path: entry.file, bytes });
      const result = read(bytes, entry.file);
      const measurements = result.measurements.map((measurement) => asSimulated(measurement, entry));
      for (const { message } of result.warnings) warnings.push({ file: entry.file, message });
      const temperature = entry.temperature ?? measurements.find(isMain)?.conditions['temperature'];
      loaded.push({ entry, measurements, ...(temperature && { temperature }) });
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      unread.push({ file: entry.file, why: `${error.what}; ${error.cure}` });
    }
  }
  return { loaded, unread, generated, warnings };
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

/** What a virtual instrument wrote stays marked, whatever the file format can say. */
function asSimulated(measurement: Measurement, entry: MeasurementEntry): Measurement {
  if (!entry.simulate || measurement.provenance.simulated) return measurement;
  return { ...measurement, provenance: { ...measurement.provenance, simulated: true } };
}
