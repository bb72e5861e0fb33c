/**
 * QR factorisation with column pivoting by Householder reflections, in place and without allocation.
 *
 * `matrix` is column-major, `rows` × `columns` with rows ≥ columns; column j starts at `j * rows`. On return
 * its upper triangle holds R of `A P = Q R` with a diagonal that falls in magnitude (what lies below the
 * diagonal is scratch), `rhs` holds Qᵀ rhs, and `order[k]` says which entry of `order` moved to column k
 * (hand in 0, 1, 2 … to get the permutation). `norms` is scratch of length `columns`.
 *
 * Remaining column norms are summed anew while the reflection is applied, so that none is lost to cancellation.
 * Scale the columns to comparable norms first: the diagonal then tells linear dependence.
 *
 * Source: Businger and Golub, Numer. Math. 7 (1965) 269, doi:10.1007/BF01436084.
 */
export function factorise(
  matrix: Float64Array,
  rows: number,
  columns: number,
  rhs: Float64Array,
  order: Int32Array,
  norms: Float64Array,
): void {
  for (let j = 0; j < columns; j++) norms[j] = sumOfSquares(matrix, j * rows, (j + 1) * rows);
  for (let k = 0; k < columns; k++) {
    movePivot(matrix, rows, columns, order, norms, k);
    const diagonal = k * rows + k;
    const end = (k + 1) * rows;
    const length = Math.sqrt(sumOfSquares(matrix, diagonal, end));
    if (length === 0) {
      for (let j = k; j < columns; j++) norms[j] = 0;
      continue;
    }
    const head = matrix[diagonal]!;
    const pivot = head < 0 ? length : -length;
    matrix[diagonal] = head - pivot;
    const factor = 1 / (length * (length + Math.abs(head)));
    for (let j = k + 1; j < columns; j++) {
      const offset = (j - k) * rows;
      let product = 0;
      for (let i = diagonal; i < end; i++) product += matrix[i]! * matrix[i + offset]!;
      product *= factor;
      let remaining = 0;
      matrix[diagonal + offset]! -= product * matrix[diagonal];
      for (let i = diagonal + 1; i < end; i++) {
        const value = matrix[i + offset]! - product * matrix[i]!;
        matrix[i + offset] = value;
        remaining += value * value;
      }
      norms[j] = remaining;
    }
    reflect(matrix, diagonal, end, rhs, k, factor);
    matrix[diagonal] = pivot;
  }
}

/** Number of leading diagonal entries of R that are above `tolerance` times the first. */
export function numericalRank(
  matrix: Float64Array,
  rows: number,
  columns: number,
  tolerance: number,
): number {
  const first = columns === 0 ? 0 : Math.abs(matrix[0]!);
  if (first === 0) return 0;
  let rank = 1;
  while (rank < columns && Math.abs(matrix[rank * rows + rank]!) > tolerance * first) rank++;
  return rank;
}

/**
 * Solves R x = b with the leading `size` × `size` triangle of `matrix` (column-major, `rows` per column);
 * `x` holds b on entry and the solution on return.
 */
export function solveUpper(matrix: Float64Array, rows: number, size: number, x: Float64Array): void {
  for (let k = size - 1; k >= 0; k--) {
    const value = x[k]! / matrix[k * rows + k]!;
    x[k] = value;
    for (let i = 0; i < k; i++) x[i]! -= value * matrix[k * rows + i]!;
  }
}

/** Solves Rᵀ x = b with the leading `size` × `size` triangle; `x` holds b on entry, the solution on return. */
export function solveUpperTransposed(
  matrix: Float64Array,
  rows: number,
  size: number,
  x: Float64Array,
): void {
  for (let k = 0; k < size; k++) {
    let value = x[k]!;
    for (let i = 0; i < k; i++) value -= matrix[k * rows + i]! * x[i]!;
    x[k] = value / matrix[k * rows + k]!;
  }
}

function movePivot(
  matrix: Float64Array,
  rows: number,
  columns: number,
  order: Int32Array,
  norms: Float64Array,
  k: number,
): void {
  let largest = k;
  for (let j = k + 1; j < columns; j++) if (norms[j]! > norms[largest]!) largest = j;
  if (largest === k) return;
  const from = k * rows;
  const to = largest * rows;
  for (let i = 0; i < rows; i++) {
    const value = matrix[from + i]!;
    matrix[from + i] = matrix[to + i]!;
    matrix[to + i] = value;
  }
  const index = order[k]!;
  order[k] = order[largest]!;
  order[largest] = index;
  norms[largest] = norms[k]!;
}

function reflect(
  matrix: Float64Array,
  start: number,
  end: number,
  vector: Float64Array,
  at: number,
  factor: number,
): void {
  const offset = at - start;
  let product = 0;
  for (let i = start; i < end; i++) product += matrix[i]! * vector[i + offset]!;
  product *= factor;
  for (let i = start; i < end; i++) vector[i + offset]! -= product * matrix[i]!;
}

function sumOfSquares(values: Float64Array, start: number, end: number): number {
  let sum = 0;
  for (let i = start; i < end; i++) sum += values[i]! * values[i]!;
  return sum;
}
