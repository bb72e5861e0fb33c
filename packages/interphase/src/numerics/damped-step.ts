import { solveUpper, solveUpperTransposed } from './householder.ts';

/** Scratch of `dampedStep` for up to n variables. */
export interface DampedStepScratch {
  readonly triangle: Float64Array;
  readonly vector: Float64Array;
  readonly row: Float64Array;
}

export function dampedStepScratch(n: number): DampedStepScratch {
  return { triangle: new Float64Array(n * n), vector: new Float64Array(n), row: new Float64Array(n) };
}

/**
 * The step y that makes ‖R y + q‖ least within ‖y‖ ≤ radius (to a tenth of the radius): the Gauss–Newton step
 * when it is short enough, else the Levenberg–Marquardt step whose length is the radius.
 *
 * `matrix` holds R (column-major, `rows` per column, `size` columns), of which the first `rank` columns are
 * independent; the Gauss–Newton step leaves the others at rest. The damping parameter is found by Newton's method on
 * 1/‖y‖, each trial by plane rotations of [R; √λ I]; no product RᵀR is formed.
 *
 * Source: Moré, Lecture Notes in Mathematics 630 (1978) 105, doi:10.1007/BFb0067700.
 */
export function dampedStep(
  matrix: Float64Array,
  rows: number,
  size: number,
  rank: number,
  q: Float64Array,
  radius: number,
  step: Float64Array,
  scratch: DampedStepScratch,
): void {
  const { vector } = scratch;
  step.fill(0);
  for (let k = 0; k < rank; k++) step[k] = -q[k]!;
  solveUpper(matrix, rows, rank, step);
  let length = norm(step, size);
  if (length <= 1.1 * radius) return;

  let lower = 0;
  if (rank === size) {
    for (let k = 0; k < size; k++) vector[k] = step[k]! / length;
    solveUpperTransposed(matrix, rows, size, vector);
    const slope = norm(vector, size);
    lower = (length - radius) / radius / (slope * slope);
  }
  for (let k = 0; k < size; k++) {
    let gradient = 0;
    for (let i = 0; i <= k; i++) gradient += matrix[k * rows + i]! * q[i]!;
    vector[k] = gradient;
  }
  const steepness = norm(vector, size);
  if (steepness === 0) {
    step.fill(0);
    return;
  }
  let upper = steepness / radius;
  let damping = Math.min(Math.max(steepness / length, lower), upper);
  for (let trial = 0; trial < 12; trial++) {
    if (damping === 0) damping = Math.max(Number.MIN_VALUE, 0.001 * upper);
    solveDamped(matrix, rows, size, q, damping, step, scratch);
    length = norm(step, size);
    const excess = length - radius;
    if (Math.abs(excess) <= 0.1 * radius) return;
    for (let k = 0; k < size; k++) vector[k] = step[k]! / length;
    solveUpperTransposed(scratch.triangle, size, size, vector);
    const slope = norm(vector, size);
    if (excess > 0) lower = Math.max(lower, damping);
    else upper = Math.min(upper, damping);
    const next = damping + excess / radius / (slope * slope);
    damping = next > lower && next <= upper ? next : Math.max(0.001 * upper, Math.sqrt(lower * upper));
  }
}

/** Least ‖[R; √λ I] y + [q; 0]‖; leaves the triangle of the augmented matrix in `scratch.triangle`. */
function solveDamped(
  matrix: Float64Array,
  rows: number,
  size: number,
  q: Float64Array,
  damping: number,
  step: Float64Array,
  { triangle, row }: DampedStepScratch,
): void {
  for (let j = 0; j < size; j++) {
    for (let i = 0; i <= j; i++) triangle[j * size + i] = matrix[j * rows + i]!;
    step[j] = -q[j]!;
  }
  const root = Math.sqrt(damping);
  for (let j = 0; j < size; j++) {
    row.fill(0);
    row[j] = root;
    let right = 0;
    for (let k = j; k < size; k++) {
      const below = row[k]!;
      if (below === 0) continue;
      const diagonal = triangle[k * size + k]!;
      const length = Math.sqrt(diagonal * diagonal + below * below);
      const cosine = diagonal / length;
      const sine = below / length;
      triangle[k * size + k] = length;
      for (let i = k + 1; i < size; i++) {
        const above = triangle[i * size + k]!;
        triangle[i * size + k] = cosine * above + sine * row[i]!;
        row[i] = cosine * row[i]! - sine * above;
      }
      const value = step[k]!;
      step[k] = cosine * value + sine * right;
      right = cosine * right - sine * value;
    }
  }
  solveUpper(triangle, size, size, step);
}

function norm(values: Float64Array, size: number): number {
  let sum = 0;
  for (let i = 0; i < size; i++) sum += values[i]! * values[i]!;
  return Math.sqrt(sum);
}
