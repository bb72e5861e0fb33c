import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, normalize, sep } from 'node:path';
import { InputError } from 'interphase/quantity';
import { failWith } from './project-files.ts';

/** A file of the results, path relative to the results folder. */
export interface ResultFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** Lists what this program wrote, so that a person's own files in the folder are kept. */
const manifestName = 'manifest.json';
const previousName = '.results-previous';
/** Followed by the process that works there. */
const workshopPrefix = '.results-of-';

/**
 * Replaces `FOLDER/results` by these files, all or nothing: everything is written beside it first and the
 * folders change places at the end, so an interruption leaves the old results whole. Files in the old
 * results that this program did not write are carried over.
 *
 * @returns path of the results folder
 * @throws InputError when the folder may not be written
 */
export async function writeResults(folder: string, files: readonly ResultFile[]): Promise<string> {
  const results = join(folder, 'results');
  const twice = files.find(({ path }, index) => files.findIndex((other) => other.path === path) < index);
  if (twice) {
    throw new InputError(
      `two results would be called ${twice.path}`,
      'give the simulated file another name',
      {
        file: results,
      },
    );
  }
  try {
    await recover(folder);
    const workshop = await mkdtemp(join(folder, `${workshopPrefix}${process.pid}-`));
    try {
      for (const file of files) await writeInside(workshop, file);
      await writeInside(workshop, { path: manifestName, content: manifest(files) });
      await carryOver(results, workshop);
      await swap(folder, workshop);
    } catch (error) {
      await rm(workshop, { recursive: true, force: true });
      throw error;
    }
    return results;
  } catch (error) {
    return failWith(error, results);
  }
}

/** Completes a swap that was interrupted between its two renames, and clears what killed runs left. */
async function recover(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const owner = name.startsWith(workshopPrefix)
      ? Number.parseInt(name.slice(workshopPrefix.length), 10)
      : Number.NaN;
    if (Number.isInteger(owner) && !isRunning(owner))
      await rm(join(folder, name), { recursive: true, force: true });
  }
  const [results, previous] = [join(folder, 'results'), join(folder, previousName)];
  if (!(await exists(previous))) return;
  if (await exists(results)) await rm(previous, { recursive: true, force: true });
  else await rename(previous, results);
}

async function swap(folder: string, workshop: string): Promise<void> {
  const [results, previous] = [join(folder, 'results'), join(folder, previousName)];
  if (await exists(results)) await rename(results, previous);
  await rename(workshop, results);
  await rm(previous, { recursive: true, force: true });
}

async function writeInside(workshop: string, { path, content }: ResultFile): Promise<void> {
  const target = normalize(join(workshop, path));
  if (!target.startsWith(workshop + sep)) throw new Error(`a result would lie outside the results: ${path}`);
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, content, { flush: true });
}

function manifest(files: readonly ResultFile[]): string {
  const paths = [...files.map((file) => file.path), manifestName].sort();
  return `${JSON.stringify({ writtenByInterphase: paths }, undefined, 1)}\n`;
}

async function carryOver(results: string, workshop: string): Promise<void> {
  if (!(await exists(results))) return;
  const ours = await writtenBefore(results);
  for (const entry of await readdir(results, { recursive: true, withFileTypes: true })) {
    const inside = join(entry.parentPath, entry.name).slice(results.length + 1);
    const target = join(workshop, inside);
    if (entry.isDirectory() || ours.has(inside.split(sep).join('/')) || (await exists(target))) continue;
    await mkdir(dirname(target), { recursive: true });
    await cp(join(results, inside), target, { preserveTimestamps: true });
  }
}

async function writtenBefore(results: string): Promise<ReadonlySet<string>> {
  try {
    const parsed: unknown = JSON.parse(await readFile(join(results, manifestName), 'utf8'));
    if (typeof parsed !== 'object' || parsed === null || !('writtenByInterphase' in parsed)) return new Set();
    const list: unknown = parsed.writtenByInterphase;
    return new Set(Array.isArray(list) ? list.filter((path) => typeof path === 'string') : []);
  } catch {
    return new Set();
  }
}

function isRunning(processNumber: number): boolean {
  try {
    process.kill(processNumber, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
