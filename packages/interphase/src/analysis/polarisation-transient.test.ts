import { describe, expect, it } from 'vitest';
import type { Measurement } from '../measurement/index.ts';
import { InputError } from '../quantity/index.ts';
import { simulatePolarisation } from '../simulation/index.ts';
import { randomStream } from '../numerics/index.ts';
import { initialCurrent } from './polarisation-initial-current.ts';
import { steadyCurrent } from './polarisation-steady-current.ts';
import { polarisationTransient } from './polarisation-transient.ts';

const cell = {
  potential: 0.01,
  bulkResistance: 144,
  initialInterfaceResistance: 100,
  steadyInterfaceResistance: 108,
  transferenceNumber: 0.4,
  diffusionTime: 400,
  interfaceTime: 1500,
  spike: { amplitude: 2e-4, time: 0.05 },
  sampling: { first: 0.1, interval: 1, duration: 14_400 },
};
const truth = 0.01 / 244;
const steadyTruth = 0.01 / (144 / 0.4 + 108);

const withRest = (measurement: Measurement, sign: number): Measurement => ({
  ...measurement,
  channels: measurement.channels.map((channel) => {
    const rest = new Float64Array(20).fill(channel.name === 'voltage' ? 0.003 : 0);
    if (channel.name === 'time')
      return {
        ...channel,
        values: Float64Array.from([...rest.map((_, i) => i), ...channel.values.map((t) => t + 19)]),
      };
    const shift = channel.name === 'voltage' ? 0.003 : 0;
    const values = channel.values.map((value) => sign * value + shift);
    return { ...channel, values: Float64Array.from([...rest, ...values]) };
  }),
});

describe('polarisation transient', () => {
  it('finds step, sign and ΔV after a rest', () => {
    const step = polarisationTransient(withRest(simulatePolarisation(cell), -1));
    expect(step).toMatchObject({ direction: -1, stepTime: 19, stepFoundBy: 'potential' });
    expect(step.firstSample).toBeCloseTo(0.1, 9);
    expect(step.potential!.value).toBeCloseTo(0.01, 12);
    expect(Math.min(...step.current)).toBeGreaterThan(0);
  });

  it('takes the start of the record for the step where nothing came before', () => {
    const step = polarisationTransient(simulatePolarisation(cell));
    expect(step).toMatchObject({ direction: 1, stepTime: 0, stepFoundBy: 'start of the record' });
  });

  it('refuses a record without current, with few samples or with time running backwards', () => {
    const few = simulatePolarisation({ ...cell, sampling: { first: 1, interval: 1, duration: 5 } });
    expect(() => polarisationTransient(few)).toThrow(InputError);
    const full = simulatePolarisation(cell);
    const changed = (name: string, map: (value: number, i: number) => number) => ({
      ...full,
      channels: full.channels.map((c) => (c.name === name ? { ...c, values: c.values.map(map) } : c)),
    });
    expect(() => polarisationTransient(changed('current', () => 0))).toThrow(/no current/);
    expect(() => polarisationTransient(changed('time', (t, i) => (i === 700 ? 1 : t)))).toThrow(/backwards/);
  });
});

describe('initial current', () => {
  it('is read behind a spike to a tenth of a per cent', () => {
    const read = initialCurrent(polarisationTransient(simulatePolarisation(cell)));
    expect(Math.abs(read.extrapolated / truth - 1)).toBeLessThan(1e-3);
    expect(read.spikeSamples).toBeGreaterThan(0);
    expect(read.earlyMedian).toBeLessThan(read.extrapolated);
  });

  it('has an uncertainty of the right size', () => {
    let square = 0;
    const count = 60;
    for (let seed = 1; seed <= count; seed++) {
      const transient = simulatePolarisation({
        ...cell,
        noise: 0.001,
        seed,
        sampling: { first: 0.1, interval: 1, duration: 4000 },
      });
      const read = initialCurrent(polarisationTransient(transient));
      square += ((read.extrapolated - truth) / read.uncertainty) ** 2 / count;
    }
    // The mean of 60 χ² of one degree of freedom scatters by 0.18.
    expect(Math.abs(square - 1)).toBeLessThan(0.6);
  });

  it('extrapolates the exact current of semi-infinite diffusion behind a resistance', () => {
    // I_0 exp(a² t) erfc(a √t) by its power series, a² t up to 0.04.
    const rate = 2e-4;
    const time = Float64Array.from({ length: 400 }, (_, i) => 0.5 * (i + 1));
    const current = time.map((t) => 1e-5 * scaledErfc(Math.sqrt(rate * t)));
    const tail = new Float64Array(200).fill(0.6e-5);
    const read = initialCurrent({
      time: Float64Array.from([...time, ...tail.map((_, i) => 1000 + i)]),
      current: Float64Array.from([...current, ...tail]),
      direction: 1,
      stepTime: 0,
      stepFoundBy: 'potential',
      firstSample: 0.5,
    });
    expect(Math.abs(read.extrapolated / 1e-5 - 1)).toBeLessThan(1e-3);
  });

  it('is the level of a current that does not fall', () => {
    const random = randomStream(4);
    const time = Float64Array.from({ length: 200 }, (_, i) => i + 1);
    const current = time.map(() => 1e-5 * (1 + 0.002 * random.normal()));
    const read = initialCurrent({
      time,
      current,
      direction: 1,
      stepTime: 0,
      stepFoundBy: 'start of the record',
      firstSample: 1,
    });
    expect(read.halfTime).toBeUndefined();
    expect(Math.abs(read.extrapolated / 1e-5 - 1)).toBeLessThan(4 * (read.uncertainty / 1e-5));
  });
});

describe('steady current', () => {
  it('is the mean of the last half hour', () => {
    const read = steadyCurrent(polarisationTransient(simulatePolarisation({ ...cell, noise: 0.001 })));
    expect(read.window).toBe(1800);
    expect(Math.abs(read.mean / steadyTruth - 1)).toBeLessThan(4 * (read.uncertainty / steadyTruth) + 1e-5);
    expect(read.drift).toBeLessThan(0.01);
  });

  it('shows a drift and takes it into the uncertainty', () => {
    const transient = simulatePolarisation({
      ...cell,
      sampling: { first: 0.1, interval: 1, duration: 800 },
    });
    const read = steadyCurrent(polarisationTransient(transient));
    expect(read.drift).toBeGreaterThan(0.01);
    expect(read.uncertainty / read.mean).toBeGreaterThan(read.drift / 2);
  });
});

/** exp(x²) erfc(x) for small x: Σ (−x)ⁿ/Γ(1 + n/2). */
function scaledErfc(x: number): number {
  let sum = 0;
  let gammaEven = 1;
  let gammaOdd = Math.sqrt(Math.PI) / 2;
  for (let n = 0; n < 40; n++) {
    sum += (-x) ** n / (n % 2 === 0 ? gammaEven : gammaOdd);
    if (n % 2 === 0) gammaEven *= n / 2 + 1;
    else gammaOdd *= n / 2 + 1;
  }
  return sum;
}
