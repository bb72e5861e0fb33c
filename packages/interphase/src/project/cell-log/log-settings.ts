import type { CellKind } from '../../cell/index.ts';
import { type Quantity } from '../../quantity/index.ts';
import type { ValueOf } from '../field.ts';
import type { cellLogFields } from '../project-fields.ts';
import { readQuantity } from '../quantity-value.ts';
import { complain, cureFor, type Reading } from '../reading.ts';
import { kindOfKey, type LogKey, logKeys } from './log-fields.ts';
import { expectedUnit, fits, knownUnit } from './log-header.ts';

/** What `cell log` of a project file says. */
export interface LogSettings {
  readonly file: string;
  readonly sheet?: string;
  /** Of cells for which no column says it. */
  readonly kind?: CellKind;
  readonly membrane?: string;
  readonly columns: ReadonlyMap<LogKey, ColumnSettings>;
  readonly path: string;
  readonly line: number;
}

export interface ColumnSettings {
  /** Header of the column, as the sheet has it. */
  readonly column: string;
  /** Where the header has none. */
  readonly unit?: string;
  /** Standard uncertainty of every value that states none. */
  readonly uncertainty?: Quantity;
  readonly path: string;
  readonly line: number;
}

type Entry = ValueOf<typeof cellLogFields>;

/** The settings of a log of cells; undefined when something in them is wrong, which is noted. */
export function readLogSettings(entry: Entry, reading: Reading): LogSettings | undefined {
  const { path, line, file, columns: written } = entry;
  if (file === undefined) {
    if (reading.lines.has(`${path}.file`))
      complain(reading, 'the file is blank', 'write its path from the project folder', {
        line,
        field: `${path}.file`,
      });
    return undefined;
  }
  const columns = new Map<LogKey, ColumnSettings>();
  for (const [name, tree] of written ?? []) {
    const field = `${path}.columns.${name}`;
    const key = logKeys.find((each) => each === name);
    if (key === undefined) {
      complain(reading, `no column means "${name.slice(0, 60)}"`, cureFor(name, logKeys), {
        line: tree.line,
        field,
      });
      continue;
    }
    const settings = columnSettings(tree, key, field, reading);
    if (settings) columns.set(key, settings);
  }
  if (!columns.has('cell') && reading.lines.has(`${path}.columns`))
    complain(reading, 'no column is said to name the cell', 'write e.g. `cell: Cell ID`', {
      line: reading.lines.get(`${path}.columns`) ?? line,
      field: `${path}.columns`,
    });
  return {
    file,
    columns,
    path,
    line,
    ...(entry.sheet !== undefined && { sheet: entry.sheet }),
    ...(entry.kind && { kind: entry.kind }),
    ...(entry.membrane !== undefined && { membrane: entry.membrane }),
  };
}

const columnKeys = ['column', 'unit', 'uncertainty'];

function columnSettings(
  tree: NonNullable<Entry['columns']> extends ReadonlyMap<string, infer T> ? T : never,
  key: LogKey,
  path: string,
  reading: Reading,
): ColumnSettings | undefined {
  const { line } = tree;
  if (tree.type === 'text') return { column: tree.text, path, line };
  if (tree.type !== 'map') {
    if (tree.type === 'list')
      complain(
        reading,
        'this must be the header of a column',
        'write `column`, or {column, unit, uncertainty}',
        { line, field: path },
      );
    return undefined;
  }
  const texts = new Map<string, string>();
  for (const [name, { keyLine, value }] of tree.entries) {
    const field = `${path}.${name}`;
    if (!columnKeys.includes(name))
      complain(reading, `the key "${name}" is not known here`, cureFor(name, columnKeys), {
        line: keyLine,
        field,
      });
    else if (value.type === 'text') texts.set(name, value.text);
    else if (value.type !== 'blank')
      complain(reading, 'this must be text', 'write a value', { line: keyLine, field });
  }
  const column = texts.get('column');
  if (column === undefined) {
    complain(reading, 'the key "column" is missing', 'add `column:` with its header', { line, field: path });
    return undefined;
  }
  const expected = expectedUnit(key);
  const written = texts.get('unit');
  const unit = written === undefined ? undefined : knownUnit(written);
  if (written !== undefined && (kindOfKey(key) !== 'quantity' || unit === undefined || !fits(unit, key))) {
    const cure = expected === undefined ? 'leave it out' : `write e.g. ${expected}`;
    complain(reading, `"${written}" is no unit of ${key}`, cure, { line, field: `${path}.unit` });
    return undefined;
  }
  const width = tree.entries.get('uncertainty')?.value;
  const uncertainty =
    width && expected !== undefined
      ? readQuantity(
          width,
          { unit: expected, sign: 'not negative', path: `${path}.uncertainty`, status: 'assumed' },
          reading,
        )
      : undefined;
  return {
    column,
    path,
    line,
    ...(unit !== undefined && { unit }),
    ...(uncertainty && { uncertainty: uncertainty.quantity }),
  };
}
