import type { Membrane } from '../../cell/index.ts';
import type { Check } from '../check.ts';
import { condition, derive } from '../derive.ts';
import { electrodeArea } from '../electrode-area.ts';
import type { Facts } from '../facts.ts';
import {
  chargeTransferResistance,
  exchangeCurrentFromResistance,
} from '../formulas/charge-transfer-resistance.ts';
import { interfacialResistance } from '../interfacial-resistance.ts';
import { checkResult, value } from '../judgement.ts';
import type { Judgement } from '../judgement.ts';
import { membraneFact, membranesOf, temperatureOf } from '../membrane-facts.ts';
import { nextMeasurements } from '../next-measurements.ts';
import { show } from '../show.ts';

/** Factor between two determinations of an exchange current beyond which neither is taken as known. */
export const tolerableFactor = 1.5;

/**
 * Do exchange current and impedance describe the same lithium interface?
 *
 * Both give the charge-transfer resistance of one electrode: RT/(Fi₀), and half the area-specific interfacial
 * resistance of the symmetric cell. *Not identifiable*: they are more than a factor of 1.5 apart, in either
 * direction, so that what each contains (charge transfer, interphase, area) is not known. *Consistent*: within it.
 * A membrane without an interfacial resistance gets its numbers and no verdict.
 */
export const exchangeCurrentAgainstImpedance: Check = {
  id: 'A9',
  topic: 'exchange current against impedance',
  needs: [
    'exchange current density and interfacial resistance of a membrane against lithium',
    'electrode area of its symmetric cell',
  ],
  formulas: ['R_ct = R T/(F i_0)'],
  evaluate(facts) {
    return checkResult(
      this,
      membranesOf(facts).flatMap((membrane) => judge(facts, membrane) ?? []),
    );
  },
};

function judge(facts: Facts, membrane: Membrane): Judgement | undefined {
  const current = membraneFact(facts, 'exchange current density', membrane);
  const area = electrodeArea(facts, membrane, 'symmetric');
  if (!current || !area) return undefined;
  const of = membrane.name;
  const temperature = condition(temperatureOf(current), '°C', current.statement.source);
  const inputs = { current: current.quantity, temperature };
  const transfer = (x: Record<keyof typeof inputs, number>): number =>
    chargeTransferResistance({ exchangeCurrentDensity: x.current, temperature: x.temperature });
  const perElectrode = derive(transfer, inputs, 'Ω cm²');
  const ofCell = derive((x) => (2 * transfer(x)) / x.area, { ...inputs, area: area.quantity }, 'Ω');
  const shared = {
    of,
    label: membrane.label,
    values: [
      value('charge-transfer resistance', of, perElectrode, {
        at: 'one electrode',
        note: 'from the exchange current',
      }),
      value('charge-transfer resistance', of, ofCell, {
        at: `two electrodes of ${show(area.quantity)}`,
        note: 'from the exchange current',
        principal: false,
      }),
    ],
    arithmetic: [
      `R_ct = RT/(Fi₀) = ${show(perElectrode)} at ${show(current.quantity)}; two electrodes of ${show(area.quantity)}: ${show(ofCell)}`,
    ],
    assumptions: area.assumptions,
  };
  const interfaces = interfacialResistance(facts, membrane);
  if (interfaces === undefined)
    return { ...shared, severity: [], statements: [current.statement], result: '', measureNext: [] };
  const cell = { interface: interfaces.quantity, area: area.quantity, temperature };
  const specific = (x: { interface: number; area: number }): number =>
    interfaces.areaSpecific ? x.interface : x.interface * x.area;
  const areal = derive(specific, { interface: interfaces.quantity, area: area.quantity }, 'Ω cm²');
  const fromImpedance = (x: Record<keyof typeof cell, number>): number =>
    exchangeCurrentFromResistance({ resistance: specific(x) / 2, temperature: x.temperature });
  const implied = derive(fromImpedance, cell, 'mA/cm²');
  const ratio = derive((x) => fromImpedance(x) / x.current, { ...cell, current: current.quantity }, '1');
  const apart = ratio.value > 1 ? ratio.value : 1 / ratio.value;
  const open = apart > tolerableFactor;
  return {
    ...shared,
    severity: [open ? 'not identifiable' : 'consistent'],
    statements: [current.statement, interfaces.statement],
    values: [
      ...shared.values,
      value('area-specific interfacial resistance', of, areal, { at: 'two electrodes', principal: false }),
      value('exchange current density', of, implied, { note: 'from the interfacial resistance' }),
      value('ratio of exchange currents', of, ratio, { note: 'impedance over stated' }),
    ],
    arithmetic: [
      ...shared.arithmetic,
      `${show(interfaces.quantity)}${interfaces.areaSpecific ? '' : ` × ${show(area.quantity)}`} = ${show(areal)} for two electrodes; i₀ = RT/(FR/2) = ${show(implied)}, ${show(ratio)} times the stated ${show(current.quantity)}`,
    ],
    result: open
      ? `the interfacial resistance implies ${show(implied)}, ${show(ratio)} times the stated ${show(current.quantity)}; area, interphase or charge transfer are mixed differently in the two.`
      : `the interfacial resistance implies ${show(implied)}, in line with the stated ${show(current.quantity)}.`,
    measureNext: open ? [nextMeasurements.interfaceKinetics, nextMeasurements.interfaceTemperatures] : [],
  };
}
