import {
  conductivityAgreement,
  transferenceAgreement,
} from '../packages/interphase/src/analysis/plan.fixture.ts';
import { randomStream } from '../packages/interphase/src/numerics/index.ts';
import { measure, type Row } from './measure.ts';

/** How well plans foretell analyses over random designs; more than 10 % apart ends the benchmark with an error. */
export async function plan(smoke: boolean): Promise<Row[]> {
  const random = randomStream(77);
  const kinds = [
    { what: 'conductivity', agreement: conductivityAgreement, count: smoke ? 1 : 70 },
    { what: 'transference number', agreement: transferenceAgreement, count: smoke ? 1 : 30 },
  ];
  const rows: Row[] = [];
  for (const { what, agreement, count } of kinds) {
    let furthest = 0;
    const row = await measure(
      `plan of a ${what}, ${count} random designs`,
      () => {
        for (let design = 0; design < count; design += 1) {
          furthest = Math.max(furthest, Math.abs(agreement(random) - 1));
        }
      },
      {
        runs: 1,
        warmUp: false,
        repeats: 1,
        accuracy: () => `intervals within ${(100 * furthest).toFixed(1)} % of the analysis`,
      },
    );
    rows.push(row);
    if (furthest > 0.1) throw new Error(`${row.what}: a plan and its analysis are ${furthest} apart`);
  }
  return rows;
}
