import { isDigit, scanPower } from './scan-power.ts';
import type { CharacterScanner } from './scan-power.ts';
import { prefixes, unitTable } from './unit-table.ts';
import type { Prefix, UnitEntry } from './unit-table.ts';

/** One factor of a compound unit: `cm⁻²` is centi, metre, −2. */
export interface UnitFactor {
  readonly entry: UnitEntry;
  readonly prefix?: Prefix;
  readonly power: number;
}

/** What became of a unit text: its factors, or the part nobody knows, or what is wrong with its form. */
export type ScannedUnit =
  | { readonly factors: readonly UnitFactor[] }
  | { readonly unknown: string }
  | { readonly problem: string; readonly cure: string };

const longest = 80;

/** Splits a unit text into factors in one pass over its characters; no backtracking, so no text is slow. */
export function scanUnit(text: string): ScannedUnit {
  if (text.length > longest)
    return { problem: `it is longer than ${longest} characters`, cure: 'write a unit such as S/cm' };
  const scanner: Scanner = { characters: Array.from(text), position: 0, factors: [], depth: 0 };
  const failure = scanProduct(scanner, 1);
  if (failure !== undefined) return failure;
  return { factors: scanner.factors };
}

/** The table entry (and prefix) a single symbol stands for. */
export function lookUpSymbol(symbol: string): { entry: UnitEntry; prefix?: Prefix } | undefined {
  const entry = bySpelling.get(symbol);
  if (entry !== undefined) return { entry };
  for (const length of [1, 2]) {
    const prefix = prefixes.get(symbol.slice(0, length));
    const prefixed = prefix === undefined ? undefined : bySpelling.get(symbol.slice(length));
    if (prefix !== undefined && prefixed?.prefixes.split(' ').includes(prefix.symbol) === true) {
      return { entry: prefixed, prefix };
    }
  }
  return micronSpellings.has(symbol) ? lookUpSymbol('µm') : undefined;
}

const micronSpellings: ReadonlySet<string> = new Set(['micron', 'microns', 'micrometer', 'micrometre']);

const bySpelling: ReadonlyMap<string, UnitEntry> = new Map(
  unitTable.flatMap((entry) =>
    [entry.symbol, ...entry.aliases].map((spelling) => [spelling, entry] as const),
  ),
);

interface Scanner extends CharacterScanner {
  readonly factors: UnitFactor[];
  depth: number;
}

type Failure = Exclude<ScannedUnit, { factors: unknown }>;

function scanProduct(scanner: Scanner, sign: number): Failure | undefined {
  let divided = false;
  let first = true;
  for (;;) {
    const operator = scanOperator(scanner);
    const next = scanner.characters[scanner.position];
    if (next === undefined || next === ')') {
      if (operator !== 'space') return malformed('it ends with an operator');
      if (first && scanner.depth > 0) return malformed('a bracket is empty');
      if ((next === ')') !== scanner.depth > 0) return malformed('its brackets do not match');
      return undefined;
    }
    if (operator === 'twice' || (first && operator === 'times'))
      return malformed('an operator has nothing to work on');
    if (first && operator === 'per' && scanner.depth > 0)
      return malformed('an operator has nothing to work on');
    const before = scanner.factors.length;
    const failure = scanFactor(scanner, operator === 'per' ? -sign : sign);
    if (failure !== undefined) return failure;
    const positive = scanner.factors.slice(before).some(({ power }) => power * sign > 0);
    if (divided && operator !== 'per' && positive) {
      return {
        problem: 'what stands after the slash can be read in two ways',
        cure: 'write W m⁻¹ K⁻¹ or W/(m K)',
      };
    }
    divided ||= operator === 'per';
    first = false;
  }
}

function scanFactor(scanner: Scanner, sign: number): Failure | undefined {
  const { characters } = scanner;
  const start = characters[scanner.position] ?? '';
  if (start === '(') {
    scanner.position++;
    scanner.depth++;
    const failure = scanProduct(scanner, sign);
    scanner.position++;
    scanner.depth--;
    return failure;
  }
  if (
    start === '1' &&
    !isDigit(characters[scanner.position + 1]) &&
    characters[scanner.position + 1] !== '.'
  ) {
    scanner.position++;
    return undefined;
  }
  const symbol = scanSymbol(scanner);
  if (symbol === '') return malformed(`"${start}" has no place in a unit`);
  const found = lookUpSymbol(symbol);
  if (found === undefined) return { unknown: symbol };
  const power = scanPower(scanner);
  if (power === undefined || power === 0) return malformed(`the power of ${symbol} is no number`);
  scanner.factors.push({ ...found, power: sign * power });
  return undefined;
}

type Operator = 'space' | 'times' | 'per' | 'twice';

function scanOperator(scanner: Scanner): Operator {
  const { characters } = scanner;
  let operator: Operator = 'space';
  for (;;) {
    const character = characters[scanner.position] ?? '';
    const word = characters.slice(scanner.position, scanner.position + 4).join('');
    if (/^\s$/u.test(character)) {
      scanner.position++;
    } else if (/^per\s$/u.test(word)) {
      operator = operator === 'space' ? 'per' : 'twice';
      scanner.position += 4;
    } else if (character !== '' && '/∕⁄÷'.includes(character)) {
      operator = operator === 'space' ? 'per' : 'twice';
      scanner.position++;
    } else if (character !== '' && '*·⋅∙•×.'.includes(character)) {
      operator = operator === 'space' ? 'times' : 'twice';
      scanner.position++;
    } else {
      return operator;
    }
  }
}

function scanSymbol(scanner: Scanner): string {
  const { characters } = scanner;
  let symbol = '';
  while (isSymbolPart(characters[scanner.position])) symbol += normal(characters[scanner.position++] ?? '');
  if (symbol === '°') {
    const letter = skipSpaces(characters, scanner.position);
    if (/^[CFK]$/.test(characters[letter] ?? '') && !isSymbolPart(characters[letter + 1])) {
      scanner.position = letter + 1;
      return characters[letter] === 'K' ? 'K' : `°${characters[letter]}`;
    }
  }
  if (fractionWords.has(symbol)) {
    const dot = characters[scanner.position] === '.' ? scanner.position + 1 : scanner.position;
    const percent = skipSpaces(characters, dot);
    if (characters[percent] === '%') {
      scanner.position = percent + 1;
      return `${symbol}%`;
    }
  }
  return symbol;
}

const fractionWords: ReadonlySet<string> = new Set(['wt', 'vol', 'mol', 'at', 'w', 'v']);

function skipSpaces(characters: readonly string[], from: number): number {
  let position = from;
  while (/^\s$/u.test(characters[position] ?? '')) position++;
  return position;
}

function isSymbolPart(character: string | undefined): boolean {
  return character !== undefined && /^[\p{L}°%‰％˚℃℉]$/u.test(character);
}

/** One code point for signs that look alike: micro, ohm, kelvin, angstrom, degree. */
function normal(character: string): string {
  return lookAlikes.get(character) ?? character;
}

const lookAlikes: ReadonlyMap<string, string> = new Map([
  ['\u03bc', 'µ'],
  ['\u2126', 'Ω'],
  ['\u212a', 'K'],
  ['\u212b', 'Å'],
  ['\u02da', '°'],
  ['\u00ba', '°'],
  ['\uff05', '%'],
]);

function malformed(problem: string): Failure {
  return { problem, cure: 'write a unit such as S/cm, mAh/cm² or Ω cm²' };
}
