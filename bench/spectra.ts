import { fitSpectrum, impedance, parseCircuit } from '../packages/interphase/src/circuit/index.ts';
import { randomStream, type RandomStream } from '../packages/interphase/src/numerics/index.ts';
import { measure, type Row } from './measure.ts';

const perCircuit = 200;

/**
 * Fresh noisy spectra of ten circuits fitted without initial values: how many reach the minimum that a fit started at the truth ends in,
 * or a lower one. Fewer than 99 of 100 end the benchmark with an error.
 */
export async function spectra(smoke: boolean): Promise<Row[]> {
  const count = smoke ? 2 : perCircuit;
  const rows: Row[] = [];
  let [reached, lower, total] = [0, 0, 0];
  for (const { text, fastest, slowest, truthOf } of kinds) {
    const circuit = parseCircuit(text);
    const points = Math.round(8 * (fastest - slowest)) + 1;
    const frequency = Float64Array.from({ length: points }, (_, i) => 10 ** (fastest - i / 8));
    const ratios: number[] = [];
    let spent = 0;
    for (let k = 0; k < count; k += 1) {
      const random = randomStream(7, k);
      const truth = truthOf(random);
      const noise = [0.001, 0.003, 0.01, 0.03][k % 4]!;
      const exact = impedance(circuit, truth, frequency);
      const noisy = (part: Float64Array) =>
        part.map((x, i) => x + noise * Math.hypot(exact.real[i]!, exact.imaginary[i]!) * random.normal());
      const data = { frequency, real: noisy(exact.real), imaginary: noisy(exact.imaginary) };
      const nearTruth = fitSpectrum(circuit, data, { start: truth }).sumOfSquares;
      const started = performance.now();
      const found = fitSpectrum(circuit, data, { seed: k }).sumOfSquares;
      spent += performance.now() - started;
      ratios.push(found / nearTruth);
    }
    const good = ratios.filter((ratio) => ratio <= 1.01).length;
    reached += good;
    lower += ratios.filter((ratio) => ratio < 0.9999).length;
    total += count;
    const mean = spent / count;
    rows.push({
      what: `${text}, ${points} points, without initial values`,
      runs: count,
      median: mean,
      low: mean,
      high: mean,
      accuracy: `${good} of ${count} reach the minimum`,
    });
  }
  rows.push(
    await measure('all of them', () => undefined, {
      runs: 1,
      repeats: 1,
      accuracy: () => `${reached} of ${total} reach the minimum; ${lower} end below the one near the truth`,
    }),
  );
  if (!smoke && reached < 0.99 * total) {
    console.error(`only ${reached} of ${total} fits without initial values reach the minimum`);
    process.exitCode = 1;
  }
  return rows;
}

interface Kind {
  readonly text: string;
  /** Decades of the frequencies, Hz. */
  readonly fastest: number;
  readonly slowest: number;
  readonly truthOf: (random: RandomStream) => number[];
}

const kinds: readonly Kind[] = [
  kind('R0-p(R1,C1)', 6, -1, (r) => [ohms(r), ...capacitiveArc(r, -5, -1)]),
  kind('R0-p(R1,CPE1)', 6, -1, (r) => [ohms(r), ...arc(r, time(r, -5, -1))]),
  kind('R0-p(R1,CPE1)-p(R2,CPE2)', 6, -1, (r) => [ohms(r), ...twoArcs(r, -5, -2)]),
  kind('R0-p(R1-W1,C1)', 5, -1, (r) => {
    const [resistance, capacity] = capacitiveArc(r, -4.5, -2.5);
    return [ohms(r), resistance!, resistance! * decades(r, -1, 0.5), capacity!];
  }),
  kind('R0-p(R1-Wo1,CPE1)', 5, -2, (r) => {
    const [resistance, admittance, exponent] = arc(r, time(r, -4.5, -2.5));
    return [
      ohms(r),
      resistance!,
      resistance! * decades(r, -0.5, 0.5),
      time(r, -0.5, 1.3),
      admittance!,
      exponent!,
    ];
  }),
  kind('L0-R0-p(R1,CPE1)-p(R2-Ws1,CPE2)', 5, -2, (r) => {
    const series = ohms(r);
    const [r1, q1, a1, r2, q2, a2] = twoArcs(r, -4.5, -3);
    const slow = decades(r, -0.3, 1);
    return [
      series * 1e-6 * decades(r, -1, 0),
      series,
      r1!,
      q1!,
      a1!,
      r2!,
      r2! * decades(r, -0.3, 0.3),
      slow,
      q2!,
      a2!,
    ];
  }),
  kind('p(R1,CPE1)-CPE2', 7, 0, (r) => [
    ...arc(r, time(r, -6.5, -4)),
    decades(r, -7, -5),
    between(r, 0.76, 0.96),
  ]),
  kind('p(R1,CPE1)-p(R2,CPE2)-CPE3', 7, -1, (r) => [
    ...twoArcs(r, -6.5, -5),
    decades(r, -6.5, -5),
    between(r, 0.76, 0.96),
  ]),
  kind('L0-R0-TLMQ1', 5, -2, (r) => {
    const ionic = ohms(r);
    const exponent = between(r, 0.76, 0.99);
    return [
      ionic * decades(r, -7, -6),
      ionic * decades(r, -1, 0),
      ionic,
      time(r, -2, 1) ** exponent / ionic,
      exponent,
    ];
  }),
  kind('R0-p(R1,CPE1)-G1', 5, -2, (r) => [
    ohms(r),
    ...arc(r, time(r, -4.5, -2.5)),
    ohms(r),
    time(r, -1.5, 0),
  ]),
];

function kind(text: string, fastest: number, slowest: number, truthOf: Kind['truthOf']): Kind {
  return { text, fastest, slowest, truthOf };
}

function between(random: RandomStream, low: number, high: number): number {
  return low + (high - low) * random.uniform();
}

/** A number with its decade between two. */
function decades(random: RandomStream, low: number, high: number): number {
  return 10 ** between(random, low, high);
}

function ohms(random: RandomStream): number {
  return decades(random, 0, 2.5);
}

function time(random: RandomStream, low: number, high: number): number {
  return decades(random, low, high);
}

/** R, Q and α. */
function arc(random: RandomStream, constant: number): number[] {
  const resistance = ohms(random);
  const exponent = between(random, 0.7, 0.97);
  return [resistance, constant ** exponent / resistance, exponent];
}

/** R and C. */
function capacitiveArc(random: RandomStream, low: number, high: number): number[] {
  const resistance = ohms(random);
  return [resistance, time(random, low, high) / resistance];
}

/** Two arcs of comparable size, the second 0.8 to 2.5 decades slower than the first. */
function twoArcs(random: RandomStream, low: number, high: number): number[] {
  const first = time(random, low, high);
  const [r1, q1, a1] = arc(random, first);
  const [r2, q2, a2] = arc(random, first * decades(random, 0.8, 2.5));
  const change = (r1! / r2!) * decades(random, -0.6, 0.6);
  return [r1!, q1!, a1!, r2! * change, q2! / change, a2!];
}
