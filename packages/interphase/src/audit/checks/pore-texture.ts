import type { Powder } from '../../cell/index.ts';
import type { Check } from '../check.ts';
import { claimsOf } from '../claims.ts';
import { assumed, derive } from '../derive.ts';
import type { Facts } from '../facts.ts';
import { debyeLength, donnanPore, poreDiameter, surfaceCharges } from '../formulas/pore-electrolyte.ts';
import { checkResult, value } from '../judgement.ts';
import type { Judgement } from '../judgement.ts';
import { membranesOf, roomTemperature } from '../membrane-facts.ts';
import { nextMeasurements } from '../next-measurements.ts';
import { powderFact, powdersOf } from '../powder-facts.ts';
import { saltConcentrations } from '../salt-concentrations.ts';
import { percent, show } from '../show.ts';

/** Share by which a stated pore diameter may differ from 4V/A before the three figures disagree. */
const tolerable = 0.1;
/** Ion-exchange capacities tried where none is stated, mol/kg. */
const capacities = [0.5, 1, 1.5];
/** Relative permittivities between which polymer electrolytes lie. */
const permittivities = [7, 20];

/**
 * Do the figures of a porous powder agree, and can its charge shield anions out of its pores?
 *
 * Values: pore diameter against 4V/A, *consistent* within 10 %, else *contradiction*. Mechanism (only where it is claimed):
 * *not identifiable* while the ion-exchange capacity is not stated, for the Debye length is far below the pore radius
 * and the charge acts at most through the mean concentration in the pore (Donnan).
 */
export const poreTexture: Check = {
  id: 'A7',
  topic: 'pore texture and shielding',
  needs: ['BET area, pore volume and pore diameter of a powder'],
  formulas: ['d = 4 V/A', 'λ = √(ε_r ε_0 R T/(2 F² c))'],
  evaluate(facts) {
    return checkResult(
      this,
      powdersOf(facts).flatMap((powder) => judge(facts, powder) ?? []),
    );
  },
};

function judge(facts: Facts, powder: Powder): Judgement | undefined {
  const area = powderFact(facts, 'BET area', powder);
  const volume = powderFact(facts, 'pore volume', powder);
  const diameter = powderFact(facts, 'pore diameter', powder);
  if (!area || !volume || !diameter) return undefined;
  const of = powder.name;
  const geometry = { poreVolume: volume.quantity, area: area.quantity };
  const mean = derive(poreDiameter, geometry, 'nm');
  const apart = Math.abs(mean.value / diameter.quantity.value - 1);
  const agree = apart <= tolerable;
  const shielding = claimsOf(facts, 'shield', ['charge', 'anion']);
  const salt = membranesOf(facts).flatMap((membrane) => saltConcentrations(facts, membrane));
  const strongest = salt.reduce((most, { concentration }) => Math.max(most, concentration.value), 0);
  const weakest = salt.reduce((least, { concentration }) => Math.min(least, concentration.value), Infinity);
  const capacity = powderFact(facts, 'ion-exchange capacity', powder);
  const values = [value('mean pore diameter', of, mean, { note: '4V/A' })];
  const arithmetic = [`4V/A = 4 × ${show(volume.quantity)} / ${show(area.quantity)} = ${show(mean)}`];
  const assumptions: string[] = [];
  if (strongest > 0) {
    const ends = [
      { permittivity: permittivities[0]!, concentration: strongest },
      { permittivity: permittivities[1]!, concentration: weakest },
    ].map((input) => debyeLength({ ...input, temperature: roomTemperature }));
    const [shortest, longest] = ends.map((length) => assumed(length, 'nm', 'Debye length'));
    values.push(
      value('Debye length', of, shortest!),
      value('Debye length', of, longest!, { principal: false }),
    );
    arithmetic.push(
      `Debye length ${show(shortest!)} … ${show(longest!)} against a pore radius of ${show(derive((x) => x.d / 2, { d: mean }, 'nm'))}`,
    );
    assumptions.push(`Relative permittivity between ${permittivities.join(' and ')}.`);
    for (const each of capacity ? [capacity.quantity.value] : capacities) {
      const pore = donnanPore({ capacity: each, poreVolume: volume.quantity.value, concentration: weakest });
      const at = `${each} mol/kg of fixed charge`;
      const reading = (concentration: number, source: string) => assumed(concentration, 'mol/L', source);
      values.push(
        value('fixed charge in the pore', of, reading(pore.fixedCharge, at), { at, principal: false }),
        value('co-ion concentration', of, reading(pore.coIon, at), { at, principal: false }),
        value('counter-ion concentration', of, reading(pore.counterIon, at), { at, principal: false }),
        value(
          'charges per area',
          of,
          assumed(surfaceCharges({ capacity: each, area: area.quantity.value }), '1/m²', at),
          {
            at,
            principal: false,
          },
        ),
      );
    }
    if (!capacity)
      assumptions.push('The ion-exchange capacity is not stated; 0.5, 1 and 1.5 mmol/g are tried.');
  }
  const mechanism = shielding.length > 0 && strongest > 0;
  return {
    of,
    label: powder.label,
    severity: [
      agree ? 'consistent' : 'contradiction',
      ...(mechanism ? ([capacity ? 'consistent' : 'not identifiable'] as const) : []),
    ],
    statements: [
      area.statement,
      volume.statement,
      diameter.statement,
      ...shielding.map(({ mechanism: text, source }) => ({ text, source })),
    ],
    values,
    arithmetic,
    result: `${agree ? `the pore diameter is that of 4V/A to ${percent(apart)}` : `the pore diameter and 4V/A differ by ${percent(apart)}`}${mechanism ? conclusion(capacity !== undefined) : ''}.`,
    assumptions,
    measureNext:
      mechanism && !capacity ? [nextMeasurements.exchangeCapacity, nextMeasurements.sorptionFilled] : [],
  };
}

function conclusion(stated: boolean): string {
  return stated
    ? '; no double layers overlap in pores this wide, the stated charge acts through the mean concentration'
    : '; no double layers overlap in pores this wide, and how far the charge changes the mean concentration is open while its amount is not stated';
}
