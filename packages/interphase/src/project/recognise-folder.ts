import { everyFault, type FoundFault, faultsOf, type ReadResult, read } from '../formats/index.ts';
import { type Measurement, repeatedSpectra, type Technique } from '../measurement/index.ts';
import { InputError } from '../quantity/index.ts';
import { type CellKindProposal, cellKindProposal } from './cell-kind-proposal.ts';
import { type NameProposal, nameProposal } from './name-proposal.ts';
import { largestRawFile, mayBeRaw, type ProjectFiles } from './project-files.ts';

/** A file of a folder, and what could be made of it. */
export type Recognised = RecognisedFile | UnreadFile;

export interface RecognisedFile {
  readonly path: string;
  readonly bytes: number;
  readonly reader: string;
  /** One word for each measurement the file holds. */
  readonly techniques: readonly Technique[];
  /** Rows of all measurements together. */
  readonly rows: number;
  readonly warnings: readonly string[];
  /** What is wrong with the file: a person decides whether what is whole of it counts. */
  readonly faults: readonly FoundFault[];
  /** From the name: to be confirmed. */
  readonly name: NameProposal;
  /** From the data: to be confirmed. */
  readonly cellKind?: CellKindProposal;
  /** Path of the first file whose spectrum has the same numbers: one measurement exported twice. */
  readonly sameAs?: string;
}

export interface UnreadFile {
  readonly path: string;
  readonly bytes: number;
  /** Why it could not be read, one line. */
  readonly unread: string;
}

/**
 * Looks at every raw file of a folder: what it holds, and what its name and data suggest. Results, hidden files and
 * the project file itself are passed over. In the order of the paths. A spectrum that is there twice is told.
 */
export async function recogniseFolder(files: ProjectFiles): Promise<Recognised[]> {
  const entries = (await files.list()).filter(({ path }) => mayBeRaw(path));
  const recognised: Recognised[] = [];
  const spectra = new Map<string, Measurement>();
  for (const { path, bytes } of entries.toSorted((a, b) => (a.path < b.path ? -1 : 1))) {
    if (bytes > largestRawFile) {
      recognised.push({ path, bytes, unread: 'larger than 200 MB' });
      continue;
    }
    try {
      const result = read(await files.read(path), path, { accept: everyFault });
      const described = describe(path, bytes, result);
      recognised.push(described);
      const spectrum = result.measurements.find(({ technique }) => technique === 'impedance');
      // What is not whole must not stand for its twin.
      if (spectrum && 'reader' in described && described.faults.length === 0) spectra.set(path, spectrum);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      recognised.push({ path, bytes, unread: `${error.what}; ${error.cure}` });
    }
  }
  return withRepeats(recognised, spectra);
}

function withRepeats(
  recognised: readonly Recognised[],
  spectra: ReadonlyMap<string, Measurement>,
): Recognised[] {
  const paths = [...spectra.keys()];
  const firstOf = repeatedSpectra([...spectra.values()]);
  return recognised.map((file) => {
    const first = paths[firstOf[paths.indexOf(file.path)] ?? -1];
    return first === undefined ? file : { ...file, sameAs: first };
  });
}

function describe(path: string, bytes: number, result: ReadResult): Recognised {
  const { measurements } = result;
  const [first] = measurements;
  if (first === undefined) return { path, bytes, unread: 'it holds no measurement' };
  const spectrum = measurements.find((measurement) => measurement.technique === 'impedance');
  const cellKind = spectrum && cellKindProposal(spectrum);
  return {
    path,
    bytes,
    reader: first.provenance.reader,
    techniques: measurements.map((measurement) => measurement.technique),
    rows: measurements.reduce((sum, { channels }) => sum + (channels[0]?.values.length ?? 0), 0),
    warnings: [
      ...new Set([
        ...result.warnings.map(({ message }) => message),
        ...measurements.flatMap((each) => each.warnings.map(({ message }) => message)),
      ]),
    ],
    faults: faultsOf(result),
    name: nameProposal(path, (spectrum ?? first).technique),
    ...(cellKind && { cellKind }),
  };
}
