import { describe, expect, it } from 'vitest';
import { correlation, coverageInterval, exact, fromCovariance, propagate, quantity } from './index.ts';
import type { DistributionShape } from './index.ts';

/* Worked examples of JCGM 100:2008 (GUM) and JCGM 101:2008 (Supplement 1): inputs as published there, results recomputed for this project. */

describe('JCGM 100 H.1, calibration of an end gauge', () => {
  const d = propagate(
    ({ mean, random, systematic }) => mean + random + systematic,
    {
      mean: quantity(215, 'nm', { uncertainty: 13 / Math.sqrt(5), degreesOfFreedom: 24 }),
      random: quantity(0, 'nm', { uncertainty: 10 / 2.57, degreesOfFreedom: 5 }),
      systematic: quantity(0, 'nm', { uncertainty: 20 / 3, degreesOfFreedom: 8 }),
    },
    { unit: 'nm' },
  );
  const rectangular = (halfWidth: number, degreesOfFreedom?: number) =>
    quantity(0, '1/K', { uncertainty: halfWidth / Math.sqrt(3), degreesOfFreedom, distribution: 'uniform' });
  const temperature = (value: number, uncertainty: number, degreesOfFreedom?: number) =>
    quantity(value, 'K', { uncertainty, degreesOfFreedom });
  const inputs = {
    lS: quantity(50000623, 'nm', { uncertainty: 25, degreesOfFreedom: 18 }),
    d,
    alphaS: quantity(1.15e-5, '1/K', { uncertainty: 2e-6 / Math.sqrt(3), distribution: 'uniform' }),
    deltaAlpha: rectangular(1e-6, 50),
    theta: temperature(-0.1, Math.hypot(0.2, 0.5 / Math.SQRT2)),
    deltaTheta: temperature(0, 0.05 / Math.sqrt(3), 2),
  };
  const length = ({ lS, d, alphaS, deltaAlpha, theta, deltaTheta }: Record<keyof typeof inputs, number>) =>
    lS + d - lS * (deltaAlpha * theta + alphaS * deltaTheta);

  it('has the published budget in first order', () => {
    expect(d.uncertainty).toBeCloseTo(9.6635769e-9, 15);
    expect(d.degreesOfFreedom).toBeCloseTo(25.621943, 5);
    const result = propagate(length, inputs, { unit: 'nm', method: 'linear' });
    expect(result.value).toBeCloseTo(0.050000838, 15);
    expect((result.uncertainty ?? 0) * 1e9).toBeCloseTo(31.658268, 5);
    expect(result.degreesOfFreedom).toBeCloseTo(16.741366, 4);
    const expanded = coverageInterval({ ...result, degreesOfFreedom: 16 }, 0.99);
    expect((expanded.high - result.value) * 1e9).toBeCloseTo(92.466889, 2);
  });

  it('is nonlinear enough for Monte Carlo: the second-order terms make 33.8 nm of 31.7 nm', () => {
    const result = propagate(length, inputs, { unit: 'nm' });
    expect(result.propagation.method).toBe('Monte Carlo');
    // More than 33.8 nm, for a quarter of the variance is drawn from t with two degrees of freedom.
    expect((result.uncertainty ?? 0) * 1e9).toBeGreaterThan(33.8);
    const normal = {
      lS: quantity(50000623, 'nm', { uncertainty: 25 }),
      d: quantity(215, 'nm', { uncertainty: 9.6635769 }),
      alphaS: quantity(1.15e-5, '1/K', { uncertainty: 1.1547005e-6 }),
      deltaAlpha: quantity(0, '1/K', { uncertainty: 5.7735027e-7 }),
      theta: temperature(-0.1, 0.40620192),
      deltaTheta: temperature(0, 0.028867513),
    };
    const sampled = propagate(length, normal, { unit: 'nm' });
    // All normal: the standard deviation is the published second-order 33.80129 nm. A product of normals (12 % of the variance) has an excess
    // kurtosis of 6, in all 0.09, which narrows the 68 % interval by 0.7 %; four standard errors of 0.35 % beside that.
    expect(Math.abs((sampled.uncertainty ?? 0) * 1e9 - 33.80129 * 0.993)).toBeLessThan(0.014 * 33.8);
  });
});

describe('JCGM 100 H.2, resistance and reactance measured at once', () => {
  const [u, i, phi] = [0.0032093613, 9.4710084e-6, 0.00075206383];
  const [rUI, rUphi, rIphi] = [-0.35531122, 0.85762421, -0.64511122];
  const measured = fromCovariance(
    [4.999, 0.019661, 1.04446],
    [
      u * u,
      rUI * u * i,
      rUphi * u * phi,
      rUI * u * i,
      i * i,
      rIphi * i * phi,
      rUphi * u * phi,
      rIphi * i * phi,
      phi * phi,
    ],
    { units: ['V', 'A', 'rad'], source: 'five sets', degreesOfFreedom: 4 },
  );
  const [V, I, angle] = [measured[0]!, measured[1]!, measured[2]!];
  const inputs = { V, I, angle };
  const R = propagate(({ V, I, angle }) => (V / I) * Math.cos(angle), inputs, { unit: 'Ω' });
  const X = propagate(({ V, I, angle }) => (V / I) * Math.sin(angle), inputs, { unit: 'Ω' });
  const Z = propagate(({ V, I }) => V / I, { V, I }, { unit: 'Ω' });

  it('has the published values, uncertainties and correlations', () => {
    expect([R.value, X.value, Z.value].map((value) => Math.round(value * 1000) / 1000)).toEqual([
      127.732, 219.847, 254.26,
    ]);
    // The inputs carry eight digits; correlations near one lose some of them.
    expect(R.uncertainty).toBeCloseTo(0.071071407, 5);
    expect(X.uncertainty).toBeCloseTo(0.29558168, 5);
    expect(Z.uncertainty).toBeCloseTo(0.23633613, 5);
    expect(correlation(R, X)).toBeCloseTo(-0.58842978, 4);
    expect(correlation(R, Z)).toBeCloseTo(-0.48525922, 4);
    expect(correlation(X, Z)).toBeCloseTo(0.99251165, 5);
  });

  it('keeps the four degrees of freedom of the five sets', () => {
    expect(X.degreesOfFreedom).toBeCloseTo(4, 10);
  });
});

