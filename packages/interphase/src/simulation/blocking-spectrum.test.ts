import { describe, expect, it } from 'vitest';
import { channelValues } from '../measurement/index.ts';
import { arrheniusConductivity } from './arrhenius-conductivity.ts';
import type { BlockingSpecification } from './blocking-spectrum.ts';
import { simulateBlockingSpectrum } from './blocking-spectrum.ts';

const cell: BlockingSpecification = { thickness: 3e-6, area: 1.9607e-4, conductivity: 1.77e-2 };
const bulk = cell.thickness / (1.77e-2 * cell.area);

function simulate(more: Partial<BlockingSpecification> = {}) {
  const measurement = simulateBlockingSpectrum({ ...cell, ...more });
  return {
    measurement,
    frequency: channelValues(measurement, 'frequency'),
    real: channelValues(measurement, 'impedance real'),
    imaginary: channelValues(measurement, 'impedance imaginary'),
  };
}

describe('simulateBlockingSpectrum', () => {
  it('is leads, contacts, bulk with its capacitance and a tail, in series', () => {
    const { frequency, real, imaginary } = simulate({
      leadResistance: 0.2,
      leadInductance: 4e-7,
      contactResistance: 0.1,
      filmContactResistance: 0.05,
      films: 3,
      permittivity: 12,
      doubleLayer: { admittance: 3e-5, exponent: 0.85 },
    });
    const resistance = 3 * bulk;
    const capacitance = (8.8541878128e-12 * 12 * cell.area) / (3 * cell.thickness);
    frequency.forEach((f, i) => {
      const omega = 2 * Math.PI * f;
      const x = omega * resistance * capacitance;
      const tail = 1 / (3e-5 * omega ** 0.85);
      const angle = (0.85 * Math.PI) / 2;
      const re = 0.2 + 0.1 + 2 * 0.05 + resistance / (1 + x * x) + tail * Math.cos(angle);
      const im = omega * 4e-7 - (resistance * x) / (1 + x * x) - tail * Math.sin(angle);
      expect(Math.hypot(real[i]! - re, imaginary[i]! - im) / Math.hypot(re, im)).toBeLessThan(1e-12);
    });
  });

  it('sweeps from 1 MHz to 0.1 Hz, ten points a decade, and says it is simulated', () => {
    const { measurement, frequency } = simulate({ temperature: 313.15 });
    expect(frequency).toHaveLength(71);
    expect(frequency[0]).toBe(1e6);
    expect(Math.abs(frequency[70]! / 0.1 - 1)).toBeLessThan(1e-12);
    expect(measurement.provenance).toMatchObject({
      simulated: true,
      file: '',
      reader: 'virtual potentiostat',
    });
    expect(measurement.conditions['temperature']!.value).toBeCloseTo(313.15, 9);
  });

  it('repeats with the seed and differs between streams', () => {
    const noisy = (stream: number) => simulate({ noise: 0.01, seed: 5, stream }).real;
    expect(noisy(1)).toEqual(noisy(1));
    expect(noisy(1)).not.toEqual(noisy(2));
  });

  it('has the noise that was asked for, in both parts alike', () => {
    const frequencies = new Float64Array(20000).fill(1000);
    const exact = simulate({ frequencies: [1000] });
    const noisy = simulate({ frequencies, noise: 0.01 });
    const modulus = Math.hypot(exact.real[0]!, exact.imaginary[0]!);
    for (const part of ['real', 'imaginary'] as const) {
      const square = noisy[part].reduce((sum, x) => sum + (x - exact[part][0]!) ** 2, 0) / frequencies.length;
      // standard error of a variance of 20 000 draws: 1 %
      expect(Math.abs(square / (0.01 * modulus) ** 2 - 1)).toBeLessThan(0.05);
    }
  });

  it('drifts in the bulk as the sweep takes its time', () => {
    const { measurement, real } = simulate({ drift: 0.5, permittivity: 1e-6 });
    const still = simulate({ permittivity: 1e-6 }).real;
    const times = channelValues(measurement, 'time');
    times.forEach((time, i) => {
      expect((real[i]! - still[i]!) / bulk).toBeCloseTo((0.5 * time) / 3600, 6);
    });
    expect(times.at(-1)).toBeGreaterThan(60);
  });

  it('takes a law of temperature', () => {
    const conductivity = arrheniusConductivity(1.77e-2, 0.3);
    // exp(−0.3 eV/k (1/273.15 − 1/298.15))
    expect(conductivity(273.15) / 1.77e-2).toBeCloseTo(
      Math.exp((-0.3 / 8.617333262e-5) * (1 / 273.15 - 1 / 298.15)),
      9,
    );
    const frequencies = [1e5];
    const cold = simulate({ conductivity, temperature: 273.15, frequencies }).real[0]!;
    const warm = simulate({ conductivity, temperature: 298.15, frequencies }).real[0]!;
    expect(cold - warm).toBeCloseTo(bulk * (1.77e-2 / conductivity(273.15) - 1), 3);
  });

  it.each([
    [{ thickness: 0 }, 'positive thickness'],
    [{ films: 1.5 }, 'whole number of films'],
    [{ noise: -1 }, 'noise of 0 or more'],
    [{ frequencies: [10, 0] }, 'positive frequencies'],
  ])('refuses %j', (more, message) => {
    expect(() => simulate(more)).toThrow(message);
  });
});
