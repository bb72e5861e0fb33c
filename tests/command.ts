import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

import { build } from './build-once.ts';

build();

export const repository = fileURLToPath(new URL('..', import.meta.url));
const program = join(repository, 'packages', 'cli', 'bin', 'interphase.mjs');
/** Reports the peak memory and the processor time of the program it runs on a fourth stream. */
const meter = `
const { fileURLToPath } = await import('node:url');
const { writeSync } = await import('node:fs');
process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  writeSync(3, maxRSS + ' ' + (userCPUTime + systemCPUTime));
});
await import(${JSON.stringify(`file://${program}`)});
`;

/** What one run of the command did. */
export interface Outcome {
  readonly code: number | null;
  readonly result: string;
  readonly notes: string;
  /** Of the processor, at most those of the clock on a machine with nothing else to do. */
  readonly seconds: number;
  /** Peak resident memory, in megabytes. */
  readonly megabytes: number;
}

/** Runs `interphase` with these words and waits for it. */
export function run(words: readonly string[], folder = repository): Outcome {
  const done = spawnSync(process.execPath, ['--input-type=module', '-e', meter, 'interphase', ...words], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    maxBuffer: 256 * 1024 * 1024,
  });
  const [kilobytes = Number.NaN, microseconds = Number.NaN] = (done.output[3] ?? '').split(' ').map(Number);
  return {
    code: done.status,
    result: done.stdout,
    notes: done.stderr,
    seconds: microseconds / 1e6,
    megabytes: kilobytes / 1024,
  };
}

/** Starts `interphase` with these words and leaves it running. */
export function begin(words: readonly string[], folder = repository): ReturnType<typeof spawn> {
  return spawn(process.execPath, [program, ...words], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
}

/** An empty folder for one test. */
export function emptyFolder(): string {
  return mkdtempSync(join(tmpdir(), 'interphase-'));
}

/** Every file below a folder, hidden ones too, with a digest of its bytes. */
export function contents(folder: string): Record<string, string> {
  const files: Record<string, string> = {};
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    files[relative(folder, path)] = createHash('sha256').update(readFileSync(path)).digest('hex');
  }
  return files;
}
