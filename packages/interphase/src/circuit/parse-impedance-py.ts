import type { CircuitNode } from './circuit.ts';
import { circuitFailure, deepest, quoted } from './circuit-failure.ts';
import { elementOf, elements } from './elements/index.ts';

/** Reads impedance.py’s notation: `-` in series, `p(a,b,…)` side by side, names of letters and a number. */
export function parseImpedancePy(text: string): CircuitNode {
  const names = new Set<string>();
  let position = 0;

  const skipSpaces = () => {
    while (position < text.length && /\s/.test(text.charAt(position))) position += 1;
  };
  const at = (character: string) => {
    skipSpaces();
    return text.charAt(position) === character;
  };
  const fail = (what: string, cure: string, where = position): never => {
    throw circuitFailure(text, what, where, cure);
  };

  function series(depth: number): CircuitNode {
    if (depth > deepest) fail(`is nested more than ${deepest} deep`, 'write a simpler circuit');
    const parts = [part(depth)];
    while (at('-')) {
      position += 1;
      parts.push(part(depth));
    }
    return parts.length === 1 ? parts[0]! : { kind: 'series', parts };
  }

  function part(depth: number): CircuitNode {
    skipSpaces();
    const start = position;
    if (/^p\s*\(/.test(text.slice(position, position + 20))) return parallel(depth);
    const word = /^[A-Za-z]+/.exec(text.slice(position))?.[0];
    if (word === undefined)
      return fail(
        position < text.length ? `has ${quoted(text.charAt(position))}` : 'ends',
        'write an element such as R0 or a group such as p(R1,CPE1) there',
      );
    if (elementOf(word) === undefined) {
      const known = elements.map(({ symbol }) => symbol).join(', ');
      return fail(`has the unknown element ${quoted(word)}`, `the elements are ${known}`, start);
    }
    position += word.length;
    const digits = /^[0-9_]*/.exec(text.slice(position))?.[0] ?? '';
    position += digits.length;
    const name = word + digits;
    if (digits === '') fail(`has ${quoted(name)} without a number`, `write ${word}0`, start);
    if (names.has(name)) fail(`has ${quoted(name)} twice; the second is`, 'give it another number', start);
    names.add(name);
    return { kind: 'element', symbol: word, name };
  }

  function parallel(depth: number): CircuitNode {
    const start = position;
    position = text.indexOf('(', position) + 1;
    const branches = [series(depth + 1)];
    while (at(',')) {
      position += 1;
      branches.push(series(depth + 1));
    }
    if (!at(')'))
      fail(
        position < text.length ? `has ${quoted(text.charAt(position))}` : 'ends',
        'close the group with ")"',
      );
    position += 1;
    if (branches.length === 1)
      fail('has a parallel group of one branch', 'separate two branches with a comma', start);
    return { kind: 'parallel', branches };
  }

  const root = series(0);
  skipSpaces();
  if (position < text.length)
    fail(`has ${quoted(text.charAt(position))}`, 'join parts with "-" or end the circuit there');
  return root;
}
