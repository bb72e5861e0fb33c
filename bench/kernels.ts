import { leastSquares, randomStream } from '../packages/interphase/src/numerics/index.ts';
import {
  coverageInterval,
  inUnit,
  parseQuantity,
  propagate,
  quantity,
} from '../packages/interphase/src/quantity/index.ts';
import type { PropagatedQuantity, Quantity } from '../packages/interphase/src/quantity/index.ts';
import { measure, type Row } from './measure.ts';

/** Numerical kernels that everything else waits for. */
export async function kernels(smoke: boolean): Promise<Row[]> {
  const runs = smoke ? 1 : 15;
  return [await fit(runs, smoke), ...(await propagation(runs, smoke)), await parsing(runs, smoke)];
}

/** Two exponentials with offset, 70 points, 5 parameters, analytic Jacobian, 0.3 % noise. */
async function fit(runs: number, smoke: boolean): Promise<Row> {
  const count = 70;
  const truth = [1, 0.5, 2, 5, 0.1] as const;
  const random = randomStream(1);
  const data = Float64Array.from(
    { length: count },
    (_, i) => curve(truth, i / 35) * (1 + 0.003 * random.normal()),
  );
  const problem = {
    residualCount: count,
    residuals: (p: Float64Array, out: Float64Array): void => {
      for (let i = 0; i < count; i += 1) out[i] = (curve(p, i / 35) - data[i]!) / (0.003 * data[i]!);
    },
    jacobian: (p: Float64Array, out: Float64Array): void => {
      for (let i = 0; i < count; i += 1) {
        const t = i / 35;
        const weight = 1 / (0.003 * data[i]!);
        const [fast, slow] = [Math.exp(-p[1]! * t), Math.exp(-p[3]! * t)];
        out[5 * i] = fast * weight;
        out[5 * i + 1] = -p[0]! * t * fast * weight;
        out[5 * i + 2] = slow * weight;
        out[5 * i + 3] = -p[2]! * t * slow * weight;
        out[5 * i + 4] = weight;
      }
    },
  };
  const start = [1.3, 0.7, 1.5, 4, 0.05];
  let last = leastSquares(problem, start, {});
  return measure(
    'least squares, 70 points, 5 parameters, with covariance',
    () => {
      last = leastSquares(problem, start, {});
    },
    {
      runs,
      repeats: smoke ? 1 : 200,
      accuracy: () =>
        `${last.status}; furthest parameter ${Math.max(
          ...truth.map((value, i) => Math.abs(last.parameters[i]! - value) / last.standardUncertainties[i]!),
        ).toFixed(1)} u from the truth`,
    },
  );
}

function curve(p: ArrayLike<number>, t: number): number {
  return p[0]! * Math.exp(-p[1]! * t) + p[2]! * Math.exp(-p[3]! * t) + p[4]!;
}

/** Eq. 3 with four inputs, 1 % each, on a 100 µm film at 100 Ω (audit A4: 68 % interval 0.606 … 0.696). */
async function propagation(runs: number, smoke: boolean): Promise<Row[]> {
  const [voltage, bulk, interfaceR, t] = [0.01, 0.864458 * (100 / 3), 100, 0.65];
  const initial = voltage / (bulk + interfaceR);
  const steady = voltage / (bulk / t + interfaceR);
  const formula = (x: Record<'initial' | 'steady' | 'before' | 'after', number>): number =>
    (x.steady * (voltage - x.initial * x.before)) / (x.initial * (voltage - x.steady * x.after));
  const apart = {
    initial: reading(initial, 'A'),
    steady: reading(steady, 'A'),
    before: reading(interfaceR, 'Ω'),
    after: reading(interfaceR, 'Ω'),
  };
  const ammeter = quantity(1, '1', { uncertainty: 0.005 });
  const ohmmeter = quantity(1, '1', { uncertainty: 0.005 });
  const together = {
    initial: withGain(apart.initial, ammeter),
    steady: withGain(apart.steady, ammeter),
    before: withGain(apart.before, ohmmeter),
    after: withGain(apart.after, ohmmeter),
  };
  const draws = smoke ? 1000 : 100_000;
  const kinds = [
    { what: 'linear', inputs: apart, method: 'linear', repeats: smoke ? 1 : 200 },
    { what: `${draws} draws`, inputs: apart, method: 'Monte Carlo', repeats: 1 },
    {
      what: `${draws} draws, a gain error shared by both currents, one by both resistances`,
      inputs: together,
      method: 'Monte Carlo',
      repeats: 1,
      limit: 15,
    },
  ] as const;
  const rows: Row[] = [];
  for (const { what, inputs, method, ...options } of kinds) {
    const run = (): PropagatedQuantity => propagate(formula, inputs, { unit: '1', method, draws, seed: 1 });
    let result = run();
    rows.push(
      await measure(
        `propagation of Eq. 3, ${what}`,
        () => {
          result = run();
        },
        {
          ...options,
          runs: 2 * runs + 1,
          accuracy: () => {
            const { low, high } = coverageInterval(result, 0.6827);
            return `68 %: ${low.toFixed(3)} … ${high.toFixed(3)}`;
          },
        },
      ),
    );
  }
  return rows;
}

/** One reading of an instrument, good to 1 %. */
function reading(value: number, unit: string): Quantity {
  return quantity(value, unit, { uncertainty: 0.01 * value });
}

function withGain(own: Quantity, gain: Quantity): Quantity {
  return propagate((x) => x.own * x.gain, { own, gain }, { unit: own.unit });
}

async function parsing(runs: number, smoke: boolean): Promise<Row> {
  let parsed = parseQuantity('(1.77 ± 0.05)×10⁻⁴ S cm⁻¹');
  return measure(
    'parsing a quantity as people write it',
    () => {
      parsed = parseQuantity('(1.77 ± 0.05)×10⁻⁴ S cm⁻¹');
    },
    { runs, repeats: smoke ? 1 : 500, accuracy: () => `${inUnit(parsed, 'S/cm').toExponential(2)} S/cm` },
  );
}
