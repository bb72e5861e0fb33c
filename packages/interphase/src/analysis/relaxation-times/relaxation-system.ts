import type { SpectrumData } from '../../circuit/index.ts';

/** The linear problem behind a distribution of relaxation times: weighted columns, their products, and the penalty. */
export interface RelaxationSystem {
  /** s, evenly spread in their logarithm. */
  readonly timeConstants: Float64Array;
  /** Distance of two time constants in ln τ. */
  readonly step: number;
  /** Number of unknowns: γ at each time constant, series resistance, inductance and the tail, where there is one. */
  readonly size: number;
  /** Column-major, real parts of all points above their imaginary parts, each divided by the noise of the point. */
  readonly columns: Float64Array;
  readonly observations: Float64Array;
  /** Products of columns with columns and observations, over the real, imaginary and both parts. */
  readonly gram: Readonly<Record<Part, Float64Array>>;
  readonly linear: Readonly<Record<Part, Float64Array>>;
  /** ∫(d²γ/d(ln τ)²)² d ln τ as a quadratic form, γ being 0 beyond the ends, scaled to the products. */
  readonly penalty: Float64Array;
  /** Exponent of the tail 1/(A (jω)^α), 1 for a capacitance; undefined without one. */
  readonly tail: number | undefined;
}

export type Part = 'real' | 'imaginary' | 'both';

export const perDecade = 10;
/** Decades beyond 1/ω of the measured frequencies. */
const beyond = 1;

/** Builds the system; `noise` is the standard deviation of either part of each point, Ω, up to a common factor. */
export function relaxationSystem(
  data: SpectrumData,
  noise: Float64Array,
  tail: number | undefined,
): RelaxationSystem {
  const points = data.frequency.length;
  const angular = data.frequency.map((f) => 2 * Math.PI * f);
  const { timeConstants, step } = spread(angular);
  const count = timeConstants.length;
  const size = count + 2 + (tail === undefined ? 0 : 1);
  const columns = new Float64Array(2 * points * size);
  const observations = new Float64Array(2 * points);
  for (let i = 0; i < points; i += 1) {
    const weight = 1 / noise[i]!;
    observations[i] = data.real[i]! * weight;
    observations[points + i] = data.imaginary[i]! * weight;
    const omega = angular[i]!;
    const put = (column: number, re: number, im: number): void => {
      columns[2 * points * column + i] = re * weight;
      columns[2 * points * column + points + i] = im * weight;
    };
    for (let k = 0; k < count; k += 1) {
      const x = omega * timeConstants[k]!;
      const share = step / (1 + x * x);
      put(k, share, -x * share);
    }
    put(count, 1, 0);
    put(count + 1, 0, omega);
    if (tail !== undefined) {
      const modulus = omega ** -tail;
      put(count + 2, modulus * Math.cos((tail * Math.PI) / 2), -modulus * Math.sin((tail * Math.PI) / 2));
    }
  }
  const products = (from: number, to: number): [Float64Array, Float64Array] =>
    productsOf(columns, observations, { rows: 2 * points, size, from, to });
  const [realGram, realLinear] = products(0, points);
  const [imaginaryGram, imaginaryLinear] = products(points, 2 * points);
  const gram = realGram.map((value, i) => value + imaginaryGram[i]!);
  const linear = realLinear.map((value, i) => value + imaginaryLinear[i]!);
  const middle = count >> 1;
  return {
    timeConstants,
    step,
    size,
    columns,
    observations,
    gram: { real: realGram, imaginary: imaginaryGram, both: gram },
    linear: { real: realLinear, imaginary: imaginaryLinear, both: linear },
    penalty: curvaturePenalty(count, size, gram[middle * size + middle]! / step ** 3),
    tail,
  };
}

function spread(angular: Float64Array): { timeConstants: Float64Array; step: number } {
  let low = Infinity;
  let high = 0;
  for (const omega of angular) {
    low = Math.min(low, omega);
    high = Math.max(high, omega);
  }
  const first = -Math.log(high) - beyond * Math.LN10;
  const last = -Math.log(low) + beyond * Math.LN10;
  const count = Math.round(((last - first) / Math.LN10) * perDecade) + 1;
  const step = (last - first) / (count - 1);
  return { timeConstants: Float64Array.from({ length: count }, (_, k) => Math.exp(first + step * k)), step };
}

function productsOf(
  columns: Float64Array,
  observations: Float64Array,
  { rows, size, from, to }: { rows: number; size: number; from: number; to: number },
): [Float64Array, Float64Array] {
  const gram = new Float64Array(size * size);
  const linear = new Float64Array(size);
  for (let i = 0; i < size; i += 1) {
    for (let j = 0; j <= i; j += 1) {
      let sum = 0;
      for (let r = from; r < to; r += 1) sum += columns[i * rows + r]! * columns[j * rows + r]!;
      gram[i * size + j] = sum;
      gram[j * size + i] = sum;
    }
    let sum = 0;
    for (let r = from; r < to; r += 1) sum += columns[i * rows + r]! * observations[r]!;
    linear[i] = sum;
  }
  return [gram, linear];
}

/** Second differences, squared and summed, of γ with zeros beyond its ends. */
function curvaturePenalty(count: number, size: number, scale: number): Float64Array {
  const penalty = new Float64Array(size * size);
  const difference = [1, -2, 1];
  for (let centre = -1; centre <= count; centre += 1)
    for (let a = 0; a < 3; a += 1)
      for (let b = 0; b < 3; b += 1) {
        const [i, j] = [centre - 1 + a, centre - 1 + b];
        if (i >= 0 && j >= 0 && i < count && j < count)
          penalty[i * size + j]! += scale * difference[a]! * difference[b]!;
      }
  return penalty;
}
