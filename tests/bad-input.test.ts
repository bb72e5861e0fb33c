import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contents, emptyFolder, run } from './command.ts';

/**
 * Every way of giving something unusable ends with exit code 2 and one line that says what is wrong, where and how to
 * mend it; nothing is written; under 2 s and 300 MB.
 */
interface Bad {
  readonly name: string;
  readonly words: readonly string[];
  /** Fills the project folder and returns the words that follow. */
  readonly lay: (folder: string) => void;
  /** What the line must speak of. */
  readonly says: RegExp;
}

const head = 'interphase: 1\ntitle: synthetic\n';
const membrane = (fields: string): string => `${head}specimens:\n  film: {kind: membrane, ${fields}}\n`;
const project = (text: string | Uint8Array) => (folder: string) =>
  writeFileSync(join(folder, 'project.yaml'), text);
const raw = (content: string | Uint8Array) => (folder: string) =>
  writeFileSync(join(folder, 'a.txt'), content);

const aliases = `interphase: 1\na: &a [x]\nb: [${'*a,'.repeat(100_000)}]\n`;
const nova = "Index\tFrequency (Hz)\tZ' (Ω)\t-Z'' (Ω)\n1\t1000\t5\t2\n2\t100\t6\t3\n";

const cases: readonly Bad[] = [
  { name: 'an empty raw file', words: ['read', 'a.txt'], lay: raw(''), says: /a\.txt.*empty/ },
  {
    name: 'a raw file with a header and no rows',
    words: ['read', 'a.txt'],
    lay: raw(nova.split('\n')[0] ?? ''),
    says: /a\.txt/,
  },
  {
    name: '10 MB of random bytes',
    words: ['read', 'a.txt'],
    lay: raw(randomBytes(10_000_000)),
    says: /a\.txt.*no reader/,
  },
  {
    name: '10 MB of random text',
    words: ['read', 'a.txt'],
    lay: raw(randomBytes(5_000_000).toString('hex')),
    says: /a\.txt/,
  },
  {
    name: 'a folder for a file',
    words: ['read', 'inner'],
    lay: (folder) => mkdirSync(join(folder, 'inner')),
    says: /inner.*is a folder/,
  },
  {
    name: 'a pipe',
    words: ['read', 'pipe'],
    lay: (folder) => void spawnSync('mkfifo', [join(folder, 'pipe')]),
    says: /pipe.*no regular file/,
  },
  { name: 'a file for a folder', words: ['report', 'a.txt'], lay: raw(nova), says: /a\.txt.*is a file/ },
  {
    name: 'no such file',
    words: ['read', 'none.txt'],
    lay: () => undefined,
    says: /none\.txt.*no such file/,
  },
  {
    name: 'no such folder',
    words: ['init', 'none'],
    lay: () => undefined,
    says: /none.*no such file or folder/,
  },
  { name: 'no project file', words: ['report', '.'], lay: raw(nova), says: /project\.yaml.*init/ },
  { name: 'an empty folder', words: ['init', '.'], lay: () => undefined, says: /no files/ },
  { name: 'an empty project file', words: ['audit', '.'], lay: project(''), says: /project\.yaml/ },
  {
    name: 'a truncated project file',
    words: ['audit', '.'],
    lay: project(`${head}specimens: {film: {kind: mem`),
    says: /project\.yaml:\d/,
  },
  {
    name: 'a wrong unit',
    words: ['report', '.'],
    lay: project(membrane('thickness: 3 V')),
    says: /project\.yaml:4 specimens\.film\.thickness: .*voltage.*length/,
  },
  {
    name: 'an unknown unit',
    words: ['report', '.'],
    lay: project(membrane('thickness: 3 parsec')),
    says: /project\.yaml:4 specimens\.film\.thickness: .*parsec.*length/,
  },
  {
    name: 'a decimal comma',
    words: ['report', '.'],
    lay: project(membrane("thickness: '3,0 µm'")),
    says: /project\.yaml:4 specimens\.film\.thickness: .*comma/,
  },
  {
    name: 'a negative thickness',
    words: ['report', '.'],
    lay: project(membrane('thickness: -3 µm')),
    says: /project\.yaml:4 specimens\.film\.thickness: .*-3 µm/,
  },
  {
    name: 'an unknown key',
    words: ['report', '.'],
    lay: project(membrane('thicknes: 3 µm')),
    says: /project\.yaml:4 specimens\.film.*thicknes.*thickness/,
  },
  {
    name: 'an unknown specimen',
    words: ['report', '.'],
    lay: project(
      `${head}cells:\n  c: {kind: blocking, membrane: flim}\nspecimens:\n  film: {kind: membrane}\n`,
    ),
    says: /project\.yaml:4 cells\.c\.membrane: .*film/,
  },
  {
    name: 'a __proto__ key',
    words: ['report', '.'],
    lay: project(`${head}__proto__: {polluted: true}\n`),
    says: /project\.yaml:3.*__proto__/,
  },
  {
    name: 'a __proto__ specimen',
    words: ['audit', '.'],
    lay: project(`${head}specimens:\n  __proto__: {kind: membrane}\n`),
    says: /project\.yaml:4.*__proto__/,
  },
  {
    name: '10⁵ aliases',
    words: ['report', '.'],
    lay: project(aliases),
    says: /project\.yaml:\d.*(alias|anchor)/,
  },
  {
    name: 'a very deep project file',
    words: ['report', '.'],
    lay: project(`${head}a: ${'['.repeat(5000)}${']'.repeat(5000)}\n`),
    says: /project\.yaml.*(deep|nest)/,
  },
  {
    name: '10 MB of random bytes as project file',
    words: ['report', '.'],
    lay: project(randomBytes(10_000_000)),
    says: /project\.yaml/,
  },
  {
    name: 'random bytes as project file',
    words: ['report', '.'],
    lay: project(randomBytes(100_000)),
    says: /project\.yaml.*UTF-8/,
  },
  { name: 'an unknown command', words: ['raed', 'a.txt'], lay: raw(nova), says: /raed.*read/ },
  { name: 'an unknown flag', words: ['read', '--jsno', 'a.txt'], lay: raw(nova), says: /--jsno.*--json/ },
  { name: 'too few operands', words: ['read'], lay: () => undefined, says: /FILE/ },
];

