import { textBytes } from './text-bytes.ts';

/** A synthetic spectrum: inductance, a resistor, an arc and a blocking electrode (made up for tests). */
export function syntheticSpectrum(points = 30): { f: number[]; re: number[]; im: number[] } {
  const f: number[] = [];
  const re: number[] = [];
  const im: number[] = [];
  for (let i = 0; i < points; i++) {
    const frequency = 10 ** (6 - (7 * i) / (points - 1));
    const omega = 2 * Math.PI * frequency;
    const tau = omega * 100 * 1e-7;
    f.push(Number(frequency.toPrecision(8)));
    re.push(Number((10 + 100 / (1 + tau * tau)).toPrecision(8)));
    im.push(Number((omega * 2e-7 - (100 * tau) / (1 + tau * tau) - 1 / (omega * 1e-3)).toPrecision(8)));
  }
  return { f, re, im };
}

/** UTF-8 bytes. */
export function utf8(text: string): Uint8Array {
  return textBytes(text);
}

/** One byte per character, as windows-1252 and Latin-1 agree on. */
export function latin1(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

/** UTF-16 bytes, with a byte order mark when asked for. */
export function utf16(text: string, order: 'le' | 'be', mark: boolean): Uint8Array {
  const marked = mark ? `\ufeff${text}` : text;
  const bytes = new Uint8Array(2 * marked.length);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < marked.length; i++) view.setUint16(2 * i, marked.charCodeAt(i), order === 'le');
  return bytes;
}

/** Rows of a table joined by a delimiter, with the decimal mark asked for. */
export function rows(
  columns: readonly (readonly (number | string)[])[],
  delimiter: string,
  decimal = '.',
): string {
  return columns[0]!
    .map((_, row) =>
      columns
        .map((column) => column[row]!)
        .map((cell) => (typeof cell === 'number' ? String(cell).replace('.', decimal) : cell))
        .join(delimiter),
    )
    .join('\n');
}
