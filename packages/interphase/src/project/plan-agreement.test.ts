import { describe, expect, it } from 'vitest';
import { type RandomStream, randomStream } from '../numerics/index.ts';
import { agreementOf, disagreement, isComparable, type Trial } from './plan-agreement.fixture.ts';
import { diffusionTrial, efficiencyTrial } from './plan-experiments.fixture.ts';
import { activationEnergyTrial, conductivityTrial, transferenceTrial } from './plan-trials.fixture.ts';

/** A small draw; `npm run bench plan` takes a hundred designs. */
const kinds: readonly (readonly [string, (random: RandomStream, number: number) => Trial, number])[] = [
  ['conductivity, by the analysis of raw files', conductivityTrial, 3],
  ['activation energy, by the analysis of raw files', activationEnergyTrial, 1],
  ['transference number, by the analysis of raw files', transferenceTrial, 2],
  ['titration, by simulated experiments', diffusionTrial, 3],
  ['coulombic efficiency, by simulated experiments', efficiencyTrial, 3],
];

describe('a plan foretells interval and verdict of an independent simulated measurement', () => {
  it.each(kinds)('%s', { timeout: 120_000 }, async (_, trial, count) => {
    const random = randomStream(2024);
    let compared = 0;
    for (let number = 0; number < count; number += 1) {
      const found = await agreementOf(trial(random, number), 16);
      expect(disagreement(found), found.design).toBeUndefined();
      if (isComparable(found)) compared += 1;
    }
    expect(compared).toBeGreaterThan(0);
  });
});
