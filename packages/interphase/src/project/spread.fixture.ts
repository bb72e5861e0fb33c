import type { RandomStream } from '../numerics/index.ts';

/** Between the two, evenly in the logarithm. */
export function spread(random: RandomStream, low: number, high: number): number {
  return low * (high / low) ** random.uniform();
}
