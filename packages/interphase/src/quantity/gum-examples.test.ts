import { describe, expect, it } from 'vitest';
import { studentQuantile } from '../numerics/index.ts';
import { endGauge, impedance, losses, mass, sums } from './gum.fixture.ts';
import type { Reference } from './gum.fixture.ts';
import {
  correlation,
  coverageInterval,
  exact,
  fromCovariance,
  fromLimits,
  fromReadings,
  propagate,
  quantity,
  twoDigitTolerance,
} from './index.ts';
import type { DistributionShape, Interval, PropagatedQuantity, Quantity } from './index.ts';

/** Every number of the reference and no other, to its digits; `own` is what a result is good to by its own statement. */
function expectReference(
  results: Readonly<Record<string, number>>,
  reference: Readonly<Record<string, Reference>>,
  own = 0,
): void {
  expect(Object.keys(results)).toEqual(Object.keys(reference));
  for (const [name, [published, tolerance, recomputed]] of Object.entries(reference)) {
    const result = results[name] ?? Number.NaN;
    // The references carry eight digits; differences leave 1e-5 of second-order terms.
    const relative = name.includes('second-order') || reference === mass.secondOrder ? 1e-5 : 1e-6;
    const digits = relative * Math.abs(recomputed) + 1e-9;
    expect(Math.abs(result - recomputed), name).toBeLessThanOrEqual(own + digits);
    if (published === undefined) continue;
    expect(Math.abs(result - published), `${name}, published`).toBeLessThanOrEqual(own + tolerance);
  }
}

const nano = 1e9;

