import { describe, expect, it } from 'vitest';
import { compareQuantities, printComparison } from './compare-quantities.ts';
import { quantity } from './create.ts';
import { printQuantity } from './print-quantity.ts';
import { propagate } from './propagate.ts';

const sample = (mean: number, deviation: number, n: number) =>
  quantity(mean, '1', { uncertainty: deviation / Math.sqrt(n), degreesOfFreedom: n - 1 });

describe('comparison of two quantities', () => {
  // NIST/SEMATECH e-Handbook 1.3.5.3, mileage of cars: unequal variances t = −12.94627 with 136.8750 degrees of freedom.
  it('is the two-sample t-test of Welch', () => {
    const { difference, normalised, probability, verdict } = compareQuantities(
      sample(20.14458, 6.4147, 249),
      sample(30.48101, 6.10771, 79),
    );
    expect(normalised).toBeCloseTo(12.94627, 4);
    expect(difference.degreesOfFreedom).toBeCloseTo(136.875, 2);
    expect(probability).toBeLessThan(1e-20);
    expect(verdict).toBe('different');
  });
  it('says in words how far apart and how sure', () => {
    const a = quantity(1, 'Ω', { uncertainty: 0.3, source: 'a' });
    const apart = (value: number) =>
      printComparison(compareQuantities(a, quantity(value, 'Ω', { uncertainty: 0.4, source: 'b' })));
    // Normal, u = 0.5: two-sided 1.96 u is 5 %, 1 u is 31.7 %.
    expect(apart(2.0)).toBe('different (p = 0.046)');
    expect(apart(1.5)).toBe('not distinguishable (p = 0.32)');
    expect(apart(9)).toBe('different (p < 0.001)');
  });
  it('lets cancel what both share', () => {
    const thickness = quantity(25, 'µm', { uncertainty: 1, source: 'thickness' });
    const over = (ohm: number, source: string) =>
      propagate(
        (x) => x.L / x.R,
        { L: thickness, R: quantity(ohm, 'Ω', { uncertainty: 0.001 * ohm, source }) },
        { unit: 'm/Ω', method: 'linear' },
      );
    const [a, b] = [over(20, 'a'), over(20.2, 'b')];
    // 1 % apart, 0.1 % each from its own reading, 4 % of the 1 % from the thickness.
    expect(compareQuantities(a, b).normalised).toBeCloseTo(0.01 / Math.hypot(1.01e-3, 1e-3, 4e-4), 1);
    expect(compareQuantities(a, b).verdict).toBe('different');
  });
  it('gives a difference of temperatures in kelvins', () => {
    const at = (celsius: number) => quantity(celsius, '°C', { uncertainty: 0.5 });
    const { difference } = compareQuantities(at(60), at(55));
    expect(printQuantity(difference, { style: 'plain' })).toBe('5.0 +/- 0.7 K');
  });
  it('refuses what states no uncertainty', () => {
    expect(() => compareQuantities(quantity(1, 'Ω'), quantity(1, 'Ω', { uncertainty: 1 }))).toThrow(
      /without stated uncertainty/u,
    );
  });
});
