import { holdAtBounds, takeStep } from './bounded-move.ts';
import { boxStep, computeBoxStep, reachableResidual } from './box-step.ts';
import { differenceJacobian } from './difference-jacobian.ts';
import { checkBounds, filled, typicalMagnitudes } from './fit-start.ts';
import { factorise } from './householder.ts';
import type {
  LeastSquaresOptions,
  LeastSquaresProblem,
  LeastSquaresResult,
  LeastSquaresStatus,
} from './least-squares-problem.ts';
import { parameterCovariance, robust } from './parameter-covariance.ts';
import { toUnitColumns } from './unit-columns.ts';

/** Relative offset (in standard uncertainties, roughly) at which a fit has converged. */
const offsetTolerance = 1e-8;
/** The offset that Bates and Watts call converged; accepted when rounding or noise allows no further progress. */
const acceptableOffset = 1e-3;

/**
 * Bounded nonlinear least squares: a trust-region method with the variables scaled by the columns of the Jacobian,
 * every linear problem solved by pivoted Householder QR (no normal equations).
 *
 * Bounds are kept by an active set: no point outside is ever evaluated. A step to a point where the residuals are not
 * finite is refused and the trust radius shrunk. Convergence is the relative offset of Bates and Watts, which asks how
 * far the result is from the optimum in units of its own uncertainty. The result holds no NaN.
 *
 * Errors: RangeError when lengths disagree, a bound is inverted or the start lies outside the bounds.
 *
 * Sources: Moré, Lecture Notes in Mathematics 630 (1978) 105, doi:10.1007/BFb0067700 (scaling, damping); Bates and Watts,
 * Technometrics 23 (1981) 179 (convergence).
 *
 * @example
 * ```ts
 * import { leastSquares } from 'interphase/numerics';
 * const time = [0, 1, 2, 3];
 * const signal = [8, 4, 2, 1];
 * const fit = leastSquares(
 *   {
 *     residualCount: 4,
 *     residuals: (p, out) => time.forEach((t, i) => { out[i] = p[0]! * Math.exp(-p[1]! * t) - signal[i]!; }),
 *   },
 *   [5, 0.5],
 *   { lower: [0, 0] },
 * );
 * fit.status; // => 'converged'
 * fit.parameters[0]; // => 8
 * fit.parameters[1]; // => 0.6931471805599453
 * ```
 */
