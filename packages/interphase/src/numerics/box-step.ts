import { dampedStep, dampedStepScratch, type DampedStepScratch } from './damped-step.ts';
import { factorise, numericalRank } from './householder.ts';

/**
 * A step within a box and a trust region, in scaled variables and in the column order of R.
 *
 * `low` and `high` are how far each variable may move; `held[k]` is 1 for one that stays where it is.
 */
export interface BoxStep {
  readonly size: number;
  /** R of the Jacobian with columns of unit norm, column-major, `size` per column. */
  readonly triangle: Float64Array;
  /** Column norm of the Jacobian in the scaled variables: what column k of R is to be multiplied with. */
  readonly norm: Float64Array;
  /** Columns are taken as dependent where a diagonal entry of the unit-norm R falls below this. */
  readonly rankTolerance: number;
  /** Leading part of Qᵀ r. */
  readonly q: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly held: Uint8Array;
  /** The result. */
  readonly step: Float64Array;
  readonly scratch: BoxStepScratch;
}

interface BoxStepScratch {
  readonly matrix: Float64Array;
  readonly rhs: Float64Array;
  readonly order: Int32Array;
  readonly norms: Float64Array;
  readonly part: Float64Array;
  readonly stopped: Uint8Array;
  readonly damped: DampedStepScratch;
  readonly counts: { free: number; rank: number };
}

export function boxStep(size: number, rankTolerance: number): BoxStep {
  return {
    size,
    triangle: new Float64Array(size * size),
    norm: new Float64Array(size),
    rankTolerance,
    q: new Float64Array(size),
    low: new Float64Array(size),
    high: new Float64Array(size),
    held: new Uint8Array(size),
    step: new Float64Array(size),
    scratch: {
      matrix: new Float64Array(size * size),
      rhs: new Float64Array(size),
      order: new Int32Array(size),
      norms: new Float64Array(size),
      part: new Float64Array(size),
      stopped: new Uint8Array(size),
      damped: dampedStepScratch(size),
      counts: { free: 0, rank: 0 },
    },
  };
}

/**
 * Computes `box.step`: the damped step, where the first variable to meet a bound stays on it and the step of the
 * others is computed again, until none leaves the box. As the radius shrinks this becomes the projected steepest
 * descent, so that some radius always lowers the sum of squares. Returns the predicted reduction of the sum of
 * squares; not positive when the radius is still too large for the box.
 */
export function computeBoxStep(box: BoxStep, radius: number): number {
  const { size, held, step, low, high, scratch } = box;
  const { stopped, part, order, counts } = scratch;
  for (let k = 0; k < size; k++) stopped[k] = held[k]!;
  step.fill(0);
  for (let pass = 0; pass <= size; pass++) {
    reduce(box);
    const { free, rank } = counts;
    if (free === 0) break;
    let used = 0;
    for (let k = 0; k < size; k++) if (stopped[k] === 1) used += (step[k]! / radius) ** 2;
    const left = radius * Math.sqrt(Math.max(1 - used, 0.01));
    dampedStep(scratch.matrix, size, free, rank, scratch.rhs, left, part, scratch.damped);
    let share = 1;
    for (let i = 0; i < free; i++) {
      const k = order[i]!;
      const value = part[i]!;
      if (value < low[k]!) share = Math.min(share, low[k]! / value);
      else if (value > high[k]!) share = Math.min(share, high[k]! / value);
    }
    if (share === 1) {
      for (let i = 0; i < free; i++) step[order[i]!] = part[i]!;
      break;
    }
    for (let i = 0; i < free; i++) {
      const k = order[i]!;
      const value = part[i]!;
      if (value < low[k]! && low[k]! / value <= share) stop(box, k, low[k]!);
      else if (value > high[k]! && high[k]! / value <= share) stop(box, k, high[k]!);
    }
  }
  return predictedReduction(box);
}

/** Norm of the part of the residuals that the variables not held can still remove. */
export function reachableResidual(box: BoxStep): number {
  const { size, held, step, scratch } = box;
  for (let k = 0; k < size; k++) scratch.stopped[k] = held[k]!;
  step.fill(0);
  reduce(box);
  let sum = 0;
  for (let i = 0; i < scratch.counts.rank; i++) sum += scratch.rhs[i]! * scratch.rhs[i]!;
  return Math.sqrt(sum);
}

function stop(box: BoxStep, k: number, value: number): void {
  box.scratch.stopped[k] = 1;
  box.step[k] = value;
}

/** Factorises the columns of R that may still move, with the others' step in the right-hand side. */
function reduce({ size, triangle, norm, rankTolerance, q, step, scratch }: BoxStep): void {
  const { matrix, rhs, order, norms, stopped } = scratch;
  let free = 0;
  for (let i = 0; i < size; i++) rhs[i] = q[i]!;
  for (let k = 0; k < size; k++) {
    if (stopped[k] === 1) {
      const moved = norm[k]! * step[k]!;
      if (moved !== 0) for (let i = 0; i <= k; i++) rhs[i]! += triangle[k * size + i]! * moved;
      continue;
    }
    for (let i = 0; i < size; i++) matrix[free * size + i] = i <= k ? triangle[k * size + i]! : 0;
    order[free] = k;
    free++;
  }
  if (free < size) factorise(matrix, size, free, rhs, order, norms);
  scratch.counts.free = free;
  scratch.counts.rank = numericalRank(matrix, size, free, rankTolerance);
  for (let i = 0; i < free; i++) {
    const factor = norm[order[i]!]!;
    for (let row = 0; row <= i; row++) matrix[i * size + row]! *= factor;
  }
}

/** ‖q‖² − ‖q + R y‖², written without the difference of two large numbers. */
function predictedReduction({ size, triangle, norm, q, step }: BoxStep): number {
  let reduction = 0;
  for (let i = 0; i < size; i++) {
    let change = 0;
    for (let k = i; k < size; k++) change += triangle[k * size + i]! * norm[k]! * step[k]!;
    reduction -= change * (2 * q[i]! + change);
  }
  return reduction;
}
