import type { Quantity } from '../quantity/index.ts';
import type { ValueOf } from './field.ts';
import type { measurementFields } from './project-fields.ts';
import { readQuantity } from './quantity-value.ts';
import { complain, type Reading } from './reading.ts';
import { measures } from './single-quantity.ts';
import type { YamlTree } from './yaml-tree.ts';

/** Which rows of a file count, each limit with its reason. */
export interface Selection {
  readonly range?: SelectedRange;
  readonly excluded: readonly ExcludedRows[];
}

/** A range of frequency or time outside which nothing is used; one end may be open. */
export interface SelectedRange {
  readonly channel: 'frequency' | 'time';
  readonly from?: Quantity;
  readonly to?: Quantity;
  readonly because: string;
}

/** Rows that are left out, 1-based, both ends included. */
export interface ExcludedRows {
  readonly rows: readonly (readonly [first: number, last: number])[];
  /** As written: `3-5, 9`. */
  readonly text: string;
  readonly because: string;
}

type Entry = ValueOf<typeof measurementFields>;

/** What `use:` and `exclude:` of a measurement say; a reason is required. Undefined when neither is there. */
export function readSelection(entry: Entry, reading: Reading): Selection | undefined {
  const range = entry.use && readRange(entry.use, reading);
  const excluded = (entry.exclude ?? []).flatMap((each) => readExcluded(each, reading) ?? []);
  if (range === undefined && excluded.length === 0) return undefined;
  return { excluded, ...(range && { range }) };
}

function readRange(use: NonNullable<Entry['use']>, reading: Reading): SelectedRange | undefined {
  const { path, line } = use;
  const because = reasonOf(use, reading);
  const from = endOf(use.from, `${path}.from`, reading);
  const to = endOf(use.to, `${path}.to`, reading);
  if (use.from === undefined && use.to === undefined) {
    complain(reading, 'the range has no end', 'write from, to or both', { line, field: path });
    return undefined;
  }
  if (from && to && from.channel !== to.channel) {
    complain(reading, 'one end is a frequency and the other a time', 'write both in Hz or both in s', {
      line,
      field: path,
    });
    return undefined;
  }
  if (from && to && from.quantity.value >= to.quantity.value) {
    complain(reading, 'from is not below to', 'write the lower end as from', { line, field: path });
    return undefined;
  }
  const channel = from?.channel ?? to?.channel;
  if (channel === undefined || because === undefined) return undefined;
  return { channel, because, ...(from && { from: from.quantity }), ...(to && { to: to.quantity }) };
}

function endOf(
  tree: YamlTree | undefined,
  path: string,
  reading: Reading,
): { readonly channel: SelectedRange['channel']; readonly quantity: Quantity } | undefined {
  if (tree === undefined) return undefined;
  const isTime = tree.type === 'text' && measures(tree.text, 's');
  const expected = { sign: isTime ? 'not negative' : 'positive', path, status: 'assumed' } as const;
  const quantity = readQuantity(tree, { ...expected, unit: isTime ? 's' : 'Hz' }, reading)?.quantity;
  return quantity && { channel: isTime ? 'time' : 'frequency', quantity };
}

/** Longest list of rows that is read. */
const longestList = 500;

function readExcluded(
  each: NonNullable<Entry['exclude']>[number],
  reading: Reading,
): ExcludedRows | undefined {
  const because = reasonOf(each, reading);
  const text = each.rows;
  if (text === undefined) {
    if (reading.lines.has(`${each.path}.rows`))
      complain(reading, 'no rows are named', 'write e.g. 3-5', {
        line: each.line,
        field: `${each.path}.rows`,
      });
    return undefined;
  }
  const rows = text.length > longestList ? [undefined] : text.split(',').map(rowsOf);
  const known = rows.filter((range) => range !== undefined);
  if (known.length < rows.length) {
    complain(
      reading,
      `"${text.slice(0, 60)}" names no rows`,
      'write e.g. 3-5, 9; the first row of numbers is 1',
      { line: reading.lines.get(`${each.path}.rows`) ?? each.line, field: `${each.path}.rows` },
    );
    return undefined;
  }
  return because === undefined ? undefined : { rows: known, text, because };
}

function rowsOf(text: string): readonly [number, number] | undefined {
  const parts = /^\s*(?<first>\d{1,9})\s*(?:[-–…]\s*(?<last>\d{1,9})\s*)?$/u.exec(text)?.groups;
  if (parts === undefined) return undefined;
  const first = Number(parts['first']);
  const last = parts['last'] === undefined ? first : Number(parts['last']);
  return first >= 1 && last >= first ? [first, last] : undefined;
}

/** The reason that a limit or an acceptance needs; its absence is noted. */
export function reasonOf(
  entry: { readonly because?: string; readonly path: string; readonly line: number },
  reading: Reading,
): string | undefined {
  const field = `${entry.path}.because`;
  if (entry.because?.trim()) return entry.because.trim();
  // Where the key itself is absent, that has been said already.
  if (reading.lines.has(field))
    complain(reading, 'no reason is given', 'write why after `because:`', {
      line: reading.lines.get(field) ?? entry.line,
      field,
    });
  return undefined;
}
