import { inUnit, type Quantity } from '../quantity/index.ts';

/** A temperature as a condition: `25 °C`, `−12.5 °C`. */
export function temperatureText(temperature: Quantity): string {
  return `${String(Number(inUnit(temperature, '°C').toFixed(1))).replace('-', '−')} °C`;
}

/** Widest spread that still counts as one temperature, K. */
const sameTemperature = 1;

/** Items of one temperature together, coldest first; those without a temperature come last, as one group. */
export function byTemperature<T extends { readonly temperature?: Quantity }>(items: readonly T[]): T[][] {
  const groups: T[][] = [];
  const known = items.filter(({ temperature }) => temperature !== undefined);
  const kelvin = ({ temperature }: T): number => temperature?.value ?? 0;
  for (const item of known.toSorted((a, b) => kelvin(a) - kelvin(b))) {
    const last = groups.at(-1);
    const coldest = last?.[0];
    if (last && coldest && kelvin(item) - kelvin(coldest) <= sameTemperature) last.push(item);
    else groups.push([item]);
  }
  const unknown = items.filter(({ temperature }) => temperature === undefined);
  return unknown.length > 0 ? [...groups, unknown] : groups;
}
