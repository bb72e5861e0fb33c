import type { Cell } from '../../cell/index.ts';
import { areaOf, cellsOf, initialCapacities, lithiumThicknessOf, loadingOf } from '../cell-facts.ts';
import type { Check } from '../check.ts';
import { derive } from '../derive.ts';
import type { Facts } from '../facts.ts';
import { negativeToPositiveRatio } from '../formulas/negative-to-positive-ratio.ts';
import { lithiumArealCapacity } from '../formulas/plated-thickness.ts';
import { checkResult, value } from '../judgement.ts';
import type { Judgement } from '../judgement.ts';
import { reportedFact } from '../membrane-facts.ts';
import { nextMeasurements } from '../next-measurements.ts';
import { show } from '../show.ts';

/** Ratio above which the lithium outlasts the cathode so far that cycling says little of its inventory. */
export const largeExcess = 3;

/**
 * How much lithium is there beside what the cathode moves?
 *
 * N/P = lithium capacity/(loading × specific capacity), with the initial capacity at the slowest rate reported.
 * *Consistent*: the foil holds at least what the cathode moves. *Ambiguous*: it holds less, so that the foil alone
 * is not the negative electrode.
 */
export const lithiumExcess: Check = {
  id: 'A12',
  topic: 'lithium excess',
  needs: ['lithium thickness, cathode loading and specific capacity of a cell'],
  formulas: ['N/P = q_Li/(w Q)'],
  evaluate(facts) {
    return checkResult(
      this,
      cellsOf(facts).flatMap((cell) => judge(facts, cell) ?? []),
    );
  },
};

function judge(facts: Facts, cell: Cell): Judgement | undefined {
  const lithium = lithiumThicknessOf(facts, cell);
  const loading = loadingOf(facts, cell);
  const initial = initialCapacities(facts, cell);
  const slowest = Math.min(...initial.map(({ at }) => at.rate ?? Infinity));
  const capacities = initial.filter(({ at }) => (at.rate ?? Infinity) === slowest);
  if (!lithium || !loading || capacities.length === 0) return undefined;
  const of = cell.name;
  const foil = derive((x) => lithiumArealCapacity(x.lithium), { lithium: lithium.quantity }, 'mAh/cm²');
  const values = [value('lithium areal capacity', of, foil, { at: show(lithium.quantity) })];
  const arithmetic = [`${show(lithium.quantity)} of lithium hold ${show(foil)}`];
  const cathodeArea = areaOf(facts, cell, 'cathode area');
  const anodeArea = areaOf(facts, cell, 'anode area');
  const ratios = capacities.map((capacity) => {
    const inputs = {
      lithiumThickness: lithium.quantity,
      cathodeLoading: loading.quantity,
      specificCapacity: capacity.quantity,
    };
    const areal = derive(
      (x) => x.cathodeLoading * x.specificCapacity,
      { cathodeLoading: loading.quantity, specificCapacity: capacity.quantity },
      'mAh/cm²',
    );
    const ratio = derive(negativeToPositiveRatio, inputs, '1');
    const at = show(capacity.quantity);
    values.push(
      value('areal capacity', of, areal, { at, principal: false }),
      value('negative-to-positive capacity ratio', of, ratio, { at }),
    );
    arithmetic.push(
      `q = ${show(loading.quantity)} × ${at} = ${show(areal)}; N/P = ${show(foil)} / ${show(areal)} = ${show(ratio)}`,
    );
    if (cathodeArea && anodeArea) {
      const whole = derive(
        (x) => (negativeToPositiveRatio(x) * x.anodeArea) / x.cathodeArea,
        { ...inputs, anodeArea: anodeArea.quantity, cathodeArea: cathodeArea.quantity },
        '1',
      );
      values.push(
        value('negative-to-positive capacity ratio', of, whole, {
          at,
          note: 'by whole areas',
          principal: false,
        }),
      );
    }
    return ratio;
  });
  const least = ratios.reduce((a, b) => (b.value < a.value ? b : a));
  const enough = least.value >= 1;
  const excess = least.value > largeExcess;
  return {
    of,
    label: of,
    severity: [enough ? 'consistent' : 'ambiguous'],
    statements: [
      lithium.statement,
      loading.statement,
      ...capacities.map((capacity) => reportedFact(capacity, of).statement),
    ],
    values,
    arithmetic,
    result: enough
      ? `the lithium holds ${show(least)} times what the cathode moves${excess ? ', so that retention and efficiency say little about its inventory' : ''}.`
      : `the lithium holds only ${show(least)} of what the cathode moves; where the rest sits is not stated.`,
    assumptions:
      lithium.quantity.status === 'assumed'
        ? [`lithium ${show(lithium.quantity)} (${lithium.quantity.sources.join(', ')}).`]
        : [],
    measureNext: excess || !enough ? [nextMeasurements.leanLithium] : [],
  };
}
