import { describe, expect, it } from 'vitest';
import { randomStream } from '../numerics/index.ts';
import { coverageInterval, fromCovariance, fromLimits, propagate, quantity } from './index.ts';
import type { Quantity } from './index.ts';

const oneSigma = 0.6826894921370859;
const names = ['a', 'b', 'c', 'd', 'e'] as const;
type Name = (typeof names)[number];
type Formula = (x: Readonly<Record<Name, number>>) => number;

const random = randomStream(2024);
const between = (low: number, high: number): number => low + (high - low) * random.uniform();
const logBetween = (low: number, high: number): number => Math.exp(between(Math.log(low), Math.log(high)));
const five = (make: () => number): number[] => names.map(make);
const sum = (x: Readonly<Record<Name, number>>, of: (value: number, index: number) => number): number =>
  names.reduce((total, name, index) => total + of(x[name], index), 0);

/** Formulas with random coefficients. */
const families: readonly (() => Formula)[] = [
  () => {
    const p = five(() => between(-1, 1));
    return (x) => sum(x, (value, i) => p[i]! * value);
  },
  () => {
    const p = five(() => random.integer(6) - 2);
    return (x) => names.reduce((product, name, i) => product * x[name] ** p[i]!, 1);
  },
  () => {
    const p = five(() => between(-1, 1));
    return (x) => Math.exp(sum(x, (value, i) => p[i]! * value));
  },
  () => {
    const p = five(() => between(-3, 3));
    return (x) => Math.sin(sum(x, (value, i) => p[i]! * value));
  },
  () => {
    const centre = five(() => between(0.5, 2));
    return (x) => sum(x, (value, i) => (value - centre[i]!) ** 2);
  },
  () => {
    const centre = five(() => between(0.5, 2));
    return (x) => sum(x, (value, i) => (value - centre[i]!) ** 3 + 0.3 * value);
  },
  () => (x) => (x.a * (3 - x.b * x.c)) / (x.b * (5 + x.a - x.d * x.e)),
];

/** Five inputs around 1, all correlated, with relative uncertainties between two limits. */
function correlated(low: number, high: number): Record<Name, Quantity> {
  const values = five(() => between(0.5, 2));
  const factor = values.map((value) =>
    five(() => random.normal()).map((z) => z * value * logBetween(low, high)),
  );
  const matrix = factor.flatMap((row) =>
    factor.map((other) => row.reduce((total, z, i) => total + (z * other[i]!) / names.length, 0)),
  );
  const made = fromCovariance(values, matrix, { units: names.map(() => '1'), source: 'one fit' });
  return named((index) => made[index]!);
}

/** Five inputs around 1, some between limits. */
function bounded(low: number, high: number): Record<Name, Quantity> {
  return named(() => {
    const value = between(0.5, 2);
    const u = value * logBetween(low, high);
    const distribution = random.uniform() < 0.5 ? 'uniform' : 'triangular';
    return random.uniform() < 0.3
      ? quantity(value, '1', { uncertainty: u })
      : fromLimits(value - u * Math.sqrt(3), value + u * Math.sqrt(3), '1', { distribution });
  });
}

function named(make: (index: number) => Quantity): Record<Name, Quantity> {
  const [a, b, c, d, e] = names.map((_, index) => make(index));
  return { a: a!, b: b!, c: c!, d: d!, e: e! };
}

