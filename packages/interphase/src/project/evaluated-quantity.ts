import { fromLimits, fromReadings, InputError, inUnit, type Quantity } from '../quantity/index.ts';
import { type FieldPlace, type Sought, singleQuantity, sourcesOf } from './single-quantity.ts';

/** How likely the places between two limits are. */
export type LimitShape = 'uniform' | 'triangular';

/** Type B, `2.9 µm … 3.1 µm`: somewhere between two limits. */
export function betweenLimits(
  lowText: string,
  highText: string,
  expected: Sought,
  place: FieldPlace,
  distribution: LimitShape = 'uniform',
): { readonly quantity: Quantity; readonly ends: { readonly low: Quantity; readonly high: Quantity } } {
  const low = singleQuantity(lowText, expected, place);
  const high = singleQuantity(highText, expected, place);
  if (low.value >= high.value)
    throw new InputError(`"${lowText}" is not below "${highText}"`, 'write the lower end first', place);
  const { unit } = high;
  const quantity = fromLimits(inUnit(low, unit), inUnit(high, unit), unit, {
    ...identity(expected),
    distribution,
  });
  return { quantity, ends: { low, high } };
}

/** Type B, `25.0 µm within ±1 µm` or `±4 %`: a value with limits, as a maker or a certificate states them. */
export function withinLimits(
  valueText: string,
  halfText: string,
  expected: Sought,
  place: FieldPlace,
  distribution: LimitShape = 'uniform',
): Quantity {
  const half = halfText.replace(/^\s*(?:±|\+\/-|\+-)\s*/u, '');
  const {
    value,
    unit,
    resolution,
    uncertainty = 0,
  } = singleQuantity(`${valueText} ± ${half}`, expected, place);
  if (uncertainty === 0)
    throw new InputError(`"${halfText}" leaves no room`, 'write half the width, e.g. within ±1 µm', place);
  const end = (step: number): number =>
    inUnit({ value: value + step, unit, status: 'measured', sources: [], contributions: [] }, unit);
  const limited = fromLimits(end(-uncertainty), end(uncertainty), unit, {
    ...identity(expected),
    distribution,
  });
  return { ...limited, value, ...(resolution !== undefined && { resolution }) };
}

/** Type A, `[24.8, 25.1, 25.3 µm]`: the mean of repeated readings; one without a unit takes that of the last. */
export function meanOfReadings(texts: readonly string[], expected: Sought, place: FieldPlace): Quantity {
  const unitText = unitOf(texts.at(-1) ?? '');
  const readings = texts.map((text) => {
    const reading = singleQuantity(unitOf(text) === '' ? `${text} ${unitText}` : text, expected, place);
    if (reading.uncertainty === undefined) return reading;
    throw new InputError(
      `the reading "${text}" has an uncertainty of its own`,
      'write readings bare; their scatter is the uncertainty',
      place,
    );
  });
  const unit = readings.at(-1)?.unit ?? expected.unit;
  const values = readings.map(({ value }) => value);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  if (least > 0 && most > farthest * least)
    throw new InputError(
      `the readings "${texts.join(', ')}" lie far apart`,
      'write each with a decimal point, e.g. 24.8, and leave out what is no reading of the same',
      place,
    );
  return fromReadings(
    readings.map((reading) => inUnit(reading, unit)),
    unit,
    identity(expected),
  );
}

/** Readings of one thing do not differ by more; a list with decimal commas does. */
const farthest = 3;

/** What follows the number. */
export function unitOf(text: string): string {
  return text.replace(/^[\d\s.+\-−×^⁰¹²³⁴-⁹⁻]*(?:[eE][+-]?\d+)?/u, '').trim();
}

function identity(expected: Sought): Pick<Quantity, 'status'> & {
  readonly source: string;
  readonly sources: readonly string[];
} {
  return { status: expected.status, source: expected.path, sources: sourcesOf(expected) };
}
