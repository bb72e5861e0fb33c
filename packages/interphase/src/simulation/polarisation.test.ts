import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { channelValues } from '../measurement/index.ts';
import { diffusionRelaxation } from './diffusion-relaxation.ts';
import type { PolarisationSpecification } from './polarisation.ts';
import { polarisationCurrent, simulatePolarisation } from './polarisation.ts';
import { sampleTimes } from './sampling.ts';

const cell: PolarisationSpecification = {
  potential: 0.01,
  bulkResistance: 330,
  initialInterfaceResistance: 200,
  steadyInterfaceResistance: 230,
  transferenceNumber: 0.4,
  diffusionTime: 100,
  sampling: { first: 1, interval: 1, duration: 3600 },
};

describe('polarisationCurrent', () => {
  it('obeys the equation of Bruce and Vincent exactly, whatever the cell', () => {
    const positive = fc.double({ min: 0.1, max: 1000, noNaN: true });
    fc.assert(
      fc.property(
        positive,
        positive,
        positive,
        fc.double({ min: 0.02, max: 1, noNaN: true }),
        (bulkResistance, initialInterfaceResistance, steadyInterfaceResistance, transferenceNumber) => {
          const one = {
            ...cell,
            bulkResistance,
            initialInterfaceResistance,
            steadyInterfaceResistance,
            transferenceNumber,
          };
          const initial = polarisationCurrent(one, 0);
          const steady = polarisationCurrent(one, 1e6);
          const found =
            (steady * (0.01 - initial * initialInterfaceResistance)) /
            (initial * (0.01 - steady * steadyInterfaceResistance));
          // both brackets lose as many digits as the interface outweighs the bulk
          const lost = 1 + (initialInterfaceResistance + steadyInterfaceResistance) / bulkResistance;
          expect(Math.abs(found / transferenceNumber - 1)).toBeLessThan(1e-14 * lost * 10);
        },
      ),
    );
  });

  it('falls all the way', () => {
    const currents = [0, 1, 10, 50, 100, 300, 1000].map((time) => polarisationCurrent(cell, time));
    for (let i = 1; i < currents.length; i += 1) expect(currents[i]).toBeLessThan(currents[i - 1]!);
  });
});

describe('simulatePolarisation', () => {
  it('is sampled as asked, with the spike on top', () => {
    const spike = { amplitude: 5e-5, time: 2 };
    const spiked = simulatePolarisation({ ...cell, spike });
    const time = channelValues(spiked, 'time');
    const current = channelValues(spiked, 'current');
    expect([time[0], time[1], time.at(-1), time.length]).toEqual([1, 2, 3600, 3600]);
    expect(channelValues(spiked, 'voltage')[7]).toBe(0.01);
    const without = channelValues(simulatePolarisation(cell), 'current');
    expect(current[0]! - without[0]!).toBeCloseTo(5e-5 * Math.exp(-0.5), 15);
    expect(current[3000]! - without[3000]!).toBe(0);
  });

  it('has relative noise of the size asked for', () => {
    const exact = channelValues(simulatePolarisation(cell), 'current');
    const noisy = channelValues(simulatePolarisation({ ...cell, noise: 1e-3, seed: 3 }), 'current');
    const square = noisy.reduce((sum, x, i) => sum + (x / exact[i]! - 1) ** 2, 0) / noisy.length;
    // standard error of a variance of 3600 draws: 2.4 %
    expect(Math.abs(square / 1e-6 - 1)).toBeLessThan(0.12);
  });

  it.each([
    [{ transferenceNumber: 0 }, 'transference number in (0, 1]'],
    [{ bulkResistance: -1 }, 'positive resistances'],
    [{ sampling: { first: 0, interval: 0, duration: 10 } }, 'cannot be taken'],
    [{ sampling: { first: 20, interval: 1, duration: 10 } }, 'cannot be taken'],
  ])('refuses %j', (more, message) => {
    expect(() => simulatePolarisation({ ...cell, ...more })).toThrow(message);
  });
});

describe('diffusionRelaxation', () => {
  it('has the short- and the long-time law', () => {
    expect(diffusionRelaxation(0)).toBe(1);
    for (const ratio of [1e-6, 1e-4, 1e-2])
      expect(diffusionRelaxation(ratio)).toBeCloseTo(1 - (4 / Math.PI ** 1.5) * Math.sqrt(ratio), 9);
    expect(diffusionRelaxation(5)).toBeCloseTo((8 / Math.PI ** 2) * Math.exp(-5), 12);
  });
});

describe('sampleTimes', () => {
  it('keeps the last reading despite rounding', () => {
    expect(sampleTimes({ first: 0.1, interval: 0.1, duration: 1 })).toHaveLength(10);
  });
});
