import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
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

const cut = `${nova}3\t10`;
const eclab =
  'EC-Lab ASCII FILE\nNb header lines : 5\n\nImpedance\nfreq/Hz\tRe(Z)/Ohm\t-Im(Z)/Ohm\n1000\t5\t2\n100\t6\t3\n';
const gamry =
  'EXPLAIN\nTAG\tEISPOT\nOCVCURVE\tTABLE\t387\n\tPt\tT\tVf\n\t#\ts\tV vs. Ref.\n\t0\t0.5\t3.1\n\t1\t1\t3.1\n';
/** A file for each fault that a person may accept. */
const faulty = { truncated: cut, 'wrong unit': eclab.replace('Re(Z)/Ohm', 'Re(Z)/kg') };
const listed = (content: string) => (folder: string) => {
  raw(content)(folder);
  project(`${head}measurements:\n  - {file: a.txt}\n`)(folder);
};

const cases: readonly Bad[] = [
  {
    name: 'a truncated raw file',
    words: ['read', 'a.txt'],
    lay: raw(cut),
    says: /^a\.txt:4: the last line is cut off; 2 rows are whole; .* with --keep-whole\.$/m,
  },
  {
    name: 'a raw file cut in its header',
    words: ['read', 'a.txt'],
    lay: raw(eclab.slice(0, 45)),
    says: /a\.txt:4: the file ends inside its header, 4 of 5 lines/,
  },
  {
    name: 'a raw file that ends before its impedances',
    words: ['read', 'a.txt'],
    lay: raw(gamry),
    says: /a\.txt:7: the file ends before its impedances \(ZCURVE\); .* --keep-whole\.$/m,
  },
  {
    name: 'a raw file with a wrong unit',
    words: ['read', 'a.txt'],
    lay: raw(faulty['wrong unit']),
    says: /^a\.txt:5 column "Re\(Z\)\/kg": "Re\(Z\)" in kg is a mass, no impedance in Ohm; .* --keep-whole\.$/m,
  },
  ...['analyse', 'audit', 'report', 'diff'].map(
    (command): Bad => ({
      name: `${command} of a project with a truncated raw file`,
      words: command === 'diff' ? ['diff', '.', '.'] : [command, '.'],
      lay: listed(cut),
      says: /^a\.txt:4: the last line is cut off; .* accept: \[\{fault: truncated, because: …\}\] in project\.yaml:4\.$/m,
    }),
  ),
  {
    name: 'a project with a raw file of a wrong unit',
    words: ['report', '.'],
    lay: listed(faulty['wrong unit']),
    says: /^a\.txt:5 column .* accept: \[\{fault: wrong unit, because: …\}\] in project\.yaml:4\.$/m,
  },
  {
    name: 'an acceptance without a reason',
    words: ['report', '.'],
    lay: (folder) => {
      raw(cut)(folder);
      project(`${head}measurements:\n  - {file: a.txt, accept: [{fault: truncated, because: }]}\n`)(folder);
    },
    says: /project\.yaml:4 measurements\[0\]\.accept\[0\]\.because: no reason is given/,
  },

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
  ...['analyse', 'audit', 'report', 'plan', 'diff'].map(
    (command): Bad => ({
      name: `no such folder for ${command}`,
      words: [command, 'none'],
      lay: () => undefined,
      says: /^none: there is no such file or folder; check the spelling of the path\.$/m,
    }),
  ),
  ...['plan', 'diff'].map(
    (command): Bad => ({
      name: `no project file for ${command}`,
      words: [command, '.'],
      lay: raw(nova),
      says: /there is no project\.yaml; .*init/,
    }),
  ),
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

  it('reads what is whole of a truncated file when that is asked for, and says so', () => {
    const folder = emptyFolder();
    raw(cut)(folder);
    const outcome = run(['read', 'a.txt', '--keep-whole', '--json'], folder);
    expect(outcome.code).toBe(0);
    const { files } = JSON.parse(outcome.result) as {
      files: { faults: unknown[]; measurements: { rows: number; warnings: string[] }[] }[];
    };
    expect(files[0]?.faults).toEqual([
      { fault: 'truncated', line: 4, message: 'the last line is cut off; 2 rows are whole' },
    ]);
    expect(files[0]?.measurements[0]?.rows).toBe(2);
    expect(files[0]?.measurements[0]?.warnings.join(' ')).toMatch(/line 4: the last line is cut off/);
  });

  it.each(Object.entries(faulty))(
    'init lists a file with %s and lets the person decide',
    (fault, content) => {
      const folder = emptyFolder();
      raw(content)(folder);
      const first = run(['init', '.'], folder);
      expect(first.code).toBe(0);
      expect(first.result).toMatch(/Not whole.*\n +a\.txt:\d: /);
      const text = readFileSync(join(folder, 'project.yaml'), 'utf8');
      expect(text).toMatch(
        new RegExp(`- \\{file: a\\.txt, .*# .*add accept: \\[\\{fault: ${fault}, because: why\\}\\]`),
      );
      for (const command of ['analyse', 'audit', 'report'])
        expectRefused(folder, [command, '.'], new RegExp(`^a\\.txt:\\d.* project\\.yaml:\\d+\\.$`, 'mu'));
      const accepted = text.replace(
        '- {file: a.txt,',
        `- {file: a.txt, accept: [{fault: ${fault}, because: the power went off}],`,
      );
      project(accepted)(folder);
      const done = run(['report', '.'], folder);
      expect(done.code, done.notes).toBe(0);
      const page = readFileSync(join(folder, 'results', 'report.html'), 'utf8');
      expect(page).toMatch(
        new RegExp(`▲</span> a\\.txt (is|has a) ${fault}: .*; accepted: the power went off`),
      );
    },
  );
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
