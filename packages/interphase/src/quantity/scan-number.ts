import { InputError } from './input-error.ts';

/** A decimal number as it stands in a text, before it is rounded to a binary one. */
export interface DecimalNumber {
  /** Digits with sign and point, without exponent: `-1.770`. */
  readonly mantissa: string;
  /** Power of ten written after it, if any. */
  readonly exponent: number | undefined;
  /** Digits after the point. */
  readonly decimals: number;
  /** Index of the first character after it. */
  readonly end: number;
}

/**
 * Reads the number that starts at `start`: sign, digits (thin or no-break spaces may group them by three), one point.
 * No exponent yet, see `scanExponent`. Undefined where no number starts.
 *
 * @throws InputError for a comma, which could be decimal or group thousands.
 */
export function scanNumber(text: string, start: number): DecimalNumber | undefined {
  let position = start;
  let mantissa = '';
  const sign = text[position] ?? '';
  if (sign === '-' || sign === '+') {
    mantissa = sign === '-' ? '-' : '';
    position++;
    while (isSpace(text[position])) position++;
  }
  const first = position;
  let decimals = 0;
  let point = false;
  let digits = 0;
  for (;;) {
    const character = text[position] ?? '';
    if (isDigit(character)) {
      mantissa += character;
      digits++;
      if (point) decimals++;
    } else if (character === '.' && !point && (isDigit(text[position + 1]) || digits > 0)) {
      if (!isDigit(text[position + 1]) && isSymbolStart(text[position + 1])) break;
      mantissa += digits === 0 ? '0.' : '.';
      point = true;
    } else if (digits > 0 && isGroupSpace(character) && groupFollows(text, position)) {
      // a separator says nothing
    } else {
      break;
    }
    position++;
  }
  if (isComma(text[position]) && isDigit(text[position + 1])) throw commaError(text, first, position);
  if (digits === 0) return undefined;
  return { mantissa: mantissa.replace(/\.$/, ''), exponent: undefined, decimals, end: position };
}

/**
 * Reads a power of ten: `e-4`, `E-4`, `×10⁻⁴`, `x 10^-4`, `·10**-4`, `*10-4`. Returns the exponent and where it ends, or undefined
 * where none stands.
 */
export function scanExponent(text: string, start: number): { exponent: number; end: number } | undefined {
  const letter = text[start];
  if (letter === 'e' || letter === 'E') return scanInteger(text, start + 1, false);
  let position = skipSpaces(text, start);
  if (!'×x✕*·⋅'.includes(text[position] ?? ' ')) return undefined;
  position = skipSpaces(text, position + 1);
  return text.startsWith('10', position) ? scanPowerOfTen(text, position) : undefined;
}

/** Reads `10⁻⁴` or `10^-4` at `start`. */
export function scanPowerOfTen(text: string, start: number): { exponent: number; end: number } | undefined {
  const power = start + 2;
  const superscript = scanSuperscript(text, power);
  if (superscript !== undefined) return superscript;
  if (text.startsWith('^{', power)) {
    const integer = scanInteger(text, power + 2, false);
    return integer !== undefined && text[integer.end] === '}'
      ? { ...integer, end: integer.end + 1 }
      : undefined;
  }
  if (text[power] === '^') return scanInteger(text, power + 1, false);
  if (text.startsWith('**', power)) return scanInteger(text, power + 2, false);
  return scanInteger(text, power, true);
}

/** The binary number nearest to `mantissa × 10^exponent`; refuses what is out of range. */
export function numberOf(mantissa: string, exponent: number, written: string): number {
  const value = Number(`${mantissa}e${exponent}`);
  if (!Number.isFinite(value)) {
    throw new InputError(`"${written}" is too large a number`, 'give a number below 1e308');
  }
  if (value === 0 && /[1-9]/.test(mantissa)) {
    throw new InputError(`"${written}" is too small a number`, 'give a number above 1e-307, or 0');
  }
  return value;
}

export function skipSpaces(text: string, start: number): number {
  let position = start;
  while (isSpace(text[position])) position++;
  return position;
}

function scanInteger(
  text: string,
  start: number,
  signed: boolean,
): { exponent: number; end: number } | undefined {
  const sign = text[start] ?? '';
  const hasSign = sign === '-' || sign === '+';
  if (signed && !hasSign) return undefined;
  let position = hasSign ? start + 1 : start;
  let digits = '';
  while (isDigit(text[position])) digits += text[position++] ?? '';
  return digits === '' ? undefined : { exponent: Number((sign === '-' ? '-' : '') + digits), end: position };
}

function scanSuperscript(text: string, start: number): { exponent: number; end: number } | undefined {
  const signs = '⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺';
  let position = start;
  let digits = '';
  for (let index; (index = signs.indexOf(text[position] ?? ' ')) >= 0; position++)
    digits += '0123456789-+'[index] ?? '';
  return /^[-+]?\d+$/.test(digits) ? { exponent: Number(digits), end: position } : undefined;
}

function commaError(text: string, start: number, comma: number): InputError {
  let end = comma;
  while (isDigit(text[end]) || isComma(text[end]) || text[end] === '.') end++;
  const written = text.slice(start, end).replaceAll('，', ',');
  const groups = written.slice(written.indexOf(',') + 1);
  // The cure is the whole text, so that it can be written as it stands.
  const whole = (number: string): string =>
    `${text.slice(0, start)}${number}${text.slice(end).replace(/(?<=\d)[,，](?=\d)/g, '.')}`;
  if (written.indexOf('.') >= 0 && written.indexOf('.') < written.indexOf(',')) {
    const plain = written.replaceAll('.', '').replace(',', '.');
    return new InputError(`"${text}" has a decimal comma`, `write ${whole(plain)}`);
  }
  if (/^[1-9]\d{0,2},\d{3}([,.]|$)/.test(written)) {
    const grouped = written.replaceAll(',', '');
    const decimal = written.replace(',', '.');
    const choice = /[,.]/.test(groups)
      ? whole(grouped)
      : `${whole(grouped)} or, if the comma is decimal, ${whole(decimal)}`;
    return new InputError(`"${text}" has a comma that can be read in two ways`, `write ${choice}`);
  }
  if (groups.includes(','))
    return new InputError(`"${text}" has several commas in one number`, 'write one point');
  const decimal = `${written.startsWith(',') ? '0' : ''}${written.replace(',', '.')}`;
  return new InputError(`"${text}" has a decimal comma`, `write ${whole(decimal)}`);
}

function isComma(character: string | undefined): boolean {
  return character === ',' || character === '，';
}

function isGroupSpace(character: string): boolean {
  return character === '\u2009' || character === '\u202f' || character === '\u00a0';
}

/** Whether exactly three digits follow a separator. */
function groupFollows(text: string, position: number): boolean {
  return [1, 2, 3].every((step) => isDigit(text[position + step])) && !isDigit(text[position + 4]);
}

function isSymbolStart(character: string | undefined): boolean {
  return character !== undefined && /^\p{L}$/u.test(character);
}

function isDigit(character: string | undefined): boolean {
  return character !== undefined && character.length === 1 && character >= '0' && character <= '9';
}

function isSpace(character: string | undefined): boolean {
  return character !== undefined && /^\s$/u.test(character);
}
