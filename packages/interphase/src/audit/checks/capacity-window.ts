import type { Cell } from '../../cell/index.ts';
import { cellsOf, initialCapacities, loadingOf } from '../cell-facts.ts';
import type { Check } from '../check.ts';
import { derive } from '../derive.ts';
import type { Facts } from '../facts.ts';
import { theoreticalCapacity } from '../formulas/theoretical-capacity.ts';
import { checkResult, value } from '../judgement.ts';
import type { Judgement } from '../judgement.ts';
import { reportedFact } from '../membrane-facts.ts';
import { nextMeasurements } from '../next-measurements.ts';
import { fixed, show } from '../show.ts';

/** Share of its lithium above which a layered oxide is rarely cycled reversibly. */
const usualShare = 0.75;

/**
 * How much of its lithium must the active material give up for the stated capacity, Δx = QM/F?
 *
 * *Contradiction*: more than all of it. *Not identifiable*: more than three quarters, and the active mass is stated without
 * uncertainty, so that a mass error explains it as well. *Consistent* otherwise.
 */
export const capacityWindow: Check = {
  id: 'A16',
  topic: 'capacity against the lithium of the active material',
  needs: ['specific capacity of a cell and molar mass of its active material'],
  evaluate(facts) {
    return checkResult(
      this,
      cellsOf(facts).flatMap((cell) => judge(facts, cell) ?? []),
    );
  },
};

function judge(facts: Facts, cell: Cell): Judgement | undefined {
  const electrode = cell.cathode === undefined ? undefined : facts.specimens[cell.cathode];
  const material =
    electrode?.kind === 'electrode' && electrode.material !== undefined
      ? facts.materials[electrode.material]
      : undefined;
  const molarMass = material?.molarMass;
  const initial = initialCapacities(facts, cell);
  const slowest = Math.min(...initial.map(({ at }) => at.rate ?? Infinity));
  const capacities = initial.filter(({ at }) => (at.rate ?? Infinity) === slowest);
  if (!molarMass || capacities.length === 0) return undefined;
  const of = cell.name;
  const whole = derive((x) => theoreticalCapacity(x.molarMass), { molarMass }, 'mAh/g');
  const shares = capacities.map(({ quantity: capacity }) => ({
    capacity,
    share: derive((x) => x.capacity / theoreticalCapacity(x.molarMass), { capacity, molarMass }, '1'),
  }));
  const most = shares.reduce((a, b) => (b.share.value > a.share.value ? b : a));
  const loading = loadingOf(facts, cell);
  const weighed = (loading?.quantity.uncertainty ?? 0) > 0;
  const severity =
    most.share.value > 1
      ? 'contradiction'
      : most.share.value > usualShare && !weighed
        ? 'not identifiable'
        : 'consistent';
  return {
    of,
    label: of,
    severity: [severity],
    statements: [
      reportedFact(capacities.find(({ quantity }) => quantity === most.capacity) ?? capacities[0]!, of)
        .statement,
      ...(loading ? [loading.statement] : []),
    ],
    values: [
      value('theoretical capacity', of, whole, { principal: false }),
      ...shares.map(({ capacity, share }) =>
        value('lithium taken out', of, share, { at: show(capacity), principal: share === most.share }),
      ),
    ],
    arithmetic: [`F/M = ${show(whole)}; Δx = ${show(most.capacity)} / ${show(whole)} = ${show(most.share)}`],
    result:
      severity === 'contradiction'
        ? `${show(most.capacity)} is more than all lithium of the active material.`
        : severity === 'not identifiable'
          ? `${show(most.capacity)} takes out ${fixed(most.share.value, 3)} of the lithium; the active mass is stated without uncertainty, and an error of a few per cent explains it as well.`
          : `${show(most.capacity)} takes out ${fixed(most.share.value, 3)} of the lithium.`,
    assumptions: [],
    measureNext: severity === 'consistent' ? [] : [nextMeasurements.weighedElectrode],
  };
}
