import { InputError, parseQuantity, perParticle, type Quantity, sameDimension } from '../quantity/index.ts';
import { isWithin } from './plausible-range.ts';
import type { Expected } from './quantity-value.ts';

/** What is expected, with the line that the quantity gives as a source. */
export type Sought = Expected & { readonly statedAt: string };

export type FieldPlace = { readonly file: string; readonly line: number; readonly field: string };

/** One number with unit, as a place of the file expects it. */
export function singleQuantity(text: string, expected: Sought, place: FieldPlace): Quantity {
  const { status, path: source } = expected;
  const options = { status, source, sources: sourcesOf(expected), place };
  // An activation energy is written in either unit; one is of a particle, the other of a mole of them.
  const isMolar = sameDimension(expected.unit, 'eV') && measures(text, 'kJ/mol');
  const quantity = isMolar
    ? perParticle(parseQuantity(text, 'kJ/mol', options))
    : parseQuantity(text, expected.unit, options);
  checkSign(text, quantity.value, expected, place);
  checkRange(text, quantity.value, expected, place);
  return quantity;
}

/** Whether a text is a quantity of the dimension of this unit. */
export function measures(text: string, unit: string): boolean {
  try {
    return sameDimension(parseQuantity(text).unit, unit);
  } catch (error) {
    if (error instanceof InputError) return false;
    throw error;
  }
}

/** Citation, where there is one, and place in the file. */
export function sourcesOf({ source, statedAt }: Sought): string[] {
  return [...(source === undefined ? [] : [source]), statedAt];
}

/** Unit of a difference: kelvins for °C. */
export function differenceUnit(unit: string): string {
  return unit === '°C' ? 'K' : unit;
}

function checkSign(text: string, value: number, { sign, unit, path }: Expected, place: FieldPlace): void {
  const wrong = sign === 'positive' ? value <= 0 : sign === 'not negative' && value < 0;
  if (!wrong) return;
  const name = path.split('.').at(-1) ?? path;
  if (unit === '°C') throw new InputError(`"${text}" is below absolute zero`, 'check sign and unit', place);
  const cure = sign === 'positive' ? `write a ${name} above zero` : `write a ${name} of zero or more`;
  throw new InputError(`"${text}" is ${value < 0 ? 'negative' : 'zero'}`, cure, place);
}

function checkRange(text: string, value: number, { within, path }: Expected, place: FieldPlace): void {
  if (within === undefined || isWithin(value, within)) return;
  const name = path.split('.').at(-1) ?? path;
  throw new InputError(
    `"${text}" is no possible ${name}`,
    `check the unit; it lies in ${within.text}`,
    place,
  );
}
