import type { Cell } from '../../cell/index.ts';
import { cellsOf, initialCapacities, reportedOfCell } from '../cell-facts.ts';
import type { Check } from '../check.ts';
import { derive } from '../derive.ts';
import type { Facts, Reported } from '../facts.ts';
import { checkResult, value } from '../judgement.ts';
import type { Judgement } from '../judgement.ts';
import { reportedFact } from '../membrane-facts.ts';
import { nextMeasurements } from '../next-measurements.ts';
import { percent, show } from '../show.ts';

/** Reproducibility of a capacity on one cell when none is stated. */
export const usualReproducibility = 0.02;

/**
 * Does a cell recover to what it had before at the same rate?
 *
 * *Contradiction*: the capacity after a rate test exceeds the earlier one at the same rate by more than the tolerance,
 * the greatest of 2 % (assumed), twice the stated uncertainties, and the spread of values stated for one condition.
 * *Consistent*: it does not. Where a retention and a check at another rate are stated, the share of the fade that is
 * polarisation is given too.
 */
export const rateRecovery: Check = {
  id: 'A14',
  topic: 'rate recovery',
  needs: ['specific capacity of a cell at one rate before and after a rate test'],
  formulas: ['g = Q_after/Q_before − 1'],
  evaluate(facts) {
    return checkResult(
      this,
      cellsOf(facts).flatMap((cell) => judge(facts, cell) ?? []),
    );
  },
};

function judge(facts: Facts, cell: Cell): Judgement | undefined {
  const initial = initialCapacities(facts, cell);
  const capacities = reportedOfCell(facts, 'specific capacity', cell);
  const recovered = capacities.find(({ at }) => at.after !== undefined && at.rate !== undefined);
  const rate = recovered?.at.rate;
  if (recovered === undefined || rate === undefined) return undefined;
  const before = nearestSeries(
    initial.filter(({ at }) => at.rate === rate),
    recovered,
  );
  if (before === undefined) return undefined;
  const of = cell.name;
  const gain = derive(
    (x) => x.recovered / x.before - 1,
    { recovered: recovered.quantity, before: before.quantity },
    '%',
  );
  const values = [value('recovered over earlier capacity', of, gain, { at: `${rate}C`, note: 'excess' })];
  const arithmetic = [
    `${show(recovered.quantity)} against ${show(before.quantity)} at ${rate}C before: ${signed(gain.value)}`,
  ];
  const other = closestOther(initial, recovered, rate);
  if (other) {
    const share = derive(
      (x) => x.recovered / x.other,
      { recovered: recovered.quantity, other: other.quantity },
      '%',
    );
    values.push(
      value('recovered over capacity at another rate', of, share, {
        at: `${other.at.rate}C`,
        principal: false,
      }),
    );
    arithmetic.push(
      `${show(recovered.quantity)} / ${show(other.quantity)} at ${other.at.rate}C = ${percent(share.value)}`,
    );
  }
  const spreads = spreadsOf(of, initial);
  values.push(...spreads.map(({ named }) => named));
  arithmetic.push(...spreads.map(({ text }) => text));
  const fade = fadeShare(facts, cell, capacities, initial);
  values.push(...fade.values);
  arithmetic.push(...fade.arithmetic);
  const tolerance = Math.max(
    usualReproducibility,
    2 * relativeUncertainty(recovered, before),
    ...spreads.map(({ named }) => named.quantity.value),
  );
  const contradicts = gain.value > tolerance;
  const resembles = other && Math.abs(recovered.quantity.value / other.quantity.value - 1) < gain.value;
  return {
    of,
    label: of,
    severity: [contradicts ? 'contradiction' : 'consistent'],
    statements: [before, recovered].map((reported) => reportedFact(reported, of).statement),
    values,
    arithmetic,
    result: contradicts
      ? `${show(recovered.quantity)} after the ${recovered.at.after} exceed ${show(before.quantity)} before it at the same ${rate}C by ${percent(gain.value)}${resembles ? `; it is nearer to the ${show(other.quantity)} at ${other.at.rate}C` : ''}.`
      : `${show(recovered.quantity)} after the ${recovered.at.after} against ${show(before.quantity)} before it at ${rate}C, ${signed(gain.value)}.`,
    assumptions: [`Capacities of one cell reproduce within ${percent(tolerance)}.`],
    measureNext: contradicts ? [nextMeasurements.stepCurrents] : [],
  };
}

