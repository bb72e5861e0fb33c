import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { settleSign, signEvidence } from './impedance-sign.ts';
import { syntheticSpectrum } from './spectrum.fixture.ts';

const { f, re, im } = syntheticSpectrum(40);
const arrays = (imaginary: readonly number[]) =>
  [Float64Array.from(f), Float64Array.from(re), Float64Array.from(imaginary)] as const;

describe('settleSign', () => {
  it.each([
    ['unstated', im, false],
    ['unstated', im.map((x) => -x), true],
    ['signed', im, false],
    ['negated', im.map((x) => -x), true],
    // The header is overruled where the data contradict it.
    ['signed', im.map((x) => -x), true],
    ['negated', im, false],
  ] as const)('header %s', (stated, imaginary, negate) => {
    expect(settleSign(...arrays(imaginary), stated, 'the file').negate).toBe(negate);
  });

  it('lets the header stand where a resistor drifts and its phase is an offset', () => {
    const real = Float64Array.from(f, (frequency) => 50 * frequency ** -0.002);
    const offset = Float64Array.from(real, (z) => 0.002 * z);
    const settled = settleSign(Float64Array.from(f), real, offset, 'signed', 'the header says Z″');
    expect(settled.negate).toBe(false);
    expect(settled.statement).toMatch(/the data cannot confirm it/);
  });

  it('does not depend on the order of the rows of a sweep', () => {
    const reversed = arrays(im).map((values) => values.toReversed());
    const forward = signEvidence(...arrays(im)).cosine;
    expect(signEvidence(reversed[0]!, reversed[1]!, reversed[2]!).cosine).toBeCloseTo(forward, 12);
  });

  it('is exactly 1 for a constant phase element, whose phase and slope are constant', () => {
    const exponent = 0.7;
    const modulus = f.map((frequency) => frequency ** -exponent);
    const angle = (-exponent * Math.PI) / 2;
    const { cosine, ratio } = signEvidence(
      Float64Array.from(f),
      Float64Array.from(modulus, (z) => z * Math.cos(angle)),
      Float64Array.from(modulus, (z) => z * Math.sin(angle)),
    );
    expect(cosine).toBeCloseTo(1, 12);
    expect(ratio).toBeCloseTo(1, 10);
  });

  it('settles random series circuits of up to three arcs with an inductance', () => {
    const arc = fc.record({
      r: fc.double({ min: 5, max: 500, noNaN: true }),
      logTau: fc.double({ min: -5, max: 0, noNaN: true }),
    });
    const circuit = fc.record({
      ohmic: fc.double({ min: 0.1, max: 50, noNaN: true }),
      inductance: fc.double({ min: 0, max: 1e-6, noNaN: true }),
      arcs: fc.array(arc, { minLength: 1, maxLength: 3 }),
    });
    const property = fc.property(circuit, fc.boolean(), ({ ohmic, inductance, arcs }, flipped) => {
      const real = new Float64Array(f.length);
      const imaginary = new Float64Array(f.length);
      f.forEach((frequency, i) => {
        const omega = 2 * Math.PI * frequency;
        real[i] = ohmic;
        imaginary[i] = omega * inductance;
        for (const { r, logTau } of arcs) {
          const x = omega * 10 ** logTau;
          real[i] += r / (1 + x * x);
          imaginary[i] -= (r * x) / (1 + x * x);
        }
      });
      const stored = flipped ? imaginary.map((x) => -x) : imaginary;
      return settleSign(Float64Array.from(f), real, stored, 'unstated', '').negate === flipped;
    });
    const outcome = fc.check(property, { seed: 20240601, numRuns: 200 });
    expect(outcome.counterexample).toBeNull();
  });
});
