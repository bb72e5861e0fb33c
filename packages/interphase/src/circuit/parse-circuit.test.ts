import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InputError } from '../quantity/index.ts';
import type { Circuit, CircuitNode } from './circuit.ts';
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

/** Random texts in Boukamp’s notation, without numbers; a branch of several parts or a group of its own stands in brackets. */
const boukampText: fc.Arbitrary<string> = boukampSeries(3).map((parts) => parts.join(''));

function boukampSeries(depth: number): fc.Arbitrary<string[]> {
  const code = fc.constantFrom(...elements.map(({ symbol, boukamp }) => boukamp ?? symbol));
  const branch = boukampSeriesOrElement(depth, code);
  const parallel = fc
    .array(branch, { minLength: 2, maxLength: 3 })
    .map((branches) => `(${branches.join('')})`);
  return fc.array(depth === 0 ? code : fc.oneof(code, parallel), { minLength: 1, maxLength: 3 });
}

function boukampSeriesOrElement(depth: number, code: fc.Arbitrary<string>): fc.Arbitrary<string> {
  if (depth === 0) return code;
  return boukampSeries(depth - 1).map((parts) =>
    parts.length === 1 && !parts[0]!.startsWith('(') ? parts[0]! : `[${parts.join('')}]`,
  );
}

describe('parseCircuit', () => {
  it('gives back the text of any circuit', () => {
    fc.assert(
      fc.property(circuitText, (text) => {
        expect(printCircuit(parseCircuit(text))).toBe(text);
      }),
    );
  });

  it('gives back the text of any circuit in Boukamp’s notation', () => {
    fc.assert(
      fc.property(boukampText, (text) => {
        expect(printCircuit(parseCircuit(text), 'Boukamp')).toBe(text);
      }),
    );
  });

  it('loses nothing from one notation to the other and back', () => {
    fc.assert(
      fc.property(circuitText, boukampText, (text, code) => {
        const circuit = parseCircuit(text);
        expect(parseCircuit(printCircuit(circuit, 'Boukamp'), 'Boukamp')).toEqual(circuit);
        const other = parseCircuit(code);
        expect(parseCircuit(printCircuit(other))).toEqual(other);
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
    ['R(RQ)W', 'R0-p(R1,CPE0)-W0'],
    // Randles with brackets, and with Boukamp's levels of parentheses as ZSimpWin writes it
    ['R(Q[RW])', 'R0-p(CPE0,R1-W0)'],
    ['R(Q(RW))', 'R0-p(CPE0,R1-W0)'],
    ['LR(Q(R(QR)))', 'L0-R0-p(CPE0,R1-p(CPE1,R2))'],
    ['(C[R(RQ)])', 'p(C0,R0-p(R1,CPE0))'],
    ['[R(RC)]', 'R0-p(R1,C0)'],
    ['(R[(RC)])', 'p(R0,p(R1,C0))'],
    ['R [ R C ] ( R Q )', 'R0-R1-C0-p(R2,CPE0)'],
    ['R0(R1Q1)Wo1', 'R0-p(R1,CPE1)-Wo1'],
    // Boukamp's letters of the finite diffusions, and the only T of the other notation
    ['(RO)(RT)Tp', 'p(R0,Ws0)-p(R1,Wo0)-T0'],
    ['R1(RQ)', 'R1-p(R0,CPE0)'],
    ['RTlmboLa', 'R0-TLMQ0-La0'],
    ['R(RCPE)HN', 'R0-p(R1,CPE0)-HN0'],
    ['Q', 'CPE0'],
    ['CPE1', 'CPE1'],
  ])('reads %s as %s', (code, text) => {
    const names = (circuit: Circuit) => circuit.parameters.map(({ name }) => name);
    const circuit = parseCircuit(code);
    expect(printCircuit(circuit)).toBe(text);
    expect(names(circuit)).toEqual(names(parseCircuit(text)));
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
    ['R(R', 'ends at character 4'],
    ['R(RQ', 'ends at character 5'],
    ['R(RQ]', 'has "]" at character 5'],
    ['R(R[RQ)', 'has ")" at character 7'],
    ['R(R)', 'group of fewer than two branches at character 2'],
    ['R()', 'group of fewer than two branches at character 2'],
    ['R(R[])', 'has "]" at character 5'],
    ['R(RQ))W', 'has ")" at character 6'],
    ['R(RX)', 'unknown element "X" at character 4'],
    ['R(RQs)', 'unknown element "Qs" at character 4'],
    ['R1(R1Q1)', '"R1" twice; the second is at character 4'],
    ['R{50}(RQ)', 'has "{" at character 2'],
    ['('.repeat(20000), 'nested more than 50 deep'],
    ['['.repeat(20000), 'nested more than 50 deep'],
  ])('refuses %j', (text, message) => {
    expect(() => parseCircuit(text)).toThrow(InputError);
    expect(() => parseCircuit(text)).toThrow(message);
  });

  it('reads any text as a circuit or an input error, never anything else', () => {
    const noise = fc.string({
      unit: fc.constantFrom(...'RCQTOLaWo0189_()[],- p{}×'.split('')),
      maxLength: 30,
    });
    fc.assert(
      fc.property(noise, (text) => {
        try {
          const circuit = parseCircuit(text);
          expect(parseCircuit(printCircuit(circuit))).toEqual(circuit);
          expect(parseCircuit(printCircuit(circuit, 'Boukamp'), 'Boukamp')).toEqual(circuit);
        } catch (error) {
          if (!(error instanceof InputError)) throw error;
        }
      }),
      { numRuns: 1000 },
    );
  });
});