describe('JCGM 100 H.1, calibration of an end gauge', () => {
  const components = {
    mean: quantity(215, 'nm', { uncertainty: 13 / Math.sqrt(5), degreesOfFreedom: 24 }),
    random: quantity(0, 'nm', { uncertainty: 10 / 2.57, degreesOfFreedom: 5 }),
    systematic: quantity(0, 'nm', { uncertainty: 20 / 3, degreesOfFreedom: 8 }),
  };
  const d = propagate(({ mean, random, systematic }) => mean + random + systematic, components, {
    unit: 'nm',
  });
  const theta = propagate(
    ({ bed, cycle }) => bed + cycle,
    {
      bed: quantity(-0.1, 'K', { uncertainty: 0.2 }),
      // Arcsine between ±0.5 K.
      cycle: quantity(0, 'K', { uncertainty: 0.5 / Math.SQRT2 }),
    },
    { unit: 'K' },
  );
  const rectangular = (halfWidth: number, unit: string, source: string, degreesOfFreedom: number) =>
    quantity(0, unit, {
      uncertainty: halfWidth / Math.sqrt(3),
      distribution: 'uniform',
      source,
      degreesOfFreedom,
    });
  const inputs = {
    lS: quantity(50000623, 'nm', { uncertainty: 25, degreesOfFreedom: 18 }),
    d,
    alphaS: fromLimits(9.5e-6, 13.5e-6, '1/K'),
    deltaAlpha: rectangular(1e-6, '1/K', 'delta alpha', 50),
    theta,
    deltaTheta: rectangular(0.05, 'K', 'delta theta', 2),
  };
  const length = ({ lS, d, alphaS, deltaAlpha, theta, deltaTheta }: Record<keyof typeof inputs, number>) =>
    lS + d - lS * (deltaAlpha * theta + alphaS * deltaTheta);
  const none = { lS: exact(50000623, 'nm'), d: exact(215, 'nm'), alphaS: exact(1.15e-5, '1/K') };
  const still = { deltaAlpha: exact(0, '1/K'), theta: exact(-0.1, 'K'), deltaTheta: exact(0, 'K') };

  /** What the second order adds when only these inputs are uncertain. */
  const added = (uncertain: Partial<typeof inputs>): number => {
    const [first, second] = (['linear', 'second order'] as const).map(
      (method) =>
        propagate(length, { ...none, ...still, ...uncertain }, { unit: 'nm', method }).uncertainty ?? 0,
    );
    return Math.sqrt((second ?? 0) ** 2 - (first ?? 0) ** 2) * nano;
  };

  it('has every published number, second-order terms too', () => {
    const result = propagate(length, inputs, { unit: 'nm', method: 'linear' });
    const part = (source: string) =>
      Math.abs(result.contributions.find((each) => each.source === source)?.uncertainty ?? 0) * nano;
    const u = (of: Quantity) => of.uncertainty ?? Number.NaN;
    const degreesOfFreedom = Math.floor(result.degreesOfFreedom ?? 0);
    const expanded = coverageInterval({ ...result, degreesOfFreedom }, 0.99);
    const second = propagate(length, inputs, { unit: 'nm', method: 'second order' });
    expectReference(
      {
        l: result.value * nano,
        'u(mean d)': u(components.mean) * nano,
        'u(d1)': u(components.random) * nano,
        'u(d2)': u(components.systematic) * nano,
        'u(d)': u(d) * nano,
        'dof(d)': d.degreesOfFreedom ?? 0,
        'u(alpha_S)': u(inputs.alphaS),
        'u(delta_alpha)': u(inputs.deltaAlpha),
        'u(theta)': u(theta),
        'u(delta_theta)': u(inputs.deltaTheta),
        '|c|u, delta_alpha': part('delta alpha'),
        '|c|u, delta_theta': part('delta theta'),
        'u_c(l)': u(result) * nano,
        'u_c2(l)': (u(result) * nano) ** 2,
        'dof_eff(l)': result.degreesOfFreedom ?? 0,
        't99(16)': studentQuantile(0.995, degreesOfFreedom),
        'U99(l)': (expanded.high - result.value) * nano,
        'second-order term l_S*u(delta_alpha)*u(theta)': added({
          deltaAlpha: inputs.deltaAlpha,
          theta: inputs.theta,
        }),
        'second-order term l_S*u(alpha_S)*u(delta_theta)': added({
          alphaS: inputs.alphaS,
          deltaTheta: inputs.deltaTheta,
        }),
        'u_c(l) with second-order terms': u(second) * nano,
      },
      endGauge,
    );
  });

  it('is nonlinear enough for Monte Carlo, and all normal has the published second-order deviation', () => {
    expect(propagate(length, inputs, { unit: 'nm' }).propagation.method).toBe('Monte Carlo');
    const normal = Object.fromEntries(
      Object.entries(inputs).map(([name, { value, unit, uncertainty = 0 }]) => [
        name,
        {
          value,
          unit,
          uncertainty,
          status: 'measured',
          sources: [],
          contributions: [{ source: name, uncertainty }],
        },
      ]),
    ) as unknown as typeof inputs;
    const { propagation } = propagate(length, normal, { unit: 'nm', draws: 1_000_000, summary: true });
    expect(propagation.method).toBe('Monte Carlo');
    // Standard error of a standard deviation from 1e6 draws, excess kurtosis 0.1: 0.07 % of it; four of them.
    const deviation = (propagation.summary?.standardDeviation ?? 0) * nano;
    expect(Math.abs(deviation / 33.80129 - 1)).toBeLessThan(0.003);
  });
});

