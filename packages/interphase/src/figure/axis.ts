import { InputError } from '../quantity/index.ts';
import { powerOfTen } from './power-of-ten.ts';

/** Scale of an axis with where it is ticked and labelled. */
export interface Axis {
  readonly type: 'linear' | 'log';
  readonly domain: readonly [number, number];
  readonly ticks: readonly number[];
  /** Label of each tick; empty for a minor tick. */
  readonly labels: readonly string[];
}

/** How the ends of a linear axis are chosen. */
export interface LinearAxisOptions {
  /** Starts at zero when that costs less than half of the room. */
  readonly includeZero?: boolean;
  /** Leaves a margin beside data that begin at zero, so that marks do not stand on the axis. */
  readonly marginAtZero?: boolean;
}

/** Linear axis over data from `low` to `high` with a small margin and about `count` ticks on round numbers. */
export function linearAxis(low: number, high: number, count: number, options: LinearAxisOptions = {}): Axis {
  requireFinite(low, high);
  const { includeZero = false, marginAtZero = false } = options;
  let from = low;
  let to = high;
  if (includeZero && from > 0 && from < to / 2) from = 0;
  if (includeZero && to < 0 && to > from / 2) to = 0;
  if (from === to) {
    const room = from === 0 ? 1 : Math.abs(from) * 0.1;
    from -= room;
    to += room;
  }
  const margin = (to - from) * 0.04;
  const step = roundStep((to - from) / count);
  if (from !== 0 || marginAtZero) from = from > 0 && from < margin ? 0 : from - margin;
  if (to !== 0 || marginAtZero) to += margin;
  const domain: [number, number] = [outward(from, step, Math.floor), outward(to, step, Math.ceil)];
  return { type: 'linear', domain, ...ticksWithin(domain, step) };
}

/** Ticks at the multiples of `step` that lie in the domain. */
export function ticksWithin(
  [low, high]: readonly [number, number],
  step: number,
): Pick<Axis, 'ticks' | 'labels'> {
  return ticksAt(Math.ceil(low / step - 1e-9), Math.floor(high / step + 1e-9), step);
}

/** Ticks at multiples of `step` from `first`·step to `last`·step, with as many decimals as the step needs. */
export function ticksAt(first: number, last: number, step: number): Pick<Axis, 'ticks' | 'labels'> {
  const decimals = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  const ticks: number[] = [];
  for (let index = first; index <= last; index += 1) ticks.push(Number((index * step).toPrecision(12)));
  return { ticks, labels: ticks.map((tick) => tick.toFixed(decimals).replace('-', '−')) };
}

/** 1, 2 or 5 times a power of ten, not below `rough`. */
export function roundStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const mantissa = rough / power;
  return Number(((mantissa <= 1 ? 1 : mantissa <= 2 ? 2 : mantissa <= 5 ? 5 : 10) * power).toPrecision(12));
}

/** Logarithmic axis over positive data: decades labelled, and 2 and 5 as well where there are few decades. */
export function logAxis(low: number, high: number): Axis {
  requireFinite(low, high);
  if (low <= 0) throw new InputError(`${low} has no logarithm`, 'give positive values');
  const margin = Math.max(1.15, (high / low) ** 0.06);
  const bottom = Number((low / margin).toPrecision(4));
  const top = Number((high * margin).toPrecision(4));
  const found: { tick: number; digit: number; exponent: number }[] = [];
  for (let exponent = Math.floor(Math.log10(bottom)); exponent <= Math.ceil(Math.log10(top)); exponent += 1) {
    for (let digit = 1; digit <= 9; digit += 1) {
      const tick = Number(`${digit}e${exponent}`);
      if (tick >= bottom * (1 - 1e-9) && tick <= top * (1 + 1e-9)) found.push({ tick, digit, exponent });
    }
  }
  // A narrow domain holds one such tick or none, which shows no scale: those of a linear axis are labelled instead.
  if (found.length < 2) return { type: 'log', domain: [bottom, top], ...powerTicks(bottom, top) };
  const decades = Math.log10(top / bottom);
  const isPlain = found.some(({ digit }) => isLabelled(digit, decades));
  const labels = found.map(({ digit, exponent }) => {
    if (isPlain && !isLabelled(digit, decades)) return '';
    return digit === 1 ? powerOfTen(exponent) : timesPower(String(digit), exponent);
  });
  return { type: 'log', domain: [bottom, top], ticks: found.map(({ tick }) => tick), labels };
}

/** About four round ticks of a narrow domain, as multiples of its power of ten. */
function powerTicks(bottom: number, top: number): Pick<Axis, 'ticks' | 'labels'> {
  const exponent = Math.floor(Math.log10(bottom));
  const power = 10 ** exponent;
  const { ticks, labels } = ticksWithin([bottom / power, top / power], roundStep((top - bottom) / power / 4));
  return {
    ticks: ticks.map((tick) => Number((tick * power).toPrecision(12))),
    labels: labels.map((label) => timesPower(label, exponent)),
  };
}

function timesPower(digits: string, exponent: number): string {
  return exponent === 0 ? digits : `${digits} × ${powerOfTen(exponent)}`;
}

/** Position on the axis as a fraction of its length, 0 at the low end. */
export function fractionAlong(axis: Pick<Axis, 'type' | 'domain'>, value: number): number {
  const [low, high] = axis.domain;
  if (axis.type === 'linear') return (value - low) / (high - low);
  return Math.log(value / low) / Math.log(high / low);
}

/** Vega-Lite scale and axis of this axis; minor ticks are shorter. */
export function axisEncoding(
  axis: Axis,
  title: string,
  more: Readonly<Record<string, unknown>> = {},
): Record<string, unknown> {
  const minor = axis.ticks.filter((_, index) => axis.labels[index] === '');
  const names = Object.fromEntries(axis.ticks.map((tick, index) => [String(tick), axis.labels[index] ?? '']));
  return {
    type: 'quantitative',
    scale: {
      type: axis.type,
      domain: [...axis.domain],
      nice: false,
      ...(axis.type === 'linear' ? { zero: false } : {}),
    },
    axis: {
      title,
      values: [...axis.ticks],
      labelExpr: `(${JSON.stringify(names)})[toString(datum.value)] || ''`,
      ...(minor.length === 0
        ? {}
        : { tickSize: { condition: { test: { field: 'value', oneOf: minor }, value: -2 }, value: -4 } }),
      ...more,
    },
  };
}

/** An end of the axis, moved to the next tick when that is near. */
function outward(end: number, step: number, round: (value: number) => number): number {
  const tick = round(end / step) * step;
  return Number((Math.abs(tick - end) < 0.3 * step ? tick : end).toPrecision(6));
}

function isLabelled(digit: number, decades: number): boolean {
  if (digit === 1 || decades < 0.5) return true;
  return decades < 2 && (digit === 2 || digit === 5);
}

function requireFinite(low: number, high: number): void {
  if (Number.isFinite(low) && Number.isFinite(high)) return;
  throw new InputError('a figure needs at least one finite value', 'give finite numbers');
}
