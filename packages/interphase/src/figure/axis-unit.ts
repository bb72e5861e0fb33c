import { powerOfTen } from './power-of-ten.ts';

/** Unit an axis is drawn in, and what to multiply values by to get there. */
export interface AxisUnit {
  readonly factor: number;
  readonly unit: string;
}

/** Picks a prefix, or a power of ten before a compound unit, so that axis numbers lie between 0.1 and 9999. */
export function axisUnit(largest: number, unit: string): AxisUnit {
  if (!(largest > 0) || (largest >= 0.1 && largest < 1e4)) return { factor: 1, unit };
  if (prefixable.has(unit)) {
    const group = Math.floor(Math.log10(largest) / 3 + 1e-9);
    const prefix = prefixes[group + 4];
    if (prefix !== undefined) return { factor: Number(`1e${-3 * group}`), unit: prefix + unit };
  }
  if (unit === '1' || unit === '') return { factor: 1, unit };
  const exponent = Math.floor(Math.log10(largest) + 1e-9);
  return { factor: Number(`1e${-exponent}`), unit: `${powerOfTen(exponent)} ${unit}` };
}

/** Time unit a person would say for a span in seconds. */
export function timeUnit(seconds: number): AxisUnit {
  if (seconds >= 3 * 86_400) return { factor: 1 / 86_400, unit: 'd' };
  if (seconds >= 2 * 3600) return { factor: 1 / 3600, unit: 'h' };
  if (seconds >= 180) return { factor: 1 / 60, unit: 'min' };
  return seconds < 0.1 ? { factor: 1000, unit: 'ms' } : { factor: 1, unit: 's' };
}

const prefixes = ['p', 'n', 'µ', 'm', '', 'k', 'M', 'G'];
const prefixable = new Set(['Ω', 'A', 'V', 'W', 'F', 'H', 'S', 'Hz', 'm', 'Ω cm²', 'A/cm²', 'A/m²']);
