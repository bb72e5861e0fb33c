import { describe, expect, it } from 'vitest';
import { fCumulative, fQuantile, fUpperTail } from './fisher.ts';
import { relativeError } from './relative-error.fixture.ts';
import { studentQuantile } from './student.ts';

describe("Fisher's F distribution", () => {
  // Numbers computed with 50-digit arithmetic.
  it.each([
    [0.001, 2, 5, 0.0009993004197691201, 0.9990006995802309],
    [1, 3, 7, 0.5529203865315164, 0.44707961346848357],
    [4.5, 3, 7, 0.9536188539212659, 0.04638114607873416],
    [90, 3, 7, 0.9999940860952288, 5.91390477126084e-6],
    [2.2, 1, 12, 0.8362069584343818, 0.16379304156561827],
    [1.05, 200, 300, 0.6505296764402625, 0.34947032355973745],
    [2, 200, 300, 0.9999999739922565, 2.600774354149472e-8],
    [0.02, 10, 4, 1.4108134842661243e-6, 0.9999985891865157],
  ])('at %d with %d and %d degrees of freedom', (x, numerator, denominator, lower, upper) => {
    expect(relativeError(fCumulative(x, numerator, denominator), lower)).toBeLessThan(1e-12);
    expect(relativeError(fUpperTail(x, numerator, denominator), upper)).toBeLessThan(1e-12);
  });

  it('quantiles with 1 in the numerator are the squares of those of t', () => {
    for (const p of [0.05, 0.5, 0.95, 0.999]) {
      expect(relativeError(fQuantile(p, 1, 7), studentQuantile((1 - p) / 2, 7) ** 2)).toBeLessThan(1e-12);
    }
    expect(fQuantile(0, 2, 3)).toBe(0);
    expect(fQuantile(1, 2, 3)).toBe(Infinity);
  });

  it('ends, and refusals', () => {
    expect(fCumulative(-1, 2, 3)).toBe(0);
    expect(fCumulative(Infinity, 2, 3)).toBe(1);
    expect(() => fCumulative(1, 0, 3)).toThrow(RangeError);
    expect(() => fCumulative(Number.NaN, 2, 3)).toThrow(RangeError);
  });
});
