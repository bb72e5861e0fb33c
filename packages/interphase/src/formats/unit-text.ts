import { convert, InputError, parseUnit } from '../quantity/index.ts';

/** Units in which the canonical channels are held. */
export type ChannelUnit = 'Hz' | 'Ohm' | 's' | 'A' | 'V' | 'K' | 'deg' | '1';

/** Symbol, and the unit of the same dimension in which the channel is held. */
export interface KnownUnit {
  readonly symbol: string;
  readonly channel: ChannelUnit;
}

/** The unit that an instrument's header means, or undefined: `Ohm`, `Ω`, `mA`, `V vs. Ref.`, `Sec`, `℃`. */
export function knownUnit(text: string): KnownUnit | undefined {
  const plain = text
    .trim()
    .replace(/\s+vs\.?\s.*$/i, '')
    .replace(/[µμ]/g, 'u')
    .replace(/[\u03a9\u2126]/g, 'Ohm')
    .replace(/[.]$/, '');
  return exact.get(plain) ?? folded.get(plain.toLowerCase());
}

/** Whether a text is a unit, of a channel or any other that the quantity room knows: `mAh/g`. */
export function isUnit(text: string): boolean {
  if (knownUnit(text) !== undefined) return true;
  try {
    parseUnit(text);
    return true;
  } catch (error) {
    if (error instanceof InputError) return false;
    throw error;
  }
}

/** Converts a column in place from a known unit to its channel unit. */
export function toChannelUnit(values: Float64Array, unit: KnownUnit): void {
  if (unit.symbol === unit.channel) return;
  if (unit.symbol === '°C') {
    const zero = convert(0, '°C', 'K');
    for (let i = 0; i < values.length; i++) values[i] = values[i]! + zero;
    return;
  }
  const factor = factorOf(unit, 1);
  // Dividing by 1000 keeps the decimal digits of the file where multiplying by 0.001 rounds.
  const divisor = factor < 1 ? Math.round(factorOf(unit, -1)) : 1;
  if (divisor > 1) for (let i = 0; i < values.length; i++) values[i] = values[i]! / divisor;
  else for (let i = 0; i < values.length; i++) values[i] = values[i]! * factor;
}

/** Factor to the channel unit, or back; an angle divides no integer. */
function factorOf(unit: KnownUnit, power: 1 | -1): number {
  if (unit.symbol === 'rad/s') return power === 1 ? 1 / (2 * Math.PI) : 0;
  if (unit.symbol === 'rad') return 180 / Math.PI;
  return power === 1 ? convert(1, unit.symbol, unit.channel) : convert(1, unit.channel, unit.symbol);
}

const spellings: readonly [ChannelUnit, string, string][] = [
  ['Hz', 'Hz', 'Hz 1/s s-1'],
  ['Hz', 'kHz', 'kHz'],
  ['Hz', 'MHz', 'MHz'],
  ['Hz', 'mHz', 'mHz'],
  ['Hz', 'rad/s', 'rad/s rad.s-1'],
  ['Ohm', 'Ohm', 'Ohm ohms'],
  ['Ohm', 'kOhm', 'kOhm kohms'],
  ['Ohm', 'MOhm', 'MOhm Mohm Mohms'],
  ['Ohm', 'mOhm', 'mOhm mohm mohms'],
  ['deg', 'deg', 'deg ° degree degrees deg.'],
  ['deg', 'rad', 'rad radian radians'],
  ['s', 's', 's sec secs second seconds'],
  ['s', 'ms', 'ms msec'],
  ['s', 'min', 'min mins minute minutes'],
  ['s', 'h', 'h hr hrs hour hours'],
  ['s', 'd', 'd day days'],
  ['A', 'A', 'A amp amps ampere'],
  ['A', 'mA', 'mA'],
  ['A', 'µA', 'uA'],
  ['A', 'nA', 'nA'],
  ['A', 'pA', 'pA'],
  ['V', 'V', 'V volt volts'],
  ['V', 'mV', 'mV'],
  ['V', 'µV', 'uV'],
  ['K', 'K', 'K kelvin'],
  ['K', '°C', '°C ℃ degC deg_C celsius C \ufffdC oC'],
  ['1', '1', '1 # none'],
];

const exact = new Map<string, KnownUnit>();
const folded = new Map<string, KnownUnit>();
for (const [channel, symbol, words] of spellings) {
  for (const word of words.split(' ')) {
    exact.set(word, { channel, symbol });
    // `mhz` may be milli or mega: only the exact spelling counts there.
    const fold = word.toLowerCase();
    if (!/^m(hz|ohms?)$/.test(fold)) folded.set(fold, folded.get(fold) ?? { channel, symbol });
  }
}
exact.set('deg C', { channel: 'K', symbol: '°C' });
