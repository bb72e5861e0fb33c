import type { BlockingFit } from './blocking-fit.ts';

/** Total series resistance over the circuits of the family, Ω. */
export interface AveragedResistance {
  readonly value: number;
  /** Standard uncertainty: that of each fit and the spread between the circuits. */
  readonly uncertainty: number;
  /** Share of the spread between circuits in the variance, 0 … 1. */
  readonly shareOfChoice: number;
  /** Akaike weight of each circuit, in the order of the fits. */
  readonly weights: readonly number[];
}

/**
 * Averages the resistance over the circuits by their Akaike weights, so that a choice the data leave open is part of the
 * uncertainty: u² = Σ w (u_k² + (R_k − R)²).
 *
 * @param fits at least one, best first
 * @see Burnham, Anderson, Sociol. Methods Res. 33 (2004) 261, doi 10.1177/0049124104268644
 */
export function averageResistance(fits: readonly BlockingFit[]): AveragedResistance {
  const best = fits[0]!.fit.correctedAkaike;
  const raw = fits.map(({ fit }) => Math.exp(-(fit.correctedAkaike - best) / 2));
  const sum = raw.reduce((total, x) => total + x, 0);
  const weights = raw.map((x) => x / sum);
  const value = fits.reduce((total, { resistance }, k) => total + weights[k]! * resistance, 0);
  let within = 0;
  let between = 0;
  fits.forEach(({ resistance, uncertainty }, k) => {
    within += weights[k]! * uncertainty ** 2;
    between += weights[k]! * (resistance - value) ** 2;
  });
  const variance = within + between;
  return {
    value,
    uncertainty: Math.sqrt(variance),
    shareOfChoice: variance > 0 ? between / variance : 0,
    weights,
  };
}
