/** A weighted straight line y = intercept + slope·x. */
export interface WeightedLine {
  readonly intercept: number;
  readonly slope: number;
  /** Σ w (y − ŷ)². */
  readonly sumOfSquares: number;
  /** Coefficient of determination with the same weights; 1 for exactly equal y. */
  readonly rSquared: number;
  /** Σ w, Σ w x / Σ w and Σ w (x − x̄)²: all that the uncertainty of the line needs. */
  readonly weight: number;
  readonly meanX: number;
  readonly spreadX: number;
}

/**
 * Weighted least-squares line in closed form (centred sums, so 1/T loses no digits).
 *
 * `weights` are 1/u²; absent means equal weights of 1. Arrays have one length ≥ 2 and x is not constant: the
 * callers see to it.
 */
export function weightedLine(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  weights?: ArrayLike<number>,
): WeightedLine {
  const count = x.length;
  let weight = 0;
  let meanX = 0;
  let meanY = 0;
  for (let i = 0; i < count; i++) {
    const w = weights?.[i] ?? 1;
    weight += w;
    meanX += w * x[i]!;
    meanY += w * y[i]!;
  }
  meanX /= weight;
  meanY /= weight;
  let spreadX = 0;
  let spreadY = 0;
  let product = 0;
  for (let i = 0; i < count; i++) {
    const w = weights?.[i] ?? 1;
    const dx = x[i]! - meanX;
    const dy = y[i]! - meanY;
    spreadX += w * dx * dx;
    spreadY += w * dy * dy;
    product += w * dx * dy;
  }
  const slope = product / spreadX;
  const intercept = meanY - slope * meanX;
  let sumOfSquares = 0;
  for (let i = 0; i < count; i++) {
    const residual = y[i]! - meanY - slope * (x[i]! - meanX);
    sumOfSquares += (weights?.[i] ?? 1) * residual * residual;
  }
  const rSquared = spreadY > 0 ? 1 - sumOfSquares / spreadY : 1;
  return { intercept, slope, sumOfSquares, rSquared, weight, meanX, spreadX };
}
