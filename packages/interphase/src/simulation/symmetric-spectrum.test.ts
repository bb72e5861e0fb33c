import { describe, expect, it } from 'vitest';
import { channelValues } from '../measurement/index.ts';
import { simulateFixtureShort } from './fixture-short.ts';
import { simulateSymmetricSpectrum } from './symmetric-spectrum.ts';

describe('simulateSymmetricSpectrum', () => {
  const cell = { bulkResistance: 4, interfaceResistance: 200, leadResistance: 0.3 };

  it('starts at the bulk and ends at bulk, interfaces and diffusion', () => {
    const spectrum = simulateSymmetricSpectrum({
      ...cell,
      diffusion: { resistance: 2, time: 10 },
      frequencies: [1e9, 1e-9],
    });
    const real = channelValues(spectrum, 'impedance real');
    expect(real[0]).toBeCloseTo(4.3, 2);
    expect(real[1]).toBeCloseTo(206.3, 4);
  });

  it('has the top of its arc at 1/(RQ)^(1/α)', () => {
    const top = (200 * 1e-5) ** (-1 / 0.9) / (2 * Math.PI);
    const spectrum = simulateSymmetricSpectrum({ ...cell, frequencies: [1.1 * top, top, top / 1.1] });
    const imaginary = channelValues(spectrum, 'impedance imaginary');
    // a depressed semicircle of R is R/2 tan(απ/4) high
    expect(imaginary[1]).toBeCloseTo(-100 * Math.tan((0.9 * Math.PI) / 4), 9);
    expect(imaginary[0]).toBeGreaterThan(imaginary[1]!);
    expect(imaginary[2]).toBeGreaterThan(imaginary[1]!);
  });

  it('refuses an interface without resistance', () => {
    expect(() => simulateSymmetricSpectrum({ ...cell, interfaceResistance: 0 })).toThrow('positive bulk');
  });
});

describe('simulateFixtureShort', () => {
  it('is the leads', () => {
    const short = simulateFixtureShort({ leadResistance: 0.3, leadInductance: 1e-7, frequencies: [1e6, 1] });
    expect(channelValues(short, 'impedance real')).toEqual(Float64Array.of(0.3, 0.3));
    expect(channelValues(short, 'impedance imaginary')[0]).toBeCloseTo(2 * Math.PI * 0.1, 12);
  });
});
