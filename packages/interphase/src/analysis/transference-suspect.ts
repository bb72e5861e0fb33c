import type { Finding, Gate } from '../finding/index.ts';
import { InputError } from '../quantity/index.ts';
import { type OutlierRule, outlyingReplicates, replicatesGate } from './outlying-replicates.ts';
import type { Polarisation } from './transference-formula.ts';

/** A replicate whose own numbers do not fit those of its siblings. */
export interface SuspectReplicate {
  /** 0-based position in the list given. */
  readonly index: number;
  /** ΔV/I_0 − R_0, Ω. */
  readonly impliedBulkResistance: number;
  /** Median of all replicates, Ω. */
  readonly medianBulkResistance: number;
  /** Distance from the median in robust standard deviations (1.4826 × MAD); Infinity when the others agree exactly. */
  readonly deviation: number;
}

/**
 * Replicate cells of one film whose initial current, potential and interface resistance imply another bulk
 * resistance ΔV/I_0 − R_0 than the other cells do: a misread current or a mixed-up spectrum. Flags, never corrects.
 *
 * Outlier rule: farther from the median than 3.5 robust standard deviations (Iglewicz & Hoaglin 1993; median and
 * MAD as Leys et al. 2013, doi 10.1016/j.jesp.2013.03.013) and by more than a tenth of the median, so that
 * cells which agree to better than they can be measured do not accuse each other.
 *
 * @param replicates at least four cells with films of one thickness and area; fewer give an empty list, as nothing
 * tells which of them is wrong.
 * @throws InputError when an initial current is zero.
 *
 * @example
 * ```ts
 * import { suspectReplicates } from 'interphase/analysis';
 * const cell = (initialCurrent: number) => ({ potential: 0.01, initialCurrent, initialInterfaceResistance: 200 });
 * suspectReplicates([18e-6, 18.2e-6, 28e-6, 17.9e-6, 18.1e-6].map(cell)).map((found) => found.index); // => [2]
 * ```
 */
export function suspectReplicates(
  replicates: readonly Pick<Polarisation, 'potential' | 'initialCurrent' | 'initialInterfaceResistance'>[],
  rule: OutlierRule = {},
): SuspectReplicate[] {
  const implied = replicates.map(({ potential, initialCurrent, initialInterfaceResistance }, index) => {
    if (initialCurrent === 0)
      throw new InputError(
        `replicate ${index + 1} has an initial current of 0 A`,
        'give the current just after the potential step',
      );
    return potential / initialCurrent - initialInterfaceResistance;
  });
  return outlyingReplicates(implied, rule).map(({ index, median, deviation }) => ({
    index,
    impliedBulkResistance: implied[index]!,
    medianBulkResistance: median,
    deviation,
  }));
}

/**
 * The gate *replicates agree* over findings of the transference number of nominally equal cells; those without a potential, an
 * initial current or a resistance of the interfaces take no part.
 */
export function transferenceReplicatesGate(cells: readonly Finding[]): Gate[] {
  const implied = cells.flatMap(({ quantities }) => {
    const read = (name: string) => quantities.find((each) => each.name === name);
    const potential = read('polarisation potential');
    const current = read('initial current');
    const resistance = read('interface resistance before the step');
    if (!potential || !current || !resistance || current.quantity.value === 0) return [];
    const value = potential.quantity.value / current.quantity.value - resistance.quantity.value;
    return [{ name: current.of, value }];
  });
  return replicatesGate(
    implied,
    'bulk resistance ΔV/I_0 − R_0',
    'Ω',
    'check the initial current and the spectrum before the step: a misread current or the spectrum of another cell',
  );
}
