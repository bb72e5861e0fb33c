import type { Membrane } from '../../cell/index.ts';
import type { NamedQuantity } from '../../finding/index.ts';
import { cellsOf, initialCapacities, loadingOf } from '../cell-facts.ts';
import type { Check } from '../check.ts';
import { assumed, derive } from '../derive.ts';
import type { Facts } from '../facts.ts';
import { platedThickness } from '../formulas/plated-thickness.ts';
import { checkResult, value } from '../judgement.ts';
import type { Judgement } from '../judgement.ts';
import { membraneFact, membranesOf, reportedFact, thicknessOf } from '../membrane-facts.ts';
import type { Quantity } from '../../quantity/index.ts';
import { nextMeasurements } from '../next-measurements.ts';
import { show } from '../show.ts';

/** Plated thickness over membrane thickness from which current and capacity cannot be told apart as the cause of a short. */
export const comparable = 0.5;

/**
 * Is the lithium plated in a half cycle as thick as the membrane? In a critical-current test of fixed time the capacity grows
 * with the current, so that the failing current is also the largest plated thickness.
 *
 * *Not identifiable*: the critical step plates at least half the membrane's thickness (current and capacity are
 * confounded). *Consistent*: less.
 */
export const platedLithium: Check = {
  id: 'A11',
  topic: 'plated lithium against membrane thickness',
  needs: [
    'thickness and critical current density of a membrane',
    'half-cycle time of the critical current test of its symmetric cell',
  ],
  formulas: ['L_Li = q M/(ρ F)'],
  evaluate(facts) {
    return checkResult(
      this,
      membranesOf(facts).flatMap((membrane) => judge(facts, membrane) ?? []),
    );
  },
};

function judge(facts: Facts, membrane: Membrane): Judgement | undefined {
  const thickness = thicknessOf(facts, membrane);
  const critical = membraneFact(facts, 'critical current density', membrane);
  const ofCells = facts.reported.filter(({ of }) => facts.cells[of]?.membrane === membrane.name);
  const time = ofCells.find(
    ({ name, at }) => name === 'duration' && at.other?.['step']?.includes('critical current'),
  );
  if (!thickness || !critical || !time) return undefined;
  const of = membrane.name;
  const values: NamedQuantity[] = [];
  const arithmetic: string[] = [];
  const plated = (areal: Quantity, at: string, principal: boolean): number => {
    const lithium = derive((x) => platedThickness(x.areal), { areal }, 'µm');
    const ratio = derive(
      (x) => platedThickness(x.areal) / x.thickness,
      { areal, thickness: thickness.quantity },
      '1',
    );
    values.push(
      value('plated thickness', of, lithium, { at, principal }),
      value('plated over membrane thickness', of, ratio, { at, principal }),
    );
    arithmetic.push(`${at}: ${show(areal)} = ${show(lithium)} of lithium, ${show(ratio)} of the membrane`);
    return ratio.value;
  };
  const charge = (current: Quantity): Quantity =>
    derive((x) => x.current * x.time, { current, time: time.quantity }, 'mAh/cm²');
  const atCritical = plated(charge(critical.quantity), `critical step ${show(critical.quantity)}`, true);
  const range = ofCells.find(
    ({ name, at, quantity }) =>
      name === 'current density' && at.other?.['step']?.includes('critical current') && quantity.interval,
  );
  if (range?.quantity.interval) {
    const highest = assumed(range.quantity.interval.high, range.quantity.unit, range.source);
    plated(charge(highest), `last step ${show(highest)}`, false);
  }
  const cycled = ofCells.find(({ name }) => name === 'plated capacity');
  if (cycled) plated(cycled.quantity, `half cycle of ${show(cycled.quantity)}`, false);
  for (const cell of cellsOf(facts)) {
    if (cell.membrane !== of || cell.kind !== 'full') continue;
    const loading = loadingOf(facts, cell);
    const capacity = initialCapacities(facts, cell)[0];
    if (!loading || !capacity) continue;
    const areal = derive(
      (x) => x.loading * x.capacity,
      { loading: loading.quantity, capacity: capacity.quantity },
      'mAh/cm²',
    );
    plated(areal, `charge of ${cell.name}`, false);
  }
  const confounded = atCritical >= comparable;
  return {
    of,
    label: membrane.label,
    severity: [confounded ? 'not identifiable' : 'consistent'],
    statements: [thickness.statement, critical.statement, reportedFact(time, time.of).statement],
    values,
    arithmetic,
    result: confounded
      ? `the critical step plates lithium of ${show(values[1]!.quantity)} times the membrane's thickness; current and plated capacity are confounded as the cause of failure.`
      : `the critical step plates ${show(values[1]!.quantity)} of the membrane's thickness.`,
    assumptions:
      thickness.quantity.status === 'assumed'
        ? [`Thickness ${show(thickness.quantity)} (${thickness.statement.source}).`]
        : [],
    measureNext: confounded
      ? [nextMeasurements.criticalCurrentFixed, nextMeasurements.practicalCapacity]
      : [],
  };
}