describe('JCGM 101 9.2, sums of normal and rectangular quantities', () => {
  const sum = (
    shapes: readonly (readonly [DistributionShape, number])[],
    method: 'automatic' | 'Monte Carlo',
  ) => {
    const [a, b, c, d] = [0, 1, 2, 3].map((index) => {
      const [distribution, uncertainty] = shapes[index]!;
      return quantity(0, '1', { uncertainty, distribution });
    });
    const inputs = { a: a!, b: b!, c: c!, d: d! };
    return propagate(({ a, b, c, d }) => a + b + c + d, inputs, { unit: '1', method });
  };
  // Standard error of a 97.5 % quantile from 1e5 draws: √(0.025 × 0.975/1e5)/0.0585 u ≈ 0.0085 u; four of them.
  const tolerance = 0.034;

  it.each([
    [
      'four normal',
      [
        ['normal', 1],
        ['normal', 1],
        ['normal', 1],
        ['normal', 1],
      ],
      2,
      3.919928,
    ],
    [
      'four rectangular',
      [
        ['uniform', 1],
        ['uniform', 1],
        ['uniform', 1],
        ['uniform', 1],
      ],
      2,
      3.8794067,
    ],
    [
      'one wide rectangular',
      [
        ['uniform', 1],
        ['uniform', 1],
        ['uniform', 1],
        ['uniform', 10],
      ],
      10.148892,
      17.015814,
    ],
  ] as const)('%s', (_, shapes, u, end) => {
    const sampled = sum(shapes, 'Monte Carlo').propagation.interval95;
    expect(Math.abs((sampled?.high ?? 0) - end)).toBeLessThan(tolerance * u);
    expect(Math.abs((sampled?.low ?? 0) + end)).toBeLessThan(tolerance * u);
  });

  it('needs Monte Carlo only where one rectangular quantity governs', () => {
    const wide = [
      ['uniform', 1],
      ['uniform', 1],
      ['uniform', 1],
      ['uniform', 10],
    ] as const;
    expect(
      sum(
        [
          ['uniform', 1],
          ['uniform', 1],
          ['uniform', 1],
          ['uniform', 1],
        ],
        'automatic',
      ).propagation.method,
    ).toBe('linear');
    expect(sum(wide, 'automatic').propagation.method).toBe('Monte Carlo');
  });
});

describe('JCGM 101 9.3, calibration of a mass', () => {
  const bounds = (low: number, high: number) =>
    quantity((low + high) / 2, 'kg/m³', {
      uncertainty: (high - low) / Math.sqrt(12),
      distribution: 'uniform',
    });
  const inputs = {
    reference: quantity(100000, 'mg', { uncertainty: 0.05 }),
    added: quantity(1.234, 'mg', { uncertainty: 0.02 }),
    air: bounds(1.1, 1.3),
    weight: bounds(7000, 9000),
    standard: bounds(7950, 8050),
  };
  const deviation = ({ reference, added, air, weight, standard }: Record<keyof typeof inputs, number>) =>
    (reference + added) * (1 + (air - 1.2) * (1 / weight - 1 / standard)) - 0.1;

  it('goes to Monte Carlo by itself, for the first order misses a third of u', () => {
    const linear = propagate(deviation, inputs, { unit: 'mg', method: 'linear' });
    expect((linear.uncertainty ?? 0) * 1e6).toBeCloseTo(0.053851648, 6);
    const sampled = propagate(deviation, inputs, { unit: 'mg', draws: 200_000 });
    expect(sampled.propagation.method).toBe('Monte Carlo');
    // Four standard errors of a 97.5 % quantile from 2e5 draws: 0.0018 mg.
    expect(Math.abs((sampled.propagation.interval95?.low ?? 0) * 1e6 - 1.0844563)).toBeLessThan(0.0018);
    expect(Math.abs((sampled.propagation.interval95?.high ?? 0) * 1e6 - 1.3835437)).toBeLessThan(0.0018);
  });
});

describe('JCGM 101 9.4, comparison loss', () => {
  it.each([0, 0.01, 0.05])('keeps probability where the first order gives none, x1 = %d', (x1) => {
    const reflection = (value: number, source: string) =>
      quantity(value, '1', { uncertainty: 0.005, source });
    const loss = propagate(
      ({ a, b }) => a * a + b * b,
      { a: reflection(x1, 'a'), b: reflection(0, 'b') },
      { unit: '1', draws: 50_000 },
    );
    expect(loss.propagation.method).toBe('Monte Carlo');
    if (x1 > 0) return;
    // At 0 the loss is exponential with mean 2 u² = 50e-6: its quantiles are −50e-6 ln(1 − p).
    expect((loss.propagation.median ?? 0) / (50e-6 * Math.LN2)).toBeCloseTo(1, 1.3);
    expect((loss.propagation.interval95?.high ?? 0) / (-50e-6 * Math.log(0.025))).toBeCloseTo(1, 1.3);
  });

  it('has no sign of x1 left when it is exact', () => {
    expect(propagate(({ a }) => a * a, { a: exact(0.05, '1') }, { unit: '1' }).uncertainty).toBe(0);
  });
});
