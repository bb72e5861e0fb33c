import type { Gate } from '../finding/index.ts';
import type { Quantity } from '../quantity/index.ts';
import { coverageInterval, printNumber } from '../quantity/index.ts';

/**
 * Relative standard uncertainty of the thickness, which σ ∝ L takes over whole. Above the first it outweighs all else; above the second
 * it exceeds what laboratories differ by (35 … 50 %: Ohno et al., ACS Energy Lett. 5 (2020) 910), and the 95 % interval
 * holds a thickness of zero.
 */
const thicknessLimits = { caution: 0.1, fail: 0.5 } as const;

/** False when the thickness is so uncertain that a conductivity with it means nothing. */
export function isKnownThickness({ value, uncertainty = 0 }: Quantity): boolean {
  return uncertainty <= thicknessLimits.fail * value;
}

/** With an uncertainty of 0 where none is stated. */
export function asExact(quantity: Quantity): Quantity {
  return quantity.uncertainty === undefined ? { ...quantity, uncertainty: 0, contributions: [] } : quantity;
}

/** A conductivity of which only an interval can be said, from zero where the thickness may be nothing. */
export function ofUnknownThickness(conductivity: Quantity, known: Quantity): Quantity {
  const { low, high } = coverageInterval(known, 0.95);
  return {
    ...conductivity,
    status: 'not identifiable',
    interval: { low: Math.max(0, low), high, coverage: 0.95 },
  };
}

const percent = (share: number) => `${printNumber(100 * share, 2)} %`;

/** Whether the thickness is known well enough. */
export function thicknessGate(thickness: Quantity | undefined): Gate {
  const threshold = `u ≤ ${percent(thicknessLimits.caution)}`;
  const gate = { name: 'thickness known', threshold };
  if (thickness === undefined)
    return {
      ...gate,
      verdict: 'fail',
      value: 'no',
      advice: 'Measure the thickness of one film; without it there is a resistance but no conductivity.',
    };
  const { value, uncertainty } = thickness;
  if (uncertainty === undefined)
    return {
      ...gate,
      verdict: 'pass',
      value: 'yes, without ±',
      advice: 'The thickness of one film is known.',
    };
  const share = uncertainty / value;
  const verdict =
    share <= thicknessLimits.caution ? 'pass' : isKnownThickness(thickness) ? 'caution' : 'fail';
  const advice = {
    pass: 'The thickness of one film is known.',
    caution: 'σ is as uncertain as the thickness; measure the thickness of the film in several places.',
    fail: `With a thickness that is uncertain by more than ${percent(thicknessLimits.fail)} there is no conductivity; measure the thickness of one film.`,
  } as const;
  return { ...gate, verdict, value: `u ${percent(share)}`, advice: advice[verdict] };
}

/** Says what of the uncertainty is known where an input states none. */
export function statedGate(bare: readonly string[], atLeast: Quantity | undefined): Gate[] {
  if (bare.length === 0 || atLeast?.uncertainty === undefined) return [];
  return [
    {
      name: 'uncertainties stated',
      verdict: 'caution',
      value: `u of σ ${shareAtLeast(atLeast)}; none of ${bare.join(' and ')}`,
      threshold: 'of thickness and area',
      advice: `State the ± of ${bare.join(' and ')}; what is known of the uncertainty of σ is a lower bound.`,
    },
  ];
}

/** `at least 4.1 %` */
export function shareAtLeast({ value, uncertainty = 0 }: Quantity): string {
  return `at least ${percent(uncertainty / Math.abs(value))}`;
}
