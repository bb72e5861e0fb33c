import { describe, expect, it } from 'vitest';
import { binomialCumulative, binomialUpperTail } from './binomial.ts';
import { relativeError } from './relative-error.fixture.ts';

describe('binomial distribution', () => {
  // Numbers computed with 50-digit arithmetic.
  it.each([
    [3, 10, 0.25, 0.7758750915527344, 0.4744071960449219],
    [0, 50, 0.0625, 0.03967928337324772, 1.0],
    [660, 1000, 0.6826894921370859, 0.06646712343317464, 0.9417644488609247],
    [940, 1000, 0.95, 0.08673217838486201, 0.9329374813666912],
    [980, 1000, 0.95, 0.9999997120308004, 7.658846376635563e-7],
    [5, 2000, 0.0078125, 0.00175194845276869, 0.9994847950595891],
  ])('at %d of %d with probability %d', (k, n, p, atMost, atLeast) => {
    expect(relativeError(binomialCumulative(k, n, p), atMost)).toBeLessThan(1e-12);
    expect(relativeError(binomialUpperTail(k, n, p), atLeast)).toBeLessThan(1e-12);
  });

  it('ends, and refusals', () => {
    expect(binomialCumulative(-1, 5, 0.5)).toBe(0);
    expect(binomialCumulative(5, 5, 0.5)).toBe(1);
    expect(binomialUpperTail(0, 5, 0.5)).toBe(1);
    expect(binomialUpperTail(6, 5, 0.5)).toBe(0);
    expect(binomialCumulative(2, 5, 0)).toBe(1);
    expect(binomialCumulative(2, 5, 1)).toBe(0);
    expect(() => binomialCumulative(2, 5, 1.5)).toThrow(RangeError);
    expect(() => binomialCumulative(2, 5.5, 0.5)).toThrow(RangeError);
  });
});
