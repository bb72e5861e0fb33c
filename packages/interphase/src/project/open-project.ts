import { InputError } from '../quantity/index.ts';
import { type LogFile, readSheets } from './cell-log/read-sheets.ts';
import { parseProject } from './parse-project.ts';
import type { Project } from './project.ts';
import type { ProjectFiles } from './project-files.ts';
import { isOutside } from './project-path.ts';
import { readYamlTree, type YamlMap } from './yaml-tree.ts';

/**
 * A project file together with the log of cells that it names, if any.
 *
 * @param text the project file
 * @param file its name, for messages
 * @throws InputError as `parseProject` does, and when the log cannot be read
 *
 * @example
 * ```ts
 * import { openProject } from 'interphase/project';
 * const bytes = new TextEncoder().encode('Cell,Diameter / mm\nss-1,15.8\nss-2,12\n');
 * const files = { list: async () => [], read: async () => bytes };
 * const project = await openProject(`
 * interphase: 1
 * cell log: {file: log.csv, kind: blocking, columns: {cell: Cell, electrode diameter: Diameter / mm}}
 * `, 'project.yaml', files);
 * Object.keys(project.cells); // => ['ss-1', 'ss-2']
 * project.cells['ss-2'].electrodeArea.sources; // => ['log.csv:row 3']
 * ```
 */
export async function openProject(text: string, file: string, files: ProjectFiles): Promise<Project> {
  const log = await logOf(text, file, files);
  return parseProject(text, file, log);
}

async function logOf(text: string, file: string, files: ProjectFiles): Promise<LogFile | undefined> {
  const tree = readYamlTree(text, file);
  const entry = tree.type === 'map' ? tree.entries.get('cell log')?.value : undefined;
  const path = entry?.type === 'map' ? pathIn(entry) : undefined;
  if (path === undefined) return undefined;
  if (isOutside(path.text))
    throw new InputError(
      `"${path.text}" lies outside the project folder`,
      'move the file into it and write its path from there',
      { file, line: path.line, field: 'cell log.file' },
    );
  return readSheets(await files.read(path.text), path.text);
}

function pathIn({ entries }: YamlMap): { readonly text: string; readonly line: number } | undefined {
  const value = entries.get('file')?.value;
  return value?.type === 'text' ? value : undefined;
}
