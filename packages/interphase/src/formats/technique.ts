import type { Channel, Technique } from '../measurement/index.ts';

/** Swing of a quantity below which it was held: 1 % of its size, or this in V and A. */
const heldVoltage = 2e-3;

/**
 * Technique of a time series whose file does not name one: a held potential is chronoamperometry, a held
 * current chronopotentiometry, a scan or an applied potential voltammetry; otherwise a plain table.
 */
export function techniqueOf(channels: readonly Channel[]): Technique {
  const has = (pattern: RegExp): boolean => channels.some(({ name }) => pattern.test(name));
  const time = channels.find(({ name }) => name === 'time');
  const current = channels.find(({ name }) => name === 'current');
  const voltage = channels.find(({ name }) => name === 'voltage');
  if (
    current !== undefined &&
    voltage !== undefined &&
    has(/^(cycle|step|half cycle|capacity|q charge|ns$)/i)
  )
    return 'cycling';
  if (current !== undefined && has(/^(scan$|potential applied)/i)) return 'voltammetry';
  if (time === undefined) return 'table';
  if (current !== undefined && voltage === undefined) return 'chronoamperometry';
  if (current === undefined || voltage === undefined) return 'table';
  if (isHeld(voltage.values, heldVoltage)) return 'chronoamperometry';
  if (isHeld(current.values, 0)) return 'chronopotentiometry';
  return 'table';
}

function isHeld(values: Float64Array, absolute: number): boolean {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return high - low <= Math.max(absolute, 0.01 * Math.max(Math.abs(low), Math.abs(high)));
}
