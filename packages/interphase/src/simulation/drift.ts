/**
 * Factor by which a slowly drifting property has changed since the start.
 *
 * @param perHour relative change in an hour: 0.02 for +2 %/h
 * @param time s
 */
export function driftFactor(perHour: number, time: number): number {
  return 1 + (perHour * time) / 3600;
}
