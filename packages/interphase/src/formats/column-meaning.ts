import { plainName, splitHeader } from './header-text.ts';
import { knownUnit } from './unit-text.ts';
import type { ChannelUnit, KnownUnit } from './unit-text.ts';

/** What a column can mean; everything else is kept raw. */
export type Role =
  | 'frequency'
  | 'impedance real'
  | 'impedance imaginary'
  | 'modulus'
  | 'phase'
  | 'time'
  | 'current'
  | 'voltage'
  | 'temperature'
  | 'sweep';

/** What a header says. */
export interface ColumnMeaning {
  /** Header without its unit. */
  readonly name: string;
  /** Unit as the file writes it; empty when it names none. */
  readonly unitText: string;
  readonly unit?: KnownUnit;
  readonly role?: Role;
  /** The name is that of this role, but the unit is not: impedance per area, for one. */
  readonly unfit?: Role;
  /** Among columns of one role the lowest rank carries it. */
  readonly rank: number;
  /** The header says that the values are negated: `-Im(Z)`, `-Phase`. */
  readonly negated: boolean;
}

/** Unit of each role's column once it is in SI; phase stays in degrees. */
export const roleUnit: Readonly<Record<Role, ChannelUnit>> = {
  frequency: 'Hz',
  'impedance real': 'Ohm',
  'impedance imaginary': 'Ohm',
  modulus: 'Ohm',
  phase: 'deg',
  time: 's',
  current: 'A',
  voltage: 'V',
  temperature: 'K',
  sweep: '1',
};

/**
 * Meaning of a header in any of the usual styles: `Z' (Ohm)`, `freq/Hz`, `Frequency [Hz]`, `-Im(Z)/Ohm`,
 * `Voltage, V`, `current_A`, and Chinese ones. `unitText` overrides where a layout has a line of units.
 */
export function columnMeaning(header: string, unitText?: string): ColumnMeaning {
  const { name, unit: own } =
    unitText === undefined
      ? splitHeader(header.replace(zviewLetter, '$1'))
      : { name: header, unit: unitText };
  const unit = knownUnit(own);
  const plain = plainName(name);
  const negated = /^-|^neg(ative)?(?=z|im)/.test(plain);
  const word = plain.replace(/^-1?[*·×]?|^neg(ative)?(?=z|im)/, '');
  const found = roleOf(name.trim(), word, unit);
  const fits =
    found !== undefined && (unit === undefined ? own === '' : unit.channel === roleUnit[found.role]);
  return {
    name,
    unitText: own,
    ...(unit === undefined ? {} : { unit }),
    ...(found === undefined ? {} : fits ? { role: found.role } : { unfit: found.role }),
    rank: found?.rank ?? 0,
    negated,
  };
}

/** ZView letters its parts Z'(a) and Z''(b): no units. */
const zviewLetter = /^(\s*Z'{1,2})\s*\([ab]\)\s*$/;

const words: readonly [Role, readonly string[]][] = [
  ['frequency', ['frequency', 'freq', 'f', '频率', 'frequenz']],
  [
    'impedance real',
    [
      "z'",
      're(z)',
      'zreal',
      'zre',
      'real(z)',
      'rez',
      're',
      'real',
      'realz',
      'z1',
      '阻抗实部',
      '实部',
      'realpart',
    ],
  ],
  [
    'impedance imaginary',
    [
      "z''",
      'im(z)',
      'zimag',
      'zim',
      'zimg',
      'imag(z)',
      'imz',
      'im',
      'imag',
      'imagz',
      'z2',
      '阻抗虚部',
      '虚部',
      'imaginary',
      'imaginarypart',
    ],
  ],
  [
    'modulus',
    ['|z|', 'zmod', 'mod(z)', 'abs(z)', 'z', 'magnitude', 'modulus', 'zmagnitude', '阻抗模', '阻抗'],
  ],
  [
    'phase',
    [
      'phase(z)',
      'phase',
      'zphz',
      'theta(z)',
      'theta',
      'θ',
      'phaseangle',
      'phi',
      'φ',
      'zphase',
      '相位角',
      '相位',
    ],
  ],
  [
    'time',
    ['time', 't', 'testtime', 'totaltime', 'elapsedtime', 'correctedtime', '测试时间', '总时间', '时间'],
  ],
  ['current', ['i', 'we(1).current', 'current', '电流', '<i>', 'idc']],
  [
    'voltage',
    [
      'ewe',
      'ecell',
      'we(1).potential',
      'voltage',
      '电压',
      'potential',
      '电位',
      '<ewe>',
      '<ewe/v>',
      'vdc',
      'e',
      'v',
      'u',
    ],
  ],
  ['temperature', ['temperature', 'temp', 'celltemperature', '温度']],
  ['sweep', ['loopindex', 'sweep', 'sweepindex', 'spectrumindex']],
];
const roles = new Map<string, { role: Role; rank: number }>();
for (const [role, names] of words) names.forEach((name, rank) => roles.set(name, { role, rank }));

function roleOf(
  name: string,
  word: string,
  unit: KnownUnit | undefined,
): { role: Role; rank: number } | undefined {
  if (/^(ω|omega|w|angularfrequency)$/.test(word) && unit?.symbol === 'rad/s')
    return { role: 'frequency', rank: 9 };
  if (name === 'T' && unit?.channel === 'K') return { role: 'temperature', rank: 9 };
  const found = roles.get(word);
  if (found === undefined) return undefined;
  // One letter alone may be anything unless its unit says the same.
  if (word.length === 1 && word !== 'f' && word !== 'θ' && word !== 'φ' && unit === undefined)
    return undefined;
  return found;
}
