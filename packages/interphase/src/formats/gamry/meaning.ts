import type { Measurement, Technique, Warning } from '../../measurement/index.ts';
import { InputError } from '../../quantity/index.ts';
import type { Quantity } from '../../quantity/index.ts';
import { roleUnit } from '../column-meaning.ts';
import type { ColumnMeaning, Role } from '../column-meaning.ts';
import { faultsIn } from '../faulty-file.ts';
import { measure } from '../measure.ts';
import type { Reader, SourceFile } from '../source-file.ts';
import { statedQuantity } from '../stated-quantity.ts';
import type { TextTable } from '../text-table.ts';
import { isUnit, knownUnit } from '../unit-text.ts';
import { gamryTitle, parseGamry } from './layout.ts';
import type { GamryFile } from './layout.ts';

const name = 'Gamry DTA';

/** Gamry .DTA files: every table becomes a measurement. */
export const gamryReader: Reader = {
  name,
  recognises: (file) => gamryTitle.test(file.text),
  read: readGamry,
};

function readGamry(file: SourceFile): { measurements: Measurement[]; warnings: Warning[] } {
  const parsed = parseGamry(file.text);
  const tables = parsed.tables.filter((table) => table.rowCount > 0);
  const lastLine = file.text.trimEnd().split('\n').length;
  if (tables.length === 0)
    throw new InputError(
      'the Gamry file holds no table of data',
      'copy the whole .DTA file from the instrument',
      { file: file.name, line: lastLine },
    );
  const aborted = text(parsed, 'EXPERIMENTABORTED') === 'T';
  const warnings: Warning[] = [];
  if (aborted) warnings.push({ message: 'the experiment was aborted' });
  for (const table of parsed.tables)
    if (table.rowCount === 0)
      warnings.push({ message: `table ${table.name} holds no rows` }, ...faultsIn(table.warnings));
  // A spectrum is written after the open circuit before it; whoever stops there finds the abort stated.
  if (!aborted && /^EIS(POT|GALV|HYB)/.test(text(parsed, 'TAG') ?? '') && !tables.some(isSpectrum))
    warnings.push({
      message: 'the file ends before its impedances (ZCURVE)',
      line: lastLine,
      fault: 'truncated',
    });
  const measurements = tables.map((table) =>
    measure(file, table, {
      reader: name,
      meanings: table.columns.map(({ header, unit }) => gamryMeaning(header, unit ?? '')),
      technique: techniqueOf(table.name ?? '', text(parsed, 'TAG') ?? ''),
      sign: { stated: 'signed', says: 'the format stores Im Z' },
      unitsByFormat: true,
      conditions: conditionsOf(file, parsed),
      stated: statedFacts(parsed, table),
      ...instrumentOf(parsed),
      ...recordedOf(parsed),
      warnings: [...warnings, ...overloads(table)],
    }),
  );
  return { measurements, warnings: [] };
}

function isSpectrum({ columns }: TextTable): boolean {
  return columns.some(({ header }) => header === 'Zreal');
}

/** Raw potentials and drift-corrected parts keep their own names. */
const roles = new Map<string, Role>(
  Object.entries({
    Freq: 'frequency',
    Zreal: 'impedance real',
    Zimag: 'impedance imaginary',
    T: 'time',
    Time: 'time',
    Im: 'current',
    Current: 'current',
    Idc: 'current',
    Vf: 'voltage',
    Voltage: 'voltage',
    Vdc: 'voltage',
    Temp: 'temperature',
  } as const),
);

function gamryMeaning(header: string, unitText: string): ColumnMeaning {
  const unit = knownUnit(unitText);
  const role = roles.get(header);
  // A unit in the words of another language is that of the format; one of something else is not.
  const fits = role === undefined || (unit?.channel ?? roleUnit[role]) === roleUnit[role];
  const foreign = unit === undefined && unitText !== '' && isUnit(unitText);
  return {
    name: header,
    unitText,
    ...(unit === undefined ? {} : { unit }),
    ...(role === undefined ? {} : fits && !foreign ? { role } : { unfit: role }),
    rank: 0,
    negated: false,
  };
}

