import { describe, expect, it } from 'vitest';
import { compareQuantities } from './compare-quantities.ts';
import { quantity } from './create.ts';
import { fromLimits, fromReadings } from './evaluation.ts';
import { InputError } from './input-error.ts';
import { propagate } from './propagate.ts';
import { uncertaintyBudget } from './uncertainty-budget.ts';

describe('evaluation of uncertainty', () => {
  it('of type A is the scatter of the mean', () => {
    const found = fromReadings([1, 2, 3, 4], 'V');
    // s² = 5/3
    expect(found.uncertainty).toBeCloseTo(Math.sqrt(5 / 12), 14);
    expect(found.degreesOfFreedom).toBe(3);
    expect(() => fromReadings([1], 'V')).toThrow(InputError);
    expect(() => fromReadings([1, Number.NaN], 'V')).toThrow(InputError);
  });

  it('of type B follows the shape between the limits', () => {
    expect(fromLimits(0, 2, 'V').uncertainty).toBeCloseTo(1 / Math.sqrt(3), 14);
    expect(fromLimits(0, 2, 'V', { distribution: 'triangular' }).uncertainty).toBeCloseTo(
      1 / Math.sqrt(6),
      14,
    );
    expect(() => fromLimits(2, 0, 'V')).toThrow(InputError);
    expect(() => fromLimits(0, Number.NaN, 'V')).toThrow(InputError);
  });

  it('keeps the limits in Monte Carlo', () => {
    const x = fromLimits(0, 2, '1', { source: 'limits' });
    const squared = propagate((p) => p.x ** 2, { x }, { unit: '1', method: 'Monte Carlo' });
    // 16 % and 84 % of a uniform, squared; 10⁵ draws place them to 0.002 of the range.
    expect(squared.interval?.low).toBeCloseTo((2 * 0.1587) ** 2, 2);
    expect(squared.interval?.high).toBeCloseTo((2 * 0.8413) ** 2, 1);
  });
});

describe('uncertainty budget', () => {
  it('adds up, the largest first, and says what halving it brings', () => {
    const sum = propagate(
      (p) => p.a + 2 * p.b,
      {
        a: quantity(1, '1', { uncertainty: 3, source: 'a' }),
        b: quantity(1, '1', { uncertainty: 2, source: 'b' }),
      },
      { unit: '1' },
    );
    const budget = uncertaintyBudget(sum);
    expect(budget.map(({ source }) => source)).toEqual(['b', 'a']);
    expect(budget[0]?.share).toBeCloseTo(16 / 25, 9);
    // √(9 + 4) instead of 5
    expect(budget[0]?.gainOfHalving).toBeCloseTo(1 - Math.sqrt(13) / 5, 9);
    expect(uncertaintyBudget(quantity(1, '1'))).toEqual([]);
  });
});

describe('comparison', () => {
  const thickness = quantity(3, 'µm', { uncertainty: 0.3, source: 'one gauge' });
  const conductivity = (resistance: number) =>
    propagate(
      (p) => p.L / (p.R * 2e-4),
      {
        L: thickness,
        R: quantity(resistance, 'Ω', { uncertainty: 0.005 * resistance, source: `R ${resistance}` }),
      },
      { unit: 'S/cm', method: 'linear' },
    );

  it('tells two films apart that share an uncertain thickness', () => {
    const [a, b] = [conductivity(0.86), conductivity(0.9)];
    // Each is good to 10 %, their ratio to 0.7 %.
    const found = compareQuantities(a, b);
    expect(found.verdict).toBe('different');
    const independent = Math.abs(a.value - b.value) / Math.hypot(a.uncertainty ?? 0, b.uncertainty ?? 0);
    expect(independent).toBeLessThan(1);
    expect(found.normalised).toBeGreaterThan(4);
  });

  it('is a t test where the degrees of freedom are few', () => {
    const a = fromReadings([1, 2, 3], 'V', { source: 'a' });
    const b = quantity(2, 'V', { uncertainty: 0 });
    expect(compareQuantities(a, b).probability).toBe(1);
    // t = 1/(1/√3) = 1.732 with 2 degrees of freedom: p = 1 − t/√(2 + t²) = 0.2254
    const shifted = compareQuantities(a, quantity(1, 'V', { uncertainty: 0 }));
    expect(shifted.probability).toBeCloseTo(1 - Math.sqrt(3) / Math.sqrt(5), 10);
    expect(shifted.verdict).toBe('not distinguishable');
  });

  it('refuses what cannot be compared', () => {
    const volts = quantity(1, 'V', { uncertainty: 0.1 });
    expect(() => compareQuantities(volts, quantity(1, 'A', { uncertainty: 0.1 }))).toThrow(InputError);
    expect(() => compareQuantities(volts, quantity(1, 'V'))).toThrow(InputError);
  });

  it('of one number with itself is no difference', () => {
    const x = quantity(2, 'V', { uncertainty: 0.1, source: 'x' });
    expect(compareQuantities(x, x)).toMatchObject({
      normalised: 0,
      probability: 1,
      verdict: 'not distinguishable',
    });
  });
});
