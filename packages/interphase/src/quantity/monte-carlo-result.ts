import { newSource } from './create.ts';
import { InputError } from './input-error.ts';
import type { Model } from './linear-propagation.ts';
import { monteCarlo, oneSigma } from './monte-carlo.ts';
import type { Estimate, PropagatedQuantity, PropagateOptions } from './propagation.ts';
import type { Contribution } from './quantity.ts';
import { combinedUncertainty } from './uncertainty-sources.ts';
import type { UncertaintySource } from './uncertainty-sources.ts';

/** Share of draws without a finite result above which a result is not identifiable. */
const tolerated = 0.001;

export function monteCarloResult<K extends string>(
  base: Estimate,
  model: Model<K>,
  sources: readonly UncertaintySource[],
  linear: Float64Array | undefined,
  reason: string,
  options: PropagateOptions,
): PropagatedQuantity {
  const { draws = 100_000, seed = 1, summary = false } = options;
  if (draws !== 'adaptive' && (!Number.isInteger(draws) || draws < 100)) {
    throw new InputError(`${draws} draws are too few for an interval`, 'give a whole number of at least 100');
  }
  if (draws !== 'adaptive' && draws > 20_000_000) {
    throw new InputError(`${draws} draws do not fit into memory`, 'give at most 20 million');
  }
  const result = monteCarlo(model, sources, draws, seed, summary);
  if (result === undefined) {
    throw new InputError(
      'the result is not finite in any draw of its inputs',
      'check the uncertainties of the inputs',
    );
  }
  const { low, high, low95, high95, median, nonFinite, stable, tolerance } = result;
  const uncertainty = (high - low) / 2;
  const lost = nonFinite / result.draws;
  const stated = [
    reason,
    ...(nonFinite === 0 ? [] : [`${Number((lost * 100).toPrecision(2))} % of the draws have no result`]),
    ...(stable ? [] : [`the interval is not stable to two digits after ${result.draws} draws`]),
  ].join('; ');
  return {
    ...base,
    status: lost > tolerated ? 'not identifiable' : base.status,
    uncertainty,
    interval: { low, high, coverage: oneSigma },
    contributions: scaledContributions(sources, linear, uncertainty),
    propagation: {
      method: 'Monte Carlo',
      reason: stated,
      draws: result.draws,
      seed,
      median,
      interval95: { low: low95, high: high95, coverage: 0.95 },
      ...(tolerance !== undefined && { tolerance }),
      ...(result.summary !== undefined && { summary: result.summary }),
      ...(nonFinite === 0 ? {} : { nonFinite }),
    },
  };
}

/** The linear contributions made as large as the result's uncertainty: correlation with other results stays that of the linear part. */
export function scaledContributions(
  sources: readonly UncertaintySource[],
  linear: Float64Array | undefined,
  uncertainty: number,
): Contribution[] {
  const parts = sources.flatMap(({ source }, s) => {
    const part = linear?.[s] ?? 0;
    return part === 0 ? [] : [{ source, uncertainty: part }];
  });
  const combined = combinedUncertainty(parts);
  if (uncertainty === 0) return [];
  if (combined === 0) return [{ source: newSource('second-order terms'), uncertainty }];
  return parts.map(({ source, uncertainty: part }) => ({
    source,
    uncertainty: (part / combined) * uncertainty,
  }));
}