/** The candidate from the same series of measurements, else the first. */
function nearestSeries(candidates: readonly Reported[], to: Reported): Reported | undefined {
  const series = to.at.other?.['series'];
  return candidates.find(({ at }) => at.other?.['series'] === series) ?? candidates[0];
}

/** The initial capacity at another rate that is nearest to the recovered one. */
function closestOther(initial: readonly Reported[], recovered: Reported, rate: number): Reported | undefined {
  const series = recovered.at.other?.['series'];
  const others = initial.filter(({ at }) => at.rate !== undefined && at.rate !== rate);
  const same = others.filter(({ at }) => at.other?.['series'] === series);
  const distance = ({ quantity }: Reported): number => Math.abs(quantity.value - recovered.quantity.value);
  return (same.length > 0 ? same : others).toSorted((a, b) => distance(a) - distance(b))[0];
}

/** How far apart values for one rate are on the fresh cell. */
function spreadsOf(
  of: string,
  initial: readonly Reported[],
): { readonly named: ReturnType<typeof value>; readonly text: string }[] {
  const rates = new Set(initial.flatMap(({ at }) => at.rate ?? []));
  return [...rates].flatMap((rate) => {
    const same = initial
      .filter(({ at }) => at.rate === rate)
      .toSorted((a, b) => a.quantity.value - b.quantity.value);
    const low = same[0];
    const high = same.at(-1);
    if (!low || !high || low === high) return [];
    const spread = derive((x) => x.high / x.low - 1, { high: high.quantity, low: low.quantity }, '%');
    return {
      named: value('spread of initial capacities', of, spread, { at: `${rate}C`, principal: false }),
      text: `${show(high.quantity)} and ${show(low.quantity)} are both stated at ${rate}C, ${percent(spread.value)} apart`,
    };
  });
}

/** Fade at the cycling rate against fade at another rate after the same cycles. */
function fadeShare(
  facts: Facts,
  cell: Cell,
  capacities: readonly Reported[],
  initial: readonly Reported[],
): { values: ReturnType<typeof value>[]; arithmetic: string[] } {
  const of = cell.name;
  for (const retention of reportedOfCell(facts, 'capacity retention', cell)) {
    const { cycle, rate } = retention.at;
    const check = capacities.find(
      ({ at }) => cycle !== undefined && at.cycle === cycle && at.rate !== undefined && at.rate !== rate,
    );
    if (check === undefined) continue;
    const fresh = nearestSeries(
      initial.filter(({ at }) => at.rate === check.at.rate),
      check,
    );
    if (fresh === undefined || retention.quantity.value >= 1) continue;
    const pair = { check: check.quantity, fresh: fresh.quantity };
    const kept = derive((x) => x.check / x.fresh, pair, '%');
    const share = derive(
      (x) => 1 - (1 - x.check / x.fresh) / (1 - x.retention),
      { ...pair, retention: retention.quantity },
      '%',
    );
    return {
      values: [
        value('capacity kept', of, kept, { at: `${check.at.rate}C, cycle ${cycle}`, principal: false }),
        value('share of the fade recovered', of, share, {
          at: `${rate}C fade, checked at ${check.at.rate}C`,
          principal: false,
        }),
      ],
      arithmetic: [
        `${show(check.quantity)} / ${show(fresh.quantity)} = ${percent(kept.value)} kept at ${check.at.rate}C against ${percent(retention.quantity.value)} at ${rate}C: ${percent(share.value)} of the fade comes back with the rate`,
      ],
    };
  }
  return { values: [], arithmetic: [] };
}

function relativeUncertainty(a: Reported, b: Reported): number {
  return Math.hypot(
    (a.quantity.uncertainty ?? 0) / a.quantity.value,
    (b.quantity.uncertainty ?? 0) / b.quantity.value,
  );
}

function signed(share: number): string {
  return `${share < 0 ? '−' : '+'}${percent(Math.abs(share))}`;
}
