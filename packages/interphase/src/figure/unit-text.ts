import { superscript } from './power-of-ten.ts';

/** A unit symbol as axes print it: `S/cm` and `S cm^-1` become `S cm⁻¹`; a pure number has none. */
export function unitText(unit: string): string {
  if (unit === '1' || unit === '') return '';
  const [numerator = '', ...denominators] = unit.split('/');
  const factors = numerator.trim() === '1' ? [] : [withPowers(numerator.trim(), 1)];
  for (const denominator of denominators) factors.push(withPowers(denominator.trim(), -1));
  return factors.join(' ').replaceAll('Ohm', 'Ω');
}

/** Axis title `quantity (unit)`, with a power of ten in front of the unit where the numbers need one. */
export function axisTitle(quantity: string, unit: string): string {
  const text = unitText(unit);
  return text === '' ? quantity : `${quantity} (${text})`;
}

const powers: Readonly<Record<string, number>> = { '²': 2, '³': 3, '⁻¹': -1, '⁻²': -2, '⁻³': -3 };

function withPowers(factors: string, sign: 1 | -1): string {
  return factors
    .split(/[\s·*]+/u)
    .filter((factor) => factor !== '')
    .map((factor) => {
      const parts = /^(?<symbol>.*?)\^?(?<power>-?\d+|[⁻²³¹]+)?$/u.exec(factor)?.groups;
      const written = parts?.['power'];
      const power = sign * (written === undefined ? 1 : (powers[written] ?? Number(written)));
      return `${parts?.['symbol'] ?? factor}${power === 1 ? '' : superscript(power)}`;
    })
    .join(' ');
}
