import { join } from 'node:path';
import { type Analysis, analyse, openProject as readProject, type ProjectFiles } from 'interphase/project';
import { InputError } from 'interphase/quantity';
import { projectFolder, readBytes } from './project-files.ts';
import type { Terminal } from './terminal.ts';

/** Name of the file that describes a project. */
export const projectFileName = 'project.yaml';
/** A project file is written by hand; anything larger is something else. */
const largestProjectFile = 1_000_000;

/** A project folder that was read and analysed. */
export interface OpenedProject {
  readonly folder: string;
  readonly files: ProjectFiles;
  readonly analysis: Analysis;
}

/**
 * Reads `FOLDER/project.yaml` and analyses what it names, with progress on stderr.
 *
 * @throws InputError when there is no project file, or it cannot be used
 */
export async function openProject(folder: string, terminal: Terminal): Promise<OpenedProject> {
  const { files, text, shown } = await projectIn(folder);
  const started = Date.now();
  const analysis = await analyse(await readProject(text, shown, files), files, {
    progress: (done, total, what) => terminal.progress(progressLine(done, total, what, Date.now() - started)),
  });
  return { folder, files, analysis };
}

/**
 * The files and the project text of a folder.
 *
 * @throws InputError when there is no folder, or no project file in it
 */
export async function projectIn(
  folder: string,
): Promise<{ readonly files: ProjectFiles; readonly text: string; readonly shown: string }> {
  const files = await projectFolder(folder);
  const shown = folder === '.' ? projectFileName : join(folder, projectFileName);
  const text = await projectText(folder, shown);
  if (text !== undefined) return { files, text, shown };
  throw new InputError(
    'there is no project.yaml',
    `put the raw files there, and interphase init ${folder} writes one`,
    { file: folder },
  );
}

/**
 * Text of the project file, or undefined where there is none.
 *
 * @throws InputError when it is too large or may not be read
 */
export async function projectText(folder: string, shown: string): Promise<string | undefined> {
  const bytes = await readBytes(join(folder, projectFileName), shown, largestProjectFile).catch(
    (error: unknown) => {
      if (error instanceof InputError && error.what.startsWith('there is no such file')) return undefined;
      throw error;
    },
  );
  if (bytes === undefined) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new InputError('is not UTF-8 text', 'save it as UTF-8', { file: shown });
  }
}

function progressLine(done: number, total: number, what: string, elapsed: number): string {
  const left = done > 0 ? (elapsed / done) * (total - done) : 0;
  const time = left > 2000 ? `, ${Math.ceil(left / 1000)} s left` : '';
  return `${done + 1} of ${total}${time}: ${what}`.slice(0, 78);
}