describe('JCGM 100 H.2, resistance and reactance measured at once', () => {
  const column = (rows: readonly (readonly number[])[], index: number) => rows.map((row) => row[index] ?? 0);
  /** Means of columns with the covariance of the means. */
  const meansOf = (columns: readonly (readonly number[])[], units: readonly string[]) => {
    const n = columns[0]?.length ?? 0;
    const means = columns.map((each) => each.reduce((sum, x) => sum + x, 0) / n);
    const matrix = columns.flatMap((a, i) =>
      columns.map(
        (b, j) =>
          a.reduce((sum, x, k) => sum + (x - (means[i] ?? 0)) * ((b[k] ?? 0) - (means[j] ?? 0)), 0) /
          (n * (n - 1)),
      ),
    );
    return fromCovariance(means, matrix, { units, source: 'five sets', degreesOfFreedom: n - 1 });
  };
  const observed = [0, 1, 2].map((index) =>
    column(impedance.observations, index).map((x) => (index === 1 ? x / 1000 : x)),
  );
  const [V, I, angle] = meansOf(observed, ['V', 'A', 'rad']) as [Quantity, Quantity, Quantity];
  const model = (inputs: Readonly<Record<'V' | 'I' | 'angle', Quantity>>) => ({
    R: propagate(({ V, I, angle }) => (V / I) * Math.cos(angle), inputs, { unit: 'Ω' }),
    X: propagate(({ V, I, angle }) => (V / I) * Math.sin(angle), inputs, { unit: 'Ω' }),
    Z: propagate(({ V, I }) => V / I, inputs, { unit: 'Ω' }),
  });
  const u = (of: Quantity | undefined) => of?.uncertainty ?? Number.NaN;

  it('has every published mean, deviation and correlation of what is observed', () => {
    expectReference(
      {
        'mean V': V.value,
        'mean I': I.value * 1000,
        'mean phi': angle.value,
        's(mean V)': u(fromReadings(observed[0] ?? [], 'V')),
        's(mean I)': u(fromReadings(observed[1] ?? [], 'A')) * 1000,
        's(mean phi)': u(fromReadings(observed[2] ?? [], 'rad')),
        'r(V,I)': correlation(V, I),
        'r(V,phi)': correlation(V, angle),
        'r(I,phi)': correlation(I, angle),
      },
      impedance.inputs,
    );
  });

  it('has every published value, uncertainty and correlation of the results', () => {
    const { R, X, Z } = model({ V, I, angle });
    expectReference(
      {
        R: R.value,
        X: X.value,
        Z: Z.value,
        'u(R)': u(R),
        'u(X)': u(X),
        'u(Z)': u(Z),
        'r(R,X)': correlation(R, X),
        'r(R,Z)': correlation(R, Z),
        'r(X,Z)': correlation(X, Z),
      },
      impedance.results,
    );
    for (const each of [R, X, Z]) expect(each.degreesOfFreedom).toBeCloseTo(4, 10);
  });

  it('agrees with the results of each set taken by itself', () => {
    const sets = impedance.observations.map(([v, i, phi]) => {
      const z = v / (i / 1000);
      return [z * Math.cos(phi), z * Math.sin(phi), z];
    });
    sets.forEach((set, row) => {
      set.forEach((value, index) => {
        expect(Math.abs(value - (impedance.sets[row]?.[index] ?? 0))).toBeLessThan(0.005 + 1e-9);
      });
    });
    const means = meansOf(
      [0, 1, 2].map((index) => column(sets, index)),
      ['Ω', 'Ω', 'Ω'],
    );
    means.forEach((mean, index) => {
      expect(mean.value).toBeCloseTo(impedance.means[index] ?? 0, 4);
      expect(u(mean)).toBeCloseTo(impedance.uncertainties[index] ?? 0, 7);
    });
    const [R, X, Z] = means as [Quantity, Quantity, Quantity];
    expect(correlation(R, X)).toBeCloseTo(impedance.correlations[0], 7);
    expect(correlation(R, Z)).toBeCloseTo(impedance.correlations[1], 7);
    expect(correlation(X, Z)).toBeCloseTo(impedance.correlations[2], 7);
  });

  it('would have other uncertainties without the correlation of what is observed', () => {
    const apart = ({ value, unit, uncertainty }: Quantity) =>
      ({ ...quantity(value, unit, { uncertainty }), value }) as Quantity;
    const { R, X, Z } = model({ V: apart(V), I: apart(I), angle: apart(angle) });
    [R, X, Z].forEach((each, index) => expect(u(each)).toBeCloseTo(impedance.uncorrelated[index] ?? 0, 5));
  });
});

/** The linear result and an adaptive run of Monte Carlo, its mean, deviation and intervals in units of `scale`. */
function both<K extends string>(
  f: (inputs: Record<K, number>) => number,
  inputs: Readonly<Record<K, Quantity>>,
  unit: string,
  scale: number,
) {
  const linear = propagate(f, inputs, { unit, method: 'linear' });
  const second = propagate(f, inputs, { unit, method: 'second order' });
  const sampled = propagate(f, inputs, { unit, method: 'Monte Carlo', draws: 'adaptive', summary: true });
  const { summary, interval95, tolerance, reason } = sampled.propagation;
  if (summary === undefined || interval95 === undefined || tolerance === undefined)
    throw new Error('not run');
  expect(tolerance).toBe(twoDigitTolerance(sampled.uncertainty ?? 0));
  return {
    linear,
    second,
    isStable: !reason.includes('not stable'),
    mean: summary.mean / scale,
    deviation: summary.standardDeviation / scale,
    interval: interval95,
    shortest: summary.shortest95,
    tolerance: tolerance / scale,
  };
}

