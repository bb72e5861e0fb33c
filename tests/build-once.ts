import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Compiles the library and the command where sources changed, for tests that start the command. */
export function build(): void {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const compiler = fileURLToPath(new URL('../node_modules/typescript/bin/tsc', import.meta.url));
  const built = spawnSync(process.execPath, [compiler, '-b', 'packages/interphase', 'packages/cli'], {
    cwd: root,
    encoding: 'utf8',
  });
  if (built.status !== 0) throw new Error(`the build failed:\n${built.stdout}${built.stderr}`);
}
