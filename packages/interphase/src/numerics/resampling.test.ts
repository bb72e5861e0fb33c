import { describe, expect, it } from 'vitest';
import { leastSquares } from './least-squares.ts';
import { multistart } from './multistart.ts';
import { normalCumulative } from './normal.ts';
import { profileInterval } from './profile-likelihood.ts';
import { quantileSorted } from './quantile.ts';
import { randomStream } from './random-stream.ts';
import { relativeError } from './relative-error.fixture.ts';
import { residualBootstrap } from './residual-bootstrap.ts';
import { selectQuantiles } from './select-quantiles.ts';
import { studentQuantile } from './student.ts';
import { zigguratNormal } from './ziggurat.ts';

const random = randomStream(3);
const count = 30;
const times = Array.from({ length: count }, (_, i) => i / 10);
const line = times.map((t) => 1 + 2 * t + 0.1 * random.normal());
const decay = times.map((t) => 3 * Math.exp(-1.5 * t) + 0.02 * random.normal());

const linear = {
  residualCount: count,
  residuals: (p: Float64Array, out: Float64Array): void =>
    times.forEach((t, i) => {
      out[i] = p[0]! + p[1]! * t - line[i]!;
    }),
};
const exponential = {
  residualCount: count,
  residuals: (p: Float64Array, out: Float64Array): void =>
    times.forEach((t, i) => {
      out[i] = p[0]! * Math.exp(-p[1]! * t) - decay[i]!;
    }),
};

describe('profile of the sum of squares', () => {
  it('is the t interval for a linear model, correlated parameters included', () => {
    const fit = leastSquares(linear, [0, 0]);
    for (const parameter of [0, 1]) {
      const { low, high, closed } = profileInterval(linear, fit, parameter, 0.95);
      const half = studentQuantile(0.975, count - 2) * fit.standardUncertainties[parameter]!;
      expect(relativeError(low, fit.parameters[parameter]! - half)).toBeLessThan(1e-6);
      expect(relativeError(high, fit.parameters[parameter]! + half)).toBeLessThan(1e-6);
      expect(closed).toEqual({ low: true, high: true });
    }
  });

  it('is open where the data set no limit', () => {
    // Only the product of the two parameters is in the data.
    const product = {
      residualCount: count,
      residuals: (p: Float64Array, out: Float64Array): void =>
        times.forEach((t, i) => {
          out[i] = p[0]! * p[1]! * t - 2 * t - 0.01 * Math.sin(i);
        }),
    };
    const options = { lower: [0.1, 0.1], upper: [10, 1000] };
    const fit = leastSquares(product, [1, 1], options);
    const found = profileInterval(product, fit, 0, 0.95, options);
    expect(found.closed.high).toBe(false);
    expect(found.high).toBe(10);
    expect(() => profileInterval(product, { ...fit, status: 'not finite' }, 0, 0.95)).toThrow(RangeError);
  });
});

describe('residual bootstrap', () => {
  it.each(['resampled', 'wild'] as const)('%s agrees with the covariance where that is right', (kind) => {
    const fit = leastSquares(exponential, [2, 1]);
    const found = residualBootstrap(exponential, fit, { kind, repeats: 1000 });
    expect(found.succeeded).toBe(1000);
    for (const j of [0, 1]) {
      // Standard error of a standard deviation of 1000, and what 30 residuals say of their own distribution.
      expect(Math.abs(found.standardUncertainties[j]! / fit.standardUncertainties[j]! - 1)).toBeLessThan(0.3);
      const { low, high } = found.interval(j, 0.95);
      expect(low).toBeLessThan(fit.parameters[j]!);
      expect(high).toBeGreaterThan(fit.parameters[j]!);
    }
    expect(Math.abs(found.correlation[1]! - fit.correlation[1]!)).toBeLessThan(0.15);
    expect(residualBootstrap(exponential, fit, { kind, repeats: 50 }).standardUncertainties).toEqual(
      residualBootstrap(exponential, fit, { kind, repeats: 50 }).standardUncertainties,
    );
  });

  it('refuses a fit without degrees of freedom', () => {
    const exact = {
      residualCount: 1,
      residuals: (p: Float64Array, out: Float64Array): void => void (out[0] = p[0]! - 1),
    };
    expect(() => residualBootstrap(exact, leastSquares(exact, [0]))).toThrow(RangeError);
  });
});

