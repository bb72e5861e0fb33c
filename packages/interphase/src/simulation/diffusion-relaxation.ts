/** Terms beyond which the series changes nothing at the earliest time that is summed. */
const terms = 400;

/**
 * Share of the concentration polarisation still missing at a time after a step: 1 at time zero, 0 at the end.
 *
 * (8/π²) Σ exp(−n² t/τ)/n² over odd n, with τ = ℓ²/(π²D): the relaxation of a linear concentration profile between two
 * planes with constant flux. The slowest term falls to 1/e in τ.
 *
 * @param ratio t/τ
 * @see Crank, The Mathematics of Diffusion, 2nd ed., §4.3
 */
export function diffusionRelaxation(ratio: number): number {
  if (ratio <= 0) return 1;
  let sum = 0;
  for (let k = 0; k < terms; k += 1) {
    const n = 2 * k + 1;
    const exponent = n * n * ratio;
    if (exponent > 40) break;
    sum += Math.exp(-exponent) / (n * n);
  }
  if (terms * terms * 4 * ratio > 40) return (8 / Math.PI ** 2) * sum;
  // the start of the same curve, 1 − (4/π^1.5)√ratio, where the series would need ever more terms
  return 1 - (4 / Math.PI ** 1.5) * Math.sqrt(ratio);
}
