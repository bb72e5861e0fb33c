import type { Quantity } from './quantity.ts';

/** One line of an uncertainty budget. */
export interface BudgetLine {
  readonly source: string;
  /** Signed contribution to the standard uncertainty, SI. */
  readonly uncertainty: number;
  /** Share of the variance, 0 … 1; all lines add up to 1. */
  readonly share: number;
  readonly degreesOfFreedom?: number;
  /** Relative reduction of u that halving this contribution would bring: what to improve first. */
  readonly gainOfHalving: number;
}

/**
 * What the uncertainty of a quantity consists of, the largest contribution first; empty for an exact number, or one
 * without stated uncertainty.
 *
 * @example
 * ```ts
 * import { propagate, quantity, uncertaintyBudget } from 'interphase/quantity';
 * const conductivity = propagate(({ L, R }) => L / (R * 2e-4), {
 *   L: quantity(3, 'µm', { uncertainty: 0.3, source: 'thickness' }),
 *   R: quantity(0.86, 'Ω', { uncertainty: 0.01, source: 'impedance' }),
 * }, { unit: 'S/cm', method: 'linear' });
 * const [first] = uncertaintyBudget(conductivity);
 * first.source; // => 'thickness'
 * Math.round(first.share * 1000) / 1000; // => 0.987
 * ```
 */
export function uncertaintyBudget({ contributions }: Quantity): readonly BudgetLine[] {
  const variance = contributions.reduce((sum, { uncertainty }) => sum + uncertainty ** 2, 0);
  if (!(variance > 0)) return [];
  return contributions
    .map(({ source, uncertainty, degreesOfFreedom }) => {
      const share = uncertainty ** 2 / variance;
      return {
        source,
        uncertainty,
        share,
        ...(degreesOfFreedom !== undefined && { degreesOfFreedom }),
        gainOfHalving: 1 - Math.sqrt(1 - 0.75 * share),
      };
    })
    .toSorted((a, b) => b.share - a.share);
}
