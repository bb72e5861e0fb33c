import {
  compileCircuit,
  fitSpectrum,
  impedance,
  parseCircuit,
  type SpectrumFitOptions,
} from '../packages/interphase/src/circuit/index.ts';
import { randomStream } from '../packages/interphase/src/numerics/index.ts';
import { measure, type Row } from './measure.ts';

const points = 70;
const frequency = Float64Array.from({ length: points }, (_, i) => 10 ** (6 - i / 10));

/** Circuits of impedance: evaluation with its Jacobian, and a fit from a given start. */
export async function circuit(smoke: boolean): Promise<Row[]> {
  const runs = smoke ? 1 : 15;
  return [
    await evaluation('R0-p(R1,CPE1)-p(R2,CPE2)', [10, 100, 1e-7, 0.9, 300, 2e-5, 0.8], runs, smoke),
    await evaluation('R0-Dsym1-Pcat2', [1, 4, 0.5, 90, 90, 7, 3, 30, 2e-3, 0.9, 15, 5], runs, smoke),
    ...(await fits('R0-p(R1,CPE1)-p(R2,CPE2)', [10, 100, 1e-7, 0.9, 300, 2e-5, 0.8], runs, smoke)),
  ];
}

async function evaluation(text: string, values: number[], runs: number, smoke: boolean): Promise<Row> {
  const compiled = compileCircuit(parseCircuit(text));
  const n = compiled.parameterCount;
  const parameters = Float64Array.from(values);
  const [real, imaginary] = [new Float64Array(points), new Float64Array(points)];
  const [slopesReal, slopesImaginary] = [new Float64Array(points * n), new Float64Array(points * n)];
  const evaluate = (): void =>
    compiled.logarithmicJacobian(parameters, frequency, real, imaginary, slopesReal, slopesImaginary);
  const repeats = smoke ? 1 : 1000;
  return measure(`${text} with Jacobian, ${points} points`, evaluate, {
    runs,
    repeats,
    accuracy: () => `${heapGrowth(evaluate, repeats).toFixed(1)} bytes allocated an evaluation`,
  });
}

/** Bytes an operation leaves on the heap; the least of several rounds, so that a collection in one does not hide it in all. */
function heapGrowth(operation: () => void, repeats: number): number {
  const growths = Array.from({ length: 5 }, () => {
    const before = process.memoryUsage().heapUsed;
    for (let i = 0; i < repeats; i += 1) operation();
    return (process.memoryUsage().heapUsed - before) / repeats;
  });
  return Math.min(...growths.filter((growth) => growth >= 0), Infinity);
}

/** From a guess off by a third to a half, as one reads it off a plot, and from none; 0.3 % noise. */
async function fits(text: string, truth: number[], runs: number, smoke: boolean): Promise<Row[]> {
  const circuit = parseCircuit(text);
  const exact = impedance(circuit, truth, frequency);
  const random = randomStream(1);
  const noisy = (part: Float64Array): Float64Array =>
    part.map((x, i) => x + 0.003 * Math.hypot(exact.real[i]!, exact.imaginary[i]!) * random.normal());
  const data = { frequency, real: noisy(exact.real), imaginary: noisy(exact.imaginary) };
  const time = (what: string, options: SpectrumFitOptions, limit: number, repeats: number): Promise<Row> => {
    let last = fitSpectrum(circuit, data, options);
    return measure(
      what,
      () => {
        last = fitSpectrum(circuit, data, options);
      },
      {
        runs,
        repeats: smoke ? 1 : repeats,
        limit,
        accuracy: () =>
          `${last.status}, ${last.search.agreeing} of ${last.search.starts} starts; furthest parameter ${Math.max(
            ...truth.map((value, p) => {
              const fitted = last.parameters[p]!;
              return Math.abs(fitted.value - value) / fitted.standardUncertainty;
            }),
          ).toFixed(1)} u from the truth`,
      },
    );
  };
  const what = `two-ZARC fit of ${points} points with covariance`;
  return [
    await time(`${what}, from a start`, { start: [15, 70, 2e-7, 0.8, 400, 1.5e-5, 0.7] }, 1.5, 50),
    await time(`${what}, from none`, {}, 15, 5),
  ];
}
