import type { Sign } from '../cell/index.ts';
import { InputError, type Quantity, type Status } from '../quantity/index.ts';
import {
  betweenLimits,
  type LimitShape,
  meanOfReadings,
  unitOf,
  withinLimits,
} from './evaluated-quantity.ts';
import type { PlausibleRange } from './plausible-range.ts';
import { complain, cureFor, type Reading } from './reading.ts';
import { differenceUnit, type FieldPlace, singleQuantity, type Sought } from './single-quantity.ts';
import type { YamlMap, YamlTree } from './yaml-tree.ts';

/** What a place of the file expects of a quantity. */
export interface Expected {
  readonly unit: string;
  readonly sign: Sign;
  /** Beyond it the quantity is refused. */
  readonly within?: PlausibleRange | undefined;
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
  /** Both ends of a range, each as written. */
  readonly ends?: { readonly low: Quantity; readonly high: Quantity };
  /** As written. */
  readonly text: string;
}

/**
 * A quantity as a project file writes it: `3.0 ± 0.1 µm`, `> 2000 h`, `0 … 80 °C`, `25.0 µm within ±1 µm`, a list of readings
 * `[24.8, 25.1, 25.3 µm]`, or a map with `value`, `uncertainty`, `within`, `low`, `high`, `distribution`, `readings`, `bound`,
 * `status` and `source`. Between limits it is uniform unless it is said to be triangular; readings give their mean with s/√n.
 * Undefined when it is blank or wrong; what is wrong is noted.
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
    const texts = readingsOf(tree, place);
    return { quantity: meanOfReadings(texts, sought, place), text: texts.join(', ') };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const { what, cure, place: errorPlace } = error.at(place);
    complain(reading, what, cure, errorPlace);
    return undefined;
  }
}

const comparison = /^\s*(>=|<=|[<>≥≤≈~])\s*/u;
const range = /^(?<low>[^…]+?)\s*(?:…|\.\.\.)\s*(?<high>.+)$/u;
const limits = /^(?<value>.+?)\s+within\s+(?<half>.+)$/u;

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
  const limited = limits.exec(text)?.groups;
  const read = ends
    ? betweenLimits(withUnitOf(ends['low'] ?? '', ends['high'] ?? ''), ends['high'] ?? '', expected, place)
    : limited
      ? { quantity: withinLimits(limited['value'] ?? '', limited['half'] ?? '', expected, place) }
      : { quantity: singleQuantity(text, expected, place) };
  return { ...read, text: written, ...(bound && { bound }) };
}

const mapKeys = [
  'value',
  'uncertainty',
  'within',
  'low',
  'high',
  'distribution',
  'readings',
  'bound',
  'status',
  'source',
];
const statuses: readonly Status[] = ['measured', 'derived', 'assumed', 'simulated', 'reported'];

function fromMap(tree: YamlMap, expected: Sought, place: FieldPlace): QuantityValue | undefined {
  const texts = new Map<string, string>();
  let readings: readonly string[] | undefined;
  for (const [key, { keyLine, value }] of tree.entries) {
    const at = { ...place, line: keyLine, field: `${place.field}.${key}` };
    if (!mapKeys.includes(key))
      throw new InputError(`the key "${key}" is not known here`, cureFor(key, mapKeys), at);
    if (key === 'readings' && value.type !== 'blank') readings = readingsOf(value, at);
    else if (value.type === 'text') texts.set(key, value.text);
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
  if (readings) {
    const more = ['value', 'uncertainty', 'within', 'low', 'high'].find((key) => texts.has(key));
    if (more !== undefined)
      throw new InputError(`readings stand beside ${more}`, 'keep the readings or the value', place);
    return { quantity: meanOfReadings(readings, own, place), text: readings.join(', ') };
  }
  const shape = shapeOf(texts.get('distribution'), place);
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
    const ranged = betweenLimits(low, high, own, place, shape);
    const { value, unit } = read?.quantity ?? ranged.quantity;
    const quantity = { ...ranged.quantity, value, unit };
    return { ...ranged, quantity, text: text ?? `${low} … ${high}`, ...withBound };
  }
  if (read === undefined || text === undefined) return undefined;
  const within = texts.get('within');
  if (within !== undefined) {
    const quantity = withinLimits(text, within, own, place, shape);
    return { quantity, text: `${text} within ${within}`, ...withBound };
  }
  const uncertainty = texts.get('uncertainty');
  if (uncertainty === undefined) return { ...read, ...withBound };
  const width = singleQuantity(
    uncertainty,
    { ...own, unit: differenceUnit(own.unit), sign: 'not negative', within: undefined },
    place,
  ).value;
  const quantity = {
    ...read.quantity,
    uncertainty: width,
    contributions: [{ source: own.path, uncertainty: width }],
  };
  return { ...read, quantity, text: `${read.text} ± ${uncertainty}`, ...withBound };
}

function shapeOf(text: string | undefined, place: FieldPlace): LimitShape | undefined {
  if (text === undefined || text === 'uniform' || text === 'triangular') return text;
  throw new InputError(`"${text}" is no distribution known here`, 'write uniform or triangular', place);
}

/** Texts of a list of readings. */
function readingsOf(tree: YamlTree, place: FieldPlace): string[] {
  const texts =
    tree.type === 'list' ? tree.items.flatMap((item) => (item.type === 'text' ? [item.text] : [])) : [];
  if (tree.type !== 'list' || texts.length < tree.items.length)
    throw new InputError('this is no list of readings', 'write numbers, e.g. [24.8, 25.1, 25.3 µm]', place);
  return texts;
}

function boundOf(text: string | undefined, place: FieldPlace): 'lower' | 'upper' | undefined {
  if (text === undefined || text === 'lower' || text === 'upper') return text;
  throw new InputError(`"${text}" is no bound`, 'write lower or upper', place);
}

/** `0` of `0 … 80 °C` takes the unit of the other end. */
function withUnitOf(low: string, high: string): string {
  return unitOf(low) === '' ? `${low} ${unitOf(high)}` : low;
}
