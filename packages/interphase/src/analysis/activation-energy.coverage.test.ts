import { describe, expect, it } from 'vitest';
import { binomialCumulative } from '../numerics/index.ts';
import { coverageOfActivationEnergy, nominal68 } from './activation-energy.coverage.fixture.ts';
import { coverageOfTransferenceNumber } from './transference-number.coverage.fixture.ts';

/** Two-sided binomial p: twice the smaller tail, at most 1. */
function binomialProbability(hits: number, count: number, probability: number): number {
  const lower = binomialCumulative(hits, count, probability);
  const upper = 1 - (hits > 0 ? binomialCumulative(hits - 1, count, probability) : 0);
  return Math.min(1, 2 * Math.min(lower, upper));
}

describe('coverage of stated intervals (the full draw is in bench)', () => {
  for (const seed of [101, 202, 303]) {
    it(`of activation energies, seed ${seed}`, () => {
      const { count, within68, within95 } = coverageOfActivationEnergy(seed, 200);
      expect(binomialProbability(within68, count, nominal68)).toBeGreaterThan(0.001);
      expect(binomialProbability(within95, count, 0.95)).toBeGreaterThan(0.001);
    });

    it(`of transference numbers, seed ${seed}`, () => {
      const { count, within68, within95 } = coverageOfTransferenceNumber(seed, 40);
      expect(binomialProbability(within68, count, nominal68)).toBeGreaterThan(0.001);
      expect(binomialProbability(within95, count, 0.95)).toBeGreaterThan(0.001);
    });
  }
});
