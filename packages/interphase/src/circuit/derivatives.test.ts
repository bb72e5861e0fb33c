import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileCircuit } from './compile-circuit.ts';
import { elements } from './elements/index.ts';
import { parseCircuit } from './parse-circuit.ts';

const texts = [
  ...elements.map(({ symbol }) => `${symbol}0`),
  'R0-p(R1,CPE1)-p(R2-Ws2,CPE2)',
  'p(CPE0,R0-p(R1-Dsph1,CPE1))-Wo2',
  'La0-R0-p(HN1,Pcat1)-Dsym2',
];

/** Weights of the central difference of eighth order. */
const weights = [4 / 5, -1 / 5, 4 / 105, -1 / 280];

describe('derivatives over the whole domain', () => {
  it.each(texts)('%s agrees with differences of eighth order', (text) => {
    const compiled = compileCircuit(parseCircuit(text));
    const { parameters: described } = compiled.circuit;
    const n = described.length;
    const value = fc.tuple(...described.map(({ upper }) => (upper === 1 ? exponent : decades(12))));
    fc.assert(
      fc.property(value, decades(9), (values, frequency) => {
        const parameters = Float64Array.from(values);
        const frequencies = Float64Array.of(frequency);
        const at = (scaled: number, factor: number): readonly [number, number] => {
          const moved = parameters.slice();
          moved[scaled]! *= factor;
          const [real, imaginary] = [new Float64Array(1), new Float64Array(1)];
          compiled.impedance(moved, frequencies, real, imaginary);
          return [real[0]!, imaginary[0]!];
        };
        const [re, im] = at(0, 1);
        const [slopesRe, slopesIm] = [new Float64Array(n), new Float64Array(n)];
        compiled.logarithmicJacobian(
          parameters,
          frequencies,
          new Float64Array(1),
          new Float64Array(1),
          slopesRe,
          slopesIm,
        );
        let worst = 0;
        for (let p = 0; p < n; p += 1) {
          // an exponent acts through (ωτ)^α, whose logarithm reaches 60
          const step = described[p]!.upper === 1 ? 1e-3 : 1e-2;
          let byRe = 0;
          let byIm = 0;
          weights.forEach((weight, k) => {
            const up = at(p, Math.exp((k + 1) * step));
            const down = at(p, Math.exp(-(k + 1) * step));
            byRe += (weight * (up[0] - down[0])) / step;
            byIm += (weight * (up[1] - down[1])) / step;
          });
          const scale = Math.hypot(re, im) + Math.hypot(slopesRe[p]!, slopesIm[p]!);
          // NaN is worse than anything
          const error = Math.hypot(byRe - slopesRe[p]!, byIm - slopesIm[p]!) / scale;
          worst = error <= worst ? worst : error;
        }
        // rounding: 60 ulps over the step
        expect(worst).toBeLessThan(1e-10);
      }),
      { numRuns: 100 },
    );
  });

  it.each(texts)('%s stays finite where a fit may wander', (text) => {
    const compiled = compileCircuit(parseCircuit(text));
    const n = compiled.parameterCount;
    const frequencies = Float64Array.of(1e-30, 1e-9, 1, 1e9, 1e30);
    const m = frequencies.length;
    const value = fc.tuple(
      ...compiled.circuit.parameters.map(({ upper }) =>
        upper === 1 ? fc.constantFrom(1e-30, 0.02, 0.5, 1) : fc.constantFrom(1e-30, 1e-9, 1, 1e9, 1e30),
      ),
    );
    fc.assert(
      fc.property(value, (values) => {
        const buffers = [m, m, m * n, m * n].map((length) => new Float64Array(length));
        const [real, imaginary, slopesReal, slopesImaginary] = buffers;
        compiled.logarithmicJacobian(
          Float64Array.from(values),
          frequencies,
          real!,
          imaginary!,
          slopesReal!,
          slopesImaginary!,
        );
        for (const buffer of buffers) expect(buffer.every(Number.isFinite)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});

/** Numbers over so many decades on either side of 1. */
function decades(count: number): fc.Arbitrary<number> {
  return fc.double({ min: -count, max: count, noNaN: true }).map((x) => 10 ** x);
}

const exponent = fc.oneof(fc.constantFrom(0.02, 1), fc.double({ min: 0.02, max: 1, noNaN: true }));
