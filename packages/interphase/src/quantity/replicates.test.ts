import { describe, expect, it } from 'vitest';
import { binomialCumulative, randomStream } from '../numerics/index.ts';
import {
  correlation,
  coverageInterval,
  exact,
  fromCovariance,
  fromLimits,
  InputError,
  meanOfReplicates,
  propagate,
  quantity,
} from './index.ts';
import type { Status } from './index.ts';

describe('meanOfReplicates', () => {
  it('is s/√n with n − 1 degrees of freedom', () => {
    const mean = meanOfReplicates([quantity(1, 'V'), quantity(2, 'V'), quantity(6, 'V')]);
    expect(mean).toMatchObject({ value: 3, n: 3, degreesOfFreedom: 2, status: 'measured' });
    expect(mean.standardDeviation).toBeCloseTo(Math.sqrt(7), 12);
    expect(mean.uncertainty).toBeCloseTo(Math.sqrt(7 / 3), 12);
    const interval = coverageInterval(mean, 0.95);
    expect(interval.high - mean.value).toBeCloseTo(4.30265273 * Math.sqrt(7 / 3), 6);
  });

  it('adds what the replicates share and their scatter cannot show', () => {
    const thickness = quantity(3, 'µm', { uncertainty: 0.3, source: 'SEM' });
    const cells = [1, 1.1, 0.9].map((factor, index) => {
      const resistance = quantity(2 * factor, 'Ω', { uncertainty: 0.02, source: `cell ${index}` });
      return propagate(
        ({ d, R }) => d / R,
        { d: thickness, R: resistance },
        { unit: 'µm/Ω', method: 'linear' },
      );
    });
    const mean = meanOfReplicates(cells, { source: 'cells' });
    const scatter = (mean.standardDeviation ?? 0) / Math.sqrt(3);
    expect((mean.uncertainty ?? 0) / Math.hypot(scatter, 0.1 * mean.value)).toBeCloseTo(1, 6);
    expect(mean.contributions.map(({ source }) => source)).toEqual([
      'cells',
      'cell 0',
      'cell 1',
      'cell 2',
      'SEM',
    ]);
    expect(correlation(mean, thickness)).toBeGreaterThan(0.8);
  });

  it('does not take replicates that agree to the last digit for an exact mean', () => {
    const [a, b] = ['a', 'b'].map((source) => quantity(25, 'V', { uncertainty: 2, source }));
    if (a === undefined || b === undefined) throw new Error('two were made');
    const mean = meanOfReplicates([a, b]);
    expect(mean).toMatchObject({ value: 25, n: 2, standardDeviation: 0 });
    expect(mean.uncertainty).toBeCloseTo(2 / Math.SQRT2, 12);
    expect(correlation(mean, a)).toBeCloseTo(Math.SQRT1_2, 12);
    expect(meanOfReplicates([a, quantity(25, 'V')])).not.toHaveProperty('uncertainty');
    expect(meanOfReplicates([exact(25, 'V'), exact(25, 'V')]).uncertainty).toBe(0);
  });

  it('is never surer than replicates that happen to agree allow, whatever the number of degrees of freedom', () => {
    // Two fits of ±5 Ω that differ by 6 µΩ: one spectrum exported twice, or luck.
    const readings = [1467.92267, 1467.922676].map((value, i) =>
      quantity(value, 'Ω', { uncertainty: 5, degreesOfFreedom: 60, source: `fit ${i}` }),
    );
    const mean = meanOfReplicates(readings, { source: 'cells' });
    expect(mean.uncertainty).toBeCloseTo(5 / Math.SQRT2, 9);
    // The scatter has one degree of freedom: 12.706 u at 95 %.
    expect(mean.degreesOfFreedom).toBeCloseTo(1, 9);
    expect(correlation(mean, readings[0]!)).toBeCloseTo(Math.SQRT1_2, 6);
    expect(coverageInterval(mean, 0.95).high - mean.value).toBeCloseTo((12.7062 * 5) / Math.SQRT2, 2);
  });

  it('keeps s/√n where it is larger than what the replicates say of themselves', () => {
    const readings = [10, 20, 30].map((value, i) =>
      quantity(value, 'Ω', { uncertainty: 1, source: `fit ${i}` }),
    );
    const mean = meanOfReplicates(readings);
    expect(mean.uncertainty).toBeCloseTo(10 / Math.sqrt(3), 9);
    expect(mean.degreesOfFreedom).toBeCloseTo(2, 9);
  });

  it('keeps what the replicates say of themselves and what they share apart', () => {
    const gauge = quantity(1, '1', { uncertainty: 0.03, source: 'gauge' });
    const readings = [10, 10.001].map((value, i) =>
      propagate(
        (x) => x.R * x.gauge,
        { R: quantity(value, 'Ω', { uncertainty: 0.2, source: `fit ${i}` }), gauge },
        { unit: 'Ω', method: 'linear' },
      ),
    );
    const mean = meanOfReplicates(readings);
    // 3 % of 10 Ω does not average out, 0.2 Ω does.
    expect(mean.uncertainty).toBeCloseTo(Math.hypot(0.3, 0.2 / Math.SQRT2), 3);
  });

  it('keeps what is simulated or not identifiable in one of them', () => {
    const of = (...statuses: Status[]) =>
      meanOfReplicates(statuses.map((status, index) => quantity(index, 'V', { status }))).status;
    expect(of('measured', 'measured')).toBe('measured');
    expect(of('measured', 'reported')).toBe('derived');
    expect(of('measured', 'simulated')).toBe('simulated');
    expect(of('simulated', 'not identifiable', 'measured')).toBe('not identifiable');
    expect(meanOfReplicates([quantity(1, 'V')], { status: 'assumed' }).status).toBe('assumed');
  });

  it('does not overflow where the squares would', () => {
    const mean = meanOfReplicates([quantity(1e200, 'V'), quantity(3e200, 'V')]);
    expect((mean.uncertainty ?? 0) / 1e200).toBeCloseTo(1, 12);
  });

  it('takes one as it is, and none or different kinds not at all', () => {
    const one = quantity(3, 'µm', { uncertainty: 0.1 });
    expect(meanOfReplicates([one])).toEqual({ ...one, n: 1 });
    expect(() => meanOfReplicates([])).toThrow(InputError);
    expect(() => meanOfReplicates([one, quantity(1, 'V')])).toThrow(InputError);
  });
});

