// Installs what the lock file names and compiles what changed. Node and npm only; safe to run again.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, openSync, closeSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

export const root = fileURLToPath(new URL('..', import.meta.url));
const logFolder = join(root, '.interphase');
const stamp = join(root, 'node_modules', '.interphase-installed');

/** Fails with one line when Node is too old to run the project. */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(`Node ${process.versions.node} is too old; install Node 20.19 or newer.`);
  process.exit(2);
}

/** Installs the packages of the lock file unless exactly these are there already. */
export function install() {
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  logged('Installing packages', 'install.log', 'npm', ['ci', '--no-audit', '--no-fund']);
  writeFileSync(stamp, wanted);
}

/** Compiles the library and the command; only what changed. */
export function build() {
  const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  logged('Compiling', 'build.log', process.execPath, [compiler, '-b', 'packages/interphase', 'packages/cli']);
}

/** Runs a command with its output in a log file; on failure shows the tail of the log and ends the process. */
function logged(what, logName, command, parameters) {
  mkdirSync(logFolder, { recursive: true });
  const log = join(logFolder, logName);
  const started = Date.now();
  process.stderr.write(`${what} … (log: .interphase/${logName})`);
  const file = openSync(log, 'w');
  const result = spawnSync(command, parameters, {
    cwd: root,
    stdio: ['ignore', file, file],
    shell: process.platform === 'win32' && command === 'npm',
  });
  closeSync(file);
  process.stderr.write(` ${((Date.now() - started) / 1000).toFixed(1)} s\n`);
  if (result.status === 0) return;
  const tail = readFileSync(log, 'utf8').trimEnd().split('\n').slice(-25).join('\n');
  console.error(
    `${tail}\n\n${what} failed${result.error ? `: ${result.error.message}` : ''}; the whole log is in .interphase/${logName}.`,
  );
  process.exit(1);
}
