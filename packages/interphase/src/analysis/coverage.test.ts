import { describe, expect, it } from 'vitest';
import { binomialCumulative } from '../numerics/index.ts';
import { coverageOfActivationEnergy } from './activation-energy.coverage.fixture.ts';
import {
  binomialProbability,
  type Coverage,
  coverageOf,
  coverageSeeds,
  nominal68,
} from './coverage.fixture.ts';
import {
  coverageOfConductivity,
  coverageUnderNoise,
  instrumentNoises,
} from './ionic-conductivity.coverage.fixture.ts';
import {
  coverageOfTransferenceNumber,
  routesOfThinFilm,
  thinFilmTruth,
} from './transference-number.coverage.fixture.ts';

/** A small draw; `npm run bench coverage` does a thousand a seed. */
const methods: Readonly<Record<string, (seed: number) => readonly Coverage[]>> = {
  'series resistance and conductivity': (seed) => coverageOfConductivity(seed, 100),
  ...Object.fromEntries(
    Object.entries(instrumentNoises).map(([noise, deviations]) => [
      `series resistance under ${noise}`,
      (seed: number) => [coverageUnderNoise(deviations, seed, 150)],
    ]),
  ),
  'activation energy': (seed) => [coverageOfActivationEnergy(seed, 200)],
  'activation energy of stacks whose films vary by 3 %': (seed) => [
    coverageOfActivationEnergy(seed, 200, { films: [1, 2, 4], filmSpread: 0.03 }),
  ],
  'transference number': (seed) => [coverageOfTransferenceNumber(seed, 30)],
};

describe.each(Object.entries(methods))('stated intervals of %s', (_, coverage) => {
  it.each(coverageSeeds)('hold the truth as often as they say, seed %i', (seed) => {
    for (const { count, within68, within95 } of coverage(seed)) {
      expect(binomialProbability(within68, count, nominal68)).toBeGreaterThan(0.001);
      expect(binomialProbability(within95, count, 0.95)).toBeGreaterThan(0.001);
    }
  });
});

describe('a transference number that is refused', () => {
  it.each(coverageSeeds)(
    'has intervals that hold the truth at least as often as they say, seed %i',
    (seed) => {
      const cells = routesOfThinFilm(seed, 30);
      const names = ['initial current from impedance', 'classical', 'bulk-corrected'];
      expect(cells[0]!.map(({ name }) => name)).toEqual(names);
      // A lucky error of a resistance must not make any of the cells look well-conditioned.
      expect(cells.flat().every(({ refused }) => refused)).toBe(true);
      for (const index of names.keys()) {
        const found = cells.map((routes) => ({ found: routes[index]!.quantity, truth: thinFilmTruth }));
        const { count, within68, within95 } = coverageOf(found);
        expect(binomialCumulative(within68, count, nominal68)).toBeGreaterThan(0.001);
        expect(binomialCumulative(within95, count, 0.95)).toBeGreaterThan(0.001);
      }
    },
  );
});
