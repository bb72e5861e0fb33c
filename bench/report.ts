import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { analyse, auditProject, parseProject } from '../packages/interphase/src/project/index.ts';
import { reportFiles, reportOfProject } from '../packages/interphase/src/report/index.ts';
import { measure, type Row } from './measure.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const paper = join(root, 'papers', 'liu-2024');

/** The paper's project, from its file to the written report. */
export async function report(smoke: boolean): Promise<Row[]> {
  const runs = smoke ? 1 : 7;
  const text = readFileSync(join(paper, 'project.yaml'), 'utf8');
  const noFiles = {
    list: async (): Promise<[]> => [],
    read: async (path: string): Promise<Uint8Array> => readFileSync(join(paper, path)),
  };
  let analysis = await analyse(parseProject(text, 'project.yaml'), noFiles);
  const rows = [
    await measure(
      'analysis of the paper (33 simulated files)',
      async () => {
        analysis = await analyse(parseProject(text, 'project.yaml'), noFiles);
      },
      { runs, repeats: 1, accuracy: () => `${analysis.findings.length} findings` },
    ),
  ];
  let checks = auditProject(analysis);
  rows.push(
    await measure(
      'audit of the paper',
      () => {
        checks = auditProject(analysis);
      },
      {
        runs,
        repeats: smoke ? 1 : 10,
        limit: 50,
        accuracy: () => `${checks.results.length} checks evaluated`,
      },
    ),
  );
  let size = 0;
  rows.push(
    await measure(
      'report: page, figures and tables in memory',
      async () => {
        const files = await reportFiles(reportOfProject(analysis, checks, 'bench'));
        size = files.reduce((sum, file) => sum + file.text.length, 0);
      },
      { runs, repeats: 1, accuracy: () => `${(size / 1e6).toFixed(1)} MB of text` },
    ),
  );
  const folder = mkdtempSync(join(tmpdir(), 'interphase-bench-'));
  cpSync(paper, folder, { recursive: true, filter: (path) => !path.startsWith(join(paper, 'results')) });
  let code: number | null = null;
  rows.push(
    await measure(
      'interphase report, the whole command',
      () => {
        const program = join(root, 'packages', 'cli', 'bin', 'interphase.mjs');
        code = spawnSync(process.execPath, [program, 'report', folder]).status;
      },
      { runs, repeats: 1, accuracy: () => `exit ${code}` },
    ),
  );
  rmSync(folder, { recursive: true });
  return rows;
}