/** Whether the interval of the linear result is good to two digits of u (JCGM 101:2008, 8.1). */
function isValidated(linear: PropagatedQuantity, propagated: Interval, u: number): boolean {
  const { low, high } = coverageInterval(linear, 0.95);
  const tolerance = twoDigitTolerance(u);
  return Math.abs(low - propagated.low) <= tolerance && Math.abs(high - propagated.high) <= tolerance;
}

describe('JCGM 101 9.2, sums of normal and rectangular quantities', () => {
  const add = ({ a, b, c, d }: Record<'a' | 'b' | 'c' | 'd', number>) => a + b + c + d;
  const four = (distribution: DistributionShape, last: number) => {
    const one = (uncertainty: number) => quantity(0, '1', { uncertainty, distribution });
    return { a: one(1), b: one(1), c: one(1), d: one(last) };
  };

  it('9.2.2, four normal', () => {
    const { linear, isStable, mean, deviation, interval, tolerance } = both(add, four('normal', 1), '1', 1);
    expect(isStable).toBe(true);
    for (const [y, u, end, own] of [
      [linear.value, linear.uncertainty ?? 0, coverageInterval(linear, 0.95).high, 0],
      [mean, deviation, interval.high, tolerance],
      [mean, deviation, -interval.low, tolerance],
    ] as const) {
      expectReference({ y, 'u(y)': u, 'upper end, exact': end }, sums.normal, own);
    }
  });

  it.each([
    ['9.2.3, four rectangular', 1, sums.rectangular, 'upper end, exact (2 sqrt3 (2-(3/5)^(1/4)))'],
    ['9.2.4, one of them wide', 10, sums.wide, 'upper end, distributions propagated'],
  ] as const)('%s', (_, last, reference, name) => {
    const { linear, isStable, deviation, interval, tolerance } = both(add, four('uniform', last), '1', 1);
    expect(isStable).toBe(true);
    const framework = coverageInterval(linear, 0.95);
    for (const [u, end] of [
      [deviation, interval.high],
      [linear.uncertainty ?? 0, -interval.low],
    ] as const) {
      const results = { 'u(y)': u, [name]: end, 'upper end, GUM framework': framework.high };
      expectReference(results, reference, tolerance);
    }
    expect(linear.uncertainty).toBeCloseTo(reference['u(y)'][2], 6);
    expect(framework.high).toBeCloseTo(reference['upper end, GUM framework'][2], 5);
  });

  it('validates the linear result but where one rectangular quantity governs', () => {
    const verdict = (shape: DistributionShape, last: number, draws: number) => {
      const inputs = four(shape, last);
      const linear = propagate(add, inputs, { unit: '1', method: 'linear' });
      const sampled = propagate(add, inputs, { unit: '1', method: 'Monte Carlo', draws });
      return isValidated(linear, sampled.propagation.interval95!, linear.uncertainty ?? 0);
    };
    expect(verdict('normal', 1, 1_000_000)).toBe(true);
    // The ends of 9.2.3 are 0.0405 from the linear ones, of which 0.05 is allowed: a standard error of 0.003 tells.
    expect(verdict('uniform', 1, 2_000_000)).toBe(true);
    expect(verdict('uniform', 10, 10_000)).toBe(false);
    const chosen = (last: number) =>
      propagate(add, four('uniform', last), { unit: '1', draws: 1000 }).propagation.method;
    expect(chosen(1)).toBe('linear');
    expect(chosen(10)).toBe('Monte Carlo');
  });
});

