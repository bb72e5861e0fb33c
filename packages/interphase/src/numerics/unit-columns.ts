/** Copies the row-major Jacobian into columns of unit norm (a column of zeros stays one). */
export function toUnitColumns(
  jacobian: Float64Array,
  m: number,
  n: number,
  rows: number,
  columnNorm: Float64Array,
  matrix: Float64Array,
): void {
  for (let j = 0; j < n; j++) {
    let largest = 0;
    for (let i = 0; i < m; i++) {
      const value = Math.abs(jacobian[i * n + j]!);
      if (value > largest) largest = value;
    }
    let norm = 0;
    if (largest > 0) {
      for (let i = 0; i < m; i++) norm += (jacobian[i * n + j]! / largest) ** 2;
      norm = largest * Math.sqrt(norm);
    }
    columnNorm[j] = norm;
    const divisor = norm === 0 ? 1 : norm;
    const column = j * rows;
    for (let i = 0; i < m; i++) matrix[column + i] = jacobian[i * n + j]! / divisor;
    for (let i = m; i < rows; i++) matrix[column + i] = 0;
  }
}
