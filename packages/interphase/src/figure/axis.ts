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

/**
 * Linear axis over data from `low` to `high`, with ends on round numbers and about `count` ticks.
 *
 * @param includeZero starts at zero when that costs less than half of the room.
 */
export function linearAxis(low: number, high: number, count: number, includeZero = false): Axis {
  requireFinite(low, high);
  let from = low;
  let to = high;
  if (includeZero && from > 0 && from < to / 2) from = 0;
  if (includeZero && to < 0 && to > from / 2) to = 0;
  if (from === to) {
    const room = from === 0 ? 1 : Math.abs(from) * 0.1;
    from -= room;
    to += room;
  }
  const margin = (to - from) * 0.03;
  const step = roundStep((to - from) / count);
  const first = Math.floor((from === 0 || (low >= 0 && from < margin) ? 0 : from - margin) / step + 1e-9);
  const last = Math.ceil((to === 0 ? 0 : to + margin) / step - 1e-9);
  return { type: 'linear', domain: [first * step, last * step], ...ticksAt(first, last, step) };
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
  const margin = Math.max(1.08, (high / low) ** 0.04);
  const bottom = roundDown(low / margin);
  const top = roundUp(high * margin);
  const ticks: number[] = [];
  const labels: string[] = [];
  const few = Math.log10(top / bottom) < 1.7;
  for (let exponent = Math.floor(Math.log10(bottom)); exponent <= Math.ceil(Math.log10(top)); exponent += 1) {
    for (let digit = 1; digit <= 9; digit += 1) {
      const tick = Number(`${digit}e${exponent}`);
      if (tick < bottom * (1 - 1e-9) || tick > top * (1 + 1e-9)) continue;
      ticks.push(tick);
      if (digit === 1) labels.push(powerOfTen(exponent));
      else labels.push(few && (digit === 2 || digit === 5) ? `${digit} × ${powerOfTen(exponent)}` : '');
    }
  }
  return { type: 'log', domain: [bottom, top], ticks, labels };
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
    scale: { type: axis.type, domain: [...axis.domain], nice: false, zero: false },
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

function roundDown(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value) + 1e-9);
  const digit = [5, 2, 1].find((candidate) => candidate * power <= value * (1 + 1e-9)) ?? 1;
  return Number((digit * power).toPrecision(12));
}

function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value) + 1e-9);
  const digit = [1, 2, 5, 10].find((candidate) => candidate * power >= value * (1 - 1e-9)) ?? 10;
  return Number((digit * power).toPrecision(12));
}

function requireFinite(low: number, high: number): void {
  if (Number.isFinite(low) && Number.isFinite(high)) return;
  throw new InputError('a figure needs at least one finite value', 'give finite numbers');
}
