import { InputError } from '../quantity/index.ts';

/** A piece of a formula: a name or number with its indices, or a sign. */
export type FormulaToken =
  | {
      readonly kind: 'name' | 'number';
      readonly text: string;
      /** Set low and high: `0`, `ss`, `+`, `2`, `″`. */
      readonly low?: string;
      readonly high?: string;
      /** Of a number: `K`. */
      readonly unit?: string;
      readonly spaced: boolean;
    }
  | {
      readonly kind: 'sign';
      readonly text: string;
      /** True when a space stands before it. */
      readonly spaced: boolean;
    };

/**
 * Pieces of a formula in plain text.
 *
 * @throws InputError for a character that no formula has
 */
export function formulaTokens(formula: string): FormulaToken[] {
  const tokens: FormulaToken[] = [];
  let at = 0;
  while (at < formula.length) {
    pattern.lastIndex = at;
    const found = pattern.exec(formula)?.groups;
    if (found === undefined)
      throw new InputError(`"${formula.slice(at, at + 12)}" is not read in a formula`, 'spell it otherwise');
    const { whole = '', space = '', sign, number, name, unit, prime, small, label, power } = found;
    at += whole.length;
    const spaced = space !== '';
    if (sign !== undefined) tokens.push({ kind: 'sign', text: sign, spaced });
    else {
      const low = label ?? (small && plain(small));
      const high = prime ?? (power && plain(power));
      tokens.push({
        kind: number === undefined ? 'name' : 'number',
        text: number ?? name ?? '',
        ...(low !== undefined && { low }),
        ...(high !== undefined && { high }),
        ...(unit !== undefined && { unit }),
        spaced,
      });
    }
  }
  return tokens;
}

/** Small signs that stand for themselves set low or high. */
const small: Readonly<Record<string, string>> = Object.fromEntries(
  ['₀0', '₁1', '₂2', '₃3', '₄4', '₅5', '₆6', '₇7', '₈8', '₉9', '₊+', '₋−', 'ₐa', 'ᵢi', 'ₙn']
    .concat(['⁰0', '¹1', '²2', '³3', '⁴4', '⁵5', '⁶6', '⁷7', '⁸8', '⁹9', '⁺+', '⁻−', 'ⁿn'])
    .map((pair) => [pair.slice(0, 1), pair.slice(1)]),
);

function plain(text: string): string {
  return Array.from(text, (character) => small[character] ?? '').join('');
}

const indices = '(?<prime>[′″])?(?:(?<small>[₀-₉₊₋ₐᵢₙ]+)|_(?<label>[A-Za-z0-9]+))?(?<power>[⁰¹²³⁴-⁹⁺⁻ⁿ]+)?';
const pattern = new RegExp(
  `(?<whole>(?<space>\\s*)(?:(?<sign>[=≈≤≥<>+−±×·/^()[\\],√Σ])|(?:(?<number>\\d+(?:\\.\\d+)?)(?:\\s?(?<unit>K|°C|%)(?![A-Za-z_(]))?|(?<name>[A-Za-zΑ-ΡΤ-Ωα-ω]+))${indices}))`,
  'uy',
);
