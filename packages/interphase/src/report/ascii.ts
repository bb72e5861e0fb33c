/** Text in ASCII as a person would type it; what has no such spelling becomes `?`. */
export function toAscii(text: string): string {
  return text
    .replaceAll(
      /[⁰¹²³⁴-⁹⁻]+/gu,
      (digits) => `^${Array.from(digits, (digit) => superscripts[digit] ?? '').join('')}`,
    )
    .replaceAll(/[^\p{ASCII}]/gu, (character) => spellings[character] ?? plain(character));
}

function plain(character: string): string {
  const letters = character.normalize('NFKD').replaceAll(/\p{M}/gu, '');
  return /^\p{ASCII}+$/u.test(letters) ? letters : '?';
}

const superscripts: Readonly<Record<string, string>> = {
  '⁰': '0',
  '¹': '1',
  '²': '2',
  '³': '3',
  '⁴': '4',
  '⁵': '5',
  '⁶': '6',
  '⁷': '7',
  '⁸': '8',
  '⁹': '9',
  '⁻': '-',
};

const spellings: Readonly<Record<string, string>> = {
  '−': '-',
  '–': '-',
  '—': '-',
  '…': '...',
  '×': 'x',
  '·': '*',
  '±': '+/-',
  µ: 'u',
  μ: 'u',
  Ω: 'ohm',
  '°': 'deg ',
  '′': "'",
  '″': '"',
  '’': "'",
  '‘': "'",
  '“': '"',
  '”': '"',
  σ: 'sigma',
  ρ: 'rho',
  Δ: 'delta ',
  '√': 'sqrt',
  '≤': '<=',
  '≥': '>=',
  '≈': '~',
  '§': 'sec. ',
  ß: 'ss',
};
