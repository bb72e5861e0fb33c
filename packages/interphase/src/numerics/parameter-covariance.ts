import { factorise, numericalRank, solveUpper } from './householder.ts';
import { sandwichCovariance } from './sandwich-covariance.ts';

/** What a triangular factor says about the parameters. */
export interface ParameterCovariance {
  /** n × n, row-major; the diagonal is Infinity where the data cannot fix a parameter. */
  readonly covariance: Float64Array;
  readonly standardUncertainties: Float64Array;
  /** n × n, row-major, unit diagonal; 0 with a parameter that is fixed or that the data cannot fix. */
  readonly correlation: Float64Array;
  /** Number of independent columns among the parameters that are not fixed. */
  readonly rank: number;
}

/**
 * `variance` · (JᵀJ)⁻¹ from the triangular factor of J.
 *
 * `triangle` is column-major n × n with column k belonging to parameter `order[k]`. Its columns are scaled to unit
 * norm and factorised again with pivoting, so that the rank does not depend on the units of the parameters. Where
 * columns depend on each other, every parameter that takes part in the dependence gets an infinite variance; the
 * others keep the variance that they have whatever the dependent ones are. A parameter with `fixed[j]` is a
 * constant: its variance is 0.
 */
export function parameterCovariance(
  triangle: Float64Array,
  order: Int32Array,
  fixed: readonly boolean[],
  variance: number,
  tolerance: number,
): ParameterCovariance {
  const n = order.length;
  const free: number[] = [];
  for (let k = 0; k < n; k++) if (!fixed[order[k]!]!) free.push(k);
  const count = free.length;
  const matrix = new Float64Array(n * count);
  const scale = new Float64Array(count);
  free.forEach((k, column) => {
    const norm = Math.hypot(...triangle.subarray(k * n, k * n + k + 1));
    scale[column] = norm === 0 ? 1 : norm;
    for (let i = 0; i <= k; i++) matrix[column * n + i] = triangle[k * n + i]! / scale[column];
  });
  const columns = Int32Array.from({ length: count }, (_, column) => column);
  factorise(matrix, n, count, new Float64Array(n), columns, new Float64Array(count));
  const rank = numericalRank(matrix, n, count, tolerance);

  const undetermined = dependentColumns(matrix, n, count, rank);
  const inverse = new Float64Array(rank * rank);
  for (let k = 0; k < rank; k++) {
    const column = inverse.subarray(k * rank, (k + 1) * rank);
    column[k] = 1;
    solveUpper(matrix, n, rank, column);
  }
  const parameterOf = (column: number) => order[free[columns[column]!]!]!;
  const covariance = new Float64Array(n * n);
  const unlimited = !Number.isFinite(variance);
  for (let a = 0; a < count; a++) {
    const i = parameterOf(a);
    if (undetermined[a] === 1 || unlimited) {
      covariance[i * n + i] = Infinity;
      continue;
    }
    for (let b = 0; b < rank; b++) {
      if (undetermined[b] === 1) continue;
      let sum = 0;
      for (let k = Math.max(a, b); k < rank; k++) sum += inverse[k * rank + a]! * inverse[k * rank + b]!;
      covariance[i * n + parameterOf(b)] = (variance * sum) / scale[columns[a]!]! / scale[columns[b]!]!;
    }
  }
  return { ...uncertaintiesOf(covariance, n), covariance, rank };
}

/** The same by the sandwich; scaled by `variance` instead where the data leave a parameter open. */
export function robust(
  plain: ParameterCovariance,
  jacobian: Float64Array,
  residuals: Float64Array,
  variance: number,
): ParameterCovariance {
  const isFinite = plain.covariance.every(Number.isFinite);
  const covariance = isFinite
    ? sandwichCovariance(jacobian, residuals, plain.covariance)
    : plain.covariance.map((each) => (each === 0 ? 0 : each * variance));
  const n = plain.standardUncertainties.length;
  return { ...uncertaintiesOf(covariance, n), covariance, rank: plain.rank };
}

/** 1 for every column with a part in the null space of R, in the pivoted order. */
function dependentColumns(matrix: Float64Array, rows: number, count: number, rank: number): Uint8Array {
  const dependent = new Uint8Array(count);
  const part = new Float64Array(rank);
  for (let k = rank; k < count; k++) {
    dependent[k] = 1;
    for (let i = 0; i < rank; i++) part[i] = matrix[k * rows + i]!;
    solveUpper(matrix, rows, rank, part);
    // Below a millionth the null vector is rounding, not part of the dependence.
    for (let i = 0; i < rank; i++) if (Math.abs(part[i]!) > 1e-6) dependent[i] = 1;
  }
  return dependent;
}

function uncertaintiesOf(covariance: Float64Array, n: number) {
  const standardUncertainties = new Float64Array(n);
  for (let i = 0; i < n; i++) standardUncertainties[i] = Math.sqrt(covariance[i * n + i]!);
  const correlation = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      const product = standardUncertainties[i]! * standardUncertainties[j]!;
      const known = product > 0 && Number.isFinite(product);
      correlation[i * n + j] = i === j ? 1 : known ? covariance[i * n + j]! / product : 0;
    }
  }
  return { standardUncertainties, correlation };
}
