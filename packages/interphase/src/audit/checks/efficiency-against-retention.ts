import type { Cell } from '../../cell/index.ts';
import { cellsOf, initialCapacities, lithiumThicknessOf, loadingOf, reportedOfCell } from '../cell-facts.ts';
import type { Check } from '../check.ts';
import { derive } from '../derive.ts';
import type { Facts, Reported } from '../facts.ts';
import { cyclesToLoss, fadeLaw } from '../formulas/fade-law.ts';
import { lithiumArealCapacity, platedThickness } from '../formulas/plated-thickness.ts';
import {
  cumulativeLoss,
  retentionFromEfficiency,
  retentionPerCycle,
} from '../formulas/retention-from-efficiency.ts';
import { checkResult, value } from '../judgement.ts';
import type { Judgement } from '../judgement.ts';
import type { Severity } from '../check.ts';
import { reportedFact } from '../membrane-facts.ts';
import { nextMeasurements } from '../next-measurements.ts';
import { fixed, percent, show } from '../show.ts';

/** Difference between two retentions within which they count as equal. */
export const equalRetention = 0.02;

/** Share of capacity at which cell life is usually said to end. */
const endOfLife = 0.8;

/**
 * Do coulombic efficiency and retention belong together, and does one explain the other?
 *
 * CEⁿ is the retention if nothing replaced what every cycle loses. The first word judges the *cause*:
 * *not identifiable* when the lithium beside the cathode replaces the loss (or is not known), so that a similar
 * CEⁿ proves nothing; *consistent* when there is none and CEⁿ equals the retention within 2 points. The second judges
 * the *sums*: *contradiction* when the retention exceeds CEⁿ by more than 2 points and the foil does not hold the
 * loss; *ambiguous* when the lithium is not known; else *consistent*.
 */
export const efficiencyAgainstRetention: Check = {
  id: 'A13',
  topic: 'coulombic efficiency against retention',
  needs: ['average coulombic efficiency and capacity retention at a cycle number of one cell'],
  formulas: ['Q_n/Q_0 = CE^n', 'q_lost = w Q n (1 − CE)'],
  evaluate(facts) {
    return checkResult(
      this,
      cellsOf(facts).flatMap((cell) => judge(facts, cell) ?? []),
    );
  },
};

interface Point extends Reported {
  readonly cycle: number;
}

function judge(facts: Facts, cell: Cell): Judgement | undefined {
  const efficiency = reportedOfCell(facts, 'coulombic efficiency', cell)[0];
  const retentions = pointsOf(facts, cell);
  const last = retentions.at(-1);
  if (!efficiency || last === undefined) return undefined;
  const of = cell.name;
  const bound = boundWords(efficiency.bound);
  const predicted = retentions.map((point) => ({
    point,
    quantity: derive(
      (x) => retentionFromEfficiency({ coulombicEfficiency: x.efficiency, cycles: point.cycle }),
      { efficiency: efficiency.quantity },
      '1',
    ),
  }));
  const values = [
    ...predicted.map(({ point, quantity }) =>
      value('retention from efficiency', of, quantity, {
        at: `cycle ${point.cycle}`,
        bound: efficiency.bound,
      }),
    ),
    ...stepwise(of, retentions),
    ...fade(of, retentions),
  ];
  const arithmetic = predicted.map(
    ({ point, quantity }) =>
      `CEⁿ = ${fixed(efficiency.quantity.value, 4)}^${point.cycle} = ${bound}${fixed(quantity.value, 3)}; reported ${fixed(point.quantity.value, 3)}`,
  );
  const loss = lossOf(facts, cell, efficiency, last.cycle);
  if (loss) {
    values.push(...loss.values);
    arithmetic.push(loss.arithmetic);
  }
  const implied = retentionFromEfficiency({
    coulombicEfficiency: efficiency.quantity.value,
    cycles: last.cycle,
  });
  const severity = verdict(last.quantity.value - implied, loss?.replaced, efficiency.bound === 'lower');
  return {
    of,
    label: of,
    severity,
    statements: [efficiency, ...retentions].map((reported) => reportedFact(reported, of).statement),
    values,
    arithmetic,
    result: `CEⁿ is ${bound}${fixed(implied, 3)} after ${last.cycle} cycles, the retention ${fixed(last.quantity.value, 3)}; ${conclusion(severity, loss)}`,
    assumptions: [],
    measureNext: [nextMeasurements.cycleData, nextMeasurements.leanLithium],
  };
}

/** Retentions with their cycle numbers, in order; of several at one cycle the first stated. */
function pointsOf(facts: Facts, cell: Cell): readonly Point[] {
  const points = new Map<number, Point>();
  for (const reported of reportedOfCell(facts, 'capacity retention', cell)) {
    const { cycle = 0 } = reported.at;
    if (cycle >= 1 && reported.quantity.value > 0 && !points.has(cycle))
      points.set(cycle, { ...reported, cycle });
  }
  return [...points.values()].toSorted((a, b) => a.cycle - b.cycle);
}

