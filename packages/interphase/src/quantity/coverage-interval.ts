import { normalQuantile, studentQuantile } from '../numerics/index.ts';
import { InputError } from './input-error.ts';
import type { PropagatedQuantity } from './propagation.ts';
import type { Interval, Quantity } from './quantity.ts';

/**
 * Interval that holds the quantity with a probability, SI.
 *
 * The interval of the quantity itself (or its 95 % one from Monte Carlo) where it has that coverage. Else that of its
 * uniform or triangular distribution; else one of another coverage, stretched on each side by the ratio of normal quantiles; else
 * value ± k u with k from the normal or, with degrees of freedom, the t distribution (JCGM 100:2008, G.3). Limits that hold everything
 * (coverage 1) without a distribution are those of a uniform one (JCGM 101:2008, 6.4.2).
 *
 * @param coverage probability between 0 and 1: 0.95
 * @throws InputError when neither an uncertainty nor an interval is stated.
 * @example
 * ```ts
 * import { coverageInterval, quantity } from 'interphase/quantity';
 * coverageInterval(quantity(10, 'V', { uncertainty: 1, degreesOfFreedom: 2 }), 0.95).high; // => 14.302652729911275
 * ```
 */
export function coverageInterval(quantity: Quantity | PropagatedQuantity, coverage: number): Interval {
  if (!(coverage > 0 && coverage < 1)) {
    throw new InputError(
      `${coverage} is no coverage probability`,
      'give a number between 0 and 1, e.g. 0.95',
    );
  }
  const { value, uncertainty, interval, degreesOfFreedom } = quantity;
  const own = 'propagation' in quantity ? quantity.propagation.interval95 : undefined;
  for (const known of [interval, own]) {
    if (known !== undefined && known.coverage < 1 && Math.abs(known.coverage - coverage) < 0.003)
      return known;
  }
  const upper = (1 + coverage) / 2;
  const bounded = boundedInterval(quantity, coverage);
  if (bounded !== undefined) return bounded;
  if (interval !== undefined) {
    const ratio = normalQuantile(upper) / normalQuantile((1 + interval.coverage) / 2);
    const inside = interval.low <= value && value <= interval.high;
    const centre = inside ? value : (interval.low + interval.high) / 2;
    return {
      low: centre - (centre - interval.low) * ratio,
      high: centre + (interval.high - centre) * ratio,
      coverage,
    };
  }
  if (uncertainty === undefined) {
    throw new InputError(
      'a quantity without stated uncertainty has no coverage interval',
      'state its standard uncertainty',
    );
  }
  const k = degreesOfFreedom === undefined ? normalQuantile(upper) : studentQuantile(upper, degreesOfFreedom);
  return { low: value - k * uncertainty, high: value + k * uncertainty, coverage };
}

/** The central part of a distribution that has ends; undefined for one that has none. */
function boundedInterval(
  { value, uncertainty, interval, distribution }: Quantity,
  coverage: number,
): Interval | undefined {
  if (uncertainty !== undefined && (distribution === 'uniform' || distribution === 'triangular')) {
    const [share, width] =
      distribution === 'uniform' ? [coverage, Math.sqrt(3)] : [1 - Math.sqrt(1 - coverage), Math.sqrt(6)];
    const reach = share * width * uncertainty;
    return { low: value - reach, high: value + reach, coverage };
  }
  if (interval?.coverage !== 1) return undefined;
  const tail = ((1 - coverage) / 2) * (interval.high - interval.low);
  return { low: interval.low + tail, high: interval.high - tail, coverage };
}
