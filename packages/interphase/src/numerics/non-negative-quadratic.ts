/** Solution of a quadratic programme with bounds at zero. */
export interface NonNegativeSolution {
  readonly x: Float64Array;
  /** 1 where x is free, 0 where it is held at zero. */
  readonly free: Uint8Array;
  /** Lower Cholesky factor of the free rows and columns, row-major. */
  readonly factor: Float64Array;
  /** Indices of the free variables, in the order of `factor`. */
  readonly indices: Int32Array;
  readonly converged: boolean;
}

/**
 * Minimum of ½ xᵀHx − hᵀx with x ≥ 0 where `bounded`, by block principal pivoting: all variables that break a condition change
 * sides at once, and one by one when that stops helping, which always ends.
 *
 * `hessian` is symmetric positive definite, row-major. `free`, where given, is the set to start from (of a neighbouring problem).
 *
 * Source: Portugal, Júdice and Vicente, Math. Comp. 63 (1994) 625, doi 10.1090/S0025-5718-1994-1250776-4.
 *
 * @example
 * ```ts
 * import { nonNegativeQuadratic } from 'interphase/numerics';
 * const { x } = nonNegativeQuadratic(Float64Array.of(2, 0, 0, 2), Float64Array.of(2, -4), [true, true]);
 * Array.from(x); // => [1, 0]
 * ```
 */
export function nonNegativeQuadratic(
  hessian: Float64Array,
  linear: Float64Array,
  bounded: readonly boolean[],
  start?: Uint8Array,
): NonNegativeSolution {
  const n = linear.length;
  const free = start?.slice() ?? new Uint8Array(n).fill(1);
  const x = new Float64Array(n);
  const factor = new Float64Array(n * n);
  const indices = new Int32Array(n);
  const work = new Float64Array(n);
  const broken = new Int32Array(n);
  let fewest = n + 1;
  let patience = 3;
  let size = 0;
  for (let round = 0; round < 20 * n; round += 1) {
    size = 0;
    for (let i = 0; i < n; i += 1) if (free[i] === 1) indices[size++] = i;
    factorise(hessian, n, indices, size, factor);
    for (let a = 0; a < size; a += 1) work[a] = linear[indices[a]!]!;
    solveFactored(factor, size, work);
    x.fill(0);
    for (let a = 0; a < size; a += 1) x[indices[a]!] = work[a]!;
    const count = conditions(hessian, linear, bounded, { x, free, indices, size }, broken);
    if (count === 0)
      return {
        x,
        free,
        factor: factor.slice(0, size * size),
        indices: indices.slice(0, size),
        converged: true,
      };
    if (count < fewest) {
      fewest = count;
      patience = 3;
    } else patience -= 1;
    // The largest index alone is the step that cannot cycle.
    for (let k = patience < 0 ? count - 1 : 0; k < count; k += 1) free[broken[k]!]! ^= 1;
  }
  return { x, free, factor: factor.slice(0, size * size), indices: indices.slice(0, size), converged: false };
}

/** Solves L Lᵀ x = b in place with a factor of `size` rows. */
export function solveFactored(factor: Float64Array, size: number, x: Float64Array): void {
  for (let i = 0; i < size; i += 1) {
    let sum = x[i]!;
    for (let k = 0; k < i; k += 1) sum -= factor[i * size + k]! * x[k]!;
    x[i] = sum / factor[i * size + i]!;
  }
  for (let i = size - 1; i >= 0; i -= 1) {
    let sum = x[i]!;
    for (let k = i + 1; k < size; k += 1) sum -= factor[k * size + i]! * x[k]!;
    x[i] = sum / factor[i * size + i]!;
  }
}

/** Indices that break a condition: free and negative, or held with a falling objective; returns how many. */
function conditions(
  hessian: Float64Array,
  linear: Float64Array,
  bounded: readonly boolean[],
  { x, free, indices, size }: { x: Float64Array; free: Uint8Array; indices: Int32Array; size: number },
  broken: Int32Array,
): number {
  const n = linear.length;
  let count = 0;
  for (let i = 0; i < n; i += 1) {
    if (free[i] === 1) {
      if (bounded[i] === true && x[i]! < 0) broken[count++] = i;
      continue;
    }
    let gradient = -linear[i]!;
    let scale = Math.abs(gradient);
    for (let a = 0; a < size; a += 1) {
      const term = hessian[i * n + indices[a]!]! * x[indices[a]!]!;
      gradient += term;
      scale += Math.abs(term);
    }
    if (gradient < -1e-12 * scale) broken[count++] = i;
  }
  return count;
}

/** Lower Cholesky factor of the chosen rows and columns. */
function factorise(
  matrix: Float64Array,
  n: number,
  indices: Int32Array,
  size: number,
  factor: Float64Array,
): void {
  for (let i = 0; i < size; i += 1) {
    const row = indices[i]! * n;
    for (let j = 0; j <= i; j += 1) {
      let sum = matrix[row + indices[j]!]!;
      for (let k = 0; k < j; k += 1) sum -= factor[i * size + k]! * factor[j * size + k]!;
      if (i > j) factor[i * size + j] = sum / factor[j * size + j]!;
      // A pivot lost to rounding must not make the square root of a negative number.
      else factor[i * size + i] = Math.sqrt(Math.max(sum, Number.EPSILON * matrix[row + indices[i]!]!));
    }
  }
}
