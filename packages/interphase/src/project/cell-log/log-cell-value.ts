import { InputError, parseQuantity, printQuantity, type Quantity } from '../../quantity/index.ts';
import { isWithin, type PlausibleRange } from '../plausible-range.ts';

/** A value of a log; one of the three. */
export interface CellValue {
  readonly text?: string;
  readonly count?: number;
  readonly quantity?: Quantity;
}

/** What a column says of its values, and where this one stands. */
export interface QuantityPlace {
  /** A unit of the dimension that is wanted. */
  readonly expected: string;
  /** Of the column; a value may still have its own. */
  readonly unit: string | undefined;
  /** Standard uncertainty of values that state none. */
  readonly uncertainty: Quantity | undefined;
  /** Beyond it a value is refused. */
  readonly within?: PlausibleRange | undefined;
  readonly file: string;
  readonly row: number;
  readonly key: string;
}

const plain = /^[-+−]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?(?:\s*(?:±|\+\/?-)\s*(?:\d+\.?\d*|\.\d+))?$/u;

/** True for a number without a unit of its own. */
export function isBareNumber(text: string): boolean {
  return plain.test(text);
}

/** A number of a log with the unit of its column, or with its own; its source is `log.xlsx:row 14`. */
export function logQuantity(text: string, place: QuantityPlace): CellValue | { readonly why: string } {
  const { expected, unit, within, file, row, key } = place;
  try {
    const quantity = parseQuantity(isBareNumber(text) ? `${text} ${unit ?? ''}` : text, expected, {
      status: 'measured',
      source: `${file}:row ${row} ${key}`,
      sources: [`${file}:row ${row}`],
    });
    if (!(quantity.value > 0)) return { why: `"${text}" is not above zero` };
    if (within && !isWithin(quantity.value, within))
      return { why: `"${text}" is no possible ${key}, which lies in ${within.text}` };
    return { quantity: withUncertainty(quantity, place) };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { why: `${error.what}; ${error.cure}` };
  }
}

/** A whole number from 1. */
export function logCount(text: string): CellValue | { readonly why: string } {
  return /^[1-9]\d{0,5}$/u.test(text)
    ? { count: Number(text) }
    : { why: `"${text}" is no whole number from 1` };
}

/** A value of a log as a reader sees it. */
export function shownValue(quantity: Quantity): string {
  return printQuantity({ ...quantity, contributions: [] }, { style: 'plain' });
}

function withUncertainty(quantity: Quantity, { uncertainty, file, row, key }: QuantityPlace): Quantity {
  if (uncertainty === undefined || quantity.uncertainty !== undefined) return quantity;
  const u = uncertainty.value;
  const contributions = u === 0 ? [] : [{ source: `${file}:row ${row} ${key}`, uncertainty: u }];
  return { ...quantity, uncertainty: u, contributions };
}
