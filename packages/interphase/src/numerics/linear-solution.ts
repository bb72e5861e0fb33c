import { factorise, numericalRank, solveUpper } from './householder.ts';

/** Solution of a linear least-squares problem with its factorisation, and no statistics. */
export interface LinearSolution {
  /** In a deficient problem the dependent parameters are 0. */
  readonly parameters: Float64Array;
  readonly rank: number;
  /** Of the residuals, from what the rotations leave of the observations. */
  readonly sumOfSquares: number;
  /** R of the columns at unit norm, as `factorise` leaves it, `rows` per column. */
  readonly matrix: Float64Array;
  readonly rows: number;
  readonly order: Int32Array;
  /** Norms of the columns. */
  readonly scale: Float64Array;
  /** Diagonal entries of R below this part of the first count as 0. */
  readonly tolerance: number;
}

/** Least squares by `factorise` on columns of unit norm; `columns` is column-major, m × n, and is not changed. */
export function linearSolution(
  columns: Float64Array,
  m: number,
  n: number,
  observations: Float64Array,
): LinearSolution {
  const rows = Math.max(m, n);
  const matrix = new Float64Array(rows * n);
  const scale = new Float64Array(n);
  for (let j = 0; j < n; j++) {
    let largest = 0;
    for (let i = 0; i < m; i++) largest = Math.max(largest, Math.abs(columns[j * m + i]!));
    let norm = 0;
    const unit = largest === 0 ? 1 : largest;
    for (let i = 0; i < m; i++) norm += (columns[j * m + i]! / unit) ** 2;
    const length = norm === 0 ? 1 : unit * Math.sqrt(norm);
    scale[j] = length;
    for (let i = 0; i < m; i++) matrix[j * rows + i] = columns[j * m + i]! / length;
  }
  const rhs = new Float64Array(rows);
  rhs.set(observations);
  const order = new Int32Array(n);
  for (let j = 0; j < n; j++) order[j] = j;
  factorise(matrix, rows, n, rhs, order, new Float64Array(n));
  const tolerance = 8 * rows * Number.EPSILON;
  const rank = numericalRank(matrix, rows, n, tolerance);
  let sumOfSquares = 0;
  for (let i = rank; i < rows; i++) sumOfSquares += rhs[i]! ** 2;
  const solution = rhs.subarray(0, rank);
  solveUpper(matrix, rows, rank, solution);
  const parameters = new Float64Array(n);
  for (let k = 0; k < rank; k++) parameters[order[k]!] = solution[k]! / scale[order[k]!]!;
  return { parameters, rank, sumOfSquares, matrix, rows, order, scale, tolerance };
}
