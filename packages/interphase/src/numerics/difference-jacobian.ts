const relativeStep = Math.cbrt(Number.EPSILON);

/** Residuals as a function of parameters; writes into `out`. */
export type ResidualFunction = (parameters: Float64Array, out: Float64Array) => void;

/**
 * A Jacobian by central differences with the step ∛ε · max(|p|, scale), row-major into `out`; returns how many
 * times it called `residuals`.
 *
 * No point outside the bounds is evaluated: near a bound a difference of the same order looks inwards
 * (three points on one side), and a parameter whose bounds coincide gets a column of zeros. The same is done where one
 * side is not finite.
 */
export function differenceJacobian(
  residuals: ResidualFunction,
  residualCount: number,
  scale: ArrayLike<number>,
  lower: ArrayLike<number>,
  upper: ArrayLike<number>,
): (parameters: Float64Array, out: Float64Array) => number {
  const n = scale.length;
  const point = new Float64Array(n);
  const first = new Float64Array(residualCount);
  const second = new Float64Array(residualCount);
  const centre = new Float64Array(residualCount);

  return (parameters, out) => {
    let calls = 0;
    let centreKnown = false;
    const evaluate = (j: number, value: number, into: Float64Array): boolean => {
      point[j] = value;
      residuals(point, into);
      point[j] = parameters[j]!;
      calls++;
      return into.every(Number.isFinite);
    };
    point.set(parameters);
    for (let j = 0; j < n; j++) {
      const p = parameters[j]!;
      const low = lower[j]!;
      const high = upper[j]!;
      if (low === high) {
        for (let i = 0; i < residualCount; i++) out[i * n + j] = 0;
        continue;
      }
      const h = relativeStep * Math.max(Math.abs(p), scale[j]!);
      const below = p - h;
      const above = p + h;
      if (below >= low && above <= high && evaluate(j, above, first) && evaluate(j, below, second)) {
        const width = above - below;
        for (let i = 0; i < residualCount; i++) out[i * n + j] = (first[i]! - second[i]!) / width;
        continue;
      }
      if (!centreKnown) {
        evaluate(j, p, centre);
        centreKnown = true;
      }
      const towardsHigh = high - p >= p - low;
      const oneSided = (sign: number): boolean => {
        const room = sign > 0 ? high - p : p - low;
        const step = sign * Math.min(h, room / 2);
        const near = p + step;
        const far = p + 2 * step;
        if (near === p || far < low || far > high) return false;
        if (!evaluate(j, near, first) || !evaluate(j, far, second)) return false;
        // Weights for the steps as they were rounded.
        const a = near - p;
        const b = far - p;
        for (let i = 0; i < residualCount; i++) {
          const r = centre[i]!;
          out[i * n + j] = ((first[i]! - r) * b) / (a * (b - a)) - ((second[i]! - r) * a) / (b * (b - a));
        }
        return true;
      };
      const sign = towardsHigh ? 1 : -1;
      if (!oneSided(sign) && !oneSided(-sign)) {
        for (let i = 0; i < residualCount; i++) out[i * n + j] = Number.NaN;
      }
    }
    return calls;
  };
}
