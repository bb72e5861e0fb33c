import { sha256 } from '@noble/hashes/sha2.js';
import type { Measurement, Warning } from '../measurement/index.ts';
import { InputError } from '../quantity/index.ts';
import { decodeText } from './text-encoding.ts';

/** A file as handed in, decoded once for all text readers. */
export interface SourceFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Decoded text; every line end is `\n`. */
  readonly text: string;
  /** Encoding label as TextDecoder knows it. */
  readonly encoding: string;
  /** Lower-case hexadecimal SHA-256 of the bytes, computed when first asked for. */
  readonly sha256: () => string;
}

/** What one instrument family can do with a file. */
export interface Reader {
  /** Name shown to people: `Gamry DTA`. */
  readonly name: string;
  /** Whether the file is of this family; looks at the beginning only. */
  readonly recognises: (file: SourceFile) => boolean;
  readonly read: (file: SourceFile) => ReadTables;
}

/** What a reader hands back; the room adds the file's hash. */
interface ReadTables {
  readonly measurements: readonly Measurement[];
  readonly warnings: readonly Warning[];
}

/**
 * Decodes a file's bytes; binary files are refused after a look at the first 64 kB.
 *
 * @throws InputError when the file is empty or no text.
 */
export function sourceFile(bytes: Uint8Array, name: string): SourceFile {
  if (bytes.length === 0)
    throw new InputError('the file is empty', 'export it again from the instrument software', { file: name });
  const decoded = decodeText(bytes);
  if (decoded === undefined)
    throw new InputError('no reader knows this file', binaryCure(name), { file: name, byte: 0 });
  const text = decoded.text.includes('\r') ? decoded.text.replace(/\r+\n?/g, '\n') : decoded.text;
  if (text.trim() === '')
    throw new InputError('the file holds only white space', 'export it again from the instrument software', {
      file: name,
    });
  let hash: string | undefined;
  return { name, bytes, text, encoding: decoded.encoding, sha256: () => (hash ??= fileHash(bytes)) };
}

/** Lower-case hexadecimal SHA-256. */
export function fileHash(bytes: Uint8Array): string {
  let hex = '';
  for (const byte of sha256(bytes)) hex += byte.toString(16).padStart(2, '0');
  return hex;
}

const exports: readonly [RegExp, string][] = [
  [/\.mpr$/i, 'export it from EC-Lab as text (.mpt)'],
  [/\.nox$/i, 'export the data from Nova as ASCII'],
  [/\.(nda|ndax|res|cex|ccs)$/i, 'export the records from the cycler software as CSV'],
  [/\.(ism|idf|ids|par|bin|dfr)$/i, 'export it from the instrument software as text'],
  [/\.(xlsx|xls)$/i, 'save the sheet as CSV'],
  [/\.(gz|zip|7z)$/i, 'unpack it first'],
];

/** What to do with a file no reader knows, by the ending of its name. */
export function binaryCure(name: string): string {
  for (const [ending, cure] of exports) if (ending.test(name)) return cure;
  return 'export the data as text: Nova ASCII, EC-Lab .mpt, Gamry .DTA, ZView .z or CSV';
}
