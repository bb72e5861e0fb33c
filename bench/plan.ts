import {
  type Agreement,
  agreementOf,
  disagreement,
  isComparable,
  isOnTheVerge,
  type Trial,
} from '../packages/interphase/src/project/plan-agreement.fixture.ts';
import {
  diffusionTrial,
  efficiencyTrial,
} from '../packages/interphase/src/project/plan-experiments.fixture.ts';
import {
  activationEnergyTrial,
  conductivityTrial,
  transferenceTrial,
} from '../packages/interphase/src/project/plan-trials.fixture.ts';
import { type RandomStream, randomStream } from '../packages/interphase/src/numerics/index.ts';
import { measure, type Row } from './measure.ts';

/** Kinds of measurement, how many of the 100 random designs are of each, and what evaluates the simulated measurement. */
const kinds: readonly {
  readonly what: string;
  readonly by: string;
  readonly trial: (random: RandomStream, number: number) => Trial;
  readonly count: number;
}[] = [
  { what: 'conductivity', by: 'analysis of raw files', trial: conductivityTrial, count: 40 },
  { what: 'activation energy', by: 'analysis of raw files', trial: activationEnergyTrial, count: 20 },
  { what: 'transference number', by: 'analysis of raw files', trial: transferenceTrial, count: 20 },
  { what: 'titration', by: 'simulated experiments', trial: diffusionTrial, count: 10 },
  { what: 'coulombic efficiency', by: 'simulated experiments', trial: efficiencyTrial, count: 10 },
];

/**
 * How well plans foretell what independent simulated measurements of the same design give, over 100 random designs drawn
 * without preselection: raw files written in an instrument's layout and run through the project's own analysis, or, where
 * there is no analysis, experiments with an estimator of their own. A disagreement ends the benchmark with an error.
 */
export async function plan(smoke: boolean): Promise<Row[]> {
  const rows: Row[] = [];
  const failures: string[] = [];
  for (const { what, by, trial, count } of kinds) {
    const random = randomStream(77);
    const found: Agreement[] = [];
    const designs = smoke ? 1 : count;
    const row = await measure(
      `plan of a ${what} against ${by}, ${designs} random designs`,
      async () => {
        for (let number = 0; number < designs; number += 1)
          found.push(await agreementOf(trial(random, number), 40));
      },
      { runs: 1, warmUp: false, repeats: 1, accuracy: () => summary(found) },
    );
    rows.push(row);
    for (const each of found) {
      const why = disagreement(each);
      if (why !== undefined) failures.push(`${what}, ${each.design}: ${why}`);
    }
  }
  for (const { what, accuracy } of failures.length > 0 ? rows : []) console.error(`${what}: ${accuracy}`);
  if (failures.length > 0)
    throw new Error(`plan and measurement disagree in ${failures.length} designs\n${failures.join('\n')}`);
  return rows;
}

function summary(found: readonly Agreement[]): string {
  const compared = found.filter(isComparable);
  const off = compared.map(({ ratio }) => Math.abs(ratio - 1));
  const within = off.filter((each) => each <= 0.1).length;
  const same = found.filter(({ plannedRefused, refused }) => plannedRefused === refused > 0.5).length;
  const refused = found.filter(({ plannedRefused }) => plannedRefused).length;
  const verge = found.filter(isOnTheVerge).length;
  return [
    `intervals within 10 % in ${within} of ${compared.length} (worst ${(100 * Math.max(...off)).toFixed(1)} %; of ${found.length - compared.length} one analysis scatters too much)`,
    `verdict of most analyses in ${same} of ${found.length} (${refused} refused, ${verge} on the verge)`,
  ].join('; ');
}