describe('intervals of the mean of replicates', () => {
  const sets = 1000;
  /** How many of the sets have intervals of 68 % and 95 % that hold the true value, 100. */
  const hits = (n: number, scatter: number, shared: number, own: readonly number[]): number[] => {
    const stream = randomStream(7, n);
    const counts = [0, 0];
    for (let set = 0; set < sets; set += 1) {
      const together = shared * stream.normal();
      const cells = Array.from({ length: n }, (_, i) => {
        const u = own[i % own.length]!;
        const value = 100 + scatter * stream.normal() + u * stream.normal() + together;
        const alone = quantity(value, 'Ω', { uncertainty: u, source: `fit ${i}` });
        const contributions = [...alone.contributions, { source: 'gauge', uncertainty: shared }];
        return { ...alone, uncertainty: Math.hypot(u, shared), contributions };
      });
      const mean = meanOfReplicates(cells, { source: 'cells' });
      [0.6826894921370859, 0.95].forEach((coverage, at) => {
        const { low, high } = coverageInterval(mean, coverage);
        if (low <= 100 && 100 <= high) counts[at]! += 1;
      });
    }
    return counts;
  };
  const stated = [0.6826894921370859, 0.95];

  it.each(
    [2, 3, 5].flatMap((n) =>
      [0, 1, 10].flatMap((scatter) => [0, 2].map((shared) => ({ n, scatter, shared }))),
    ),
  )(
    'of $n cells with scatter $scatter u and $shared u shared hold it at least as often as they say',
    ({ n, scatter, shared }) => {
      for (const own of [[1], [0.5, 2]])
        hits(n, scatter, shared, own).forEach((held, at) =>
          expect(binomialCumulative(held, sets, stated[at]!)).toBeGreaterThan(0.001),
        );
    },
  );

  it.each([2, 3, 5])('of %i cells hold it no more often than they say where the cells differ much', (n) => {
    hits(n, 100, 0, [1]).forEach((held, at) =>
      expect(1 - binomialCumulative(held - 1, sets, stated[at]!)).toBeGreaterThan(0.001),
    );
  });
});

