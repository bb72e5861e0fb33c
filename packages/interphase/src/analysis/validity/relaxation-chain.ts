import type { SpectrumData } from '../../circuit/index.ts';
import { type LinearSolution, linearSolution } from '../../numerics/index.ts';

/** Which part of a spectrum a chain is fitted to. */
export type SpectrumPart = 'real' | 'imaginary' | 'complex';

/** Resistors in series with RC elements of given time constants, an inductance and, where asked for, a capacitance. */
export interface RelaxationChain {
  /** Ω */
  readonly seriesResistance: number;
  /** Of the RC elements, s and Ω; resistances may be negative. */
  readonly timeConstants: Float64Array;
  readonly resistances: Float64Array;
  /** H */
  readonly inductance: number;
  /** Reciprocal of the series capacitance, 1/F; 0 without one. */
  readonly elastance: number;
  /** (Z − Z of the chain)/|Z|, point by point. */
  readonly residualReal: Float64Array;
  readonly residualImaginary: Float64Array;
  /** Of the parameters, how many the data fix. */
  readonly rank: number;
  /** Of the part that was fitted: sum of squared residuals, relative to |Z|. */
  readonly sumOfSquares: number;
}

/**
 * Linear fit of a chain R₀ – RC₁ … RC_M – (C) – L to a spectrum, each point weighted by 1/|Z|. Every element obeys the
 * Kramers–Kronig relations; what the chain cannot follow does not.
 *
 * Fitted to the real part alone, L and C follow from the imaginary remainder; fitted to the imaginary part alone, R₀ follows
 * from the real remainder.
 *
 * Sources: Boukamp, J. Electrochem. Soc. 142 (1995) 1885, doi 10.1149/1.2044210 (eq. 7 for R₀); Schönleber et al.,
 * Electrochim. Acta 131 (2014) 20, doi 10.1016/j.electacta.2014.01.034.
 *
 * @example
 * ```ts
 * import { fitRelaxationChain } from 'interphase/analysis';
 * const frequency = Float64Array.of(1000, 100, 10, 1, 0.1);
 * const size = (f: number) => 1 + (2 * Math.PI * f * 0.01) ** 2;
 * const data = {
 *   frequency,
 *   real: frequency.map((f) => 5 + 20 / size(f)),
 *   imaginary: frequency.map((f) => (-20 * 2 * Math.PI * f * 0.01) / size(f)),
 * };
 * const chain = fitRelaxationChain(data, Float64Array.of(0.01), { part: 'complex' });
 * chain.resistances[0]?.toFixed(6); // => '20.000000'
 * ```
 */
export function fitRelaxationChain(
  data: SpectrumData,
  timeConstants: Float64Array,
  { part, capacitance = false }: { readonly part: SpectrumPart; readonly capacitance?: boolean },
): RelaxationChain {
  const design = chainDesign(data, timeConstants);
  const relaxations = timeConstants.length;
  const chain = { resistances: new Float64Array(relaxations), series: 0, elastance: 0, inductance: 0 };
  let fit: LinearSolution;
  const reactive = capacitance ? [design.inductive, design.capacitive] : [design.inductive];
  if (part === 'real') {
    fit = solve([design.weight, ...design.real], design.dataReal);
    chain.series = fit.parameters[0]!;
    chain.resistances.set(fit.parameters.subarray(1));
    const left = remainder(design.dataImaginary, design.imaginary, chain.resistances);
    [chain.inductance = 0, chain.elastance = 0] = solve(reactive, left).parameters;
  } else if (part === 'imaginary') {
    fit = solve([...reactive, ...design.imaginary], design.dataImaginary);
    chain.inductance = fit.parameters[0]!;
    chain.elastance = capacitance ? fit.parameters[1]! : 0;
    chain.resistances.set(fit.parameters.subarray(reactive.length));
    const left = remainder(design.dataReal, design.real, chain.resistances);
    chain.series = weightedMean(left, design.weight);
  } else {
    const count = data.frequency.length;
    const none = new Float64Array(count);
    const columns = [
      both(design.weight, none),
      ...reactive.map((column) => both(none, column)),
      ...design.real.map((column, k) => both(column, design.imaginary[k]!)),
    ];
    fit = solve(columns, both(design.dataReal, design.dataImaginary));
    chain.series = fit.parameters[0]!;
    chain.inductance = fit.parameters[1]!;
    chain.elastance = capacitance ? fit.parameters[2]! : 0;
    chain.resistances.set(fit.parameters.subarray(1 + reactive.length));
  }
  const residualReal = remainder(design.dataReal, design.real, chain.resistances);
  const residualImaginary = remainder(design.dataImaginary, design.imaginary, chain.resistances);
  for (let i = 0; i < residualReal.length; i += 1) {
    residualReal[i]! -= chain.series * design.weight[i]!;
    residualImaginary[i]! -=
      chain.inductance * design.inductive[i]! + chain.elastance * design.capacitive[i]!;
  }
  const { series: seriesResistance, ...rest } = chain;
  const { rank, sumOfSquares } = fit;
  return { seriesResistance, ...rest, timeConstants, residualReal, residualImaginary, rank, sumOfSquares };
}

