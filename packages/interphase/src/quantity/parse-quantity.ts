import { constants } from './constants.ts';
import { differenceFromSI, differenceToSI } from './convert.ts';
import { quantity } from './create.ts';
import type { QuantityOptions } from './create.ts';
import { dimensionless, dimensionName, equalDimension } from './dimension.ts';
import { InputError } from './input-error.ts';
import type { Place } from './input-error.ts';
import type { Quantity } from './quantity.ts';
import { scanMeasured } from './scan-measured.ts';
import { scanUnit } from './scan-unit.ts';
import { parseUnit } from './unit.ts';
import type { Unit } from './unit.ts';
import { unknownUnit } from './unknown-unit.ts';

/** What the text does not say. */
export interface ParseQuantityOptions
  extends Pick<QuantityOptions, 'status' | 'source' | 'sources' | 'degreesOfFreedom' | 'distribution'> {
  /** Where the text stands; errors say it. */
  readonly place?: Place | undefined;
}

/** Longest text that is read. */
const longest = 200;

/**
 * Reads a quantity as people write it; `±` is one standard uncertainty.
 *
 * `3.0 ± 0.1 µm`, `3.0 +/- 0.1 um`, `3.0 µm ± 3 %` (relative), `1.77e-4 S/cm`, `(1.77 ± 0.05)×10⁻⁴ S cm⁻¹`, `1.770(51)e-4`, `25 ± 2 °C`,
 * `46 ± 1 %` (percentage points), `10 mV (exact)`. A number without `±` has no stated uncertainty, but its last digit is kept in `resolution`.
 * Refused, each with the cure: a decimal comma, a bound (`> 2000 h`), a range (`3–5 µm`), a negative uncertainty, what is not finite, more
 * than 200 characters.
 *
 * @param text one quantity
 * @param expected a unit with the dimension that is wanted, also used for the example in an error
 * @throws InputError
 * @example
 * ```ts
 * import { parseQuantity } from 'interphase/quantity';
 * parseQuantity('3.0 ± 0.1 um', 'µm').value; // => 3e-6
 * parseQuantity('1.77(5) × 10⁻⁴ S cm⁻¹').uncertainty; // => 5e-4
 * parseQuantity('25 °C', 'K').value; // => 298.15
 * ```
 */
export function parseQuantity(text: string, expected?: string, options: ParseQuantityOptions = {}): Quantity {
  const { place, ...known } = options;
  if (place === undefined) return read(text, expected, known);
  try {
    return read(text, expected, known);
  } catch (error) {
    throw error instanceof InputError ? error.at(place) : error;
  }
}

function read(
  text: string,
  expected: string | undefined,
  options: Omit<ParseQuantityOptions, 'place'>,
): Quantity {
  if (text.length > longest) {
    throw new InputError(
      `"${oneLine(text.slice(0, 30))}…" has ${text.length} characters, too many for one quantity`,
      `write a number, ± and a unit, at most ${longest} characters`,
    );
  }
  const wanted = expected === undefined ? undefined : parseUnit(expected);
  const written = oneLine(text);
  const stated = written.replace(/\s*\(exact\)$/u, '');
  const isExact = stated !== written;
  const measured = scanMeasured(stated, wanted?.symbol);
  if (isExact && measured.uncertainty !== undefined) {
    throw new InputError(`"${written}" is exact and has an uncertainty`, 'write one of the two');
  }
  const example =
    wanted === undefined ? undefined : `${measured.valueText} ${wanted.symbol}`.replace(/ 1$/, '');
  const unit = readUnit(measured.unitText, written, example);
  if (wanted !== undefined)
    requireDimension(
      unit,
      wanted,
      measured.unitText,
      written,
      molarExample(measured.value, unit, wanted) ?? example ?? '',
    );
  if (unit.zero !== 0 && differenceToSI(measured.value, unit) + unit.zero < 0) {
    throw new InputError(
      `"${written}" is below absolute zero`,
      `write a temperature above ${expected === 'K' ? '0 K' : '-273.15 °C'}`,
    );
  }
  return quantity(measured.value, unit.symbol, {
    ...options,
    resolution: measured.resolution,
    uncertainty: isExact ? 0 : uncertaintyIn(unit, measured, written),
  });
}

