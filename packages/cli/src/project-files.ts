import { constants } from 'node:fs';
import { access, readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { InputError } from 'interphase/quantity';
import type { ProjectFiles } from 'interphase/project';

/** Largest raw file that is read into memory at once. */
const largestFile = 512 * 1024 * 1024;
/** A project folder holds files of one study; a home folder given by mistake is refused, not searched. */
const mostFiles = 20_000;
const deepest = 12;

/**
 * Access to the files of a project folder, for the library. Paths are relative with `/`. Hidden files,
 * `results`, `node_modules` and links are left out.
 *
 * @throws InputError when the folder is absent, no folder, or may not be read
 */
export async function projectFolder(folder: string): Promise<ProjectFiles> {
  const found = await stat(folder).catch((error: unknown) => failWith(error, folder));
  if (!found.isDirectory()) {
    throw new InputError('is a file', 'name the folder of a project', { file: folder });
  }
  await access(folder, constants.R_OK | constants.X_OK).catch((error: unknown) => failWith(error, folder));
  return {
    list: async () => {
      const entries: { path: string; bytes: number }[] = [];
      await walk(folder, folder, 0, entries);
      return entries.sort((a, b) => (a.path < b.path ? -1 : 1));
    },
    read: (path) => readBytes(join(folder, path), path),
  };
}

/**
 * The bytes of one file.
 *
 * @param shown the name a person knows it by
 * @param largest size in bytes above which it is refused
 * @throws InputError when it is absent, a folder, too large, or may not be read
 */
export async function readBytes(path: string, shown = path, largest = largestFile): Promise<Uint8Array> {
  // Looked at before it is opened: opening a pipe would wait for ever.
  const found = await stat(path).catch((error: unknown) => failWith(error, shown));
  if (found.isDirectory()) throw new InputError('is a folder', 'name a file in it', { file: shown });
  if (!found.isFile()) {
    throw new InputError('is no regular file', 'copy its content to a file', { file: shown });
  }
  if (found.size > largest) {
    const [size, limit] = [found.size, largest].map((bytes) => Math.ceil(bytes / 1e6));
    throw new InputError(
      `holds ${size} MB, more than the ${limit} MB that are read at once`,
      'split it or export fewer rows',
      { file: shown },
    );
  }
  return readFile(path).catch((error: unknown) => failWith(error, shown));
}

async function walk(
  root: string,
  folder: string,
  depth: number,
  entries: { path: string; bytes: number }[],
): Promise<void> {
  const shown = relative(root, folder) || root;
  const inside = await readdir(folder, { withFileTypes: true }).catch((error: unknown) =>
    failWith(error, shown),
  );
  for (const entry of inside) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (depth === 0 && entry.name === 'results') continue;
      if (depth >= deepest) {
        throw new InputError(`folders lie more than ${deepest} deep`, 'name the folder of one project', {
          file: shown,
        });
      }
      await walk(root, path, depth + 1, entries);
    } else if (entry.isFile()) {
      const { size } = await stat(path).catch((error: unknown) => failWith(error, relative(root, path)));
      entries.push({ path: relative(root, path).split(sep).join('/'), bytes: size });
      if (entries.length > mostFiles) {
        throw new InputError(`holds more than ${mostFiles} files`, 'name the folder of one project', {
          file: root,
        });
      }
    }
  }
}

/** Turns what the file system says into one line with cause and cure. */
export function failWith(error: unknown, shown: string): never {
  if (error instanceof InputError) throw error;
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const place = { file: shown };
  switch (code) {
    case 'ENOENT':
      throw new InputError('there is no such file or folder', 'check the spelling of the path', place);
    case 'ENOTDIR':
      throw new InputError('a part of the path is a file', 'check the path', place);
    case 'EISDIR':
      throw new InputError('is a folder', 'name a file in it', place);
    case 'EACCES':
    case 'EPERM':
      throw new InputError(
        'may not be read or written',
        'change its permissions or choose another place',
        place,
      );
    case 'EROFS':
      throw new InputError(
        'lies on a read-only file system',
        'copy the project to a place you may write',
        place,
      );
    case 'ENOSPC':
      throw new InputError('the disk is full', 'free some space; the old results are untouched', place);
    case 'ENAMETOOLONG':
      throw new InputError('the path is too long', 'shorten it', place);
    case 'ELOOP':
      throw new InputError('links lead in a circle', 'remove the link', place);
    case 'EMFILE':
      throw new InputError('too many files are open', 'close other programs and try again', place);
    default:
      throw error;
  }
}
