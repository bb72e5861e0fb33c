import { chiSquaredCumulative } from '../numerics/index.ts';
import type { Quantity } from '../quantity/index.ts';
import { fromCovariance, propagate } from '../quantity/index.ts';

/** A resistance of a stack. */
export interface StackResistance {
  readonly films: number;
  readonly resistance: Quantity;
}

/** Straight line of resistance against the number of films. */
export interface FilmLine {
  /** Resistance of one film, Ω. */
  readonly slope: Quantity;
  /** Leads and contacts, Ω. */
  readonly intercept: Quantity;
  /** Stacks. */
  readonly n: number;
  /** Different numbers of films. */
  readonly counts: number;
  readonly chiSquared: number;
  /** Probability of a scatter this large or larger if only the fits were uncertain; 1 for two stacks. */
  readonly probability: number;
  /** `scatter` when the stacks scatter more than their fits explain, and u comes from that scatter. */
  readonly uncertaintyFrom: 'fits' | 'scatter';
}

/** Below this the scatter of the stacks is real, not chance. */
const improbable = 0.05;

/**
 * Weighted straight line R = intercept + slope × films. Slope and intercept carry the uncertainties of the spectra, or that of the
 * scatter about the line with n − 2 degrees of freedom where the stacks scatter more than that (χ², p < 0.05).
 *
 * @param stacks at least two different numbers of films, each resistance with an uncertainty
 */
export function filmLine(stacks: readonly StackResistance[]): FilmLine {
  const n = stacks.length;
  const weights = stacks.map(({ resistance }) => 1 / resistanceVariance(resistance));
  const total = sum(weights, () => 1);
  const centre = sum(weights, (i) => stacks[i]!.films) / total;
  const spread = sum(weights, (i) => (stacks[i]!.films - centre) ** 2);
  const slopeShares = weights.map((w, i) => (w * (stacks[i]!.films - centre)) / spread);
  const interceptShares = weights.map((w, i) => w / total - centre * slopeShares[i]!);
  const value = (shares: readonly number[]) => sum(shares, (i) => stacks[i]!.resistance.value);
  const [slope, intercept] = [value(slopeShares), value(interceptShares)];
  const chiSquared = sum(
    weights,
    (i) => (stacks[i]!.resistance.value - intercept - slope * stacks[i]!.films) ** 2,
  );
  const degreesOfFreedom = n - 2;
  const probability = degreesOfFreedom > 0 ? 1 - chiSquaredCumulative(chiSquared, degreesOfFreedom) : 1;
  const counts = new Set(stacks.map(({ films }) => films)).size;
  const common = { n, counts, chiSquared, probability };

  if (probability >= improbable) {
    const inputs = Object.fromEntries(stacks.map(({ resistance }, i) => [`stack ${i}`, resistance]));
    const combine = (shares: readonly number[]) =>
      propagate((x) => sum(shares, (i) => x[`stack ${i}`]!), inputs, { unit: 'Ω', method: 'linear' });
    return {
      slope: combine(slopeShares),
      intercept: combine(interceptShares),
      uncertaintyFrom: 'fits',
      ...common,
    };
  }
  const scale = chiSquared / degreesOfFreedom;
  const [scattered, leads] = fromCovariance(
    [slope, intercept],
    [
      scale / spread,
      (-scale * centre) / spread,
      (-scale * centre) / spread,
      scale * (1 / total + centre ** 2 / spread),
    ],
    {
      units: ['Ω', 'Ω'],
      source: `line through the stacks ${stacks.map(({ resistance }) => resistance.sources.join('+')).join(', ')}`,
      degreesOfFreedom,
      status: 'derived',
      sources: [...new Set(stacks.flatMap(({ resistance }) => resistance.sources))],
    },
  );
  return { slope: scattered!, intercept: leads!, uncertaintyFrom: 'scatter', ...common };
}

function resistanceVariance({ value, uncertainty }: Quantity): number {
  // an exact spectrum (simulated without noise) keeps a finite weight
  return Math.max(uncertainty ?? Infinity, 1e-9 * Math.abs(value)) ** 2;
}

function sum(weights: readonly number[], of: (index: number) => number): number {
  return weights.reduce((total, weight, index) => total + weight * of(index), 0);
}
