import { readFileSync } from 'node:fs';
import {
  analyse,
  auditProject,
  openProject,
  type ProjectFiles,
} from '../../packages/interphase/src/project/index.ts';
import { InputError } from '../../packages/interphase/src/quantity/index.ts';
import { reportHtml, reportOfProject } from '../../packages/interphase/src/report/index.ts';

/** The paper names simulated files only, which are made while it is analysed: its folder holds nothing else. */
const noFiles: ProjectFiles = {
  list: () => Promise.resolve([]),
  read: (path) =>
    Promise.reject(new InputError('there is no such file', 'name one that exists', { file: path })),
};

/** The page that `interphase report papers/liu-2024` writes. */
export async function paperPage(): Promise<string> {
  const text = readFileSync(new URL('../../papers/liu-2024/project.yaml', import.meta.url), 'utf8');
  const project = await openProject(text, 'papers/liu-2024/project.yaml', noFiles);
  const analysis = await analyse(project, noFiles);
  return reportHtml(reportOfProject(analysis, auditProject(analysis), '0.1.0'));
}
