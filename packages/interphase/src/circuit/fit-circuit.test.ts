import { describe, expect, it } from 'vitest';
import { randomStream } from '../numerics/index.ts';
import { compileCircuit } from './compile-circuit.ts';
import { fitCircuit } from './fit-circuit.ts';
import { impedance } from './impedance.ts';
import { parseCircuit } from './parse-circuit.ts';

const circuit = parseCircuit('L0-R0-p(R1,CPE1)-CPE2');
const compiled = compileCircuit(circuit);
const truth = [3e-7, 10, 40, 2e-7, 0.85, 2e-5, 0.9];
const frequency = Float64Array.from({ length: 71 }, (_, i) => 10 ** (7 - i / 10));
const exact = impedance(circuit, truth, frequency);
const start = [1e-7, 1, 20, 5e-7, 0.75, 1e-5, 0.8];

function noisy(seed: number, noise: number) {
  const random = randomStream(seed);
  const modulus = exact.real.map((x, i) => Math.hypot(x, exact.imaginary[i]!));
  const disturb = (part: Float64Array) => part.map((x, i) => x + noise * modulus[i]! * random.normal());
  return { frequency, real: disturb(exact.real), imaginary: disturb(exact.imaginary) };
}

describe('fitCircuit', () => {
  it('finds the parameters of an exact spectrum', () => {
    const fit = fitCircuit(compiled, { frequency, ...exact }, start);
    expect(fit.status).toBe('converged');
    truth.forEach((value, p) => expect(Math.abs(fit.parameters[p]! / value - 1)).toBeLessThan(1e-7));
  });

  it('states the uncertainty that the scatter shows', () => {
    const errors = Array.from({ length: 60 }, (_, seed) => {
      const { parameters, standardUncertainties } = fitCircuit(compiled, noisy(seed, 0.005), start);
      return truth.map((value, p) => (parameters[p]! - value) / standardUncertainties[p]!);
    });
    truth.forEach((_, p) => {
      const square = errors.reduce((sum, row) => sum + row[p]! ** 2, 0) / errors.length;
      // χ² of 60 over 60: standard deviation 0.18
      expect(square).toBeGreaterThan(0.45);
      expect(square).toBeLessThan(1.9);
    });
  });

  it('holds a parameter at its bound, or leaves it as uncertain as it is', () => {
    const capacitor = compileCircuit(parseCircuit('R0-CPE1'));
    const ideal = impedance(capacitor.circuit, [5, 1e-5, 1], frequency);
    const random = randomStream(2);
    const real = ideal.real.map((x) => x + 0.02 * random.normal());
    // a resistance that falls with frequency: beyond an exponent of 1
    const data = {
      frequency,
      real: real.map((x, i) => x - 0.02 * Math.abs(ideal.imaginary[i]!)),
      imaginary: ideal.imaginary,
    };
    const held = fitCircuit(capacitor, data, [1, 1e-6, 0.9]);
    const free = fitCircuit(capacitor, data, [1, 1e-6, 0.9], { atBound: 'free' });
    expect(held.status).toBe('at bound');
    expect(held.activeBounds).toEqual([false, false, true]);
    expect(held.standardUncertainties[2]).toBe(0);
    expect(free.standardUncertainties[2]).toBeGreaterThan(0);
    expect(free.standardUncertainties[0]).toBeGreaterThan(held.standardUncertainties[0]!);
  });
});
