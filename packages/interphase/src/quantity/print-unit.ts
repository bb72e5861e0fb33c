import type { UnitFactor } from './scan-unit.ts';
import { powerText } from './unit.ts';
import type { Unit } from './unit.ts';

/** A unit with negative exponents and narrow no-break spaces, `S cm⁻¹`; empty for a pure number. */
export function prettyUnit(unit: Unit): string {
  return unit.factors
    .map(({ entry, prefix, power }) => `${prefix?.symbol ?? ''}${entry.symbol}${powerText(power)}`)
    .join('\u202f');
}

/** A unit in ASCII, as a spreadsheet or a plain terminal takes it: `S/cm`, `ohm cm^2`, `degC`; empty for a pure number. */
export function asciiUnit(unit: Unit): string {
  const above = unit.factors
    .filter(({ power }) => power > 0)
    .map((factor) => asciiFactor(factor, factor.power));
  const below = unit.factors
    .filter(({ power }) => power < 0)
    .map((factor) => asciiFactor(factor, -factor.power));
  if (below.length === 0) return above.join(' ');
  const top = above.length === 0 ? '1' : above.join(' ');
  return below.length === 1 ? `${top}/${below[0]}` : `${top}/(${below.join(' ')})`;
}

function asciiFactor({ entry, prefix }: UnitFactor, power: number): string {
  return `${prefix?.ucum ?? ''}${entry.ascii}${power === 1 ? '' : `^${power}`}`;
}
