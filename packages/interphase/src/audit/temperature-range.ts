import type { Membrane } from '../cell/index.ts';
import type { Quantity } from '../quantity/index.ts';
import { condition } from './derive.ts';
import type { Facts } from './facts.ts';
import { reportedOfMembrane } from './membrane-facts.ts';

/** Lowest and highest temperature of a series. */
export interface TemperatureRange {
  readonly low: Quantity;
  readonly high: Quantity;
}

/** Width in K below which a series says nothing of an activation energy. */
const narrowest = 20;

/**
 * Range of temperature over which the membrane was measured, that of the impedance first; undefined when none is stated
 * or it is narrower than 20 K.
 */
export function temperatureRange(facts: Facts, membrane: Membrane): TemperatureRange | undefined {
  const ranges = reportedOfMembrane(facts, 'temperature', membrane.name).flatMap(
    ({ quantity, at, source }) =>
      quantity.interval ? [{ ...quantity.interval, source, step: at.other?.['step'] ?? '' }] : [],
  );
  const wide = ranges.filter(({ low, high }) => high - low >= narrowest);
  const range = wide.find(({ step }) => step.includes('impedance')) ?? wide[0];
  if (range === undefined) return undefined;
  const end = (kelvin: number): Quantity => condition(kelvin, '°C', range.source);
  return { low: end(range.low), high: end(range.high) };
}

/** Every 10 K over a range, K, with the temperature of a value that is stated within it. */
export function temperaturesOver({ low, high }: TemperatureRange, reference?: number): readonly number[] {
  const steps = Math.ceil((high.value - low.value - 1) / 10);
  const temperatures = Array.from({ length: steps }, (_, step) => low.value + 10 * step);
  temperatures.push(high.value);
  const within = reference !== undefined && reference > low.value && reference < high.value;
  if (within && temperatures.every((kelvin) => Math.abs(kelvin - reference) > 1))
    temperatures.push(reference);
  return temperatures.toSorted((a, b) => a - b);
}
