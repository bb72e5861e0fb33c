import { studentCumulative } from '../numerics/index.ts';
import { sameDimension } from './convert.ts';
import { coverageInterval } from './coverage-interval.ts';
import { InputError } from './input-error.ts';
import { propagate } from './propagate.ts';
import { printNumber } from './print-quantity.ts';
import type { Interval, Quantity } from './quantity.ts';
import { parseUnit } from './unit.ts';

/** How two quantities stand to each other. */
export interface Comparison {
  /** a − b with the uncertainty that their correlation leaves. */
  readonly difference: Quantity;
  /** |difference| over its standard uncertainty; Infinity when both are exact and differ. */
  readonly normalised: number;
  /** Two-sided probability of a difference this large or larger if there were none. */
  readonly probability: number;
  /** 95 % interval of the difference, SI. */
  readonly interval95: Interval;
  /** `different` when the probability is below 5 %, else `not distinguishable`. */
  readonly verdict: 'different' | 'not distinguishable';
}

/**
 * Are two quantities different, by how much, and with what confidence? What they share (one thickness, one
 * instrument) cancels in the difference. By Student's t with the degrees of freedom of Welch and Satterthwaite, the
 * difference taken as linear in its sources.
 *
 * @throws InputError for different dimensions, or when one states no uncertainty
 * @example
 * ```ts
 * import { compareQuantities, quantity } from 'interphase/quantity';
 * const ours = quantity(1.77, 'S/m', { uncertainty: 0.05 });
 * const theirs = quantity(1.6, 'S/m', { uncertainty: 0.05 });
 * const { verdict, normalised } = compareQuantities(ours, theirs);
 * verdict; // => 'different'
 * Math.round(normalised * 100) / 100; // => 2.4
 * ```
 */
export function compareQuantities(a: Quantity, b: Quantity): Comparison {
  if (!sameDimension(a.unit, b.unit)) {
    throw new InputError(`${a.unit} and ${b.unit} cannot be compared`, 'compare two of one kind');
  }
  for (const { uncertainty } of [a, b]) {
    if (uncertainty === undefined) {
      throw new InputError(
        'a quantity without stated uncertainty cannot be told from another',
        'state its standard uncertainty',
      );
    }
  }
  const { propagation: _, ...difference } = propagate(
    (x) => x.a - x.b,
    { a, b },
    { unit: parseUnit(a.unit).zero === 0 ? a.unit : 'K', method: 'linear' },
  );
  const { value, uncertainty = 0, degreesOfFreedom = Number.POSITIVE_INFINITY } = difference;
  const normalised = value === 0 ? 0 : Math.abs(value) / uncertainty;
  const probability = Math.min(1, 2 * studentCumulative(-normalised, degreesOfFreedom));
  return {
    difference,
    normalised,
    probability,
    interval95: coverageInterval(difference, 0.95),
    verdict: probability < 0.05 ? 'different' : 'not distinguishable',
  };
}

/**
 * A comparison in words, with the probability of a difference this large if there were none.
 *
 * @example
 * ```ts
 * import { compareQuantities, printComparison, quantity } from 'interphase/quantity';
 * const ours = quantity(1.77, 'S/m', { uncertainty: 0.05 });
 * const theirs = quantity(1.6, 'S/m', { uncertainty: 0.05 });
 * printComparison(compareQuantities(ours, theirs)); // => 'different (p = 0.016)'
 * ```
 */
export function printComparison({ verdict, probability }: Comparison): string {
  const p = probability < 0.001 ? 'p < 0.001' : `p = ${printNumber(probability, 2, { style: 'plain' })}`;
  return `${verdict} (${p})`;
}
