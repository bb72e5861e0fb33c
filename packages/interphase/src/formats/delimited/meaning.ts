import type { Measurement, Warning } from '../../measurement/index.ts';
import { InputError } from '../../quantity/index.ts';
import { columnMeaning, roleUnit } from '../column-meaning.ts';
import type { ColumnMeaning, Role } from '../column-meaning.ts';
import { measure } from '../measure.ts';
import type { Reader, SourceFile } from '../source-file.ts';
import type { TextTable } from '../text-table.ts';
import { knownUnit } from '../unit-text.ts';
import { findDialect } from './dialect.ts';
import { headerLineOf } from './header.ts';
import { parseDelimited } from './layout.ts';
import type { DelimitedFile } from './layout.ts';

const name = 'delimited text';

/** Any table of numbers in text: delimiter, header, units and decimal mark are found. */
export const delimitedReader: Reader = {
  name,
  recognises: (file) => {
    const rows = findDialect(file.text)?.rows ?? 0;
    return rows >= 2 || headerLineOf(file.text) !== undefined;
  },
  read: readDelimited,
};

function readDelimited(file: SourceFile): { measurements: Measurement[]; warnings: Warning[] } {
  const parsed = parseDelimited(file.text);
  if (parsed === undefined || parsed.tables.length === 0) {
    const line = headerLineOf(file.text);
    throw line === undefined
      ? new InputError('no table of numbers found', 'export the data as columns with one header line')
      : new InputError('the file names its columns and holds no data rows', 'export it again with its data', {
          line,
        });
  }
  const stated: Record<string, string> = { encoding: file.encoding };
  if (parsed.preamble.length > 0) Object.assign(stated, preambleFacts(parsed.preamble));
  const relaxis = (parsed.preamble[0] ?? '').startsWith('RelaxIS');
  const measurements = parsed.tables.map((table) => {
    const headerless = parsed.headerless;
    const meanings = headerless
      ? headerlessMeanings(table)
      : table.columns.map(({ header, unit }) =>
          unit === undefined ? columnMeaning(header) : columnMeaning(header, unit),
        );
    const guessed = headerless && meanings.some(({ role }) => role === 'frequency');
    return measure(file, table, {
      reader: relaxis ? 'RelaxIS text' : name,
      meanings,
      unitsByFormat: relaxis,
      stated,
      ...(guessed ? { sign: { stated: 'unstated' as const, says: 'no header' } } : {}),
      ...(guessed
        ? {
            warnings: [
              {
                message:
                  'no header: columns 1–3 taken as frequency in Hz, Z′ and Z″ in Ohm, because column 1 runs over decades in one direction',
                line: table.lines[0]!,
              },
            ],
          }
        : {}),
      ...(stated['Date'] === undefined ? {} : { recorded: stated['Date'] }),
      simulated: isSimulated(table),
    });
  });
  return { measurements, warnings: [...parsed.warnings] };
}

/** Whether a `Remark` column says of a row that it was simulated. */
export function isSimulated(table: TextTable): boolean {
  const remark = table.columns.find(({ header }) => /^remark$/i.test(header));
  if (remark?.texts === undefined) return false;
  for (const text of remark.texts.values()) if (text === 'simulated') return true;
  return false;
}

/** Three columns without a header are frequency, Z′, Z″ when the first runs over a decade in one direction. */
function headerlessMeanings(table: TextTable): ColumnMeaning[] {
  const raw = table.columns.map((_, index) => ({
    name: `column ${index + 1}`,
    unitText: '',
    rank: 0,
    negated: false,
  }));
  const first = table.columns[0];
  if (table.columns.length !== 3 || first === undefined || !looksLikeFrequency(first.values)) return raw;
  const meaning = (role: Role, column: number): ColumnMeaning => ({
    name: `column ${column}`,
    unitText: '',
    unit: knownUnit(roleUnit[role])!,
    role,
    rank: 0,
    negated: false,
  });
  return [meaning('frequency', 1), meaning('impedance real', 2), meaning('impedance imaginary', 3)];
}

function looksLikeFrequency(values: Float64Array): boolean {
  if (values.length < 4) return false;
  const first = values[0]!;
  const last = values.at(-1)!;
  const direction = Math.sign(last - first);
  for (let i = 0; i < values.length; i++) {
    if (!(values[i]! > 0)) return false;
    if (i > 0 && Math.sign(values[i]! - values[i - 1]!) !== direction) return false;
  }
  return Math.max(first, last) >= 10 * Math.min(first, last);
}

/** `Key: value` lines above the header; everything else stays unread. */
function preambleFacts(lines: DelimitedFile['preamble']): Record<string, string> {
  const facts: Record<string, string> = {};
  for (const line of lines.slice(0, 200)) {
    const match = /^\s*"?([^:=\t]{1,40}?)\s*[:=]\s*(\S.*?)"?\s*$/.exec(line.slice(0, 500));
    const [, key = '', value = ''] = match ?? [];
    if (key !== '' && !Object.hasOwn(facts, key) && key !== '__proto__') facts[key] = value;
  }
  return facts;
}
