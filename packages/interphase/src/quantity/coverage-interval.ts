import { normalQuantile, studentQuantile } from '../numerics/index.ts';
import { InputError } from './input-error.ts';
import type { PropagatedQuantity } from './propagate.ts';
import type { Interval, Quantity } from './quantity.ts';

/**
 * Interval that holds the quantity with a probability, SI.
 *
 * The interval of the quantity itself (or its 95 % one from Monte Carlo) where it has that coverage. Else value ± k u with k from the normal or,
 * with degrees of freedom, the t distribution (JCGM 100:2008, G.3). A quantity that has only an interval of another coverage is
 * stretched on each side by the ratio of normal quantiles.
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
    if (known !== undefined && Math.abs(known.coverage - coverage) < 0.003) return known;
  }
  const upper = (1 + coverage) / 2;
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
