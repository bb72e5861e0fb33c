import type { Quantity } from './quantity.ts';

/**
 * Covariance of two quantities in SI units, from the sources they share (JCGM 100:2008, F.1.2.3).
 *
 * @example
 * ```ts
 * import { correlation, propagate, quantity } from 'interphase/quantity';
 * const thickness = quantity(3, 'µm', { uncertainty: 0.1, source: 'SEM' });
 * const twice = propagate(({ d }) => 2 * d, { d: thickness }, { unit: 'µm' });
 * correlation(thickness, twice); // => 1
 * ```
 */
export function covariance(a: Quantity, b: Quantity): number {
  const effects = new Map<string, number>();
  for (const { source, uncertainty } of a.contributions)
    effects.set(source, (effects.get(source) ?? 0) + uncertainty);
  let sum = 0;
  for (const { source, uncertainty } of b.contributions) sum += (effects.get(source) ?? 0) * uncertainty;
  return sum;
}

/** Correlation coefficient of two quantities, −1 … 1; 0 where one of them has no uncertainty. */
export function correlation(a: Quantity, b: Quantity): number {
  const product = (a.uncertainty ?? 0) * (b.uncertainty ?? 0);
  return product === 0 ? 0 : Math.max(-1, Math.min(1, covariance(a, b) / product));
}
