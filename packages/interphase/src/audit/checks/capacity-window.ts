import type { Cell, Material } from '../../cell/index.ts';
import type { NamedQuantity } from '../../finding/index.ts';
import { cellsOf, initialCapacities, loadingOf, reportedOfCell } from '../cell-facts.ts';
import type { Check } from '../check.ts';
import { derive } from '../derive.ts';
import type { Facts } from '../facts.ts';
import { fillingAtVoltage } from '../formulas/filling-at-voltage.ts';
import { theoreticalCapacity } from '../formulas/theoretical-capacity.ts';
import { checkResult, value } from '../judgement.ts';
import type { Judgement } from '../judgement.ts';
import { type Fact, reportedFact } from '../membrane-facts.ts';
import { nextMeasurements } from '../next-measurements.ts';
import type { Quantity } from '../../quantity/index.ts';
import { fixed, show } from '../show.ts';

/** Share of its lithium above which a layered oxide is rarely cycled reversibly. */
const usualShare = 0.75;
/** Filling at the end of discharge: as usually reached at a low rate, and full. */
const discharged = [0.97, 1] as const;

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
  formulas: ['Δx = Q M/F'],
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
  const window = windowOf(facts, cell, material, molarMass);
  return {
    of,
    label: of,
    severity: [severity],
    statements: [
      reportedFact(capacities.find(({ quantity }) => quantity === most.capacity) ?? capacities[0]!, of)
        .statement,
      ...(loading ? [loading.statement] : []),
      ...(window ? [window.statement] : []),
    ],
    values: [
      value('theoretical capacity', of, whole, { principal: false }),
      ...shares.map(({ capacity, share }) =>
        value('lithium taken out', of, share, { at: show(capacity), principal: share === most.share }),
      ),
      ...(window?.values ?? []),
    ],
    arithmetic: [
      `F/M = ${show(whole)}; Δx = ${show(most.capacity)} / ${show(whole)} = ${show(most.share)}`,
      ...(window ? [window.arithmetic] : []),
    ],
    result:
      severity === 'contradiction'
        ? `${show(most.capacity)} is more than all lithium of the active material.`
        : severity === 'not identifiable'
          ? `${show(most.capacity)} takes out ${fixed(most.share.value, 3)} of the lithium; the active mass is stated without uncertainty, and an error of a few per cent explains it as well.`
          : `${show(most.capacity)} takes out ${fixed(most.share.value, 3)} of the lithium.`,
    assumptions: window?.assumptions ?? [],
    measureNext: severity === 'consistent' ? [] : [nextMeasurements.weighedElectrode],
  };
}

/** What the open-circuit law of the material gives from the upper voltage down. */
function windowOf(
  facts: Facts,
  cell: Cell,
  material: Material | undefined,
  molarMass: Quantity,
):
  | { values: NamedQuantity[]; arithmetic: string; assumptions: string[]; statement: Fact['statement'] }
  | undefined {
  const law = material?.openCircuit;
  const upper = reportedOfCell(facts, 'voltage window upper', cell)[0];
  if (!law || !upper) return undefined;
  const charged = fillingAtVoltage(law, upper.quantity.value);
  if (charged === undefined) return undefined;
  const of = cell.name;
  const left = derive(
    (x) => fillingAtVoltage(law, x.voltage) ?? Number.NaN,
    { voltage: upper.quantity },
    '1',
  );
  const capacities = discharged.map((end) => ({
    end,
    capacity: derive((x) => (end - x.left) * theoreticalCapacity(x.molarMass), { left, molarMass }, 'mAh/g'),
  }));
  return {
    values: [
      value('lithium left when charged', of, left, { at: show(upper.quantity), principal: false }),
      ...capacities.map(({ end, capacity }) =>
        value('capacity by the open-circuit law', of, capacity, {
          at: `down to x = ${end}`,
          principal: false,
        }),
      ),
    ],
    arithmetic: `at rest ${show(upper.quantity)} leaves x = ${show(left)}: ${capacities
      .map(({ end, capacity }) => `${show(capacity)} down to x = ${end}`)
      .join(', ')}`,
    assumptions: [
      `Open-circuit voltage of ${material.name}: ${law.source}${charged < law.measuredFrom ? `, extrapolated below x = ${law.measuredFrom}` : ''}.`,
    ],
    statement: reportedFact(upper, of).statement,
  };
}