describe('bad input', () => {
  it.each(cases)('$name: one line, exit 2, nothing written', ({ words, lay, says }) => {
    const folder = emptyFolder();
    lay(folder);
    expectRefused(folder, words, says);
  });

  // The super-user may read everything.
  it.skipIf(process.getuid?.() === 0)('a file without permission', () => {
    const folder = emptyFolder();
    raw(nova)(folder);
    chmodSync(join(folder, 'a.txt'), 0o000);
    expectRefused(folder, ['read', 'a.txt'], /a\.txt.*permission/);
  });

  it('reads the good files and still says which one it could not', () => {
    const folder = emptyFolder();
    raw(nova)(folder);
    const outcome = run(['read', 'a.txt', 'none.txt'], folder);
    expect(outcome.code).toBe(2);
    expect(outcome.result).toContain('impedance, 2 rows');
    expect(outcome.notes.trim().split('\n')).toHaveLength(1);
  });

  it('a project whose raw file is truncated keeps what is whole and says so', () => {
    const folder = emptyFolder();
    raw(`${nova}3\t10`)(folder);
    project(`${head}measurements:\n  - {file: a.txt}\n`)(folder);
    const outcome = run(['analyse', '.', '--json'], folder);
    expect(outcome.code).toBe(0);
    const { measurements } = JSON.parse(outcome.result) as {
      measurements: { rows: number; warnings: string[] }[];
    };
    expect(measurements[0]?.rows).toBe(2);
    expect(measurements[0]?.warnings.join(' ')).toMatch(/line 4/);
  });
});

function expectRefused(folder: string, words: readonly string[], says: RegExp): void {
  const before = contents(folder);
  const outcome = run(words, folder);
  expect(outcome.notes.trim().split('\n'), outcome.notes).toHaveLength(1);
  expect(outcome.notes).toMatch(says);
  expect(outcome.notes).not.toMatch(/\n\s+at /);
  expect(outcome.code).toBe(2);
  expect(outcome.result).toBe('');
  expect(contents(folder)).toEqual(before);
  expect(outcome.seconds).toBeLessThan(2);
  expect(outcome.megabytes).toBeLessThan(300);
}
