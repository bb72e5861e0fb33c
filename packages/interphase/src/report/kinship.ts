import type { Reported } from '../audit/index.ts';
import type { NamedQuantity } from '../finding/index.ts';
import { conditions } from './stated-conditions.ts';

/** What a statement has to do with a quantity found. */
export interface Kinship {
  /** How the two differ in meaning, in a few words; absent where they mean the same. */
  readonly caveat?: string;
}

/**
 * Kinship of a statement and a quantity of the same thing under the same conditions: the same quantity, or one that measures the same
 * only in a limit. Undefined where one says nothing of the other. A temperature agrees within 1 K of a temperature or range; a
 * statement after so many cycles, at a rate or with a history agrees only with a quantity under the same.
 */
export function kinship(reported: Reported, quantity: NamedQuantity): Kinship | undefined {
  if (reported.of !== quantity.of || !isUnderTheSame(reported, quantity.at ?? '')) return undefined;
  if (reported.name === quantity.name) return {};
  const limit = limits.find(({ names }) => names.includes(reported.name) && names.includes(quantity.name));
  return limit && { caveat: limit.caveat };
}

/** Pairs of names that are one quantity only in a limit, with what tells them apart. */
const limits: readonly { readonly names: readonly string[]; readonly caveat: string }[] = [
  {
    // Balsara, Newman, J. Electrochem. Soc. 162 (2015) A2720: t₊ follows from the current only in an ideal dilute solution.
    names: ['current fraction', 'transference number'],
    caveat: 'the current fraction is t₊ only in an ideal, dilute salt',
  },
];

function isUnderTheSame({ at }: Reported, found: string): boolean {
  const { temperature, ...others } = at;
  const words = conditions(others).split(', ');
  if (!words.every((word) => found.includes(word))) return false;
  const ends = Array.from(found.matchAll(/[−-]?\d+(?:\.\d+)?(?=\s*(?:…[^…]*)?°C)/gu), ([number]) =>
    Number(number.replace('−', '-')),
  );
  if (temperature === undefined || ends.length === 0) return true;
  const celsius = temperature.value - 273.15;
  return celsius > Math.min(...ends) - 1 && celsius < Math.max(...ends) + 1;
}