describe('multistart', () => {
  const wave = {
    residualCount: count,
    residuals: (p: Float64Array, out: Float64Array): void =>
      times.forEach((t, i) => {
        out[i] = p[1]! * Math.sin(p[0]! * t) - 3 * Math.sin(7 * t);
      }),
  };

  it('finds the lowest of many minima where one start does not', () => {
    expect(leastSquares(wave, [1, 1]).sumOfSquares).toBeGreaterThan(1);
    const { best, agreeing, succeeded } = multistart(wave, [1, 1], {
      from: [0.1, 0.1],
      to: [20, 10],
      logarithmic: [true, true],
      starts: 40,
    });
    expect(relativeError(Math.abs(best.parameters[0]!), 7)).toBeLessThan(1e-8);
    expect(best.sumOfSquares).toBeLessThan(1e-12);
    expect(agreeing).toBeGreaterThan(0);
    expect(succeeded).toBeGreaterThanOrEqual(agreeing);
    expect(() => multistart(wave, [1, 1], { from: [0, 1], to: [1, 2], logarithmic: [true] })).toThrow(
      RangeError,
    );
  });
});

describe('ziggurat', () => {
  it('is normal, tails included', () => {
    const stream = randomStream(11);
    const n = 400_000;
    const sample = Float64Array.from({ length: n }, () => zigguratNormal(stream.bits)).sort();
    let largest = 0;
    for (let i = 0; i < n; i++) {
      largest = Math.max(largest, Math.abs(normalCumulative(sample[i]!) - (i + 0.5) / n));
    }
    // Kolmogorov: P(D √n > 1.95) = 0.001
    expect(largest).toBeLessThan(1.95 / Math.sqrt(n));
    const beyond = sample.filter((x) => Math.abs(x) > 3.442619855899).length;
    const expected = 2 * n * normalCumulative(-3.442619855899);
    expect(Math.abs(beyond - expected)).toBeLessThan(4 * Math.sqrt(expected));
  });

  it('fills many places with the deviates that it gives one by one', () => {
    const [one, many] = [randomStream(3), randomStream(3)];
    const out = new Float64Array(100_000).fill(7);
    many.fillNormals(out, out.length - 1);
    for (let i = 0; i < out.length - 1; i++) expect(out[i]).toBe(zigguratNormal(one.bits));
    expect(out.at(-1)).toBe(7);
    expect(many.bits()).toBe(one.bits());
  });
});

describe('selected quantiles', () => {
  it('are those of the sorted values, of which the order is kept', () => {
    const stream = randomStream(5);
    const kinds: readonly (() => number)[] = [
      () => stream.normal(),
      () => Math.round(50 * stream.normal()) / 10 + 0,
      () => stream.student(0.3),
      () => Math.exp(300 * stream.normal()),
      () => 1 + Number(stream.uniform() < 0.01) * stream.uniform(),
      () => 3,
      () => (stream.uniform() < 0.1 ? Infinity : stream.normal()),
      () => 1e308 * (2 * stream.uniform() - 1),
      () => 5e-324 * stream.integer(9),
    ];
    for (const kind of kinds) {
      for (const n of [1, 2, 3, 999, 5000, 30_000]) {
        const values = Float64Array.from({ length: n }, kind);
        const [given, sorted] = [values.slice(), values.toSorted()];
        const probabilities = [0, 0.975, 0.025, 0.159, 0.5, 0.841, 1];
        expect(selectQuantiles(values, probabilities)).toEqual(
          probabilities.map((p) => quantileSorted(sorted, p)),
        );
        expect(values).toEqual(given);
      }
    }
    expect(() => selectQuantiles(new Float64Array(0), [0.5])).toThrow(RangeError);
    expect(() => selectQuantiles(Float64Array.of(1), [2])).toThrow(RangeError);
  });
});
