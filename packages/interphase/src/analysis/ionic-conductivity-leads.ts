import type { Quantity } from '../quantity/index.ts';
import { coverageInterval, propagate } from '../quantity/index.ts';

/**
 * Resistance that the leads, the fixture and the contacts of an ordinary cell may have, Ω: below it most impedance systems do
 * poorly (vendors' application notes on low-impedance spectroscopy).
 */
export const plausibleLeads = 0.1;
/** Shares of the leads in the reading: harmless below the first, beyond the second the film is lost in them. */
export const leadShareLimits = { caution: 0.05, fail: 0.1 } as const;

/**
 * What is known of a conductivity when the leads were not excluded: a lower bound, and with 0.1 Ω of leads taken off the upper
 * end of an interval of 95 %. Leads of more than nine tenths of the reading are not considered.
 *
 * @param film resistance of one film with its share of the leads, Ω
 * @param leads share of 0.1 Ω that falls on one film, Ω
 */
export function conductivityBehindLeads(
  apparent: Quantity,
  film: Quantity,
  leads: number,
  thickness: Quantity,
  area: Quantity,
): Quantity {
  const taken = Math.min(leads, 0.9 * film.value);
  const without = propagate(
    (x) => x.thickness / (x.area * (x.film - taken)),
    { thickness, area, film },
    {
      unit: apparent.unit,
      method: 'linear',
    },
  );
  return {
    ...apparent,
    status: 'not identifiable',
    interval: { low: end(apparent, 'low'), high: end(without, 'high'), coverage: 0.95 },
  };
}

function end(quantity: Quantity, side: 'low' | 'high'): number {
  return quantity.uncertainty === undefined ? quantity.value : coverageInterval(quantity, 0.95)[side];
}
