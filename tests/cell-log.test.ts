import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { workbook } from '../packages/interphase/src/project/cell-log/workbook.fixture.ts';
import { jsonSchemas } from '../packages/interphase/src/project/index.ts';
import { contents, emptyFolder, run } from './command.ts';

const spectrum = `Frequency (Hz)\tZ' (Ω)\t-Z'' (Ω)\n${Array.from({ length: 30 }, (_, i) => {
  const f = 10 ** (5 - i / 6);
  return `${f}\t${5 + 0.02 / f}\t${1e4 / f}`;
}).join('\n')}\n`;

function folderWithLog(): string {
  const folder = join(emptyFolder(), 'project');
  mkdirSync(join(folder, 'raw'), { recursive: true });
  writeFileSync(join(folder, 'raw', 'SS-2_25C.txt'), spectrum);
  const rows = [
    ['Cell ID', 'Membrane', 'd / µm', 'Diameter / mm'],
    ['ss-1', 'so3li', 20, 15.8],
    ['ss-2', undefined, 21, '15.8O'],
    ['ss-3', undefined, 19, 12],
  ];
  writeFileSync(join(folder, 'log.xlsx'), workbook([{ name: 'Cells', rows, merged: ['B2:B4'] }]));
  return folder;
}

describe('interphase init --log', () => {
  it('writes a project that names the log, lists its mistakes, and is read by every command', () => {
    const folder = folderWithLog();
    const began = run(['init', folder, '--log', join(folder, 'log.xlsx')]);
    expect(began.code, began.notes).toBe(0);
    expect(began.result).toContain('row 3, column D "Diameter / mm"');
    const path = join(folder, 'project.yaml');
    const proposed = readFileSync(path, 'utf8');
    expect(proposed).toContain('cell log:\n  file: log.xlsx\n');
    expect(proposed).not.toContain('no reader knows');
    writeFileSync(path, proposed.replace(/kind: {2}# \? blocking.*/u, 'kind: blocking'));

    const again = run(['init', folder, '--json']);
    expect(again.code, again.notes).toBe(0);
    const json: unknown = JSON.parse(again.result);
    const schema = JSON.parse(JSON.stringify(jsonSchemas()['init'])) as Parameters<
      typeof z.fromJSONSchema
    >[0];
    z.fromJSONSchema(schema).parse(json);
    expect(json).toMatchObject({
      written: false,
      cellLog: { file: 'log.xlsx', rows: 3, cells: 3, mistakes: [{ rows: [3], text: '15.8O', used: false }] },
    });

    const analysed = run(['analyse', folder, '--json']);
    expect(analysed.code, analysed.notes).toBe(0);
    const { findings, missing, measurements } = JSON.parse(analysed.result) as {
      findings: { of: string }[];
      missing: { field: string }[];
      measurements: { file: string; warnings: string[] }[];
    };
    expect(findings.map(({ of }) => of)).toContain('so3li');
    expect(missing.map(({ field }) => field)).toContain('cells.ss-2.electrode diameter');
    const log = measurements.find(({ file }) => file === 'log.xlsx');
    expect(log?.warnings.join()).toMatch(/row 3/u);

    expect(run(['report', folder]).code).toBe(0);
    expect(readFileSync(join(folder, 'results', 'report.html'), 'utf8')).toContain('row 3, column D');
  });

  it.each([
    ['none.xlsx', /none\.xlsx: there is no such file/u],
    ['../log.xlsx', /outside the project folder/u],
    ['raw/SS-2_25C.txt', /no row of it is a header/u],
  ])('refuses %s and writes nothing', (file, says) => {
    const folder = folderWithLog();
    writeFileSync(join(folder, '..', 'log.xlsx'), '');
    const before = contents(folder);
    const outcome = run(['init', folder, '--log', join(folder, file)]);
    expect(outcome.code).toBe(2);
    expect(outcome.notes.trim().split('\n')).toHaveLength(1);
    expect(outcome.notes).toMatch(says);
    expect(contents(folder)).toEqual(before);
  });

  it('does not replace a log that the project names', () => {
    const folder = folderWithLog();
    const given = ['init', folder, '--log', join(folder, 'log.xlsx')];
    expect(run(given).code).toBe(0);
    const written = readFileSync(join(folder, 'project.yaml'), 'utf8');
    expect(run(given).code).toBe(0);
    writeFileSync(join(folder, 'other.csv'), 'Cell ID,d / µm\na,1\n');
    const outcome = run(['init', folder, '--log', join(folder, 'other.csv')]);
    expect(outcome.code).toBe(2);
    expect(outcome.notes).toMatch(/project\.yaml: names the log log\.xlsx already/u);
    expect(readFileSync(join(folder, 'project.yaml'), 'utf8')).toBe(written);
  });
});