describe('coverageInterval', () => {
  it('is normal without degrees of freedom and t with them', () => {
    const normal = coverageInterval(quantity(0, 'V', { uncertainty: 1 }), 0.95);
    expect(normal.high).toBeCloseTo(1.959964, 5);
    expect(normal.low).toBeCloseTo(-1.959964, 5);
    expect(
      coverageInterval(quantity(0, 'V', { uncertainty: 1, degreesOfFreedom: 4 }), 0.95).high,
    ).toBeCloseTo(2.776445, 5);
  });

  it('keeps an interval that is there, and stretches each side of one of another coverage', () => {
    const interval = { low: -1, high: 2, coverage: 0.6826894921370859 };
    const given = quantity(0, 'V', { uncertainty: 1.5, interval });
    expect(coverageInterval(given, 0.6827)).toEqual(interval);
    expect(coverageInterval(given, 0.95).low).toBeCloseTo(-1.959964, 5);
    expect(coverageInterval(given, 0.95).high).toBeCloseTo(2 * 1.959964, 5);
    const drawn = propagate(
      ({ x }) => Math.exp(x),
      { x: quantity(0, '1', { uncertainty: 1 }) },
      { unit: '1', draws: 1000 },
    );
    expect(coverageInterval(drawn, 0.95)).toEqual(drawn.propagation.interval95);
  });

  it('stays within the limits of a distribution that has some', () => {
    // Central part of a uniform distribution on 0 … 2: 1 ± P; of a triangular one: 1 ± (1 − √(1 − P)).
    for (const P of [0.5, 0.68, 0.95, 0.999]) {
      const uniform = coverageInterval(fromLimits(0, 2, 'V'), P);
      expect(uniform.high).toBeCloseTo(1 + P, 12);
      expect(uniform.low).toBeCloseTo(1 - P, 12);
      const triangular = coverageInterval(fromLimits(0, 2, 'V', { distribution: 'triangular' }), P);
      expect(triangular.high).toBeCloseTo(2 - Math.sqrt(1 - P), 12);
      const limits = quantity(1, 'V', { interval: { low: 0, high: 3, coverage: 1 } });
      expect(coverageInterval(limits, P).low).toBeCloseTo((3 * (1 - P)) / 2, 12);
    }
    const drawn = propagate(({ x }) => 2 * x, { x: fromLimits(0, 2, 'V') }, { unit: 'V' });
    expect(coverageInterval(drawn, 0.95).high).toBeCloseTo(
      2 * coverageInterval(fromLimits(0, 2, 'V'), 0.95).high,
      1,
    );
  });

  it('has none without an uncertainty', () => {
    expect(() => coverageInterval(quantity(0, 'V'), 0.95)).toThrow(InputError);
    expect(coverageInterval(exact(1, 'V'), 0.95)).toEqual({ low: 1, high: 1, coverage: 0.95 });
  });
});

describe('fromCovariance', () => {
  const matrix = [4, 1, -2, 1, 9, 3, -2, 3, 16];

  it('gives back the covariance it was made from', () => {
    const made = fromCovariance([1, 2, 3], matrix, {
      units: ['V', 'V', 'V'],
      source: 'fit',
      degreesOfFreedom: 5,
    });
    const u = made.map(({ uncertainty }) => uncertainty ?? 0);
    made.forEach((a, i) =>
      made.forEach((b, j) => {
        expect(correlation(a, b) * (u[i] ?? 0) * (u[j] ?? 0)).toBeCloseTo(matrix[3 * i + j] ?? 0, 12);
      }),
    );
    const [a, b, c] = made;
    if (a === undefined || b === undefined || c === undefined) throw new Error('three were made');
    const sum = propagate(({ a, b, c }) => a + b + c, { a, b, c }, { unit: 'V' });
    expect(sum.uncertainty).toBeCloseTo(Math.sqrt(33), 7);
    expect(sum.degreesOfFreedom).toBeCloseTo(5, 8);
  });

  it('draws parameters of one fit with one χ²', () => {
    const [a, b] = fromCovariance([0, 0], [1, 0, 0, 1], {
      units: ['1', '1'],
      source: 'fit',
      degreesOfFreedom: 4,
    });
    if (a === undefined || b === undefined) throw new Error('two were made');
    const sampled = propagate(
      ({ a, b }) => (a + b) / Math.SQRT2,
      { a, b },
      { unit: '1', method: 'Monte Carlo' },
    );
    // Any direction of a multivariate t is t again: 2.776 at 97.5 % for 4 degrees of freedom; two independent t would give 2.6.
    expect(Math.abs((sampled.propagation.interval95?.high ?? 0) - 2.776)).toBeLessThan(0.08);
  });

  it('takes a singular covariance and refuses what is none', () => {
    const [a, b] = fromCovariance([1, 2], [1, 2, 2, 4], { units: ['V', 'V'], source: 'fit' });
    if (a === undefined || b === undefined) throw new Error('two were made');
    expect(correlation(a, b)).toBe(1);
    expect(() => fromCovariance([1, 2], [1, 3, 3, 4], { units: ['V', 'V'], source: 'fit' })).toThrow(
      InputError,
    );
    expect(() => fromCovariance([1, 2], [1], { units: ['V', 'V'], source: 'fit' })).toThrow(InputError);
  });
});
