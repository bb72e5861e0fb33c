import { existsSync, renameSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, normalize, sep } from 'node:path';
import { InputError } from 'interphase/quantity';
import { interruptible } from './interruptible.ts';
import { failWith } from './project-files.ts';
import { clearWorkshops, exists, previousResults, workshopPath } from './workshop.ts';

/** A file of the results, path relative to the results folder. */
export interface ResultFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** Lists what this program wrote, so that a person's own files in the folder are kept. */
const manifestName = 'manifest.json';

/**
 * Replaces `FOLDER/results` by these files, all or nothing: everything is written beside it first and the
 * folders change places at the end, so an interruption leaves the old results whole. Files in the old
 * results that this program did not write are carried over. Ctrl-C and `kill` clear away what was begun.
 *
 * @returns path of the results folder
 * @throws InputError when the folder may not be written, Interrupted when it was ended
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
    await clearWorkshops(folder);
    await interruptible((step) => replaceResults(folder, files, step));
    return results;
  } catch (error) {
    return failWith(error, results);
  }
}

async function replaceResults(folder: string, files: readonly ResultFile[], step: () => void): Promise<void> {
  const [results, previous] = [join(folder, 'results'), previousResults(folder)];
  const workshop = workshopPath(folder);
  await mkdir(workshop);
  try {
    for (const file of [...files, { path: manifestName, content: manifest(files) }]) {
      step();
      await writeInside(workshop, file);
    }
    await carryOver(results, workshop, step);
    step();
    // At once, so that Ctrl-C does not come between the two.
    if (existsSync(results)) renameSync(results, previous);
    renameSync(workshop, results);
  } catch (error) {
    await rm(workshop, { recursive: true, force: true });
    throw error;
  }
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

async function carryOver(results: string, workshop: string, step: () => void): Promise<void> {
  if (!(await exists(results))) return;
  const ours = await writtenBefore(results);
  for (const entry of await readdir(results, { recursive: true, withFileTypes: true })) {
    const inside = join(entry.parentPath, entry.name).slice(results.length + 1);
    const target = join(workshop, inside);
    if (entry.isDirectory() || ours.has(inside.split(sep).join('/')) || (await exists(target))) continue;
    step();
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
