// `npm test`: installs, then runs every check; ends with `N passed, N failed, N skipped`.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { install, requireNode, root } from './prepare.mjs';

requireNode();
install();

const bin = (name, script) => [process.execPath, join(root, 'node_modules', name, script)];
const totals = { passed: 0, failed: 0, skipped: 0 };
const failures = [];

gate('format', [...bin('@biomejs/biome', 'bin/biome'), 'format', '.']);
gate('types', [...bin('typescript', 'bin/tsc'), '-b']);
gate('lint', [...bin('oxlint', 'bin/oxlint'), '--type-aware', '--deny-warnings']);
gate('unused code and packages', [...bin('knip', 'bin/knip.js')]);
vitest();
gate('benchmark smoke', [process.execPath, join(root, 'bench', 'run.mjs'), '--smoke']);

if (failures.length > 0) console.log(`\nFailed: ${failures.join(', ')}`);
console.log(`\n${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`);
process.exit(totals.failed > 0 ? 1 : 0);

/** A check that passes or fails as a whole. */
function gate(name, [command, ...parameters]) {
  console.log(`\n── ${name}`);
  const started = Date.now();
  const { status } = spawnSync(command, parameters, { cwd: root, stdio: 'inherit' });
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  if (status === 0) totals.passed += 1;
  else {
    totals.failed += 1;
    failures.push(name);
  }
  console.log(`${status === 0 ? 'pass' : 'FAIL'} ${name}, ${seconds} s`);
}

/** Unit, property, document-example, arrow, end-to-end and browser tests, counted one by one. */
function vitest() {
  console.log('\n── tests');
  const report = join(root, '.interphase', 'tests.json');
  mkdirSync(join(root, '.interphase'), { recursive: true });
  rmSync(report, { force: true });
  const [command, ...parameters] = bin('vitest', 'vitest.mjs');
  const { status } = spawnSync(
    command,
    [...parameters, 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    { cwd: root, stdio: 'inherit' },
  );
  if (!existsSync(report)) {
    totals.failed += 1;
    failures.push('tests (no report)');
    return;
  }
  const counted = JSON.parse(readFileSync(report, 'utf8'));
  totals.passed += counted.numPassedTests;
  totals.failed += counted.numFailedTests;
  totals.skipped += counted.numPendingTests + counted.numTodoTests;
  // A file that fails to load has no tests of its own to count.
  const broken = counted.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed'),
  );
  totals.failed += broken.length;
  if (status !== 0 && counted.numFailedTests === 0 && broken.length === 0) totals.failed += 1;
  if (status !== 0) failures.push('tests');
}
