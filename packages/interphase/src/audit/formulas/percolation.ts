/** A conducting phase that percolates: σ ∝ (φ − φ_c)^t. */
export interface PercolationInput {
  /** Volume fractions of three media. */
  readonly fractions: readonly [number, number, number];
  /** Conductivity of the second over that of the first. */
  readonly firstRatio: number;
  /** Exponent t; 2 in three dimensions. */
  readonly exponent: number;
}

/**
 * Threshold φ_c that gives the step from the first to the second medium, and the ratio of the third to the first that then
 * follows from structure alone. Stauffer, Aharony, Introduction to Percolation Theory, 2nd ed. 1994.
 *
 * @example
 * ```ts
 * import { percolation } from 'interphase/audit';
 * const { threshold, thirdRatio } = percolation({ fractions: [0.3, 0.4, 0.5], firstRatio: 4, exponent: 2 });
 * Math.round(threshold * 1e9) / 1e9; // => 0.2
 * Math.round(thirdRatio * 1e9) / 1e9; // => 9
 * ```
 */
export function percolation({ fractions: [first, second, third], firstRatio, exponent }: PercolationInput): {
  readonly threshold: number;
  readonly thirdRatio: number;
} {
  const root = firstRatio ** (1 / exponent);
  const threshold = (root * first - second) / (root - 1);
  return { threshold, thirdRatio: ((third - threshold) / (first - threshold)) ** exponent };
}
