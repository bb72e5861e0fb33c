/** Periods that an instrument integrates at each frequency. */
const periods = 3;
/** Shortest time at one frequency, s. */
const shortest = 0.3;

/** Time from the start of a sweep at which each point is complete, s; low frequencies take most of it. */
export function sweepTimes(frequencies: Float64Array): Float64Array {
  const times = new Float64Array(frequencies.length);
  let time = 0;
  for (let i = 0; i < frequencies.length; i += 1) {
    time += Math.max(shortest, periods / frequencies[i]!);
    times[i] = time;
  }
  return times;
}
