import { describe, expect, it } from 'vitest';
import { normalQuantile } from './normal.ts';
import { relativeError } from './relative-error.fixture.ts';
import { studentCumulative, studentQuantile } from './student.ts';

describe("Student's distribution", () => {
  // Numbers computed with 50-digit arithmetic.
  it.each([
    [-0.001, 3, 0.49963244748473046],
    [-1.5, 1, 0.18716704181099883],
    [-12.7, 1, 0.02501216384467208],
    [-1e6, 1, 3.1830988618368455e-7],
    [-2.3, 2.5, 0.061239832212077655],
    [-4, 7, 0.002594956674648406],
    [-40, 7, 7.951089992425185e-10],
    [-1.7, 30, 0.04973893779425844],
    [-9, 30, 2.507415958073939e-10],
    [-3, 1000, 0.0013833545221190963],
    [-3, 1e6, 0.0013499312707108985],
    [1.2, 5, 0.8580544716469489],
    [-200, 0.7, 0.007617261530545074],
  ])('cumulative at %d with %d degrees of freedom', (t, degrees, expected) => {
    expect(relativeError(studentCumulative(t, degrees), expected)).toBeLessThan(1e-12);
    if (t < 0) expect(studentCumulative(-t, degrees)).toBeCloseTo(1 - expected, 14);
  });

  it('quantiles are those of the closed forms for 1, 2 and infinite degrees of freedom', () => {
    for (const p of [1e-200, 1e-12, 0.01, 0.2, 0.3, 0.49, 0.4999999]) {
      expect(relativeError(studentQuantile(p, 1), -1 / Math.tan(Math.PI * p))).toBeLessThan(
        1e-12 + 1e-16 / (0.5 - p),
      );
      expect(relativeError(studentQuantile(p, 2), (2 * p - 1) / Math.sqrt(2 * p * (1 - p)))).toBeLessThan(
        1e-12,
      );
      expect(studentQuantile(p, Infinity)).toBe(normalQuantile(p));
    }
  });

  it('quantile and cumulative undo each other', () => {
    for (const degrees of [0.8, 2.5, 9, 250, 1e5]) {
      for (const p of [1e-30, 1e-10, 0.025, 0.16, 0.26, 0.4]) {
        const t = studentQuantile(p, degrees);
        expect(relativeError(studentCumulative(t, degrees), p)).toBeLessThan(1e-11);
        expect(studentQuantile(1 - p, degrees)).toBeCloseTo(studentQuantile(1 - (1 - (1 - p)), degrees), 12);
      }
    }
    expect(studentQuantile(0.5, 3)).toBe(0);
    expect(studentQuantile(1, 3)).toBe(Infinity);
  });

  it('refuses what has no meaning', () => {
    expect(() => studentCumulative(1, 0)).toThrow(RangeError);
    expect(() => studentQuantile(-0.1, 3)).toThrow(RangeError);
    expect(() => studentCumulative(Number.NaN, 3)).toThrow(RangeError);
  });
});
