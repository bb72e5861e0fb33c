/** A project folder, as whoever owns the files hands it in: a disk, an archive, a browser. */
export interface ProjectFiles {
  /** Every file, by path from the project folder with `/` between parts. */
  list(): Promise<readonly FileEntry[]>;
  /** The bytes of one file; throws InputError, and only that, when it cannot be had. */
  read(path: string): Promise<Uint8Array>;
}

export interface FileEntry {
  readonly path: string;
  readonly bytes: number;
}

/** Files above this are not opened to see what they are. */
export const largestRawFile = 200_000_000;

/**
 * True for what may be a raw file: not a result, not a project file, not hidden.
 *
 * @example
 * ```ts
 * import { mayBeRaw } from 'interphase/project';
 * mayBeRaw('data/eis-25C.txt'); // => true
 * mayBeRaw('results/report.html'); // => false
 * ```
 */
export function mayBeRaw(path: string): boolean {
  const parts = path.split('/');
  if (parts[0] === 'results' || parts.some((part) => part.startsWith('.'))) return false;
  return !/^project\.ya?ml$/iu.test(path);
}