describe('linear and Monte Carlo propagation', () => {
  it('agree within the stated tolerance where the model is linear within the uncertainties', () => {
    let [held, ends] = [0, 0];
    for (let trial = 0; trial < 35; trial++) {
      const f = families[trial % families.length]!();
      // Curvature is 1e-3 of u at most but where slopes cancel; such a formula is not linear and left out.
      const inputs = correlated(1e-5, 1e-4);
      const linear = propagate(f, inputs, { unit: '1' });
      expect(linear.propagation.method).toBe('linear');
      const sampled = propagate(f, inputs, {
        unit: '1',
        method: 'Monte Carlo',
        draws: 'adaptive',
        seed: trial,
      });
      const { tolerance = 0, interval95, reason } = sampled.propagation;
      expect(reason).toBe('asked for');
      const pairs = [
        [sampled.interval!, coverageInterval(linear, oneSigma)],
        [interval95!, coverageInterval(linear, 0.95)],
      ] as const;
      for (const [found, expected] of pairs) {
        for (const off of [found.low - expected.low, found.high - expected.high]) {
          // Twice the tolerance is four standard errors.
          expect(Math.abs(off)).toBeLessThan(2 * tolerance);
          held += Number(Math.abs(off) <= tolerance);
          ends += 1;
        }
      }
      expect(Math.abs((sampled.uncertainty ?? 0) - (linear.uncertainty ?? 0))).toBeLessThan(2 * tolerance);
    }
    expect(held / ends).toBeGreaterThan(0.95);
  });

  it.each([
    ['correlated normal inputs', correlated],
    ['inputs between limits', bounded],
  ] as const)('with %s is linear only where that is within a twentieth of u', (_, inputsOf) => {
    const draws = 200_000;
    let [kept, refused, needless] = [0, 0, 0];
    for (let trial = 0; trial < 140; trial++) {
      const f = families[trial % families.length]!();
      const inputs = inputsOf(0.002, 0.2);
      const { method } = propagate(f, inputs, { unit: '1', draws: 100 }).propagation;
      if (method === 'Monte Carlo' && trial % 4 > 0) {
        refused += 1;
        continue;
      }
      const linear = propagate(f, inputs, { unit: '1', method: 'linear' });
      const u = linear.uncertainty ?? 0;
      const { low, high } = coverageInterval(linear, oneSigma);
      const sampled = propagate(f, inputs, { unit: '1', method: 'Monte Carlo', draws, seed: trial });
      const off = Math.max(Math.abs(sampled.interval!.low - low), Math.abs(sampled.interval!.high - high));
      // Standard error of an end from 2e5 draws: √(p(1 − p)/n)/φ(1) = 0.34 % of u; four of them.
      if (method === 'linear') expect(off, `trial ${trial}`).toBeLessThan((0.05 + 0.0136) * u);
      else needless += Number(off < 0.02 * u);
      kept += Number(method === 'linear');
      refused += Number(method === 'Monte Carlo');
    }
    // Both answers are given, and Monte Carlo hardly where it is not needed.
    expect(kept).toBeGreaterThan(20);
    expect(refused).toBeGreaterThan(20);
    expect(needless).toBeLessThan(5);
  });

  it('is Monte Carlo for x², exp, a ratio and a product that are off by more than 5 % in closed form', () => {
    const x = (value: number, u: number) => quantity(value, '1', { uncertainty: u });
    const chosen = (f: (p: Record<'x' | 'y', number>) => number, inputs: Record<'x' | 'y', Quantity>) =>
      propagate(f, inputs, { unit: '1', draws: 100 }).propagation.method;
    // The limit is kept within a tenth of it on the careful side.
    const expectChoice = (method: string, off: number) => {
      if (off > 0.05) expect(method).toBe('Monte Carlo');
      if (off < 0.045) expect(method).toBe('linear');
    };
    for (const r of [0.01, 0.03, 0.045, 0.055, 0.08, 0.095, 0.105, 0.15, 0.3]) {
      const y = x(1, 1e-9);
      // Quantiles go through a monotonic f: the ends of x² at 1 ± r, of exp at ±r and of 1/x at 1 ± r.
      const endsOff = (f: (z: number) => number, slope: number): number =>
        Math.max(...[-r, r].map((z) => Math.abs(f(z) - f(0) - slope * z))) / Math.abs(slope * r);
      const square = chosen((p) => p.x ** 2, { x: x(1, r), y });
      expectChoice(
        square,
        endsOff((z) => (1 + z) ** 2, 2),
      );
      expectChoice(
        chosen((p) => Math.exp(p.x), { x: x(0, r), y }),
        endsOff(Math.exp, 1),
      );
      const inverse = chosen((p) => p.y / p.x, { x: x(1, r), y });
      expectChoice(
        inverse,
        endsOff((z) => 1 / (1 + z), -1),
      );
      // x y with relative uncertainties R each: variance 2 R² + R⁴, so that u is short of √(1 + R²/2).
      const R = 4 * r;
      if (Math.sqrt(1 + R ** 2 / 2) > 1.05) {
        expect(chosen((p) => p.x * p.y, { x: x(1, R), y: x(1, R) })).toBe('Monte Carlo');
      }
    }
  });

  it('tells how far a sum of uniform quantities is from normal', () => {
    const one = (u: number) => quantity(0, '1', { uncertainty: u, distribution: 'uniform' });
    const chosen = (n: number) =>
      propagate(
        (p) => sum(p, (value) => value),
        named((index) => (index < n ? one(1) : one(1e-9))),
        { unit: '1', draws: 100 },
      ).propagation.method;
    // 68 % half-widths over u: one 0.6827 √3 = 1.18, two √6 (1 − √0.3173) = 1.07, three 1.04 (Irwin and Hall).
    expect([1, 2, 3, 4].map(chosen)).toEqual(['Monte Carlo', 'Monte Carlo', 'linear', 'linear']);
    const triangular = { t: quantity(0, '1', { uncertainty: 1, distribution: 'triangular' }) };
    expect(propagate((p) => p.t, triangular, { unit: '1' }).propagation.method).toBe('Monte Carlo');
  });
});
