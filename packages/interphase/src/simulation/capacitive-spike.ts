/** A double layer that charges through the series resistance after a voltage step. */
export interface CapacitiveSpike {
  /** Charging current at time zero, A. */
  readonly amplitude: number;
  /** Time constant, s. */
  readonly time: number;
}

/** Charging current at a time after the step, A. */
export function spikeCurrent(spike: CapacitiveSpike, time: number): number {
  return spike.amplitude * Math.exp(-time / spike.time);
}
