import type { Quantity } from '../quantity/index.ts';
import { coverageInterval, propagate, quantity } from '../quantity/index.ts';

/**
 * Resistance that the leads, the fixture and the contacts of an ordinary cell may have, Ω: below it most impedance systems do
 * poorly (vendors' application notes on low-impedance spectroscopy).
 */
export const plausibleLeads = 0.1;
/** Share of such leads in the reading from which on the film is lost in them. */
export const largestLeadShare = 0.05;

/** Source of what leads and contacts that were not measured make uncertain: the same in every cell of a fixture. */
export const unmeasuredLeadsSource = `leads and contacts, up to ${plausibleLeads} Ω`;

/** Leads and contacts of a cell in which they were not measured: somewhere up to 0.1 Ω, and not taken off. GUM F.2.4.5. */
export function unmeasuredLeads(): Quantity {
  return quantity(0, 'Ω', {
    uncertainty: plausibleLeads / Math.sqrt(3),
    status: 'assumed',
    source: unmeasuredLeadsSource,
  });
}

/** Largest part of a reading that leads and contacts can hold: a film that is less of it is not seen at all. */
const mostOfReading = 0.9;

/**
 * What is known of a conductivity when leads and contacts were not excluded: at least what the whole reading gives. One film tells
 * nothing of what its contacts take, so that the upper end is where they take nine tenths of it.
 *
 * @param film resistance of one film with leads and contacts, Ω
 */
export function conductivityBehindLeads(
  apparent: Quantity,
  film: Quantity,
  thickness: Quantity,
  area: Quantity,
): Quantity {
  const without = propagate(
    (x) => x.thickness / (x.area * (1 - mostOfReading) * x.film),
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
