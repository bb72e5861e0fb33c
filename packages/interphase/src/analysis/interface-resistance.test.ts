import { describe, expect, it } from 'vitest';
import { correlation, InputError } from '../quantity/index.ts';
import { simulateSymmetricSpectrum } from '../simulation/index.ts';
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
