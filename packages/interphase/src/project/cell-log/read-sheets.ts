import { fileHash } from '../../formats/index.ts';
import { InputError } from '../../quantity/index.ts';
import { readCsv } from './read-csv.ts';
import { readXlsx } from './read-xlsx.ts';
import type { Sheet } from './sheet.ts';

/** A log of cells as a file, before anything is made of it. */
export interface LogFile {
  /** From the project folder. */
  readonly file: string;
  readonly bytes: number;
  /** Lower-case hexadecimal. */
  readonly sha256: string;
  readonly sheets: readonly Sheet[];
}

const largestLog = 20_000_000;

/**
 * The tables of a log of cells: an xlsx workbook, or a text table.
 *
 * @throws InputError when it is neither, damaged, or larger than any log
 */
export async function readSheets(bytes: Uint8Array, file: string): Promise<LogFile> {
  if (bytes.length > largestLog)
    throw new InputError('it is larger than 20 MB', 'keep only the log of the cells in it', { file });
  try {
    const sheets = await sheetsOf(bytes);
    const filled = sheets.filter(({ rows }) => rows.some((row) => row.some((cell) => cell !== '')));
    if (filled.length === 0) throw new InputError('it holds no table', 'put the log of the cells in it');
    return { file, bytes: bytes.length, sha256: fileHash(bytes), sheets: filled };
  } catch (error) {
    throw error instanceof InputError ? error.at({ file }) : error;
  }
}

async function sheetsOf(bytes: Uint8Array): Promise<Sheet[]> {
  const begins = (...marks: readonly number[]): boolean => marks.every((mark, at) => bytes[at] === mark);
  if (begins(0x50, 0x4b)) return readXlsx(bytes);
  if (begins(0xd0, 0xcf, 0x11, 0xe0))
    throw new InputError('this is an old .xls workbook, or one with a password', 'save it as .xlsx');
  return [readCsv(bytes)];
}
