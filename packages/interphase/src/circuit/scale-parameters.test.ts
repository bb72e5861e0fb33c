import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomStream } from '../numerics/index.ts';
import { InputError } from '../quantity/index.ts';
import { compileCircuit } from './compile-circuit.ts';
import { elements } from './elements/index.ts';
import { fitCircuit } from './fit-circuit.ts';
import { impedance } from './impedance.ts';
import { parseCircuit } from './parse-circuit.ts';
import { scaleParameters } from './scale-parameters.ts';

const texts = [
  ...elements.map(({ symbol }) => `${symbol}0`),
  'La0-R0-p(R1,CPE1)-p(R2-Wo2,CPE2)-p(HN3,Pcat3)',
];
const decades = (count: number) => fc.double({ min: -count, max: count, noNaN: true }).map((x) => 10 ** x);

describe('scaleParameters', () => {
  it.each(texts)('scales %s exactly', (text) => {
    const circuit = parseCircuit(text);
    const values = fc.tuple(
      ...circuit.parameters.map(({ upper }) =>
        upper === 1 ? fc.double({ min: 0.02, max: 1, noNaN: true }) : decades(4),
      ),
    );
    fc.assert(
      fc.property(values, decades(6), decades(6), (parameters, by, faster) => {
        const frequencies = [1e-2, 1, 300];
        const before = impedance(circuit, parameters, frequencies);
        const after = impedance(
          circuit,
          scaleParameters(circuit, parameters, { impedance: by, frequency: faster }),
          frequencies.map((f) => f * faster),
        );
        frequencies.forEach((_, i) => {
          const [re, im] = [by * before.real[i]!, by * before.imaginary[i]!];
          const error = Math.hypot(after.real[i]! - re, after.imaginary[i]! - im);
          // rounding of powers of numbers of up to 30 decades
          expect(error / Math.hypot(re, im)).toBeLessThan(1e-12);
        });
      }),
      { numRuns: 50 },
    );
  });

  it('and so do the parameters of a fit', () => {
    const compiled = compileCircuit(parseCircuit('R0-p(R1,CPE1)-Wo2'));
    const truth = [8, 60, 2e-5, 0.87, 30, 4];
    const frequency = Float64Array.from({ length: 60 }, (_, i) => 10 ** (5 - i / 8));
    const exact = impedance(compiled.circuit, truth, frequency);
    const random = randomStream(5);
    const noisy = (part: Float64Array) =>
      part.map((x, i) => x + 0.003 * Math.hypot(exact.real[i]!, exact.imaginary[i]!) * random.normal());
    const data = { frequency, real: noisy(exact.real), imaginary: noisy(exact.imaginary) };
    const start = [5, 90, 1e-5, 0.8, 20, 6];
    const fit = fitCircuit(compiled, data, start);
    const by = { impedance: 3.7e-4, frequency: 2.9e3 };
    const scaled = {
      frequency: frequency.map((f) => f * by.frequency),
      real: data.real.map((x) => x * by.impedance),
      imaginary: data.imaginary.map((x) => x * by.impedance),
    };
    const again = fitCircuit(compiled, scaled, scaleParameters(compiled.circuit, start, by));
    expect(fit.status).toBe('converged');
    scaleParameters(compiled.circuit, fit.parameters, by).forEach((value, p) =>
      expect(Math.abs(again.parameters[p]! / value - 1)).toBeLessThan(1e-6),
    );
  });

  it('refuses factors and parameters that make no sense', () => {
    const circuit = parseCircuit('R0');
    expect(() => scaleParameters(circuit, [1], { impedance: 0 })).toThrow(InputError);
    expect(() => scaleParameters(circuit, [1, 2], {})).toThrow('1 parameters but 2 numbers');
  });
});
