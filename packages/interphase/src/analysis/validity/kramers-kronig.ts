import type { SpectrumData } from '../../circuit/index.ts';
import { correctedAkaike, fUpperTail } from '../../numerics/index.ts';
import { extendedTimeConstants } from './extended-time-constants.ts';
import { fitRelaxationChain, type RelaxationChain } from './relaxation-chain.ts';

/** How a spectrum stands to the Kramers–Kronig relations. */
export interface KramersKronig {
  /** Part of |Z|, rms, by which real and imaginary part disagree beyond the noise. */
  readonly deviation: number;
  /** Probability of so much disagreement by noise alone. */
  readonly probability: number;
  /** Standard deviation of the noise of either part, relative to |Z|. */
  readonly noise: number;
  /** Chain fitted to both parts, and its residuals relative to |Z|. */
  readonly chain: RelaxationChain;
}

/** Time constants per decade that are tried. */
const densities = [3, 4, 5, 6, 7] as const;
/** Degrees of freedom the noise must be estimated from at least. */
const fewestLeft = 8;

/**
 * Kramers–Kronig test by comparison: one chain of relaxations, series R, L and C for both parts, against a chain for each part.
 * Where the relations hold, the freedom of two chains only follows the noise; an F test tells when it does more. Unlike
 * residuals, the answer depends on no choice of a threshold for the noise, and says how large the disagreement is.
 *
 * Time constants lie half a decade beyond the measured range, as many per decade as AICc allows. Assumes noise that is
 * independent, equal in both parts and proportional to |Z|. A resonance (L and C in one branch) is no sum of relaxations and
 * counts as disagreement. Undefined for too few points to estimate the noise.
 *
 * Sources: Boukamp, J. Electrochem. Soc. 142 (1995) 1885, doi 10.1149/1.2044210, for the linear chain; the comparison of
 * the two is a likelihood-ratio test of nested linear models.
 *
 * @example
 * ```ts
 * import { kramersKronig } from 'interphase/analysis';
 * const frequency = Float64Array.from({ length: 61 }, (_, i) => 10 ** (6 - i / 10));
 * const size = (f: number) => 1 + (2 * Math.PI * f * 1e-3) ** 2;
 * const found = kramersKronig({
 *   frequency,
 *   real: frequency.map((f) => 10 + 100 / size(f)),
 *   imaginary: frequency.map((f) => (-100 * 2 * Math.PI * f * 1e-3) / size(f)),
 * });
 * (found?.deviation ?? 1) < 1e-5; // => true
 * ```
 */
export function kramersKronig(data: SpectrumData): KramersKronig | undefined {
  const observations = 2 * data.frequency.length;
  let apart: { sum: number; rank: number; timeConstants: Float64Array; criterion: number } | undefined;
  let together: { chain: RelaxationChain; criterion: number } | undefined;
  for (const density of densities) {
    const timeConstants = extendedTimeConstants(data.frequency, density);
    const fit = (part: 'real' | 'imaginary' | 'complex'): RelaxationChain =>
      fitRelaxationChain(data, timeConstants, { part, capacitance: true });
    const room = (rank: number): boolean => observations - rank >= fewestLeft + 1;
    const [real, imaginary, chain] = [fit('real'), fit('imaginary'), fit('complex')];
    const [sum, rank] = [real.sumOfSquares + imaginary.sumOfSquares, real.rank + imaginary.rank];
    const criterion = criterionOf(sum, observations, rank);
    if (room(rank) && !(criterion >= (apart?.criterion ?? Infinity)))
      apart = { sum, rank, timeConstants, criterion };
    const ofChain = criterionOf(chain.sumOfSquares, observations, chain.rank);
    if (room(chain.rank) && !(ofChain >= (together?.criterion ?? Infinity)))
      together = { chain, criterion: ofChain };
  }
  if (apart === undefined || together === undefined) return undefined;
  const joint = fitRelaxationChain(data, apart.timeConstants, { part: 'complex', capacitance: true });
  const left = observations - apart.rank;
  const more = apart.rank - joint.rank;
  const variance = Math.max(apart.sum / left, Number.EPSILON ** 2);
  const excess = Math.max(0, joint.sumOfSquares - apart.sum);
  return {
    deviation: Math.sqrt(Math.max(0, excess - more * variance) / observations),
    probability: fUpperTail(excess / more / variance, more, left),
    noise: Math.sqrt(variance),
    chain: together.chain,
  };
}

/** AICc of a fit; Infinity where it has no room. */
function criterionOf(sumOfSquares: number, observations: number, rank: number): number {
  // Rounding of a noise-free spectrum must not look like a better fit.
  const floor = observations * (8 * Number.EPSILON) ** 2;
  return correctedAkaike(Math.max(sumOfSquares, floor), observations, rank + 1);
}
