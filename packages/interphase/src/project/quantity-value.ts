import type { Sign } from '../cell/index.ts';
import {
  InputError,
  parseQuantity,
  perParticle,
  type Quantity,
  sameDimension,
  type Status,
} from '../quantity/index.ts';
import { complain, cureFor, type Reading } from './reading.ts';
import type { YamlMap, YamlTree } from './yaml-tree.ts';

/** What a place of the file expects of a quantity. */
export interface Expected {
  readonly unit: string;
  readonly sign: Sign;
  /** Path of the field; also the identity under which its uncertainty is tracked. */
  readonly path: string;
  /** Status unless the file says otherwise. */
  readonly status: Status;
  /** Citation, unless the field gives its own. */
  readonly source?: string;
}

export interface QuantityValue {
  readonly quantity: Quantity;
  readonly bound?: 'lower' | 'upper';
  /** As written. */
  readonly text: string;
}

/**
 * A quantity as a project file writes it: `3.0 ± 0.1 µm`, `> 2000 h`, `0 … 80 °C`, or a map with `value`,
 * `uncertainty`, `low`, `high`, `bound`, `status` and `source`. A range is a uniform distribution. Undefined when
 * it is blank or wrong; what is wrong is noted.
 */
export function readQuantity(
  tree: YamlTree,
  expected: Expected,
  reading: Reading,
): QuantityValue | undefined {
  if (tree.type === 'blank') return undefined;
  const place = { file: reading.file, line: tree.line, field: expected.path };
  const sought = { ...expected, statedAt: `${reading.fileName}:${tree.line}` };
  try {
    if (tree.type === 'text') return fromText(tree.text, sought, place);
    if (tree.type === 'map') return fromMap(tree, sought, place);
    throw new InputError('a list is no quantity', `write a number with unit, in ${expected.unit}`, place);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const { what, cure, place: errorPlace } = error.at(place);
    complain(reading, what, cure, errorPlace);
    return undefined;
  }
}

/** With the line that the quantity gives as a source. */
type Sought = Expected & { readonly statedAt: string };
type FieldPlace = { readonly file: string; readonly line: number; readonly field: string };

const comparison = /^\s*(>=|<=|[<>≥≤≈~])\s*/u;
const range = /^(?<low>[^…]+?)\s*(?:…|\.\.\.)\s*(?<high>.+)$/u;

function fromText(written: string, expected: Sought, place: FieldPlace): QuantityValue {
  const sign = comparison.exec(written)?.[1] ?? '';
  const text = written.replace(comparison, '');
  const bound =
    sign.startsWith('>') || sign === '≥'
      ? 'lower'
      : sign.startsWith('<') || sign === '≤'
        ? 'upper'
        : undefined;
  const ends = range.exec(text)?.groups;
  const quantity = ends
    ? between(withUnitOf(ends['low'] ?? '', ends['high'] ?? ''), ends['high'] ?? '', expected, place)
    : single(text, expected, place);
  return { quantity, text: written, ...(bound && { bound }) };
}

const mapKeys = ['value', 'uncertainty', 'low', 'high', 'bound', 'status', 'source'];
const statuses: readonly Status[] = ['measured', 'derived', 'assumed', 'simulated', 'reported'];

