import { type NonNegativeSolution, nonNegativeQuadratic } from '../../numerics/index.ts';
import type { Part, RelaxationSystem } from './relaxation-system.ts';

/** γ and the series elements for one strength of smoothing. */
export interface SmoothFit {
  readonly smoothing: number;
  readonly solution: NonNegativeSolution;
  /** Of the weighted residuals of both parts. */
  readonly sumOfSquares: number;
  /** Effective number of parameters. */
  readonly degrees: number;
  /** n·SSR/(n − ρ·degrees)²: modified generalised cross-validation. */
  readonly generalised: number;
}

/** ρ: above 1, so that a strength is not chosen too weak when the noise happens to look smooth. */
const caution = 1.5;

/** Minimum of |A x − b|² + λ·penalty with γ and the series elements not negative, or of any sign. */
export function smoothFit(
  system: RelaxationSystem,
  smoothing: number,
  { signed, start }: { readonly signed: boolean; readonly start?: Uint8Array },
): SmoothFit {
  const solution = solve(system, 'both', smoothing, signed, start);
  const degrees = solution.indices.length - smoothing * penaltyShare(system, solution);
  const rows = system.observations.length;
  const sumOfSquares = squaresOf(residualsOf(system, solution.x), 0, rows);
  return {
    smoothing,
    solution,
    sumOfSquares,
    degrees,
    generalised: (rows * sumOfSquares) / (rows - caution * degrees) ** 2,
  };
}

/**
 * How badly γ from the imaginary part foretells the real part and the other way round, as a mean square; the series elements,
 * which one part does not hold, come from the other.
 *
 * Source: Saccoccio et al., Electrochim. Acta 147 (2014) 470, doi 10.1016/j.electacta.2014.09.058.
 */
export function crossPrediction(system: RelaxationSystem, smoothing: number, signed: boolean): number {
  const rows = system.observations.length;
  const count = system.timeConstants.length;
  const real = solve(system, 'real', smoothing, signed).x;
  const imaginary = solve(system, 'imaginary', smoothing, signed).x;
  // γ and tail of one part with the resistance or inductance of the other.
  const forReal = imaginary.with(count, real[count]!);
  const forImaginary = real.with(count + 1, imaginary[count + 1]!);
  return (
    (squaresOf(residualsOf(system, forReal), 0, rows / 2) +
      squaresOf(residualsOf(system, forImaginary), rows / 2, rows)) /
    rows
  );
}

/** Trace of H⁻¹·penalty over the free variables: the penalty has five diagonals, so that few entries of H⁻¹ are needed. */
function penaltyShare({ size, penalty }: RelaxationSystem, { factor, indices }: NonNegativeSolution): number {
  const p = indices.length;
  const inverse = invertedTriangle(factor, p);
  let trace = 0;
  for (let a = 0; a < p; a += 1)
    for (let b = Math.max(0, a - 2); b <= a; b += 1) {
      const weight = penalty[indices[a]! * size + indices[b]!]!;
      if (weight === 0) continue;
      let entry = 0;
      for (let k = a; k < p; k += 1) entry += inverse[a * p + k]! * inverse[b * p + k]!;
      trace += (a === b ? 1 : 2) * weight * entry;
    }
  return trace;
}

/** Transposed inverse of a lower triangle: row j holds column j of L⁻¹. */
function invertedTriangle(factor: Float64Array, p: number): Float64Array {
  const inverse = new Float64Array(p * p);
  for (let j = 0; j < p; j += 1) {
    inverse[j * p + j] = 1 / factor[j * p + j]!;
    for (let i = j + 1; i < p; i += 1) {
      let sum = 0;
      for (let k = j; k < i; k += 1) sum -= factor[i * p + k]! * inverse[j * p + k]!;
      inverse[j * p + i] = sum / factor[i * p + i]!;
    }
  }
  return inverse;
}

/**
 * By how much the smoothed sum of squares grows when γ is kept at zero from one index to another, over the variance of the noise:
 * about the square of the number of standard uncertainties by which it is not zero.
 */
export function evidenceOf(
  system: RelaxationSystem,
  fit: SmoothFit,
  { from, to, signed }: { readonly from: number; readonly to: number; readonly signed: boolean },
): number {
  const hessian = hessianOf(system, 'both', fit.smoothing);
  const linear = system.linear.both.slice();
  const without = hessian.slice();
  const { size } = system;
  for (let k = from; k <= to; k += 1) {
    for (let i = 0; i < size; i += 1) {
      without[k * size + i] = 0;
      without[i * size + k] = 0;
    }
    without[k * size + k] = 1;
    linear[k] = 0;
  }
  const start = fit.solution.free.slice();
  const { x } = nonNegativeQuadratic(without, linear, boundsOf(system, signed), start);
  const more = objective(system, hessian, x) - objective(system, hessian, fit.solution.x);
  return (more * (system.observations.length - fit.degrees)) / fit.sumOfSquares;
}

/** xᵀHx − 2hᵀx. */
function objective({ size, linear }: RelaxationSystem, hessian: Float64Array, x: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < size; i += 1) {
    let product = -2 * linear.both[i]!;
    for (let j = 0; j < size; j += 1) product += hessian[i * size + j]! * x[j]!;
    sum += product * x[i]!;
  }
  return sum;
}

/** A x − b. */
export function residualsOf(system: RelaxationSystem, x: Float64Array): Float64Array {
  const rows = system.observations.length;
  const residuals = system.observations.map((value) => -value);
  for (let k = 0; k < system.size; k += 1) {
    const factor = x[k]!;
    if (factor === 0) continue;
    for (let r = 0; r < rows; r += 1) residuals[r]! += factor * system.columns[k * rows + r]!;
  }
  return residuals;
}

function solve(
  system: RelaxationSystem,
  part: Part,
  smoothing: number,
  signed: boolean,
  start?: Uint8Array,
): NonNegativeSolution {
  const hessian = hessianOf(system, part, smoothing);
  return nonNegativeQuadratic(hessian, system.linear[part], boundsOf(system, signed), start);
}

function hessianOf({ size, penalty, gram }: RelaxationSystem, part: Part, smoothing: number): Float64Array {
  const hessian = new Float64Array(size * size);
  for (let i = 0; i < hessian.length; i += 1) hessian[i] = gram[part][i]! + smoothing * penalty[i]!;
  // A part that does not hold a series element leaves its row empty.
  for (let i = 0; i < size; i += 1) if (hessian[i * size + i] === 0) hessian[i * size + i] = 1;
  return hessian;
}

function boundsOf({ size, timeConstants }: RelaxationSystem, signed: boolean): boolean[] {
  return Array.from({ length: size }, (_, i) => !signed || i >= timeConstants.length);
}

function squaresOf(values: Float64Array, from: number, to: number): number {
  let sum = 0;
  for (let i = from; i < to; i += 1) sum += values[i]! ** 2;
  return sum;
}
