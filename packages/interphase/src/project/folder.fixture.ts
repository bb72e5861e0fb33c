import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { ProjectFiles } from './project-files.ts';

/** A folder on disk as a project sees it. */
export function folderFiles(folder: string): ProjectFiles {
  return {
    list: async () =>
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => {
          const full = join(entry.parentPath, entry.name);
          return {
            path: full
              .slice(folder.length)
              .replace(/^[/\\]/u, '')
              .replaceAll('\\', '/'),
            bytes: statSync(full).size,
          };
        }),
    read: async (path) => new Uint8Array(readFileSync(join(folder, path))),
  };
}

/** A folder made of texts. */
export function textFiles(texts: Readonly<Record<string, string>>): ProjectFiles {
  const encoder = new TextEncoder();
  return {
    list: async () =>
      Object.entries(texts).map(([path, text]) => ({ path, bytes: encoder.encode(text).length })),
    read: async (path) => encoder.encode(texts[path] ?? ''),
  };
}
