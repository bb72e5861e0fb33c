import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type DiffJson, jsonSchemas } from '../packages/interphase/src/project/index.ts';
import { contents, emptyFolder, run } from './command.ts';

const rows = (count: number): string =>
  Array.from({ length: count }, (_, i) => {
    const f = 10 ** (5 - i / 8);
    return `${f}\t${5 + 0.02 / f}\t${1e4 / f}`;
  }).join('\n');
const spectrum = (count: number): string => `Frequency (Hz)\tZ' (Ω)\t-Z'' (Ω)\n${rows(count)}\n`;

const project = `interphase: 1
specimens: {film: {kind: membrane, thickness: 20.0 ± 0.2 µm}}
cells: {a: {kind: blocking, membrane: film, electrode diameter: 15.80 ± 0.05 mm}}
conditions: {pressure: 1 bar, operator: A. Person}
measurements:
  - {file: a.txt, cell: a, temperature: 25 °C, exclude: [{rows: 2, because: a relay clicked}]}
`;

function folderWith(count: number): string {
  const folder = emptyFolder();
  writeFileSync(join(folder, 'a.txt'), spectrum(count));
  writeFileSync(join(folder, 'project.yaml'), project);
  return folder;
}

const schema = JSON.parse(JSON.stringify(jsonSchemas()['diff'])) as Parameters<typeof z.fromJSONSchema>[0];

function compared(words: readonly string[]): DiffJson {
  const outcome = run(['diff', ...words, '--json']);
  expect(outcome.code, outcome.notes).toBe(0);
  const json = JSON.parse(outcome.result) as DiffJson;
  z.fromJSONSchema(schema).parse(json);
  return json;
}

describe('interphase diff', () => {
  const folder = folderWith(40);
  const reported = run(['report', folder]);
  const copy = join(emptyFolder(), 'copy');
  cpSync(folder, copy, { recursive: true });
  const report = join(folder, 'results', 'report.json');

  it('says that nothing changed since the last report', () => {
    expect(reported.code, reported.notes).toBe(0);
    expect(run(['diff', folder]).result.trim()).toMatch(/nothing changed\.$/u);
    expect(compared([folder])).toMatchObject({
      same: true,
      files: [],
      settings: [],
      numbers: [],
      checks: [],
    });
    expect(compared([folder, copy]).same).toBe(true);
    expect(compared([report, join(copy, 'results', 'report.json')]).same).toBe(true);
  });

  it('shows in the report what was left out and under which conditions', () => {
    const page = readFileSync(join(folder, 'results', 'report.html'), 'utf8');
    expect(page).toContain('row 2 left out: a relay clicked');
    expect(page).toMatch(/a, 25.°C, at 1.bar, by A\. Person/u);
  });

  it('has the UCUM code of every quantity in what was written', () => {
    const text = readFileSync(report, 'utf8');
    const codes = new Set(Array.from(text.matchAll(/"ucum": "([^"]*)"/gu), ([, code]) => code));
    expect(codes).toContain('S.cm-1');
    expect(text.match(/"contributions":/gu)?.length).toBe(text.match(/"ucum":/gu)?.length);
    const table = readFileSync(join(folder, 'results', 'tables', 'answer.csv'), 'utf8');
    expect(table.split('\n')[0]).toContain('UCUM code');
    expect(table).toContain('S.cm-1');
  });

  it('names the file that grew, the setting that changed, and by how much the numbers moved', () => {
    writeFileSync(join(copy, 'a.txt'), spectrum(45));
    writeFileSync(join(copy, 'project.yaml'), project.replace('20.0 ± 0.2 µm', '21.0 ± 0.2 µm'));
    const before = contents(copy);
    const json = compared([copy]);
    expect(json.same).toBe(false);
    expect(json.files).toMatchObject([{ file: 'a.txt', before: { rows: 40 }, after: { rows: 45 } }]);
    expect(json.settings).toEqual([
      { field: 'specimens.film.thickness', before: '20.0 ± 0.2 µm', after: '21.0 ± 0.2 µm' },
    ]);
    const [first] = json.numbers;
    expect(first).toMatchObject({ name: 'ionic conductivity', principal: true });
    expect((first?.after?.value ?? 0) / (first?.before?.value ?? 1)).toBeCloseTo(1.05, 2);
    const text = run(['diff', folder, copy]).result;
    expect(text).toContain('a.txt: 40 → 45 rows');
    expect(text).toContain('specimens.film.thickness: 20.0 ± 0.2 µm → 21.0 ± 0.2 µm');
    expect(text).toMatch(/ionic conductivity of film, 25 °C: .*\s→\s+.*,\s+by\s+\+\d/u);
    // 1.0 µm apart, 0.2 µm each: 3.5 u.
    expect(text.replaceAll(/\s+/gu, ' ')).toMatch(/by \+\d[\d.]* u, different \(p < 0\.001\)/u);
    for (const line of text.split('\n').slice(1))
      expect(Array.from(line).length, line).toBeLessThanOrEqual(80);
    expect(contents(copy)).toEqual(before);
  });

  it('compares with a report that does not hold its settings, and says so', () => {
    const { settings: _, ...rest } = JSON.parse(readFileSync(report, 'utf8')) as Record<string, unknown>;
    const old = join(emptyFolder(), 'old.json');
    writeFileSync(old, JSON.stringify(rest));
    expect(compared([old, copy]).settings).toBeUndefined();
    expect(run(['diff', old, copy]).result).toMatch(/Settings: a report written by an older version/u);
  });

  it.each([
    [
      'a folder without a report',
      () => [folderWith(20)],
      /report\.json: there is no report to compare with; interphase report .* writes one\.$/u,
    ],
    ['one file', () => [report], /is a file, and nothing is named to compare it with/u],
    ['no such folder', () => ['none'], /none: there is no such file or folder/u],
    ['a folder without a project', () => [emptyFolder(), folder], /there is no project\.yaml/u],
    ['another kind of file', () => [join(folder, 'a.txt'), folder], /a\.txt: this is no JSON/u],
    ['three things', () => ['a', 'b', 'c'], /3 are named/u],
  ])('refuses %s', (_, words, says) => {
    const outcome = run(['diff', ...words()]);
    expect(outcome.code).toBe(2);
    expect(outcome.result).toBe('');
    expect(outcome.notes.trim().split('\n')).toHaveLength(1);
    expect(outcome.notes.trim()).toMatch(says);
  });
});
