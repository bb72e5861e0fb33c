import { isOfTwoUnits, printStated, signOf, type StatedNumber } from '../audit/index.ts';
import { inUnit, parseUnit, prettyUnit, printQuantity, uncertaintyInUnit } from '../quantity/index.ts';
import type { Quantity } from '../quantity/index.ts';

/** A quantity printed for a table, split where columns are split. */
export interface Printed {
  /** Before the decimal sign: `−1`. */
  readonly whole: string;
  /** From the decimal sign on: `.77(5) × 10⁻⁴`. */
  readonly rest: string;
  /** `S cm⁻¹`; empty for a pure number. */
  readonly unit: string;
  /** All digits in plain text: `0.000177 +/- 0.000005 S/cm`. */
  readonly exact: string;
}

/** Splits a printed quantity at the decimal sign and before the unit. */
export function printed(quantity: Quantity): Printed {
  return split(printQuantity(quantity), quantity.unit, exactText(quantity));
}

/** The same of a statement, with its sign or both ends; a range over two units keeps both in place. */
export function printedStated(stated: StatedNumber): Printed {
  const { quantity, ends } = stated;
  const text = printStated(stated);
  const exact = ends ? text.replaceAll('\u202f', ' ') : `${signOf(stated)} ${exactText(quantity)}`.trim();
  return split(text, isOfTwoUnits(stated) ? '1' : quantity.unit, exact);
}

function split(text: string, unitCode: string, exact: string): Printed {
  const unit = prettyUnit(parseUnit(unitCode));
  const number = unit === '' ? text : withoutUnit(text, unit);
  const whole = /^(?:[<>≤≥≈]\u202f)?\(?[−\d]+/u.exec(number)?.[0] ?? '';
  return { whole, rest: number.slice(whole.length), unit, exact };
}

/** Value and uncertainty with all their digits, as a spreadsheet takes them. */
export function exactText(quantity: Quantity): string {
  const { unit } = quantity;
  const shown = unit === '1' ? '' : ` ${unit}`;
  if (quantity.status === 'not identifiable' && quantity.interval !== undefined) {
    const { low, high } = intervalInUnit(quantity);
    return `${digits(low)} … ${digits(high)}${shown}`;
  }
  const value = digits(inUnit(quantity, unit));
  const u = quantity.uncertainty === undefined ? undefined : uncertaintyInUnit(quantity, unit);
  return `${value}${u === undefined ? '' : ` ± ${digits(u)}`}${shown}`;
}

/** Ends of the interval of a quantity in its unit; undefined where it has none. */
export function intervalInUnit(quantity: Quantity): { low?: number; high?: number } {
  const { interval, unit } = quantity;
  if (interval === undefined) return {};
  return {
    low: inUnit({ ...quantity, value: interval.low }, unit),
    high: inUnit({ ...quantity, value: interval.high }, unit),
  };
}

/** A unit stands after a narrow space, and before the end, a comma or the coverage of an interval. */
function withoutUnit(text: string, unit: string): string {
  const end = `\u202f${unit}`;
  const left = text.endsWith(end) ? text.slice(0, -end.length) : text;
  return left.replaceAll(`${end},`, ',').replaceAll(`${end}\u202f(`, '\u202f(');
}

/** Twelve digits, which hides the last bits of a conversion. */
function digits(value: number | undefined): string {
  return value === undefined ? '' : String(Number(value.toPrecision(12)));
}
