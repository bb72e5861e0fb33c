/** Decades by which time constants lie beyond the measured range, on either side. */
const beyond = 0.5;

/** Time constants, evenly spread in their logarithm to half a decade beyond 1/ω of the measured frequencies, s. */
export function extendedTimeConstants(frequency: Float64Array, perDecade: number): Float64Array {
  let low = Infinity;
  let high = 0;
  for (const f of frequency) {
    low = Math.min(low, f);
    high = Math.max(high, f);
  }
  const first = -Math.log10(2 * Math.PI * high) - beyond;
  const decades = Math.log10(high / low) + 2 * beyond;
  const count = Math.round(decades * perDecade) + 1;
  return Float64Array.from({ length: count }, (_, k) => 10 ** (first + (decades * k) / (count - 1)));
}