function fromMap(tree: YamlMap, expected: Sought, place: FieldPlace): QuantityValue | undefined {
  const texts = new Map<string, string>();
  for (const [key, { keyLine, value }] of tree.entries) {
    const at = { ...place, line: keyLine, field: `${place.field}.${key}` };
    if (!mapKeys.includes(key))
      throw new InputError(`the key "${key}" is not known here`, cureFor(key, mapKeys), at);
    if (value.type === 'text') texts.set(key, value.text);
    else if (value.type !== 'blank') throw new InputError('this must be text', 'write a value with unit', at);
  }
  const status = statuses.find((word) => word === texts.get('status'));
  if (texts.has('status') && status === undefined)
    throw new InputError(
      `"${texts.get('status')}" is no status`,
      cureFor(texts.get('status') ?? '', statuses),
      place,
    );
  const source = texts.get('source') ?? expected.source;
  const own = { ...expected, ...(status && { status }), ...(source !== undefined && { source }) };
  const low = texts.get('low');
  const high = texts.get('high');
  const text = texts.get('value');
  if (text === undefined && low === undefined && high === undefined) return undefined;
  const read = text === undefined ? undefined : fromText(text, own, place);
  const bound = boundOf(texts.get('bound'), place) ?? read?.bound;
  const withBound = bound && { bound };
  if (low !== undefined || high !== undefined) {
    if (low === undefined || high === undefined)
      throw new InputError('a range needs both ends', 'write low and high, or value and bound', place);
    const ranged = between(low, high, own, place);
    const quantity = read ? { ...ranged, value: read.quantity.value, unit: read.quantity.unit } : ranged;
    return { quantity, text: text ?? `${low} … ${high}`, ...withBound };
  }
  if (read === undefined) return undefined;
  const uncertainty = texts.get('uncertainty');
  if (uncertainty === undefined) return { ...read, ...withBound };
  const width = single(
    uncertainty,
    { ...own, unit: differenceUnit(own.unit), sign: 'not negative' },
    place,
  ).value;
  const quantity = {
    ...read.quantity,
    uncertainty: width,
    contributions: [{ source: own.path, uncertainty: width }],
  };
  return { ...read, quantity, text: `${read.text} ± ${uncertainty}`, ...withBound };
}

function boundOf(text: string | undefined, place: FieldPlace): 'lower' | 'upper' | undefined {
  if (text === undefined || text === 'lower' || text === 'upper') return text;
  throw new InputError(`"${text}" is no bound`, 'write lower or upper', place);
}

function single(text: string, expected: Sought, place: FieldPlace): Quantity {
  const sources = [...(expected.source === undefined ? [] : [expected.source]), expected.statedAt];
  const options = { status: expected.status, source: expected.path, sources, place };
  // An activation energy is written in either unit; one is of a particle, the other of a mole of them.
  const isMolar = sameDimension(expected.unit, 'eV') && measures(text, 'kJ/mol');
  const quantity = isMolar
    ? perParticle(parseQuantity(text, 'kJ/mol', options))
    : parseQuantity(text, expected.unit, options);
  checkSign(text, quantity.value, expected, place);
  return quantity;
}

/** Whether a text is a quantity of the dimension of this unit. */
export function measures(text: string, unit: string): boolean {
  try {
    return sameDimension(parseQuantity(text).unit, unit);
  } catch (error) {
    if (error instanceof InputError) return false;
    throw error;
  }
}

function checkSign(text: string, value: number, { sign, unit, path }: Expected, place: FieldPlace): void {
  const wrong = sign === 'positive' ? value <= 0 : sign === 'not negative' && value < 0;
  if (!wrong) return;
  const name = path.split('.').at(-1) ?? path;
  if (unit === '°C') throw new InputError(`"${text}" is below absolute zero`, 'check sign and unit', place);
  const cure = sign === 'positive' ? `write a ${name} above zero` : `write a ${name} of zero or more`;
  throw new InputError(`"${text}" is ${value < 0 ? 'negative' : 'zero'}`, cure, place);
}

function between(lowText: string, highText: string, expected: Sought, place: FieldPlace): Quantity {
  const low = single(lowText, expected, place).value;
  const highQuantity = single(highText, expected, place);
  const high = highQuantity.value;
  if (low >= high)
    throw new InputError(`"${lowText}" is not below "${highText}"`, 'write the lower end first', place);
  const uncertainty = (high - low) / Math.sqrt(12);
  return {
    ...highQuantity,
    value: (low + high) / 2,
    uncertainty,
    distribution: 'uniform',
    interval: { low, high, coverage: 1 },
    contributions: [{ source: expected.path, uncertainty }],
  };
}

/** `0` of `0 … 80 °C` takes the unit of the other end. */
function withUnitOf(low: string, high: string): string {
  if (/[^\d\s.eE+\-−×^⁰¹²³⁴-⁹⁻]/u.test(low)) return low;
  return `${low} ${high.replace(/^[\d\s.+\-−×^⁰¹²³⁴-⁹⁻]*(?:[eE][+-]?\d+)?/u, '')}`;
}

function differenceUnit(unit: string): string {
  return unit === '°C' ? 'K' : unit;
}
