import { dimensionless, multiplyDimension } from './dimension.ts';
import type { Dimension } from './dimension.ts';
import { InputError } from './input-error.ts';
import { scanUnit } from './scan-unit.ts';
import type { UnitFactor } from './scan-unit.ts';
import { unknownUnit } from './unknown-unit.ts';

/**
 * A unit of measurement, simple (`°C`) or compound (`mAh/cm²`).
 * The SI value of `x` units is `x × numerator / denominator × 10^decade + zero`: three numbers instead of one
 * factor, so that 3 µm is exactly the number 3e-6.
 */
export interface Unit {
  /** Canonical spelling, which `parseUnit` reads: `S/cm`, `Ω cm²`, `1/K`, `W/(m K)`. */
  readonly symbol: string;
  readonly factors: readonly UnitFactor[];
  readonly dimension: Dimension;
  readonly numerator: number;
  readonly denominator: number;
  readonly decade: number;
  /** SI value of one unit without the offset: 1e-6 for µm. */
  readonly scale: number;
  /** SI value of the scale's zero: 273.15 for °C, 0 for nearly all. */
  readonly zero: number;
  /** Code of the Unified Code for Units of Measure: `mA.h/cm2` is written `mA.h.cm-2`. */
  readonly ucum: string;
}

/**
 * Reads a unit as people write it.
 *
 * Factors are joined by a space, `·`, `*` or `/`; powers are `²`, `⁻¹`, `^-2`, `**2`, `cm2`, `cm-2`. Prefixes, `µ` in all three
 * spellings, `Ω`/`ohm`, `°C`/`degC`, `%`/`wt%` and English names are known. A factor that is multiplied
 * after a slash (`W/m K`) is ambiguous and refused. °C inside a compound is a temperature difference.
 * The empty text and `1` are the unit of a pure number.
 *
 * @throws InputError for a unit that is not known, naming the nearest that is.
 * @example
 * ```ts
 * import { parseUnit } from 'interphase/quantity';
 * parseUnit('S cm-1').symbol; // => 'S/cm'
 * parseUnit('S cm⁻¹').scale; // => 100
 * parseUnit('ohm*cm^2').symbol; // => 'Ω cm²'
 * parseUnit('mAh/cm²').ucum; // => 'mA.h.cm-2'
 * ```
 */
export function parseUnit(text: string): Unit {
  const known = cache.get(text);
  if (known !== undefined) return known;
  const scanned = scanUnit(text);
  if ('unknown' in scanned) throw unknownUnit(scanned.unknown);
  if ('problem' in scanned) throw new InputError(`"${text}" is not a unit: ${scanned.problem}`, scanned.cure);
  const unit = compose(scanned.factors);
  if (cache.size < 1000) cache.set(text, unit);
  return unit;
}

/** Units already read: reading is pure, so remembering changes nothing but time. */
const cache = new Map<string, Unit>();

function compose(factors: readonly UnitFactor[]): Unit {
  let dimension = dimensionless;
  let numerator = 1;
  let denominator = 1;
  let decade = 0;
  const ucum: string[] = [];
  for (const { entry, prefix, power } of factors) {
    dimension = multiplyDimension(dimension, entry.dimension, power);
    numerator *= power > 0 ? entry.numerator ** power : entry.denominator ** -power;
    denominator *= power > 0 ? entry.denominator ** power : entry.numerator ** -power;
    decade += (entry.decade + (prefix?.decade ?? 0)) * power;
    entry.ucum.forEach(([code, own], index) => {
      const exponent = own * power;
      ucum.push(`${index === 0 ? (prefix?.ucum ?? '') : ''}${code}${exponent === 1 ? '' : exponent}`);
    });
  }
  if (!Number.isInteger(decade)) {
    numerator *= 10 ** (decade - Math.floor(decade));
    decade = Math.floor(decade);
  }
  const alone = factors.length === 1 && factors[0]?.power === 1 ? factors[0] : undefined;
  const scale = timesPowerOfTen(numerator / denominator, decade);
  return {
    symbol: canonicalSymbol(factors),
    factors,
    dimension,
    numerator,
    denominator,
    decade,
    scale,
    zero: alone?.prefix === undefined ? (alone?.entry.zero ?? 0) : 0,
    ucum: ucum.length === 0 ? '1' : ucum.join('.'),
  };
}

/** `x × 10^decade`, rounded once where the power of ten is exact. */
export function timesPowerOfTen(x: number, decade: number): number {
  if (decade >= 0) return x * 10 ** decade;
  return decade >= -22 ? x / 10 ** -decade : x / 1e22 / 10 ** (-decade - 22);
}

function canonicalSymbol(factors: readonly UnitFactor[]): string {
  const above = factors.filter(({ power }) => power > 0).map((factor) => factorText(factor, factor.power));
  const below = factors.filter(({ power }) => power < 0).map((factor) => factorText(factor, -factor.power));
  const top = above.length === 0 ? '1' : above.join(' ');
  if (below.length === 0) return top;
  return below.length === 1 ? `${top}/${below[0]}` : `${top}/(${below.join(' ')})`;
}

function factorText({ entry, prefix }: UnitFactor, power: number): string {
  return `${prefix?.symbol ?? ''}${entry.symbol}${powerText(power)}`;
}

/** `²`, `⁻¹`, nothing for 1; `^0.5` for a fraction, which has no superscript. */
export function powerText(power: number): string {
  if (power === 1) return '';
  if (!Number.isInteger(power)) return `^${power}`;
  return superscript(power);
}

/** An integer in superscript digits. */
export function superscript(integer: number): string {
  return String(integer).replace(/[-0-9]/g, (sign) =>
    sign === '-' ? '⁻' : ('⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(sign)] ?? ''),
  );
}