export function leastSquares(
  problem: LeastSquaresProblem,
  start: ArrayLike<number>,
  options: LeastSquaresOptions = {},
): LeastSquaresResult {
  const n = start.length;
  const m = problem.residualCount;
  const lower = filled(options.lower, n, -Infinity, 'lower');
  const upper = filled(options.upper, n, Infinity, 'upper');
  checkBounds(start, lower, upper);
  const scale = typicalMagnitudes(start, options.scale);
  const analytic = problem.jacobian;
  const limit = options.maximumEvaluations ?? 1000 * (n + 1) * (analytic === undefined ? 2 * n + 1 : 1);
  const differences =
    analytic === undefined ? differenceJacobian(problem.residuals, m, scale, lower, upper) : undefined;

  const rows = Math.max(m, n);
  const fixed = Array.from({ length: n }, (_, j) => lower[j] === upper[j]);
  const degreesOfFreedom = m - fixed.filter((constant) => !constant).length;
  let x = Float64Array.from(start);
  let trial = new Float64Array(n);
  let residuals = new Float64Array(m);
  let trialResiduals = new Float64Array(m);
  const jacobian = new Float64Array(m * n);
  const matrix = new Float64Array(rows * n);
  const rhs = new Float64Array(rows);
  const order = new Int32Array(n);
  const norms = new Float64Array(n);
  const largestNorm = new Float64Array(n);
  const columnNorm = new Float64Array(n);
  const columnScale = new Float64Array(n);
  const rankTolerance = analytic === undefined ? 1e-9 : 8 * rows * Number.EPSILON;
  const box = boxStep(n, rankTolerance);

  let evaluations = 1;
  let iterations = 0;
  let radius = 0;
  let sum = 0;
  let modelSize = 0;

  const evaluateJacobian = (parameters: Float64Array): boolean => {
    if (analytic !== undefined) analytic(parameters, jacobian);
    else if (differences !== undefined) evaluations += differences(parameters, jacobian);
    return allFinite(jacobian);
  };

  const linearise = (): void => {
    toUnitColumns(jacobian, m, n, rows, columnNorm, matrix);
    for (let j = 0; j < n; j++) {
      if (columnNorm[j]! > largestNorm[j]!) largestNorm[j] = columnNorm[j]!;
      columnScale[j] = largestNorm[j] === 0 ? 1 : largestNorm[j]!;
    }
    for (let i = 0; i < rows; i++) rhs[i] = i < m ? residuals[i]! : 0;
    for (let j = 0; j < n; j++) order[j] = j;
    factorise(matrix, rows, n, rhs, order, norms);
    for (let k = 0; k < n; k++) {
      for (let i = 0; i <= k; i++) box.triangle[k * n + i] = matrix[k * rows + i]!;
      box.q[k] = rhs[k]!;
      box.norm[k] = columnNorm[order[k]!]! / columnScale[order[k]!]!;
    }
    holdAtBounds(box, x, lower, upper, order, columnScale);
    modelSize = 0;
    for (let j = 0; j < n; j++) modelSize += (columnScale[j]! * x[j]!) ** 2;
    modelSize = Math.sqrt(modelSize);
  };

  const finish = (status: LeastSquaresStatus): LeastSquaresResult => {
    const reducedChiSquared = degreesOfFreedom > 0 ? sum / degreesOfFreedom : Infinity;
    const variance = options.covariance === 'absolute' ? 1 : reducedChiSquared;
    const unscaled = new Float64Array(n * n);
    for (let k = 0; k < n; k++) {
      const factor = columnNorm[order[k]!]!;
      for (let i = 0; i <= k; i++) unscaled[k * n + i] = box.triangle[k * n + i]! * factor;
    }
    const isRobust = options.covariance === 'robust' && degreesOfFreedom > 0;
    const plain = parameterCovariance(unscaled, order, fixed, isRobust ? 1 : variance, rankTolerance);
    const statistics = isRobust ? robust(plain, jacobian, residuals, variance) : plain;
    const activeBounds = Array.from(x, (value, j) => value <= lower[j]! || value >= upper[j]!);
    const deficient = statistics.rank < n - fixed.filter(Boolean).length;
    const held = activeBounds.some((active, j) => active && !fixed[j]!);
    const better = deficient ? 'rank deficient' : held ? 'at bound' : 'converged';
    return {
      status: status === 'converged' ? better : status,
      parameters: x,
      residuals,
      sumOfSquares: sum,
      degreesOfFreedom,
      ...statistics,
      evaluations,
      iterations,
      activeBounds,
    };
  };

  problem.residuals(x, residuals);
  sum = sumOfSquares(residuals);
  if (!Number.isFinite(sum) || !evaluateJacobian(x)) {
    return { ...unusable(x, residuals, fixed, degreesOfFreedom), evaluations, iterations };
  }
  linearise();
  for (let j = 0; j < n; j++) radius += (columnScale[j]! * Math.max(Math.abs(x[j]!), scale[j]!)) ** 2;
  radius = Math.sqrt(radius);
  if (radius === 0) radius = 1;

  let polishedOffset = Infinity;
  let jacobianFailed = false;
  for (;;) {
    const reachable = reachableResidual(box);
    const offset = relativeOffset(reachable, sum, degreesOfFreedom, n);
    // A promised change below the rounding of the sum cannot be checked; the step itself is still good.
    const noise = 16 * Number.EPSILON * Math.sqrt(sum) * (Math.sqrt(sum) + modelSize);
    const unmeasurable = reachable * reachable <= noise;
    // A step this short changes neither the parameters nor the sum in floating point.
    const smallestRadius = Math.max(0.5 * Number.EPSILON * Math.max(modelSize, Math.sqrt(sum)), 1e-150);
    const rounding = 8 * Number.EPSILON * modelSize;
    const exhausted = unmeasurable && offset > 0.9 * polishedOffset;
    if (sum === 0 || reachable <= rounding || offset <= offsetTolerance || exhausted) {
      return finish('converged');
    }
    if (unmeasurable) polishedOffset = offset;
    for (;;) {
      if (evaluations >= limit) return finish('evaluation limit');
      const predicted = computeBoxStep(box, radius);
      const moved = takeStep(box, x, lower, upper, order, columnScale, trial);
      let length = 0;
      for (let k = 0; k < n; k++) length += box.step[k]! ** 2;
      length = Math.sqrt(length);
      if (!moved || radius <= smallestRadius) {
        if (offset <= acceptableOffset) return finish('converged');
        return finish(jacobianFailed ? 'not finite' : 'stalled');
      }
      iterations++;
      problem.residuals(trial, trialResiduals);
      evaluations++;
      const trialSum = sumOfSquares(trialResiduals);
      const ratio = predicted > 0 ? (sum - trialSum) / predicted : -1;
      const accepted = unmeasurable ? trialSum <= sum + noise : ratio > 1e-4;
      if (unmeasurable && !accepted) return finish('converged');
      if (accepted) {
        jacobianFailed = !evaluateJacobian(trial);
        if (!jacobianFailed) {
          if (!unmeasurable && ratio < 0.25) radius = 0.25 * length;
          else if (ratio > 0.75 && length > 0.85 * radius) radius *= 2;
          [x, trial] = [trial, x];
          [residuals, trialResiduals] = [trialResiduals, residuals];
          sum = trialSum;
          linearise();
          break;
        }
      }
      radius = 0.25 * Math.min(radius, length);
    }
  }
}

/** ‖part of r in the tangent plane‖/√n over ‖the rest‖/√(m−n). */
function relativeOffset(reachable: number, sum: number, degreesOfFreedom: number, n: number): number {
  if (reachable === 0) return 0;
  const rest = sum - reachable * reachable;
  if (degreesOfFreedom <= 0 || rest <= 0) return Infinity;
  return reachable / Math.sqrt(n) / Math.sqrt(rest / degreesOfFreedom);
}

function unusable(x: Float64Array, residuals: Float64Array, fixed: boolean[], degreesOfFreedom: number) {
  const n = x.length;
  const covariance = new Float64Array(n * n);
  const standardUncertainties = new Float64Array(n);
  const correlation = new Float64Array(n * n);
  for (let j = 0; j < n; j++) {
    covariance[j * n + j] = fixed[j] === true ? 0 : Infinity;
    standardUncertainties[j] = fixed[j] === true ? 0 : Infinity;
    correlation[j * n + j] = 1;
  }
  const finite = residuals.map((value) => (Number.isFinite(value) ? value : Infinity));
  const sum = sumOfSquares(residuals);
  return {
    status: 'not finite' as const,
    parameters: x,
    residuals: finite,
    sumOfSquares: Number.isFinite(sum) ? sum : Infinity,
    degreesOfFreedom,
    covariance,
    standardUncertainties,
    correlation,
    rank: 0,
    activeBounds: Array.from(x, () => false),
  };
}

function sumOfSquares(values: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]! * values[i]!;
  return sum;
}

function allFinite(values: Float64Array): boolean {
  for (let i = 0; i < values.length; i++) if (!Number.isFinite(values[i]!)) return false;
  return true;
}
