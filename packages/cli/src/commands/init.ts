import { randomBytes } from 'node:crypto';
import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { initJson, parseProject, recogniseFolder, type Recognised, writeProposal } from 'interphase/project';
import { InputError } from 'interphase/quantity';
import type { Command } from '../command.ts';
import { columns, wrapped } from '../layout.ts';
import { projectFileName, projectText } from '../open-project.ts';
import { failWith, projectFolder } from '../project-files.ts';

/** `interphase init`: a project file from a folder of raw files. */
export const initCommand: Command = {
  name: 'init',
  operands: '[DIR]',
  count: [0, 1],
  does: 'recognises the files in a folder and writes project.yaml',
  flags: [],
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
    const text = writeProposal(recognised, existing);
    const written = text !== existing;
    if (written) await replaceFile(path, text);
    const { missing } = parseProject(text, path);
    if (flags['json']) {
      terminal.result(JSON.stringify(initJson(path, written, recognised, missing), undefined, 2));
      return;
    }
    terminal.result(
      [
        ...describe(recognised),
        '',
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
  return [
    ...columns([['file', 'technique', 'rows', 'cell?', 'temperature?'], ...rows], [2]),
    ...(unread.length > 0 ? ['', 'No reader knows:', ...unread] : []),
  ];
}

/** Writes beside the file first, so that an interruption leaves the old one whole. */
async function replaceFile(path: string, text: string): Promise<void> {
  const beside = `${path}.${randomBytes(6).toString('hex')}`;
  try {
    await writeFile(beside, text, { flush: true });
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined);
    failWith(error, path);
  }
}
