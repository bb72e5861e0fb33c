export { correctedAkaike } from './akaike.ts';
export { findRoot } from './brent.ts';
export type { RootOptions } from './brent.ts';
export { leastSquares } from './least-squares.ts';
export type {
  LeastSquaresOptions,
  LeastSquaresProblem,
  LeastSquaresResult,
  LeastSquaresStatus,
} from './least-squares.ts';
export { quantileSorted } from './quantile.ts';
