import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { begin, contents, emptyFolder, run } from './command.ts';

const project = `interphase: 1
specimens: {film: {kind: membrane, thickness: 20.0 ± 0.2 µm}}
reported: [{quantity: thickness, of: film, value: 20 µm}]
`;

function reportedFolder(): string {
  const folder = emptyFolder();
  writeFileSync(join(folder, 'project.yaml'), project);
  expect(run(['report', folder])).toMatchObject({ code: 0, notes: '' });
  return folder;
}

const hidden = (folder: string): string[] => readdirSync(folder).filter((name) => name.startsWith('.'));

/** Number of a process that has ended. */
const ended = (): number => spawnSync(process.execPath, ['-e', '0']).pid;

describe('results that were being written', () => {
  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('are cleared away on %s', async (signal, code) => {
    const folder = reportedFolder();
    // Files of a person are carried over: writing takes long enough to be met.
    for (let i = 0; i < 3000; i += 1) writeFileSync(join(folder, 'results', `note ${i}`), 'mine');
    const whole = contents(join(folder, 'results'));
    const child = begin(['report', folder]);
    const exit = once(child, 'exit');
    while (hidden(folder).length === 0 && child.exitCode === null) await wait(1);
    child.kill(signal);
    expect(await exit).toEqual([code, null]);
    expect(hidden(folder)).toEqual([]);
    expect(contents(join(folder, 'results'))).toEqual(whole);
  });

  it.each(['report', 'init'])('by a process that was killed are cleared by the next %s', (command) => {
    const folder = reportedFolder();
    const left = join(folder, `.interphase-of-${ended()}-left`);
    mkdirSync(left);
    writeFileSync(join(left, 'report.html'), 'half');
    // Of a process that runs: this one.
    const working = `.interphase-of-${process.pid}-theirs`;
    mkdirSync(join(folder, working));
    writeFileSync(join(folder, 'new.txt'), "Frequency (Hz)\tZ' (Ω)\t-Z'' (Ω)\n10\t1\t1\n1\t2\t2\n");
    expect(run([command, folder])).toMatchObject({ code: 0, notes: '' });
    expect(hidden(folder)).toEqual([working]);
  });

  it('are whole again for whoever reads them, when the kill came while old and new changed places', () => {
    const folder = reportedFolder();
    const whole = contents(join(folder, 'results'));
    const interrupt = (): void => {
      renameSync(join(folder, 'results'), join(folder, '.results-previous'));
      mkdirSync(join(folder, `.interphase-of-${ended()}-left`));
    };
    for (const words of [
      ['diff', folder],
      ['diff', join(folder, 'results', 'report.json'), folder],
    ]) {
      interrupt();
      expect(run(words).result).toMatch(/nothing changed/u);
      expect(contents(join(folder, 'results'))).toEqual(whole);
      rmSync(join(folder, hidden(folder)[0] ?? ''), { recursive: true });
    }
    interrupt();
    expect(run(['report', folder]).code).toBe(0);
    expect(hidden(folder)).toEqual([]);
  });

  it('get the permissions that the umask leaves', () => {
    const folder = reportedFolder();
    const modes = [0o022, 0o077].map((mask) => {
      const before = process.umask(mask);
      run(['report', folder]);
      process.umask(before);
      return statSync(join(folder, 'results')).mode & 0o777;
    });
    expect(modes).toEqual([0o755, 0o700]);
  });
});