/** Columns of the chain, each divided by |Z|. */
interface ChainDesign {
  readonly weight: Float64Array;
  readonly inductive: Float64Array;
  readonly capacitive: Float64Array;
  readonly real: readonly Float64Array[];
  readonly imaginary: readonly Float64Array[];
  readonly dataReal: Float64Array;
  readonly dataImaginary: Float64Array;
}

function chainDesign(data: SpectrumData, timeConstants: Float64Array): ChainDesign {
  const count = data.frequency.length;
  const weight = Float64Array.from(data.real, (re, i) => 1 / Math.hypot(re, data.imaginary[i]!));
  const angular = data.frequency.map((f) => 2 * Math.PI * f);
  const real: Float64Array[] = [];
  const imaginary: Float64Array[] = [];
  for (const tau of timeConstants) {
    const re = new Float64Array(count);
    const im = new Float64Array(count);
    for (let i = 0; i < count; i += 1) {
      const x = angular[i]! * tau;
      re[i] = weight[i]! / (1 + x * x);
      im[i] = -x * re[i]!;
    }
    real.push(re);
    imaginary.push(im);
  }
  return {
    weight,
    inductive: angular.map((omega, i) => omega * weight[i]!),
    capacitive: angular.map((omega, i) => -weight[i]! / omega),
    real,
    imaginary,
    dataReal: data.real.map((re, i) => re * weight[i]!),
    dataImaginary: data.imaginary.map((im, i) => im * weight[i]!),
  };
}

function solve(columns: readonly Float64Array[], observations: Float64Array): LinearSolution {
  const count = observations.length;
  const matrix = new Float64Array(count * columns.length);
  columns.forEach((column, j) => {
    matrix.set(column, j * count);
  });
  return linearSolution(matrix, count, columns.length, observations);
}

function remainder(
  values: Float64Array,
  columns: readonly Float64Array[],
  factors: Float64Array,
): Float64Array {
  const left = values.slice();
  columns.forEach((column, k) => {
    for (let i = 0; i < left.length; i += 1) left[i]! -= factors[k]! * column[i]!;
  });
  return left;
}

/** Least-squares factor of `column` in `values`. */
function weightedMean(values: Float64Array, column: Float64Array): number {
  let above = 0;
  let below = 0;
  for (let i = 0; i < values.length; i += 1) {
    above += values[i]! * column[i]!;
    below += column[i]! ** 2;
  }
  return above / below;
}

function both(first: Float64Array, second: Float64Array): Float64Array {
  const joined = new Float64Array(first.length + second.length);
  joined.set(first);
  joined.set(second, first.length);
  return joined;
}
