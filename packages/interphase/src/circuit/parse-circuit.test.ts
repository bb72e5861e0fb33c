import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InputError } from '../quantity/index.ts';
import type { CircuitNode } from './circuit.ts';
import { elements } from './elements/index.ts';
import { parseCircuit } from './parse-circuit.ts';
import { printCircuit } from './print-circuit.ts';

const element = fc.constantFrom(...elements.map(({ symbol }) => symbol));

/** Random circuit texts with unique names. */
const circuitText: fc.Arbitrary<string> = series(3).map((text) => {
  let count = 0;
  return text.replace(/[A-Z][a-zE-Z]*/g, (symbol) => `${symbol}${count++}`);
});

function series(depth: number): fc.Arbitrary<string> {
  const part = depth === 0 ? element : fc.oneof(element, group(depth - 1));
  return fc.array(part, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('-'));
}

function group(depth: number): fc.Arbitrary<string> {
  return fc
    .array(series(depth), { minLength: 2, maxLength: 3 })
    .map((branches) => `p(${branches.join(',')})`);
}

describe('parseCircuit', () => {
  it('gives back the text of any circuit', () => {
    fc.assert(
      fc.property(circuitText, (text) => {
        expect(printCircuit(parseCircuit(text))).toBe(text);
      }),
    );
  });

  it('builds the tree that the text says', () => {
    const node = (name: string): CircuitNode => ({ kind: 'element', symbol: name.replace(/\d/, ''), name });
    expect(parseCircuit('L0-R0-p(R1,CPE1)-CPE2').root).toEqual({
      kind: 'series',
      parts: [
        node('L0'),
        node('R0'),
        { kind: 'parallel', branches: [node('R1'), node('CPE1')] },
        node('CPE2'),
      ],
    });
  });

  it.each([
    ['', 'ends at character 1'],
    ['R0-', 'ends at character 4'],
    ['R0-p(R1', 'ends at character 8'],
    ['R0-p(R1,)', 'has ")" at character 9'],
    ['R0-p(R1)', 'group of one branch at character 4'],
    ['R0--R1', 'has "-" at character 4'],
    ['R0+C1', 'has "+" at character 3'],
    ['R0-X1', 'unknown element "X" at character 4'],
    ['R0-C', '"C" without a number at character 4'],
    ['R0-R0', '"R0" twice; the second is at character 4'],
    [`${'p('.repeat(20000)}R0`, 'nested more than 50 deep'],
  ])('refuses %j', (text, message) => {
    expect(() => parseCircuit(text)).toThrow(InputError);
    expect(() => parseCircuit(text)).toThrow(message);
  });
});
