import { InputError } from './input-error.ts';
import { numberOf, scanExponent, scanNumber, scanPowerOfTen, skipSpaces } from './scan-number.ts';
import type { DecimalNumber } from './scan-number.ts';

/** The parts of a quantity's text; numbers are in the unit that is written. */
export interface MeasuredText {
  readonly value: number;
  /** The value as written, for messages. */
  readonly valueText: string;
  readonly uncertainty?: number;
  /** Place of the last digit. */
  readonly resolution: number;
  /** Unit text of the value; the one after the uncertainty when only that is given. */
  readonly unitText: string;
  /** Unit text of the uncertainty where both have one. */
  readonly uncertaintyUnitText?: string;
}

/** Splits the text of a quantity into numbers and unit texts, in one pass from left to right. */
export function scanMeasured(text: string, unit = ''): MeasuredText {
  refuseWords(text, unit);
  return text.startsWith('(') ? scanBracketed(text) : scanOpen(text);
}

/** `(1.77 ± 0.05) × 10⁻⁴ S/cm` */
function scanBracketed(text: string): MeasuredText {
  const value = withExponent(text, requireNumber(text, skipSpaces(text, 1)));
  const sign = plusMinus(text, skipSpaces(text, value.end));
  if (sign === undefined) throw malformed(text);
  const uncertainty = withExponent(text, requireNumber(text, skipSpaces(text, sign)));
  const close = skipSpaces(text, uncertainty.end);
  if (text[close] !== ')') throw malformed(text);
  const power = scanExponent(text, close + 1);
  const common = power?.exponent ?? 0;
  if (power !== undefined && (value.exponent !== undefined || uncertainty.exponent !== undefined))
    throw malformed(text);
  return {
    ...valueParts(value, common, text),
    uncertainty: nonNegative(uncertainty, common, text),
    unitText: text.slice(power?.end ?? close + 1).trim(),
  };
}

/** `1.77e-4 S/cm`, `1.77(5) × 10⁻⁴ S/cm`, `3.0 ± 0.1 µm`, `3.0 µm ± 3 %` */
function scanOpen(text: string): MeasuredText {
  let number = requireNumber(text, 0);
  const digits = shortUncertainty(text, number);
  number = withExponent(text, digits === undefined ? number : { ...number, end: digits.end });
  const parts = valueParts(number, 0, text);
  const [unitText, afterSign] = splitAtPlusMinus(text, number.end);
  if (afterSign === undefined) {
    if (/^\s*(-|–|—|to\b|…|\.\.)\s*\d?/u.test(unitText) && /\d/.test(unitText)) throw rangeError(text);
    const trimmed = unitText.trim();
    if (digits === undefined) return { ...parts, unitText: trimmed };
    const uncertainty = numberOf(digits.mantissa, (number.exponent ?? 0) - digits.decimals, text);
    return { ...parts, uncertainty, unitText: trimmed };
  }
  if (digits !== undefined) throw malformed(text);
  const second = withExponent(text, requireNumber(text, afterSign));
  if (
    second.exponent !== undefined &&
    number.exponent === undefined &&
    !/[eE]/.test(text.slice(afterSign, second.end))
  ) {
    throw new InputError(
      `"${text}" does not say whether the power of ten belongs to both numbers`,
      `write (${number.mantissa} ± ${second.mantissa}) × 10^${second.exponent}`,
    );
  }
  const uncertainty = nonNegative(second, 0, text);
  const own = unitText.trim();
  const last = text.slice(second.end).trim();
  if (own === '' && last === '%' && uncertainty > Math.abs(parts.value)) {
    const ofValue = Number(((Math.abs(parts.value) * uncertainty) / 100).toPrecision(3));
    throw new InputError(
      `"${text}" can mean points or a part of the value`,
      `write (${parts.valueText} ± ${second.mantissa}) % for points or ${parts.valueText} ± ${ofValue} for a part of it`,
    );
  }
  if (own === '' || last === '') return { ...parts, uncertainty, unitText: own === '' ? last : own };
  return { ...parts, uncertainty, unitText: own, uncertaintyUnitText: last };
}

