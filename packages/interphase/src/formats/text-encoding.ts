declare class TextDecoder {
  constructor(label: string, options?: { fatal?: boolean });
  decode(bytes: Uint8Array): string;
}

/** Bytes looked at to tell text from binary. */
const sniffed = 65_536;

/** Characters that Chinese instrument software writes into headers; mojibake of Latin text does not hold them. */
const chineseHeader = /[时间电压流频率阻抗序号循环容量温度工步状态记录测试实虚部相位角℃Ω]/;

/**
 * Text of a file and the encoding found: byte order mark first, then UTF-16 by its zero bytes, UTF-8 if it
 * is valid, GB18030 if header words of Chinese instrument software appear, otherwise windows-1252.
 * Undefined when the file is binary.
 */
export function decodeText(bytes: Uint8Array): { text: string; encoding: string } | undefined {
  const marked = byteOrderMark(bytes);
  if (marked === 'utf-8' && looksBinary(bytes)) return undefined;
  if (marked !== undefined) return { text: decode(bytes, marked), encoding: marked };
  const wide = wideEncoding(bytes);
  if (wide !== undefined) return { text: decode(bytes, wide), encoding: wide };
  if (looksBinary(bytes)) return undefined;
  const utf8 = strictly(bytes, 'utf-8');
  if (utf8 !== undefined) return { text: utf8, encoding: 'utf-8' };
  const chinese = strictly(bytes.subarray(0, lastWholeLine(bytes)), 'gb18030');
  if (chinese !== undefined && chineseHeader.test(chinese))
    return { text: decode(bytes, 'gb18030'), encoding: 'gb18030' };
  return { text: decode(bytes, 'windows-1252'), encoding: 'windows-1252' };
}

/** Encoding of a byte order mark, which the decoder itself takes off. */
function byteOrderMark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe && !looksRandom(bytes)) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff && !looksRandom(bytes)) return 'utf-16be';
  return undefined;
}

/** UTF-16 text of instruments is mostly ASCII: every second byte is zero. */
function wideEncoding(bytes: Uint8Array): string | undefined {
  const end = Math.min(bytes.length, sniffed) & ~1;
  if (end < 8) return undefined;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < end; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  const pairs = end / 2;
  if (odd > 0.7 * pairs && even < 0.01 * pairs) return 'utf-16le';
  if (even > 0.7 * pairs && odd < 0.01 * pairs) return 'utf-16be';
  return undefined;
}

/** After a UTF-16 mark at least half of the sniffed bytes of a text table are printable ASCII. */
function looksRandom(bytes: Uint8Array): boolean {
  const end = Math.min(bytes.length, sniffed);
  let printable = 0;
  for (let i = 2; i < end; i++) {
    const byte = bytes[i]!;
    if (byte === 9 || byte === 10 || byte === 13 || (byte >= 32 && byte < 127)) printable++;
  }
  return end > 16 && printable < 0.42 * (end - 2);
}

/** Zero bytes, or more than one control character in 500, are no text. */
function looksBinary(bytes: Uint8Array): boolean {
  const end = Math.min(bytes.length, sniffed);
  let control = 0;
  for (let i = 0; i < end; i++) {
    const byte = bytes[i]!;
    if (byte === 0) return true;
    if (byte < 9 || (byte > 13 && byte < 32 && byte !== 26)) control++;
  }
  return control * 500 > end;
}

function decode(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding).decode(bytes);
}

function strictly(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** End of the last whole line within the sniffed bytes, so that no character is cut. */
function lastWholeLine(bytes: Uint8Array): number {
  if (bytes.length <= sniffed) return bytes.length;
  const end = bytes.lastIndexOf(10, sniffed);
  return end < 0 ? sniffed : end;
}
