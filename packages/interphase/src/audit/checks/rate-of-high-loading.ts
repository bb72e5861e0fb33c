import type { Cell } from '../../cell/index.ts';
import { cellsOf, initialCapacities, loadingOf, reportedOfCell } from '../cell-facts.ts';
import type { Check } from '../check.ts';
import { condition, derive } from '../derive.ts';
import type { Facts } from '../facts.ts';
import { checkResult, value } from '../judgement.ts';
import type { Judgement } from '../judgement.ts';
import { membraneFact, membranesOf } from '../membrane-facts.ts';
import { nextMeasurements } from '../next-measurements.ts';
import { show } from '../show.ts';
import type { Quantity } from '../../quantity/index.ts';
import { quantity } from '../../quantity/index.ts';

/** Meaning of 1C where it is not stated, mAh of active mass per gram and hour. */
const supposedNominal = 200;

/**
 * Does the current of a cell at 1C stay below the critical current density of its membrane?
 *
 * i(1C) = loading × nominal specific current. *Not identifiable*: 1C exceeds the critical current and the rate of the
 * cell is not stated. *Contradiction*: a rate is stated and exceeds it. *Consistent*: it stays below.
 */
export const rateOfHighLoading: Check = {
  id: 'A20',
  topic: 'rate of a cell against the critical current density',
  needs: ['cathode loading of a full cell and critical current density of its membrane'],
  formulas: ['i_1C = w Q_1C'],
  evaluate(facts) {
    return checkResult(
      this,
      cellsOf(facts).flatMap((cell) => judge(facts, cell) ?? []),
    );
  },
};

function judge(facts: Facts, cell: Cell): Judgement | undefined {
  if (cell.kind !== 'full') return undefined;
  const membrane = membranesOf(facts).find(({ name }) => name === cell.membrane);
  const loading = loadingOf(facts, cell);
  const critical = membrane && membraneFact(facts, 'critical current density', membrane);
  if (!loading || !critical) return undefined;
  const of = cell.name;
  const stated = reportedOfCell(facts, 'nominal specific current', cell)[0]?.quantity;
  const nominal: Quantity =
    stated ?? quantity(supposedNominal, 'mA/g', { status: 'assumed', sources: ['1C taken as 200 mA/g'] });
  const current = derive((x) => x.loading * x.nominal, { loading: loading.quantity, nominal }, 'mA/cm²');
  const largest = derive(
    (x) => x.critical / (x.loading * x.nominal),
    { critical: critical.quantity, loading: loading.quantity, nominal },
    '1',
  );
  const rates = initialCapacities(facts, cell).flatMap(({ at }) => (at.rate === undefined ? [] : [at.rate]));
  const fastest = rates.length === 0 ? undefined : Math.max(...rates);
  const exceeded = fastest !== undefined && fastest > largest.value;
  const open = fastest === undefined && largest.value < 1;
  return {
    of,
    label: of,
    severity: [exceeded ? 'contradiction' : open ? 'not identifiable' : 'consistent'],
    statements: [loading.statement, critical.statement],
    values: [
      value('current density at 1C', of, current),
      value('largest rate below the critical current', of, largest),
      ...(fastest === undefined
        ? []
        : [value('fastest rate stated', of, condition(fastest, '1', 'reported'), { principal: false })]),
    ],
    arithmetic: [
      `1C = ${show(loading.quantity)} × ${show(nominal)} = ${show(current)}; ${show(critical.quantity)} is reached at ${show(largest)} C`,
    ],
    result: exceeded
      ? `${fastest}C exceeds the critical current density, which is reached at ${show(largest)}C.`
      : open
        ? `1C is ${show(current)}, above the critical ${show(critical.quantity)}; at which rate the cell was cycled is not stated.`
        : `the critical current density is reached at ${show(largest)}C${fastest === undefined ? '' : `, the fastest rate stated is ${fastest}C`}.`,
    assumptions: stated ? [] : ['1C is not defined; 200 mA per gram of active mass is taken.'],
    measureNext: exceeded || open ? [nextMeasurements.rateAtLoading] : [],
  };
}
