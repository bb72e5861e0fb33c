import { renameSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import {
  initJson,
  jsonText,
  type LogProposal,
  mistakeText,
  openProject,
  type Project,
  proposeLogColumns,
  readSheets,
  type Recognised,
  recogniseFolder,
  writeProposal,
} from 'interphase/project';
import { InputError } from 'interphase/quantity';
import type { Command } from '../command.ts';
import { columns, wrapped } from '../layout.ts';
import { projectFileName, projectText } from '../open-project.ts';
import { interruptible } from '../interruptible.ts';
import { failWith, projectFolder, readBytes } from '../project-files.ts';
import { clearWorkshops, workshopPath } from '../workshop.ts';

/** `interphase init`: a project file from a folder of raw files. */
export const initCommand: Command = {
  name: 'init',
  operands: '[DIR]',
  count: [0, 1],
  does: 'recognises the files in a folder and writes project.yaml',
  flags: [
    { name: 'log', value: 'FILE', does: 'takes the cells from a spreadsheet of the folder (.xlsx, .csv)' },
  ],
  run: async ({ operands: [folder = '.'], flags }, terminal) => {
    const files = await projectFolder(folder);
    const path = join(folder, projectFileName);
    const existing = await projectText(folder, path);
    const listed = await files.list();
    let looked = 0;
    const recognised = await recogniseFolder({
      list: async () => listed,
      read: (file) => {
        looked += 1;
        terminal.progress(`looking at ${looked} of ${listed.length}: ${file}`.slice(0, 78));
        return files.read(file);
      },
    });
    if (recognised.length === 0 && existing === undefined) {
      throw new InputError('holds no files', 'put the raw files of the instruments there', { file: folder });
    }
    const log = flags['log'] === undefined ? undefined : await proposal(String(flags['log']), folder);
    const text = writeProposal(recognised, existing, log);
    const written = text !== existing;
    // Read before it is written: a log that cannot be used leaves the folder as it was.
    const project = await openProject(text, path, files);
    if (log && project.cellLog?.file !== log.file) {
      throw new InputError(
        `names the log ${project.cellLog?.file ?? ''} already`,
        'change `cell log:` there, or leave out --log',
        { file: path },
      );
    }
    const { missing } = project;
    const raw = recognised.filter(({ path: file }) => file !== project.cellLog?.file);
    if (written) await replaceFile(path, text);
    if (flags['json']) {
      terminal.result(jsonText(initJson(path, written, raw, project), 2));
      return;
    }
    terminal.result(
      [
        ...describe(raw),
        '',
        ...describeLog(project),
        written
          ? `${path} is ${existing === undefined ? 'written' : 'extended by what is new'}.`
          : `${path} already names every file; nothing was changed.`,
        ...(missing.length > 0 ? [`Only you know, and it is blank there:`] : []),
        ...missing.flatMap(({ field, why }) => wrapped(`  ${field}: ${why}`)),
        `Next: fill the blanks, then interphase report ${folder}`,
      ].join('\n'),
    );
  },
};

/** What a log would be taken for. */
async function proposal(given: string, folder: string): Promise<LogProposal> {
  const file = relative(resolve(folder), resolve(given)).split(sep).join('/');
  if (file === '..' || file.startsWith('../') || resolve(given) === file) {
    throw new InputError('the log lies outside the project folder', 'copy it there and name the copy', {
      file: given,
    });
  }
  return proposeLogColumns(await readSheets(await readBytes(given), file));
}

function describeLog({ cellLog }: Project): string[] {
  if (cellLog === undefined) return [];
  const { file, rows, cells, mistakes } = cellLog;
  return [
    `${cells.size} cells from ${rows} rows of ${file}${mistakes.length === 0 ? '.' : '; what is not as it should be there:'}`,
    ...mistakes.flatMap((mistake) => wrapped(`  ${mistakeText(mistake)}`)),
    '',
  ];
}

function describe(recognised: readonly Recognised[]): string[] {
  const rows = recognised.flatMap((each) =>
    'reader' in each
      ? [
          [
            each.path,
            [...new Set(each.techniques)].join(', '),
            String(each.rows),
            each.cellKind?.kind ?? '',
            each.name.temperature ?? '',
          ],
        ]
      : [],
  );
  const unread = recognised.flatMap((each) =>
    'unread' in each ? wrapped(`  ${each.path}: ${each.unread}`) : [],
  );
  const faulty = recognised.flatMap((each) =>
    'reader' in each
      ? each.faults.flatMap(({ line, message }) =>
          wrapped(`  ${each.path}${line === undefined ? '' : `:${line}`}: ${message}`),
        )
      : [],
  );
  const repeated = recognised.flatMap((each) =>
    'reader' in each && each.sameAs !== undefined
      ? wrapped(`  ${each.path} holds the numbers of ${each.sameAs}`)
      : [],
  );
  return [
    ...columns([['file', 'technique', 'rows', 'cell?', 'temperature?'], ...rows], [2]),
    ...(repeated.length > 0 ? ['', 'The same data twice, entered once:', ...repeated] : []),
    ...(faulty.length > 0
      ? ['', 'Not whole; analysed once exported again, or accepted in project.yaml:', ...faulty]
      : []),
    ...(unread.length > 0 ? ['', 'No reader knows:', ...unread] : []),
  ];
}

/** Writes beside the file first, so that an interruption leaves the old one whole. */
async function replaceFile(path: string, text: string): Promise<void> {
  const beside = workshopPath(dirname(path));
  try {
    await clearWorkshops(dirname(path));
    await interruptible(async (step) => {
      await writeFile(beside, text, { flush: true });
      step();
      renameSync(beside, path);
    });
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined);
    failWith(error, path);
  }
}
