import { describe, expect, it } from 'vitest';
import { chiSquaredQuantile } from './chi-squared.ts';
import { exactInverses } from './exact-inverses.fixture.ts';
import { fQuantile } from './fisher.ts';
import { inverseIncompleteBeta } from './incomplete-beta.ts';
import { inverseIncompleteGamma } from './incomplete-gamma.ts';
import { normalQuantile } from './normal.ts';
import { relativeError } from './relative-error.fixture.ts';
import { studentQuantile } from './student.ts';

describe('inverses to 1e-12 of 40-digit values', () => {
  it.each(exactInverses.normal)('normal, p = %d', (p, x) => {
    expect(relativeError(normalQuantile(p), x)).toBeLessThan(1e-12);
  });
  it.each(exactInverses.student)('Student, p = %d, %d degrees of freedom', (p, degrees, x) => {
    expect(relativeError(studentQuantile(p, degrees), x)).toBeLessThan(1e-12);
  });
  it.each(exactInverses.chiSquared)('χ², p = %d, %d degrees of freedom', (p, degrees, x) => {
    expect(relativeError(chiSquaredQuantile(p, degrees), x)).toBeLessThan(1e-12);
  });
  it.each(exactInverses.f)('F, p = %d, %d and %d degrees of freedom', (p, numerator, denominator, x) => {
    expect(relativeError(fQuantile(p, numerator, denominator), x)).toBeLessThan(1e-12);
  });
  it.each(exactInverses.gamma)('incomplete gamma, a = %d, p = %d, %s', (a, p, tail, x) => {
    expect(relativeError(inverseIncompleteGamma(a, p, tail), x)).toBeLessThan(1e-12);
  });
  it.each(exactInverses.beta)('incomplete beta, a = %d, b = %d, p = %d', (a, b, p, x) => {
    expect(relativeError(inverseIncompleteBeta(a, b, p, 'lower').x, x)).toBeLessThan(1e-12);
  });
});
