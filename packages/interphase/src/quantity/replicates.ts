import { sameDimension } from './convert.ts';
import { newSource } from './create.ts';
import { inheritedStatus } from './inherited-status.ts';
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
 * replicate is returned as it is. Replicates that are equal to the last digit do not make the mean exact: its uncertainty is
 * then that of the mean of their own ones, or absent where one of them states none.
 *
 * @param options `source`: identity of the scatter; made up when left out. `status`: when left out, theirs where it is one,
 * else `not identifiable` or `simulated` where one of them is, else `derived`
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
  const status = options.status ?? commonStatus(quantities);
  if (n === 1) return { ...first, status, n };
  let value = 0;
  for (const quantity of quantities) value += quantity.value / n;
  const standardDeviation =
    Math.hypot(...quantities.map((quantity) => quantity.value - value)) / Math.sqrt(n - 1);
  const base = {
    value,
    unit: first.unit,
    status,
    sources: Array.from(new Set(quantities.flatMap(({ sources }) => sources))),
    n,
    standardDeviation,
  };
  if (standardDeviation === 0) return { ...base, ...ownUncertainty(quantities) };
  const scatter = {
    source: options.source ?? newSource(`scatter of ${n} replicates`),
    uncertainty: standardDeviation / Math.sqrt(n),
  };
  const contributions: Contribution[] = [
    { ...scatter, degreesOfFreedom: n - 1 },
    ...meanContributions(quantities, 2),
  ];
  const degreesOfFreedom = effectiveDegreesOfFreedom(contributions);
  return {
    ...base,
    uncertainty: combinedUncertainty(contributions),
    ...(degreesOfFreedom === undefined ? {} : { degreesOfFreedom }),
    contributions,
  };
}

function commonStatus(quantities: readonly Quantity[]): Status {
  const [status, ...others] = new Set(quantities.map((quantity) => quantity.status));
  return status !== undefined && others.length === 0 ? status : inheritedStatus(quantities);
}

/** What the replicates say of themselves, for a mean whose scatter says nothing. */
function ownUncertainty(
  quantities: readonly Quantity[],
): Pick<Quantity, 'uncertainty' | 'degreesOfFreedom' | 'contributions'> {
  if (quantities.some(({ uncertainty }) => uncertainty === undefined)) return { contributions: [] };
  const contributions = meanContributions(quantities, 1);
  const degreesOfFreedom = effectiveDegreesOfFreedom(contributions);
  return {
    uncertainty: combinedUncertainty(contributions),
    ...(degreesOfFreedom === undefined ? {} : { degreesOfFreedom }),
    contributions,
  };
}

/** Contributions to the mean from the sources that at least so many replicates have. */
function meanContributions(quantities: readonly Quantity[], atLeast: number): Contribution[] {
  return uncertaintySources(quantities).flatMap((source) => {
    const { effects } = source;
    const touched = effects.filter((effect) => effect !== 0).length;
    if (touched < atLeast) return [];
    const uncertainty = effects.reduce((sum, effect) => sum + effect, 0) / effects.length;
    return [contributionOf(source, uncertainty)];
  });
}
