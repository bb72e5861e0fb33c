// `npm start`: installs and builds when needed, makes the report of the paper and serves it on this machine.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { build, install, requireNode, root } from './prepare.mjs';

requireNode();
install();
build();
const command = join(root, 'packages', 'cli', 'bin', 'interphase.mjs');
const given = process.argv.slice(2);
const child = spawn(
  process.execPath,
  [command, 'report', ...(given.length > 0 ? given : [join('papers', 'liu-2024'), '--serve'])],
  { cwd: root, stdio: 'inherit' },
);
// Ctrl-C reaches the child too; it closes the server and this process ends with its exit code.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code) => process.exit(code ?? 0));
