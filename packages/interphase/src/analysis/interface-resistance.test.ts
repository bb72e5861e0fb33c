import { describe, expect, it } from 'vitest';
import { randomStream } from '../numerics/index.ts';
import { correlation, InputError } from '../quantity/index.ts';
import { simulateSymmetricSpectrum } from '../simulation/index.ts';
import { binomialProbability, coverageOf, nominal68 } from './coverage.fixture.ts';
import { interfaceResistance } from './interface-resistance.ts';

describe('interface resistance', () => {
  it('is exact without noise, with leads', () => {
    const read = interfaceResistance(
      simulateSymmetricSpectrum({ bulkResistance: 28.8, interfaceResistance: 100, leadInductance: 2e-7 }),
    );
    expect(read.circuit).toBe('L0-R0-p(R1,CPE1)');
    expect(read.interfaceResistance.value).toBeCloseTo(100, 4);
    expect(read.bulkResistance.value).toBeCloseTo(28.8, 4);
    expect(read.interfaceResistance.status).toBe('simulated');
    // (R^(1−α) Q)^(1/α) of Q 1e-5, α 0.9, R 100.
    expect(read.capacitance).toBeCloseTo((100 ** 0.1 * 1e-5) ** (1 / 0.9), 9);
  });

  it('finds 0.86 Ω of film before 200 Ω of interface', () => {
    const read = interfaceResistance(
      simulateSymmetricSpectrum({ bulkResistance: 0.8645, interfaceResistance: 200, noise: 0.002, seed: 3 }),
    );
    const { value, uncertainty } = read.bulkResistance;
    expect(Math.abs(value - 0.8645)).toBeLessThan(4 * uncertainty!);
    expect(Math.abs(read.interfaceResistance.value - 200)).toBeLessThan(
      4 * read.interfaceResistance.uncertainty!,
    );
  });

  it('states uncertainties of the right size and their correlation', () => {
    let square = 0;
    let product = 0;
    let bulkSquare = 0;
    let stated = 0;
    const count = 100;
    for (let seed = 1; seed <= count; seed++) {
      const read = interfaceResistance(
        simulateSymmetricSpectrum({ bulkResistance: 144, interfaceResistance: 100, noise: 0.003, seed }),
      );
      const arc = (read.interfaceResistance.value - 100) / read.interfaceResistance.uncertainty!;
      const bulk = (read.bulkResistance.value - 144) / read.bulkResistance.uncertainty!;
      square += arc ** 2 / count;
      bulkSquare += bulk ** 2 / count;
      product += (arc * bulk) / count;
      stated = correlation(read.interfaceResistance, read.bulkResistance);
    }
    // The mean of 100 χ² of one degree of freedom scatters by 0.14, their product by about 0.11.
    expect(Math.abs(square - 1)).toBeLessThan(0.45);
    expect(Math.abs(bulkSquare - 1)).toBeLessThan(0.45);
    expect(Math.abs(product - stated)).toBeLessThan(0.4);
  });

  it('chooses a diffusion element where the spectrum needs one', () => {
    const read = interfaceResistance(
      simulateSymmetricSpectrum({
        bulkResistance: 50,
        interfaceResistance: 100,
        diffusion: { resistance: 40, time: 60 },
        noise: 0.001,
        seed: 5,
      }),
    );
    expect(read.circuit).toContain('W');
    expect(Math.abs(read.interfaceResistance.value - 100)).toBeLessThan(
      4 * read.interfaceResistance.uncertainty!,
    );
    expect(read.alternatives.length).toBe(3);
  });

  it.each([7, 8])('reads random cells, small and depressed arcs among them, seed %i', (seed) => {
    const draw = randomStream(seed, 0);
    const between = (low: number, high: number) => low * (high / low) ** draw.uniform();
    const pairs = Array.from({ length: 400 }, (_, stream) => {
      const truth = between(1, 500);
      const exponent = 0.6 + 0.4 * draw.uniform();
      const admittance = (2 * Math.PI * between(1, 3e4)) ** -exponent / truth;
      const spectrum = simulateSymmetricSpectrum({
        bulkResistance: between(1, 300),
        interfaceResistance: truth,
        interfaceCapacity: { admittance, exponent },
        leadInductance: between(1e-8, 1e-6),
        noise: 0.003,
        seed: seed + 1,
        stream,
      });
      return { found: interfaceResistance(spectrum).interfaceResistance, truth };
    });
    const { count, within68, within95 } = coverageOf(pairs);
    expect(binomialProbability(within68, count, nominal68)).toBeGreaterThan(0.001);
    expect(binomialProbability(within95, count, 0.95)).toBeGreaterThan(0.001);
    // A wiggle of the noise is taken neither for the arc nor for its end.
    for (const { found, truth } of pairs)
      expect(Math.abs(found.value - truth)).toBeLessThan(5 * found.uncertainty!);
  });

  it('says that an arc is lost in the noise, in the words of a user', () => {
    const lost = Array.from({ length: 60 }, (_, seed) => {
      const spectrum = simulateSymmetricSpectrum({
        bulkResistance: 1000,
        interfaceResistance: 0.1,
        noise: 0.003,
        seed,
      });
      try {
        interfaceResistance(spectrum);
        return '';
      } catch (error) {
        return (error as Error).message;
      }
    }).filter((message) => message !== '');
    expect(lost.length).toBeGreaterThan(0);
    for (const message of lost)
      expect(message).toMatch(
        /^no interfacial arc can be told .* scatter by 0\.\d+ % of \|Z\|; |no capacitive arc/u,
      );
  });

  it('refuses a spectrum without an arc, and one with too few points', () => {
    const spectrum = simulateSymmetricSpectrum({ bulkResistance: 30, interfaceResistance: 100 });
    const inductive = {
      ...spectrum,
      channels: spectrum.channels.map((channel) =>
        channel.name === 'impedance imaginary'
          ? { ...channel, values: channel.values.map(Math.abs) }
          : channel,
      ),
    };
    expect(() => interfaceResistance(inductive)).toThrow(/no capacitive arc/);
    const short = simulateSymmetricSpectrum({
      bulkResistance: 30,
      interfaceResistance: 100,
      frequencies: [1e4, 1e3, 1e2, 10],
    });
    expect(() => interfaceResistance(short)).toThrow(InputError);
  });
});
