import { printNumber } from '../quantity/index.ts';
import type { ReadSpectrum, TemperatureGroup } from './ionic-conductivity-input.ts';

/** Spectra closer than this belong to one temperature, K. */
const apart = 1;

/** Groups spectra by temperature, coldest first; those without a temperature come last, as one group. */
export function groupByTemperature(spectra: readonly ReadSpectrum[]): TemperatureGroup[] {
  const known = spectra
    .flatMap((spectrum) =>
      spectrum.temperature === undefined ? [] : [{ kelvin: spectrum.temperature.value, spectrum }],
    )
    .sort((a, b) => a.kelvin - b.kelvin);
  const groups: { first: number; kelvins: number[]; spectra: ReadSpectrum[] }[] = [];
  for (const { kelvin, spectrum } of known) {
    const last = groups.at(-1);
    if (last !== undefined && kelvin - last.first < apart) {
      last.kelvins.push(kelvin);
      last.spectra.push(spectrum);
    } else groups.push({ first: kelvin, kelvins: [kelvin], spectra: [spectrum] });
  }
  const unknown = spectra.filter(({ temperature }) => temperature === undefined);
  return [
    ...groups.map(({ kelvins, spectra }) => {
      const temperature = kelvins.reduce((sum, kelvin) => sum + kelvin, 0) / kelvins.length;
      return { temperature, at: celsius(temperature), spectra };
    }),
    ...(unknown.length === 0
      ? []
      : [{ temperature: undefined, at: 'temperature not stated', spectra: unknown }]),
  ];
}

/** The group nearest 25 °C. */
export function nearestToRoom(groups: readonly TemperatureGroup[]): TemperatureGroup {
  const distance = ({ temperature }: TemperatureGroup) =>
    temperature === undefined ? Infinity : Math.abs(temperature - 298.15);
  return groups.reduce((best, group) => (distance(group) < distance(best) ? group : best));
}

function celsius(kelvin: number): string {
  const rounded = Math.round((kelvin - 273.15) * 10) / 10;
  return `${rounded < 0 ? '−' : ''}${printNumber(Math.abs(rounded), 4)} °C`;
}
