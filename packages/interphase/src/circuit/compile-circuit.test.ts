import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileCircuit } from './compile-circuit.ts';
import { elements } from './elements/index.ts';
import { parseCircuit } from './parse-circuit.ts';

const texts = [
  ...elements.map(({ symbol }) => `${symbol}0`),
  'L0-R0-p(R1,CPE1)-CPE2',
  'p(C0,R0-p(R1,CPE1),L1-R2)-W1',
  'p(R1-Ws1,CPE1)-p(R2-Wo1,C2)',
];

describe('logarithmic Jacobian', () => {
  it.each(texts)('%s agrees with central differences', (text) => {
    const compiled = compileCircuit(parseCircuit(text));
    const n = compiled.parameterCount;
    const parameter = fc.double({ min: -2, max: 2, noNaN: true });
    fc.assert(
      fc.property(fc.array(parameter, { minLength: n, maxLength: n }), (logarithms) => {
        const parameters = Float64Array.from(logarithms, (x, p) => {
          const upper = compiled.circuit.parameters[p]!.upper;
          return upper === 1 ? 0.55 + 0.2 * x : Math.exp(x);
        });
        const frequencies = Float64Array.of(1e-3, 0.1, 3, 200);
        const m = frequencies.length;
        const real = new Float64Array(m);
        const imaginary = new Float64Array(m);
        const slopesReal = new Float64Array(m * n);
        const slopesImaginary = new Float64Array(m * n);
        compiled.logarithmicJacobian(parameters, frequencies, real, imaginary, slopesReal, slopesImaginary);
        const step = 1e-5;
        for (let p = 0; p < n; p += 1) {
          const up = parameters.slice();
          const down = parameters.slice();
          up[p]! *= Math.exp(step);
          down[p]! *= Math.exp(-step);
          const [upReal, upImaginary] = evaluate(up);
          const [downReal, downImaginary] = evaluate(down);
          for (let i = 0; i < m; i += 1) {
            // truncation ≈ step², rounding ≈ 1e-16/step, both relative to the largest of Z and its slope
            const scale =
              Math.hypot(real[i]!, imaginary[i]!) +
              Math.hypot(slopesReal[i * n + p]!, slopesImaginary[i * n + p]!);
            const byReal = (upReal[i]! - downReal[i]!) / (2 * step);
            const byImaginary = (upImaginary[i]! - downImaginary[i]!) / (2 * step);
            expect(Math.abs(byReal - slopesReal[i * n + p]!) / scale).toBeLessThan(1e-8);
            expect(Math.abs(byImaginary - slopesImaginary[i * n + p]!) / scale).toBeLessThan(1e-8);
          }
        }

        function evaluate(at: Float64Array): [Float64Array, Float64Array] {
          const re = new Float64Array(m);
          const im = new Float64Array(m);
          compiled.impedance(at, frequencies, re, im);
          return [re, im];
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('limits of the elements', () => {
  const at = (text: string, parameters: number[], frequency: number) => {
    const real = new Float64Array(1);
    const imaginary = new Float64Array(1);
    compileCircuit(parseCircuit(text)).impedance(
      Float64Array.from(parameters),
      Float64Array.of(frequency),
      real,
      imaginary,
    );
    return [real[0]!, imaginary[0]!] as const;
  };

  it('Ws is Z₀ at low frequency and a Warburg impedance at high frequency', () => {
    expect(at('Ws0', [75, 3.5], 1e-9)[0]).toBeCloseTo(75, 9);
    const [real, imaginary] = at('Ws0', [75, 3.5], 1e8);
    expect(imaginary / real).toBeCloseTo(-1, 12);
  });

  it('Wo is Z₀/3 in series with τ/Z₀ at low frequency', () => {
    const [real, imaginary] = at('Wo0', [75, 3.5], 1e-4);
    expect(real).toBeCloseTo(25, 4);
    expect(imaginary * 2 * Math.PI * 1e-4).toBeCloseTo(-75 / 3.5, 4);
  });

  it('a CPE of exponent 1 is a capacitor', () => {
    expect(at('CPE0', [2e-6, 1], 50)[1]).toBeCloseTo(at('C0', [2e-6], 50)[1], 9);
  });
});
