import { randomBytes } from 'node:crypto';
import { readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** Followed by the process that works there; hidden, so that no listing of a project takes it for a raw file. */
const prefix = '.interphase-of-';
const previousName = '.results-previous';

/** Where this process makes what it then puts in place by renaming, beside its target. */
export function workshopPath(folder: string): string {
  return join(folder, `${prefix}${process.pid}-${randomBytes(6).toString('hex')}`);
}

/** Where the old results lie while the new ones take their place. */
export function previousResults(folder: string): string {
  return join(folder, previousName);
}

/** Clears what killed processes left, and puts the old results back where the new ones did not get. */
export async function clearWorkshops(folder: string): Promise<void> {
  for (const { name, owner } of await workshops(folder))
    if (!isRunning(owner)) await rm(join(folder, name), { recursive: true, force: true });
  await recoverResults(folder);
}

/**
 * Completes a change of results that was killed between its two renames, so that there always are results once there were.
 * One that a running process is at is waited for.
 */
export async function recoverResults(folder: string): Promise<void> {
  const [results, previous] = [join(folder, 'results'), previousResults(folder)];
  for (let tries = 0; (await exists(previous)) && tries < 100; tries += 1) {
    const atWork = (await workshops(folder)).some(({ owner }) => owner !== process.pid && isRunning(owner));
    if (await exists(results)) {
      if (!atWork) await rm(previous, { recursive: true, force: true });
      return;
    }
    if (!atWork) return rename(previous, results);
    await wait(20);
  }
}

/** True where something lies at this path. */
export async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

async function workshops(folder: string): Promise<{ readonly name: string; readonly owner: number }[]> {
  const names = (await readdir(folder)).filter((name) => name.startsWith(prefix));
  return names.map((name) => ({ name, owner: Number.parseInt(name.slice(prefix.length), 10) }));
}

function isRunning(processNumber: number): boolean {
  try {
    process.kill(processNumber, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