function techniqueOf(table: string, tag: string): Technique {
  if (table === 'OCVCURVE' || /^(CORPOT|OCP)/.test(tag)) return 'open circuit';
  if (tag.startsWith('CHRONOA')) return 'chronoamperometry';
  if (tag.startsWith('CHRONOP')) return 'chronopotentiometry';
  if (/^(CV|LSV)/.test(tag)) return 'voltammetry';
  if (tag.startsWith('PWR')) return 'cycling';
  return 'table';
}

function text(file: GamryFile, key: string): string | undefined {
  const entry = file.entries.get(key);
  // `TAG<tab>EISPOT` has no type: its value stands in the type's place.
  return entry === undefined ? undefined : (entry.fields[0] ?? entry.type);
}

function number(file: GamryFile, key: string): number {
  const value = text(file, key);
  return value === undefined || value === '' ? Number.NaN : Number(value.replace(',', '.'));
}

/** VAC is root mean square; VDC with `T` is against the open-circuit potential. */
function conditionsOf(source: SourceFile, file: GamryFile): Record<string, Quantity> {
  const conditions: Record<string, Quantity> = {};
  const amplitude = number(file, 'VAC');
  if (amplitude > 0) conditions['amplitude'] = statedQuantity(amplitude, 'mV', source.name);
  const potential = number(file, 'VDC');
  const open = number(file, 'EOC');
  const against = file.entries.get('VDC')?.fields[1] === 'T' ? open : 0;
  if (Number.isFinite(potential + against))
    conditions['dc potential'] = statedQuantity(potential + against, 'V', source.name);
  return conditions;
}

function statedFacts(file: GamryFile, table: TextTable): Record<string, string> {
  const stated: Record<string, string> = {};
  if (table.name !== undefined) stated['table'] = table.name;
  const title = text(file, 'TITLE');
  if (title !== undefined) stated['title'] = title;
  const area = text(file, 'AREA');
  if (area !== undefined)
    stated['area'] =
      number(file, 'AREA') === 1 ? `${area} cm² (the preset; nobody may have set it)` : `${area} cm²`;
  const amplitude = text(file, 'VAC');
  if (amplitude !== undefined) stated['amplitude'] = `${amplitude} mV rms`;
  const potential = text(file, 'VDC');
  if (potential !== undefined)
    stated['dc potential'] =
      `${potential} V vs. ${file.entries.get('VDC')?.fields[1] === 'T' ? 'open circuit' : 'reference'}`;
  const open = text(file, 'EOC');
  if (open !== undefined) stated['open circuit potential'] = `${open} V`;
  if (file.notes.length > 0) stated['notes'] = file.notes.join('\n');
  return stated;
}

function instrumentOf(file: GamryFile): { instrument?: string } {
  const instrument = text(file, 'PSTAT');
  return instrument === undefined ? {} : { instrument: `Gamry ${instrument}` };
}

function recordedOf(file: GamryFile): { recorded?: string } {
  const recorded = [text(file, 'DATE'), text(file, 'TIME')].filter(Boolean).join(' ');
  return recorded === '' ? {} : { recorded };
}

/** The `Over` column flags overloads by letters: i current, v potential, a auxiliary channel … */
function overloads(table: TextTable): Warning[] {
  const flags = table.columns.find(({ header }) => header === 'Over')?.texts;
  if (flags === undefined) return [];
  let flagged = 0;
  let first = -1;
  const letters = new Set<string>();
  for (const [row, text] of flags) {
    const found = text.replaceAll('.', '');
    if (found === '') continue;
    for (const letter of found) letters.add(letter);
    if (flagged++ === 0) first = row;
  }
  if (flagged === 0) return [];
  return [
    {
      message: `${flagged} of ${table.rowCount} rows carry overload flags (${[...letters].sort().join(' ')})`,
      line: table.lines[first]!,
    },
  ];
}
