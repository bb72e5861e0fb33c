const superscripts: Readonly<Record<string, string>> = {
  '-': '⁻',
  0: '⁰',
  1: '¹',
  2: '²',
  3: '³',
  4: '⁴',
  5: '⁵',
  6: '⁶',
  7: '⁷',
  8: '⁸',
  9: '⁹',
};

/** A power of ten as axes print it: `10⁻⁴`, and `10` and `1` bare. */
export function powerOfTen(exponent: number): string {
  if (exponent === 0) return '1';
  return exponent === 1 ? '10' : `10${superscript(exponent)}`;
}

/** An integer in superscript digits: `⁻⁴`. */
export function superscript(exponent: number): string {
  return Array.from(String(exponent), (digit) => superscripts[digit] ?? digit).join('');
}
