import { coverageOfActivationEnergy } from '../packages/interphase/src/analysis/activation-energy.coverage.fixture.ts';
import {
  binomialProbability,
  type Coverage,
  coverageSeeds,
  nominal68,
} from '../packages/interphase/src/analysis/coverage.fixture.ts';
import {
  coverageOfConductivity,
  coverageUnderNoise,
  instrumentNoises,
} from '../packages/interphase/src/analysis/ionic-conductivity.coverage.fixture.ts';
import { coverageOfTransferenceNumber } from '../packages/interphase/src/analysis/transference-number.coverage.fixture.ts';
import { measure, type Row } from './measure.ts';

/**
 * How often the stated 68 % and 95 % intervals hold the truth of virtual measurements, 1000 a seed; a two-sided binomial
 * p below 0.001 says that the intervals are wrong and ends the benchmark with an error.
 */
export async function coverage(smoke: boolean): Promise<Row[]> {
  const count = smoke ? 20 : 1000;
  const methods: Readonly<Record<string, (seed: number) => readonly Coverage[]>> = {
    'spectra: series resistance, conductivity': (seed) => coverageOfConductivity(seed, count),
    ...Object.fromEntries(
      Object.entries(instrumentNoises).map(([noise, deviations]) => [
        `series resistance under ${noise}`,
        (seed: number) => [coverageUnderNoise(deviations, seed, count)],
      ]),
    ),
    'Arrhenius series: activation energy': (seed) => [coverageOfActivationEnergy(seed, count)],
    'Arrhenius series of unequal films: activation energy': (seed) => [
      coverageOfActivationEnergy(seed, count, { films: [1, 2, 4], filmSpread: 0.03 }),
    ],
    'transients: transference number': (seed) => [coverageOfTransferenceNumber(seed, count)],
  };
  const rows: Row[] = [];
  for (const [method, run] of Object.entries(methods)) {
    for (const seed of coverageSeeds) {
      let found: readonly Coverage[] = [];
      const row = await measure(
        `${method}, seed ${seed}, ${count} draws`,
        () => {
          found = run(seed);
        },
        { runs: 1, warmUp: false, repeats: 1, accuracy: () => found.map(percentages).join('; ') },
      );
      rows.push(row);
      for (const each of found) refuseWrongIntervals(row.what, each);
    }
  }
  return rows;
}

function percentages({ count, within68, within95 }: Coverage): string {
  return `68 %: ${((100 * within68) / count).toFixed(1)}, 95 %: ${((100 * within95) / count).toFixed(1)}`;
}

function refuseWrongIntervals(what: string, { count, within68, within95 }: Coverage): void {
  for (const [held, nominal] of [
    [within68, nominal68],
    [within95, 0.95],
  ] as const) {
    const p = binomialProbability(held, count, nominal);
    if (p < 0.001)
      throw new Error(`${what}: ${held} of ${count} intervals of ${nominal} hold the truth, p = ${p}`);
  }
}
