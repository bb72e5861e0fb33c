export { correctedAkaike } from './akaike.ts';
export { binomialCumulative, binomialUpperTail } from './binomial.ts';
export { findRoot } from './brent.ts';
export type { RootOptions } from './brent.ts';
export { chiSquaredCumulative, chiSquaredQuantile, chiSquaredUpperTail } from './chi-squared.ts';
export { fCumulative, fQuantile, fUpperTail } from './fisher.ts';
export { incompleteBeta, inverseIncompleteBeta } from './incomplete-beta.ts';
export type { UnitPoint } from './incomplete-beta.ts';
export { incompleteGamma, inverseIncompleteGamma } from './incomplete-gamma.ts';
export type { TwoTails } from './incomplete-gamma.ts';
export { leastSquares } from './least-squares.ts';
export type {
  LeastSquaresOptions,
  LeastSquaresProblem,
  LeastSquaresResult,
  LeastSquaresStatus,
} from './least-squares-problem.ts';
export { nonNegativeQuadratic, solveFactored } from './non-negative-quadratic.ts';
export type { NonNegativeSolution } from './non-negative-quadratic.ts';
export { linearSolution } from './linear-solution.ts';
export type { LinearSolution } from './linear-solution.ts';
export { linearLeastSquares } from './linear-least-squares.ts';
export type { LinearLeastSquaresOptions, LinearLeastSquaresResult } from './linear-least-squares.ts';
export { normalCumulative, normalDensity, normalQuantile } from './normal.ts';
export { quantileSorted } from './quantile.ts';
export { randomStream } from './random-stream.ts';
export type { RandomStream } from './random-stream.ts';
export { logGamma } from './stirling.ts';
export { studentCumulative, studentQuantile } from './student.ts';
export { demingRegression } from './deming-regression.ts';
export type { DemingRegression } from './deming-regression.ts';
export { linearRegression } from './linear-regression.ts';
export type { LinearRegression } from './linear-regression.ts';
export { multistart } from './multistart.ts';
export type { MultistartOptions, MultistartResult } from './multistart.ts';
export { profileInterval } from './profile-likelihood.ts';
export type { ProfileInterval } from './profile-likelihood.ts';
export { residualBootstrap } from './residual-bootstrap.ts';
export type { BootstrapOptions, BootstrapResult } from './residual-bootstrap.ts';
export { robustProblem } from './robust-loss.ts';
export type { RobustLoss } from './robust-loss.ts';
export { selectQuantiles } from './select-quantiles.ts';
export { sobolIndices } from './sobol-indices.ts';
export type { SobolIndices } from './sobol-indices.ts';
export { sobolSequence } from './sobol-sequence.ts';
export { zigguratNormal } from './ziggurat.ts';
