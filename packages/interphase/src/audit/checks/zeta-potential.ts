import type { Powder } from '../../cell/index.ts';
import type { Check } from '../check.ts';
import { claimsOf } from '../claims.ts';
import { condition, derive } from '../derive.ts';
import type { Facts } from '../facts.ts';
import { grahameCharge, surfaceCharges } from '../formulas/pore-electrolyte.ts';
import { constants } from '../../quantity/index.ts';
import { checkResult, value } from '../judgement.ts';
import type { Judgement } from '../judgement.ts';
import { roomTemperature } from '../membrane-facts.ts';
import { nextMeasurements } from '../next-measurements.ts';
import { powderFact, powdersOf } from '../powder-facts.ts';
import { percent, show } from '../show.ts';

/** Medium supposed where none is stated: water with 1 mM of a 1:1 salt. */
const water = { permittivity: 78.5, concentration: 1 };
/** Ion-exchange capacity supposed where none is stated, mol/kg. */
const supposedCapacity = 1;
/** Share of the fixed charge that zeta must show before it can stand for it. */
const telling = 0.5;

/**
 * Does a zeta potential measure fixed charge? Grahame's charge at the slipping plane against the titratable charge.
 *
 * *Not identifiable*: zeta is claimed to show selectivity, and shows less than half of the fixed charge, most of which is
 * compensated inside pores and before the slipping plane. *Consistent* otherwise. Without the claim there are numbers
 * and no verdict.
 */
export const zetaPotential: Check = {
  id: 'A8',
  topic: 'zeta potential as a measure of fixed charge',
  needs: ['zeta potential and BET area of a powder', 'a claim that rests on the zeta potential'],
  formulas: ['q = √(8 ε_r ε_0 R T c) sinh[F ζ/(2 R T)]'],
  evaluate(facts) {
    return checkResult(
      this,
      powdersOf(facts).flatMap((powder) => judge(facts, powder) ?? []),
    );
  },
};

function judge(facts: Facts, powder: Powder): Judgement | undefined {
  const zeta = powderFact(facts, 'zeta potential', powder);
  if (!zeta) return undefined;
  const of = powder.name;
  const claims = claimsOf(facts, 'zeta', ['selectiv', 'charge', 'transport']).filter(
    (claim) => claim.of === of,
  );
  const temperature = condition(roomTemperature, '°C', 'room temperature');
  const charge = derive(
    (x) => Math.abs(grahameCharge({ ...water, zeta: x.zeta, temperature: x.temperature })),
    { zeta: zeta.quantity, temperature },
    'C/m²',
  );
  const shared = {
    of,
    label: powder.label,
    values: [value('charge at the slipping plane', of, charge, { at: show(zeta.quantity) })],
    arithmetic: [`Grahame: ${show(zeta.quantity)} → ${show(charge)}`],
    assumptions: ['The medium is not stated; water with 1 mmol/L of a 1:1 salt is taken.'],
  };
  const area = powderFact(facts, 'BET area', powder);
  if (!area || claims.length === 0)
    return { ...shared, severity: [], statements: [zeta.statement], result: '', measureNext: [] };
  const capacity = powderFact(facts, 'ion-exchange capacity', powder);
  const fixed = surfaceCharges({
    capacity: capacity?.quantity.value ?? supposedCapacity,
    area: area.quantity.value,
  });
  const share = derive((x) => x.charge / (fixed * constants.elementaryCharge), { charge }, '%');
  const told = share.value >= telling;
  return {
    ...shared,
    severity: [told ? 'consistent' : 'not identifiable'],
    statements: [
      zeta.statement,
      area.statement,
      ...claims.map(({ mechanism: text, source }) => ({ text, source })),
    ],
    values: [...shared.values, value('share of the fixed charge seen', of, share)],
    arithmetic: [...shared.arithmetic, `${show(charge)} is ${show(share)} of the titratable charge`],
    result: told
      ? `zeta shows ${show(share)} of the fixed charge.`
      : `zeta shows ${percent(share.value)} of the fixed charge; it says nothing of the charge that ions meet in the pores.`,
    assumptions: [
      ...shared.assumptions,
      ...(capacity ? [] : ['The ion-exchange capacity is not stated; 1 mmol/g is taken.']),
    ],
    measureNext: told ? [] : [nextMeasurements.exchangeCapacity, nextMeasurements.zetaMedium],
  };
}