type Measured = ReturnType<typeof scanMeasured>;

/** The uncertainty as a number in the unit of the value. */
function uncertaintyIn(unit: Unit, measured: Measured, written: string): number | undefined {
  const { uncertainty, uncertaintyUnitText } = measured;
  if (uncertainty === undefined || uncertaintyUnitText === undefined) return uncertainty;
  const own = readUnit(uncertaintyUnitText, written, undefined);
  if (equalDimension(own.dimension, dimensionless)) {
    if (!equalDimension(unit.dimension, dimensionless)) {
      if (unit.zero !== 0) {
        throw new InputError(
          `"${written}" has an uncertainty relative to a temperature in ${unit.symbol}`,
          `write it in ${unit.symbol} or K, e.g. ± 2 K`,
        );
      }
      if (measured.value === 0 && uncertainty > 0) {
        throw new InputError(
          `"${written}" has an uncertainty relative to 0, which is none`,
          `write it in ${unit.symbol}`,
        );
      }
      return Math.abs(measured.value) * uncertainty * own.scale;
    }
    throw new InputError(
      `"${written}" can mean points or a part of the value`,
      `write (${measured.valueText} ± ${uncertainty}) ${unit.symbol} for points`,
    );
  }
  if (!equalDimension(own.dimension, unit.dimension)) {
    throw new InputError(
      `"${written}" has ${dimensionName(unit.dimension)} with an uncertainty that is ${dimensionName(own.dimension)}`,
      `give the uncertainty in ${unit.symbol}`,
    );
  }
  return differenceFromSI(differenceToSI(uncertainty, own), unit);
}

function readUnit(unitText: string, written: string, example: string | undefined): Unit {
  const scanned = scanUnit(unitText);
  if ('unknown' in scanned) throw unknownUnit(scanned.unknown, written, example);
  if ('problem' in scanned) {
    const cure = example === undefined ? scanned.cure : `write e.g. ${example}`;
    throw new InputError(`"${written}" is not a quantity: in "${unitText}" ${scanned.problem}`, cure);
  }
  return parseUnit(unitText);
}

/** An energy per amount where one per particle is expected, or the reverse: the same thing by another number. */
function molarExample(value: number, unit: Unit, wanted: Unit): string | undefined {
  const perAmount = (each: Unit): boolean => equalDimension(each.dimension, molarEnergy.dimension);
  const perOne = (each: Unit): boolean => equalDimension(each.dimension, energy.dimension);
  const si = differenceToSI(value, unit);
  const converted =
    perAmount(unit) && perOne(wanted)
      ? si / constants.avogadro
      : perOne(unit) && perAmount(wanted)
        ? si * constants.avogadro
        : undefined;
  if (converted === undefined) return undefined;
  return `${Number(differenceFromSI(converted, wanted).toPrecision(3))} ${wanted.symbol}`;
}

const energy = parseUnit('J');
const molarEnergy = parseUnit('J/mol');

function requireDimension(
  unit: Unit,
  wanted: Unit,
  unitText: string,
  written: string,
  example: string,
): void {
  if (equalDimension(unit.dimension, wanted.dimension)) return;
  const what = unitText === '' ? 'has no unit' : `is ${dimensionName(unit.dimension)}`;
  throw new InputError(
    `"${written}" ${what}`,
    `${dimensionName(wanted.dimension)} is expected, e.g. ${example}`,
  );
}

/** One line without control characters; minus signs made one. Group spaces stay as they are. */
function oneLine(text: string): string {
  return text
    .replace(/[\u2212\u2012\uff0d\ufe63]/g, '-')
    .replace(/[\p{Cc}\u2028\u2029]/gu, ' ')
    .trim();
}
