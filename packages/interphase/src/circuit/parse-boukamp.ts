import type { CircuitNode, ElementNode } from './circuit.ts';
import { circuitFailure, deepest, quoted } from './circuit-failure.ts';
import { boukampCodes, countedNames } from './boukamp-codes.ts';

interface Token {
  /** One of `(`, `)`, `[`, `]`, or the letters of an element. */
  readonly text: string;
  readonly position: number;
  readonly element?: ElementNode;
}

/**
 * Reads Boukamp’s circuit description code.
 *
 * `(` inside a parallel group opens a series, as in Boukamp’s even levels and ZSimpWin; `[` always does. A group of groups side
 * by side is written `(R[(RC)])`.
 *
 * @see Boukamp, Solid State Ionics 20 (1986) 31, doi 10.1016/0167-2738(86)90031-7
 */
export function parseBoukamp(text: string): CircuitNode {
  const tokens = tokensOf(text);
  let index = 0;

  const closes = (token: Token | undefined) =>
    token === undefined || token.text === ')' || token.text === ']';
  const fail = (what: string, cure: string, where = tokens[index]?.position ?? text.length): never => {
    throw circuitFailure(text, what, where, cure);
  };
  const found = () => (index < tokens.length ? `has ${quoted(tokens[index]!.text)}` : 'ends');
  const close = (bracket: string) => {
    if (tokens[index]?.text !== bracket) fail(found(), `close the group with "${bracket}"`);
    index += 1;
  };

  function series(depth: number): CircuitNode {
    if (depth > deepest) fail(`is nested more than ${deepest} deep`, 'write a simpler circuit');
    const parts: CircuitNode[] = [];
    if (closes(tokens[index])) fail(found(), 'write an element such as R or a group such as (RQ) there');
    while (!closes(tokens[index])) {
      const token = tokens[index]!;
      index += 1;
      if (token.element !== undefined) parts.push(token.element);
      else if (token.text === '(') parts.push(parallel(depth + 1, token.position));
      else {
        const inner = series(depth + 1);
        close(']');
        // a series in a series is one series
        parts.push(...(inner.kind === 'series' ? inner.parts : [inner]));
      }
    }
    return parts.length === 1 ? parts[0]! : { kind: 'series', parts };
  }

  function parallel(depth: number, start: number): CircuitNode {
    if (depth > deepest) fail(`is nested more than ${deepest} deep`, 'write a simpler circuit');
    const branches: CircuitNode[] = [];
    while (!closes(tokens[index])) {
      const token = tokens[index]!;
      index += 1;
      if (token.element !== undefined) branches.push(token.element);
      else {
        branches.push(series(depth + 1));
        close(token.text === '(' ? ')' : ']');
      }
    }
    close(')');
    if (branches.length < 2)
      fail(
        'has a parallel group of fewer than two branches',
        'write two or more elements or [series] in it',
        start,
      );
    return { kind: 'parallel', branches };
  }

  const root = series(0);
  if (index < tokens.length) fail(found(), 'take it away, or open the group it closes');
  return root;
}

/** The letters of a known element, or else a capital and small letters; then a number. */
const elementPattern = new RegExp(
  `((?:${[...boukampCodes.keys()].toSorted((a, b) => b.length - a.length).join('|')})(?![a-z])|[A-Za-z][a-z]*)([0-9_]*)`,
  'y',
);

function tokensOf(text: string): readonly Token[] {
  const raw: { text: string; position: number; symbol?: string; digits?: string }[] = [];
  for (let position = 0; position < text.length; ) {
    const character = text.charAt(position);
    elementPattern.lastIndex = position;
    const [word, letters, digits] = elementPattern.exec(text) ?? [];
    if (word !== undefined && letters !== undefined) {
      const symbol = boukampCodes.get(letters);
      if (symbol === undefined)
        throw circuitFailure(
          text,
          `has the unknown element ${quoted(letters)}`,
          position,
          `the elements are ${[...boukampCodes.keys()].join(', ')}`,
        );
      raw.push({ text: word, position, symbol, digits: digits ?? '' });
      position += word.length;
      continue;
    }
    if ('()[]'.includes(character)) raw.push({ text: character, position });
    else if (!/\s/.test(character))
      throw circuitFailure(
        text,
        `has ${quoted(character)}`,
        position,
        'write elements such as R or Q, and brackets',
      );
    position += 1;
  }
  const taken = new Set<string>();
  for (const { symbol, digits, position } of raw) {
    if (symbol === undefined || digits === undefined || digits === '') continue;
    const name = symbol + digits;
    if (taken.has(name))
      throw circuitFailure(
        text,
        `has ${quoted(name)} twice; the second is`,
        position,
        'give it another number',
      );
    taken.add(name);
  }
  const counted = countedNames(taken);
  return raw.map(({ text: letters, position, symbol, digits }) => {
    if (symbol === undefined) return { text: letters, position };
    const name = digits === '' ? counted(symbol) : symbol + digits;
    return { text: letters, position, element: { kind: 'element', symbol, name } };
  });
}
