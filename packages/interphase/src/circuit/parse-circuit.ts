import { InputError } from '../quantity/index.ts';
import type { Circuit, CircuitNode, CircuitParameter } from './circuit.ts';
import { elements } from './elements/index.ts';

/** Deeper nesting than any real circuit has; keeps a hostile string from exhausting the stack. */
const deepest = 50;

/**
 * Reads an impedance.py circuit string: `-` puts parts in series, `p(a,b,…)` side by side; an element is the letters
 * of its kind and a number. Spaces are ignored.
 *
 * @throws InputError that names the character, counted from 1, where reading stopped
 *
 * @example
 * ```ts
 * import { parseCircuit } from 'interphase/circuit';
 * const circuit = parseCircuit('L0-R0-p(R1,CPE1)-CPE2');
 * circuit.parameters.map(({ name }) => name); // => ['L0', 'R0', 'R1', 'CPE1_0', 'CPE1_1', 'CPE2_0', 'CPE2_1']
 * ```
 */
export function parseCircuit(text: string): Circuit {
  const parameters: CircuitParameter[] = [];
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
    throw new InputError(`the circuit ${quoted(text)} ${what} at character ${where + 1}`, cure);
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
    const element = elements.find(({ symbol }) => symbol === word);
    if (element === undefined) {
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
    const several = element.parameters.length > 1;
    element.parameters.forEach(({ symbol, unit, lower, upper }, index) => {
      parameters.push({
        name: several ? `${name}_${index}` : name,
        element: name,
        symbol,
        unit,
        lower,
        upper,
      });
    });
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
  return { root, parameters };
}

function quoted(text: string): string {
  return `"${text.length > 60 ? `${text.slice(0, 57)}…` : text}"`;
}