describe('JCGM 101 9.3, calibration of a mass', () => {
  const inputs = {
    reference: quantity(100000, 'mg', { uncertainty: 0.05 }),
    added: quantity(1.234, 'mg', { uncertainty: 0.02 }),
    air: fromLimits(1.1, 1.3, 'kg/m³'),
    weight: fromLimits(7000, 9000, 'kg/m³'),
    standard: fromLimits(7950, 8050, 'kg/m³'),
  };
  const deviationOf = ({ reference, added, air, weight, standard }: Record<keyof typeof inputs, number>) =>
    (reference + added) * (1 + (air - 1.2) * (1 / weight - 1 / standard)) - 0.1;
  const milligram = 1e-6;

  it('has every published number of first order, second order and Monte Carlo, which validates neither', () => {
    const { linear, second, isStable, mean, deviation, interval, shortest, tolerance } = both(
      deviationOf,
      inputs,
      'mg',
      milligram,
    );
    expect(isStable).toBe(true);
    for (const [result, reference] of [
      [linear, mass.firstOrder],
      [second, mass.secondOrder],
    ] as const) {
      const { low, high } = coverageInterval(result, 0.95);
      const [dm, u] = [result.value, result.uncertainty ?? 0].map((x) => x / milligram);
      expectReference(
        { dm: dm ?? 0, 'u(dm)': u ?? 0, low: low / milligram, high: high / milligram },
        reference,
      );
    }
    const { low, high } = interval;
    expectReference(
      { dm: mean, 'u(dm)': deviation, low: low / milligram, high: high / milligram },
      mass.monteCarlo,
      tolerance,
    );
    expect(tolerance).toBeCloseTo(0.0005, 10);
    for (const [end, [published = 0, allowed]] of [
      [shortest.low, mass.monteCarlo.low],
      [shortest.high, mass.monteCarlo.high],
    ] as const) {
      expect(Math.abs(end / milligram - published)).toBeLessThan(allowed + tolerance);
    }
    expect(Math.abs((shortest.high - shortest.low) / milligram - 0.299)).toBeLessThan(0.001);
    for (const result of [linear, second]) {
      expect(isValidated(result, interval, deviation * milligram)).toBe(false);
    }
    expect(propagate(deviationOf, inputs, { unit: 'mg' }).propagation.method).toBe('Monte Carlo');
  });
});

describe('JCGM 101 9.4, comparison loss', () => {
  const loss = ({ a, b }: Record<'a' | 'b', number>) => a * a + b * b;
  const micro = 1e-6;
  const u = 0.005;

  it.each(losses)('has every number at x1 = $x1, r = $r', ({ x1, r, results }) => {
    const [a, b] = fromCovariance([x1, 0], [u * u, r * u * u, r * u * u, u * u], {
      units: ['1', '1'],
      source: 'reflection',
    }) as [Quantity, Quantity];
    expect(propagate(loss, { a, b }, { unit: '1' }).propagation.method).toBe('Monte Carlo');
    const { linear, second, isStable, mean, deviation, shortest, tolerance } = both(
      loss,
      { a, b },
      '1',
      micro,
    );
    const {
      y,
      'u(y)': deviationOf,
      'low, shortest 95 %': lowest,
      'high, shortest 95 %': highest,
      ...others
    } = results;
    // Two digits of the 95 % interval of r = 0.9 at small x1 would take 2e7 draws, and the run says that it has not got there.
    expect(isStable).toBe(r === 0 || x1 === 0.05);
    // Mean and deviation then: four standard errors, excess kurtosis at most the 12 of χ² with one degree of freedom.
    const own = isStable ? tolerance : 4 * deviation * Math.sqrt(14 / 4 / 2_000_000);
    expectReference({ y: mean, 'u(y)': deviation }, { y: y!, 'u(y)': deviationOf! }, own);
    // The ends of a shortest interval scatter more than the tolerance: as much as the reference allows.
    for (const [end, reference] of [
      [shortest.low, lowest],
      [shortest.high, highest],
    ] as const) {
      if (reference === undefined) continue;
      const [published = reference[2], allowed, recomputed] = reference;
      expect(Math.abs(end / micro - recomputed)).toBeLessThanOrEqual(allowed);
      expect(Math.abs(end / micro - published)).toBeLessThanOrEqual(allowed);
    }
    const series = {
      'y, GUM first order': linear.value / micro,
      'u(y), GUM first order': (linear.uncertainty ?? 0) / micro,
      'u(y), GUM with second-order terms': (second.uncertainty ?? 0) / micro,
    };
    if ('u(y), GUM first order' in others) expectReference(series, others);
    // Moments of a quadratic form of normals hold the second order with correlation too.
    else expect((second.uncertainty ?? 0) / micro).toBeCloseTo(deviationOf?.[2] ?? 0, 3);
  });

  it('has no sign of x1 left when it is exact', () => {
    expect(propagate(({ a }) => a * a, { a: exact(0.05, '1') }, { unit: '1' }).uncertainty).toBe(0);
  });
});
