// `npm run bench`: speed beside accuracy. With `--smoke` each benchmark runs once, small, to see that it works.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
for (const project of [
  ['-b', 'packages/interphase', 'packages/cli'],
  ['-p', 'bench'],
]) {
  const built = spawnSync(process.execPath, [compiler, ...project], { cwd: root, stdio: 'inherit' });
  if (built.status !== 0) process.exit(1);
}
const compiled = pathToFileURL(join(root, '.interphase', 'bench', 'bench', 'main.js'));
const { main } = await import(compiled.href);
await main(process.argv.slice(2));