function verdict(excess: number, replaced: boolean | undefined, atLeast: boolean): [Severity, Severity] {
  const more = excess > equalRetention && !atLeast;
  if (replaced === undefined) return ['not identifiable', more ? 'ambiguous' : 'consistent'];
  if (replaced) return ['not identifiable', 'consistent'];
  if (more) return ['not identifiable', 'contradiction'];
  return [Math.abs(excess) <= equalRetention ? 'consistent' : 'not identifiable', 'consistent'];
}

function conclusion([cause, sums]: [Severity, Severity], loss: Loss | undefined): string {
  if (sums === 'contradiction') return 'the lithium there is does not hold the difference.';
  if (cause === 'consistent') return 'the loss of every cycle explains the fade.';
  if (loss?.replaced)
    return `the ${boundWords(loss.bound)}${show(loss.quantity)} lost are replaced from the foil, so that efficiency does not cause the fade.`;
  return 'whether lithium replaced the loss is not known.';
}

/** The loss falls as the efficiency rises: at least so much of one is at most so much of the other. */
const opposite = { lower: 'upper', upper: 'lower' } as const;

function boundWords(bound: Reported['bound']): string {
  return bound === undefined ? '' : bound === 'lower' ? 'at least ' : 'at most ';
}

interface Loss {
  readonly quantity: ReturnType<typeof derive>;
  readonly bound: Reported['bound'];
  /** Undefined when the lithium is not known, or when only the most that can be lost exceeds it. */
  readonly replaced: boolean | undefined;
  readonly values: ReturnType<typeof value>[];
  readonly arithmetic: string;
}

function lossOf(facts: Facts, cell: Cell, efficiency: Reported, cycles: number): Loss | undefined {
  const loading = loadingOf(facts, cell);
  const capacities = initialCapacities(facts, cell);
  const capacity = capacities.find(({ at }) => at.rate === efficiency.at.rate) ?? capacities[0];
  if (!loading || !capacity) return undefined;
  const inputs = {
    loading: loading.quantity,
    capacity: capacity.quantity,
    efficiency: efficiency.quantity,
  };
  const lossFrom = (x: Record<keyof typeof inputs, number>): number =>
    cumulativeLoss({ capacity: x.loading * x.capacity, coulombicEfficiency: x.efficiency, cycles });
  const quantity = derive(lossFrom, inputs, 'mAh/cm²');
  const thickness = derive((x) => platedThickness(lossFrom(x)), inputs, 'µm');
  const lithium = lithiumThicknessOf(facts, cell);
  const at = `cycle ${cycles}`;
  const bound = efficiency.bound && opposite[efficiency.bound];
  const fits = lithium && quantity.value <= lithiumArealCapacity(lithium.quantity.value);
  return {
    quantity,
    bound,
    replaced: bound === (fits ? 'lower' : 'upper') ? undefined : fits,
    values: [
      value('cumulative loss', cell.name, quantity, { at, bound }),
      value('lithium lost', cell.name, thickness, {
        at,
        bound,
        note: 'as a dense layer',
        principal: false,
      }),
    ],
    arithmetic: `loss q·n·(1 − CE) = ${show(loading.quantity)} × ${show(capacity.quantity)} × ${cycles} × ${percent(1 - efficiency.quantity.value)} = ${boundWords(bound)}${show(quantity)}, ${show(thickness)} of lithium${lithium ? ` of ${show(lithium.quantity)}` : ''}`,
  };
}

/** Mean retention of a cycle from the start to the first point and between points. */
function stepwise(of: string, points: readonly Point[]): ReturnType<typeof value>[] {
  return points.map((point, index) => {
    const before = points[index - 1];
    const from = before?.cycle ?? 0;
    const cycles = point.cycle - from;
    const quantity = before
      ? derive(
          (x) => retentionPerCycle({ first: x.first, last: x.last, cycles }),
          { first: before.quantity, last: point.quantity },
          '1',
        )
      : derive((x) => retentionPerCycle({ first: 1, last: x.last, cycles }), { last: point.quantity }, '1');
    return value('retention per cycle', of, quantity, {
      at: `cycles ${from}–${point.cycle}`,
      principal: false,
    });
  });
}

/** Power law through the first and the last point, when both have lost something. */
function fade(of: string, points: readonly Point[]): ReturnType<typeof value>[] {
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last || first.cycle >= last.cycle || first.cycle < 1) return [];
  if (!(first.quantity.value < 1 && last.quantity.value < 1)) return [];
  const inputs = { first: first.quantity, last: last.quantity };
  const law = (x: Record<'first' | 'last', number>) =>
    fadeLaw({
      firstCycle: first.cycle,
      firstLoss: 1 - x.first,
      lastCycle: last.cycle,
      lastLoss: 1 - x.last,
    });
  const exponent = derive((x) => law(x).z, inputs, '1');
  const more = { at: `cycles ${first.cycle} and ${last.cycle}`, principal: false };
  const values = [
    value('fade exponent', of, exponent, { ...more, principal: true, note: 'z of loss = a·nᶻ' }),
    value(
      'fade coefficient',
      of,
      derive((x) => law(x).a, inputs, '1'),
      { ...more, note: 'a of loss = a·nᶻ' },
    ),
  ];
  if (exponent.value > 0)
    values.push(
      value(
        'cycles to 80 %',
        of,
        derive((x) => cyclesToLoss(law(x), 1 - endOfLife), inputs, '1'),
        more,
      ),
    );
  return values;
}
