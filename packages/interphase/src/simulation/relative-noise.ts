import type { RandomStream } from '../numerics/index.ts';

/**
 * Adds independent normal noise to Re Z and Im Z in place, with a standard deviation of `relative` times |Z|:
 * the error of an instrument that changes its range with the signal.
 */
export function addRelativeNoise(
  real: Float64Array,
  imaginary: Float64Array,
  relative: number,
  random: RandomStream,
): void {
  for (let i = 0; i < real.length; i += 1) {
    const deviation = relative * Math.hypot(real[i]!, imaginary[i]!);
    real[i]! += deviation * random.normal();
    imaginary[i]! += deviation * random.normal();
  }
}
