import { sameDimension } from './convert.ts';
import { newSource } from './create.ts';
import { InputError } from './input-error.ts';
import type { Contribution, Quantity, Status } from './quantity.ts';
import {
  combinedUncertainty,
  contributionOf,
  effectiveDegreesOfFreedom,
  uncertaintySources,
} from './uncertainty-sources.ts';

/** Mean of several cells or specimens. */
export interface ReplicateMean extends Quantity {
  /** How many. */
  readonly n: number;
  /** Standard deviation between them, SI; absent for one. */
  readonly standardDeviation?: number;
}

/**
 * Mean of replicates: u is the standard deviation between them over √n with n − 1 degrees of freedom (JCGM 100:2008, 4.2.3).
 * What several of them share (one thickness for all cells) does not show in the scatter and is added, as the mean
 * of their contributions from that source; what belongs to one alone is in the scatter already. One
 * replicate is returned as it is.
 *
 * @param options `source`: identity of the scatter; made up when left out
 * @throws InputError for no replicate, or different dimensions.
 * @example
 * ```ts
 * import { meanOfReplicates, quantity } from 'interphase/quantity';
 * const mean = meanOfReplicates([1.7, 1.8, 1.9].map((value) => quantity(value, 'S/m')));
 * mean.value; // => 1.8
 * mean.uncertainty; // => 0.05773502691896258
 * mean.degreesOfFreedom; // => 2
 * ```
 */
export function meanOfReplicates(
  quantities: readonly Quantity[],
  options: { readonly source?: string; readonly status?: Status } = {},
): ReplicateMean {
  const [first] = quantities;
  if (first === undefined) throw new InputError('there is no replicate', 'give at least one');
  const stranger = quantities.find(({ unit }) => !sameDimension(unit, first.unit));
  if (stranger !== undefined) {
    throw new InputError(
      `replicates in ${first.unit} and in ${stranger.unit} have no mean`,
      'give one kind of quantity',
    );
  }
  const n = quantities.length;
  if (n === 1) return { ...first, n };
  let value = 0;
  for (const quantity of quantities) value += quantity.value / n;
  let squares = 0;
  for (const quantity of quantities) squares += (quantity.value - value) ** 2;
  const standardDeviation = Math.sqrt(squares / (n - 1));
  const scatter = {
    source: options.source ?? newSource(`scatter of ${n} replicates`),
    uncertainty: standardDeviation / Math.sqrt(n),
  };
  const contributions: Contribution[] = [
    ...(standardDeviation === 0 ? [] : [{ ...scatter, degreesOfFreedom: n - 1 }]),
    ...sharedContributions(quantities),
  ];
  const degreesOfFreedom = effectiveDegreesOfFreedom(contributions);
  return {
    value,
    unit: first.unit,
    uncertainty: combinedUncertainty(contributions),
    ...(degreesOfFreedom === undefined ? {} : { degreesOfFreedom }),
    status:
      options.status ??
      (quantities.every(({ status }) => status === first.status) ? first.status : 'derived'),
    sources: Array.from(new Set(quantities.flatMap(({ sources }) => sources))),
    contributions,
    n,
    standardDeviation,
  };
}

function sharedContributions(quantities: readonly Quantity[]): Contribution[] {
  return uncertaintySources(quantities).flatMap((source) => {
    const { effects } = source;
    const touched = effects.filter((effect) => effect !== 0).length;
    if (touched < 2) return [];
    const uncertainty = effects.reduce((sum, effect) => sum + effect, 0) / effects.length;
    return [contributionOf(source, uncertainty)];
  });
}
