import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe } from 'vitest';

const path = fileURLToPath(new URL('../../shared/', import.meta.url));

/** Folder of reference numbers and sample files beside the repository; undefined where there is none. */
export const sharedFolder: string | undefined = existsSync(path) ? path : undefined;

/**
 * A `describe` for tests that need the shared folder: skipped where it is absent, except under `CI=true`,
 * where its absence is a failure.
 */
export function describeWithShared(name: string, tests: (folder: string) => void): void {
  if (sharedFolder !== undefined) {
    const folder = sharedFolder;
    describe(name, () => tests(folder));
    return;
  }
  if (process.env['CI'] === 'true')
    throw new Error(`the shared folder beside the repository is missing: ${path}`);
  describe.skip(name, () => tests(path));
}
