import type { Finding } from '../finding/index.ts';
import type { Measurement } from '../measurement/index.ts';

/** A file name as part of an identity: letters, digits, `-`, `_` and `.` only. */
export function fileId(path: string): string {
  return path
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}_.-]+/gu, '-')
    .replace(/^-+|-+$/gu, '');
}

/** How a finding names the file it rests on. */
export function fileReference({ provenance }: Measurement): Finding['files'][number] {
  const { file, sha256, simulated } = provenance;
  return { file, sha256, simulated };
}