function valueParts(
  number: DecimalNumber,
  common: number,
  text: string,
): Pick<MeasuredText, 'value' | 'valueText' | 'resolution'> {
  const exponent = (number.exponent ?? 0) + common;
  return {
    value: numberOf(number.mantissa, exponent, text),
    valueText: exponent === 0 ? number.mantissa : `${number.mantissa}e${exponent}`,
    resolution: numberOf('1', exponent - number.decimals, text),
  };
}

function nonNegative(number: DecimalNumber, common: number, text: string): number {
  if (number.mantissa.startsWith('-')) {
    throw new InputError(`"${text}" has a negative uncertainty`, `write ± ${number.mantissa.slice(1)}`);
  }
  return numberOf(number.mantissa, (number.exponent ?? 0) + common, text);
}

/** `(51)` after `1.770`: 51 in the last places; `(1.2)` after `12.3`: as it stands. */
function shortUncertainty(
  text: string,
  number: DecimalNumber,
): { mantissa: string; decimals: number; end: number } | undefined {
  if (text[number.end] !== '(') return undefined;
  const inside = requireNumber(text, number.end + 1);
  if (text[inside.end] !== ')' || inside.mantissa.startsWith('-')) throw malformed(text);
  return {
    mantissa: inside.mantissa,
    decimals: inside.mantissa.includes('.') ? 0 : number.decimals,
    end: inside.end + 1,
  };
}

function withExponent(text: string, number: DecimalNumber): DecimalNumber {
  if (/^-?10$/.test(number.mantissa)) {
    const bare = /^[\^⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺]/u.test(text[number.end] ?? '')
      ? scanPowerOfTen(text, number.end - 2)
      : undefined;
    if (bare !== undefined) {
      return { mantissa: number.mantissa.replace('10', '1'), decimals: 0, ...bare };
    }
  }
  const power = scanExponent(text, number.end);
  return power === undefined ? number : { ...number, ...power };
}

function requireNumber(text: string, start: number): DecimalNumber {
  const number = scanNumber(text, start);
  if (number === undefined) throw malformed(text);
  return number;
}

/** Index after a plus-minus sign that starts at `start`. */
function plusMinus(text: string, start: number): number | undefined {
  for (const sign of ['±', '+/-', '+-', '+ / -', '+\u2044-'])
    if (text.startsWith(sign, start)) return start + sign.length;
  return undefined;
}

/** The text up to the next plus-minus sign, and the index of what follows it. */
function splitAtPlusMinus(text: string, start: number): [string, number | undefined] {
  for (let position = start; position < text.length; position++) {
    const after = plusMinus(text, position);
    if (after !== undefined) return [text.slice(start, position), skipSpaces(text, after)];
  }
  return [text.slice(start), undefined];
}

function refuseWords(text: string, unit: string): void {
  const example = `3.0 ± 0.1${unit === '' ? ' µm' : unit === '1' ? '' : ` ${unit}`}`;
  if (text === '') throw new InputError('the text of a quantity is empty', `write e.g. ${example}`);
  if (/^[<>≤≥≲≳]/u.test(text)) {
    throw new InputError(
      `"${text}" is a bound, not a quantity`,
      `write a value and its uncertainty, e.g. ${example}`,
    );
  }
  if (/^[~≈∼]|^(ca|c|about|approx)\b/iu.test(text)) {
    throw new InputError(
      `"${text}" does not say how uncertain it is`,
      `write a value and its uncertainty, e.g. ${example}`,
    );
  }
  if (/^[-+]?\s*(nan|inf|∞)/iu.test(text)) {
    throw new InputError(`"${text}" is not a finite number`, 'give a finite number, or leave the field out');
  }
}

function rangeError(text: string): InputError {
  return new InputError(
    `"${text}" is a range, not a quantity`,
    'write its middle ± its half-width divided by √3 (any value in it equally likely), e.g. 4.0 ± 0.6 µm',
  );
}

function malformed(text: string): InputError {
  return new InputError(
    `"${text}" is not a quantity`,
    'write a number, its uncertainty and a unit, e.g. 3.0 ± 0.1 µm',
  );
}
