import { describe, expect, it } from 'vitest';
import { binomialCumulative } from '../numerics/index.ts';
import { coverageOfConductivity } from './ionic-conductivity.coverage.fixture.ts';

/** Two-sided probability of `held` intervals of `count` or worse at the stated coverage. */
function probability(held: number, count: number, coverage: number): number {
  const below = binomialCumulative(held, count, coverage);
  const above = 1 - (held === 0 ? 0 : binomialCumulative(held - 1, count, coverage));
  return Math.min(1, 2 * Math.min(below, above));
}

describe('stated intervals hold the truth as often as they say', () => {
  it.each([20240311, 7, 990017])('seed %i', (seed) => {
    const { count, ...held } = coverageOfConductivity(seed, 150);
    expect(probability(held.resistance68, count, 0.68)).toBeGreaterThan(0.001);
    expect(probability(held.resistance95, count, 0.95)).toBeGreaterThan(0.001);
    expect(probability(held.conductivity68, count, 0.68)).toBeGreaterThan(0.001);
    expect(probability(held.conductivity95, count, 0.95)).toBeGreaterThan(0.001);
  });
});
