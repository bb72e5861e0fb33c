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
 * Mean of replicates. What belongs to one replicate alone has u = max(s/√n, √Σu_i²/n) with n − 1 degrees of freedom: the scatter
 * between them (JCGM 100:2008, 4.2.3), but never less than their own uncertainties u_i allow, for s of a few may be small by luck.
 * This is the modified Knapp–Hartung interval of random effects with equal weights (Röver, Knapp, Friede, BMC Med. Res. Methodol. 15
 * (2015) 99, doi 10.1186/s12874-015-0091-1); it holds the t-interval of the scatter, so it covers at least as often as it
 * says, more often where the replicates do not differ. What several of them share (one thickness for all cells) does not show
 * in the scatter and is added, as the mean of their contributions from that source. One replicate is returned
 * as it is. Where all are equal to the last digit and one of them states no uncertainty, the mean has none.
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
  // Equal to the last digit: the scatter says nothing, so all must speak for themselves.
  if (standardDeviation === 0 && quantities.some(({ uncertainty }) => uncertainty === undefined))
    return { ...base, contributions: [] };
  const estimate = options.source ?? newSource(`scatter of ${n} replicates`);
  const contributions = [
    ...ownContributions(quantities, estimate, standardDeviation / Math.sqrt(n)),
    ...meanContributions(quantities, (touched) => touched > 1),
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

/**
 * What does not concern several replicates: the own uncertainty of each, and the scatter as far as it is larger. Together they are one
 * estimate with n − 1 degrees of freedom, for whether the replicates differ is only known from so many.
 */
function ownContributions(
  quantities: readonly Quantity[],
  estimate: string,
  scatter: number,
): Contribution[] {
  const one = { estimate, degreesOfFreedom: quantities.length - 1 };
  const own = meanContributions(quantities, (touched) => touched === 1).map(({ source, uncertainty }) => ({
    source,
    uncertainty,
    ...one,
  }));
  const within = combinedUncertainty(own);
  if (scatter <= within) return own;
  // (a − b)(a + b) is not lost in rounding, and squares of large numbers do not overflow.
  const excess = Math.sqrt(scatter - within) * Math.sqrt(scatter + within);
  return [{ source: estimate, uncertainty: excess, ...one }, ...own];
}

/** Contributions to the mean from the sources that so many replicates have. */
function meanContributions(
  quantities: readonly Quantity[],
  wanted: (touched: number) => boolean,
): Contribution[] {
  return uncertaintySources(quantities).flatMap((source) => {
    const { effects } = source;
    if (!wanted(effects.filter((effect) => effect !== 0).length)) return [];
    const uncertainty = effects.reduce((sum, effect) => sum + effect, 0) / effects.length;
    return [contributionOf(source, uncertainty)];
  });
}
