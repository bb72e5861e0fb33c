/** A text as characters and the place where reading goes on. */
export interface CharacterScanner {
  readonly characters: readonly string[];
  position: number;
}

/** Power after a symbol; 1 where there is none, undefined where it is broken. */
export function scanPower(scanner: CharacterScanner): number | undefined {
  const { characters } = scanner;
  const start = characters[scanner.position] ?? '';
  let digits = '';
  if (superscriptDigits.has(start)) {
    for (let digit; (digit = superscriptDigits.get(characters[scanner.position] ?? '')) !== undefined; ) {
      digits += digit;
      scanner.position++;
    }
    return powerValue(digits);
  }
  const caret = start === '^' ? 1 : start === '*' && characters[scanner.position + 1] === '*' ? 2 : 0;
  scanner.position += caret;
  const bracket = caret > 0 && characters[scanner.position] === '(';
  if (bracket) scanner.position++;
  const sign = characters[scanner.position] ?? '';
  const signed = sign !== '' && '-−+'.includes(sign);
  if (signed && (caret > 0 || isDigit(characters[scanner.position + 1]))) {
    digits += sign === '+' ? '' : '-';
    scanner.position++;
  } else if (caret === 0 && !isDigit(sign)) {
    return 1;
  }
  const isPart = caret > 0 ? isDigitOrPoint : isDigit;
  while (isPart(characters[scanner.position])) digits += characters[scanner.position++] ?? '';
  if (bracket && characters[scanner.position++] !== ')') return undefined;
  return powerValue(digits);
}

function powerValue(digits: string): number | undefined {
  const power = /\d/.test(digits) ? Number(digits) : Number.NaN;
  return Math.abs(power) <= 12 ? power : undefined;
}

const superscriptDigits: ReadonlyMap<string, string> = new Map(
  Array.from('⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺', (sign, index) => [sign, '0123456789-+'[index] ?? '']),
);

export function isDigit(character: string | undefined): boolean {
  return character !== undefined && character >= '0' && character <= '9' && character.length === 1;
}

function isDigitOrPoint(character: string | undefined): boolean {
  return character === '.' || isDigit(character);
}
