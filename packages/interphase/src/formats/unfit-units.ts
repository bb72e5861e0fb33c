import type { Fault, Warning } from '../measurement/index.ts';
import { dimensionName, InputError, parseUnit } from '../quantity/index.ts';
import type { Dimension } from '../quantity/index.ts';
import { roleUnit } from './column-meaning.ts';
import type { ColumnMeaning, Role } from './column-meaning.ts';
import type { RoleColumns } from './role-columns.ts';
import type { TextTable } from './text-table.ts';

/**
 * Says which columns have the unit of something else than their name. It is a fault where it makes an impedance, or
 * a record of time, current and voltage, impossible; impedance per area and the like is only kept raw.
 */
export function unfitUnits(
  { columns, lines }: TextTable,
  text: string,
  meanings: readonly ColumnMeaning[],
  roles: RoleColumns,
  warnings: Warning[],
): void {
  const needed = neededRoles(meanings, roles);
  for (const [index, meaning] of meanings.entries()) {
    const { unfit } = meaning;
    if (unfit === undefined || roles.has(unfit)) continue;
    const impedance = unfit.startsWith('impedance');
    const found = verdictOf(meaning, unfit);
    const isFault = found.contradicts && needed.has(unfit);
    if (!isFault && !impedance) continue;
    const header = columns[index]!.header;
    const line = headerLine(text, header, lines[0] ?? 1);
    warnings.push({
      message: `"${meaning.name}" in ${meaning.unitText} ${found.says}`,
      ...(line === undefined ? {} : { line }),
      ...(isFault ? { fault: 'wrong unit' satisfies Fault, field: `column "${header}"` } : {}),
    });
  }
}

/** Roles without which the table is not what its columns say it is. */
function neededRoles(meanings: readonly ColumnMeaning[], roles: RoleColumns): ReadonlySet<Role> {
  const named = (role: Role): boolean =>
    meanings.some((meaning) => meaning.role === role || (meaning.unfit === role && isPlain(meaning)));
  if (roles.has('impedance real')) return new Set();
  const parts: readonly Role[] = ['frequency', 'impedance real', 'impedance imaginary'];
  const polar: readonly Role[] = ['frequency', 'modulus', 'phase'];
  for (const spectrum of [parts, polar]) if (spectrum.every(named)) return new Set(spectrum);
  const record: readonly Role[] = ['time', 'current', 'voltage'];
  return new Set(record.filter(named).length > 1 ? record : []);
}

/** One letter may be anything, and `real` and `imag` are also parts of other quantities. */
function isPlain({ name, unfit }: ColumnMeaning): boolean {
  const letters = name.replace(/[^\p{L}]/gu, '');
  if (unfit === 'impedance real' || unfit === 'impedance imaginary') return /z|阻抗|实部|虚部/iu.test(name);
  return letters.length > 1 || name.includes('|');
}

/** What is to be said of the unit, and whether it contradicts the name: no area or mass turns it into the right one. */
function verdictOf(meaning: ColumnMeaning, unfit: Role): { says: string; contradicts: boolean } {
  const wanted = `${wantedNames[unfit]} in ${roleUnit[unfit]}`;
  const found = dimensionOf(meaning.unit?.symbol ?? meaning.unitText);
  const right = dimensionOf(roleUnit[unfit]);
  if (found === undefined || right === undefined)
    return { says: `is no ${wanted} and is kept raw`, contradicts: false };
  const [length, , ...others] = found.map((exponent, at) => exponent - (right[at] ?? 0));
  if (others.some((exponent) => Math.abs(exponent) > 1e-9)) {
    const is = dimensionName(found);
    return { says: `is ${is}, no ${wanted}`, contradicts: isPlain(meaning) };
  }
  const mend =
    length === 2 ? '; divide by the area first' : length === -2 ? '; multiply by the area first' : '';
  return { says: `is no ${wanted} and is kept raw${mend}`, contradicts: false };
}

const wantedNames: Readonly<Record<Role, string>> = {
  frequency: 'frequency',
  'impedance real': 'impedance',
  'impedance imaginary': 'impedance',
  modulus: 'impedance',
  phase: 'angle',
  time: 'time',
  current: 'current',
  voltage: 'voltage',
  temperature: 'temperature',
  sweep: 'number',
};

function dimensionOf(unit: string): Dimension | undefined {
  try {
    return parseUnit(unit).dimension;
  } catch (error) {
    if (error instanceof InputError) return undefined;
    throw error;
  }
}

/** 1-based line of the header above the first row. */
function headerLine(text: string, header: string, firstRow: number): number | undefined {
  const above = text.split('\n', firstRow - 1);
  const at = above.findLastIndex((line) => line.includes(header));
  return at < 0 ? undefined : at + 1;
}
