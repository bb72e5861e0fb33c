import { signOf, type StatedNumber } from '../audit/index.ts';
import type { Comparison, Quantity } from '../quantity/index.ts';
import { compareQuantities, printComparison, printQuantity, sameDimension } from '../quantity/index.ts';

/**
 * A stated value against what was found: stated less found. Without a stated uncertainty its rounding counts (uniform over
 * the last digit). Undefined for a limit or an approximate value, and where one side has no uncertainty or is not identifiable.
 */
export function comparedWithStated(found: Quantity, written: StatedNumber): Comparison | undefined {
  const { quantity: stated } = written;
  if (signOf(written) !== '' || !sameDimension(found.unit, stated.unit)) return undefined;
  const known = withRounding(stated);
  const usable = [found, known].every(
    ({ uncertainty, status }) => uncertainty !== undefined && status !== 'not identifiable',
  );
  return usable ? compareQuantities(known, found) : undefined;
}

/** `higher by 0.20(7) mS cm⁻¹: different (p = 0.0055)`, of the stated value. */
export function comparisonText(comparison: Comparison): string {
  const { difference } = comparison;
  const apart = { ...difference, value: Math.abs(difference.value) };
  return `${difference.value < 0 ? 'lower' : 'higher'} by ${printQuantity(apart)}: ${printComparison(comparison)}`;
}

function withRounding(stated: Quantity): Quantity {
  if (stated.uncertainty !== undefined || stated.resolution === undefined) return stated;
  const uncertainty = stated.resolution / Math.sqrt(12);
  const source = `rounding of ${stated.sources.join(', ')}`;
  return { ...stated, uncertainty, contributions: [{ source, uncertainty, distribution: 'uniform' }] };
}
