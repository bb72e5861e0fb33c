import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { describeWithShared } from '../../../../tests/shared-folder.ts';
import { InputError } from '../quantity/index.ts';
import { arrheniusFit } from './arrhenius-fit.ts';
import { literatureActivationEnergy } from './activation-energy-literature.ts';
import { vogelActivationEnergy, vogelFit } from './vogel-fit.ts';

const temperatures = [263, 278, 293, 308, 323, 338, 353];

describe('Vogel fit', () => {
  it('recovers an exact law', () => {
    const values = temperatures.map((kelvin) => 0.3 * Math.exp(-1100 / (kelvin - 195)));
    const fit = vogelFit(temperatures, values);
    expect(fit.vogelTemperature).toBeCloseTo(195, 4);
    expect(fit.pseudoActivationTemperature).toBeCloseTo(1100, 2);
    expect(Math.exp(fit.lnPrefactor)).toBeCloseTo(0.3, 5);
    expect(fit.atBound).toBe(false);
  });

  it('ends at T0 = 0 for an Arrhenius law, where both fits are one', () => {
    const values = temperatures.map((kelvin) => Math.exp(-4000 / kelvin) * (1 + 0.01 * (kelvin % 2)));
    const straight = temperatures.map((kelvin) => Math.exp(-4000 / kelvin));
    const fit = vogelFit(temperatures, straight);
    expect(fit.atBound).toBe(true);
    expect(fit.pseudoActivationTemperature).toBeCloseTo(4000, 3);
    expect(vogelFit(temperatures, values).sumOfSquares).toBeLessThanOrEqual(
      arrheniusFit(temperatures, values).sumOfSquares * (1 + 1e-12),
    );
  });

  it('has the local slope of its curve as apparent activation energy', () => {
    const lnValue = (kelvin: number) => -1100 / (kelvin - 195);
    const step = 1e-3;
    const slope = (lnValue(298.15 + step) - lnValue(298.15 - step)) / (2 * step);
    expect(vogelActivationEnergy(1100, 195, 298.15)).toBeCloseTo(8.617333262e-5 * 298.15 ** 2 * slope, 6);
  });

  it('refuses three temperatures', () => {
    expect(() => vogelFit([280, 300, 320], [1, 2, 3])).toThrow(InputError);
  });
});

describeWithShared('544 polymer electrolytes', (folder) => {
  it('have the stated activation energies and preference for VTF', () => {
    const text = readFileSync(`${folder}samples/arrhenius/polymer_conductivity.csv`, 'utf8').trim();
    const lines = text.split(/\r?\n/);
    const header = lines[0]!.split(',');
    const rows = lines.slice(1).map((line) => line.split(','));
    const series = seriesOf(header, rows);
    const fits = series.map(({ kelvin, values }) => ({
      line: arrheniusFit(kelvin, values),
      curve: vogelFit(kelvin, values),
      count: kelvin.length,
    }));
    expect(fits.length).toBe(literatureActivationEnergy.count);
    const energies = fits.map(({ line }) => line.activationEnergy).sort((a, b) => a - b);
    expect(energies[0]).toBeCloseTo(literatureActivationEnergy.minimum, 3);
    expect(energies[Math.floor(energies.length / 2)]).toBeCloseTo(literatureActivationEnergy.median, 2);
    expect(energies[Math.floor(energies.length / 10)]).toBeCloseTo(
      literatureActivationEnergy.tenthPercentile,
      2,
    );
    const akaike = ({ line, curve, count }: (typeof fits)[number]) =>
      count * Math.log(curve.sumOfSquares / line.sumOfSquares) + 2;
    expect(fits.filter((fit) => akaike(fit) < -2).length).toBe(literatureActivationEnergy.vogelPreferred);
    // With the small-sample correction and the variance counted: 410 in the same reference.
    const corrected = fits.filter(({ line, curve }) => curve.correctedAkaike - line.correctedAkaike < -2);
    expect(corrected.length).toBe(410);
  });
});

/** Same polymer, molar mass, salt and molality with at least eight temperatures. */
function seriesOf(header: readonly string[], rows: readonly (readonly string[])[]) {
  const column = (pattern: RegExp) => header.findIndex((name) => pattern.test(name));
  const temperature = column(/temp/i);
  const conductivity = column(/conduct/i);
  const keys = header.flatMap((_, i) => (i === temperature || i === conductivity || i === 0 ? [] : [i]));
  const groups = new Map<string, { kelvin: number[]; values: number[] }>();
  for (const row of rows) {
    const key = [row[0], ...keys.map((i) => row[i])].join('|');
    const group = groups.get(key) ?? { kelvin: [], values: [] };
    group.kelvin.push(Number(row[temperature]) + 273.15);
    group.values.push(10 ** Number(row[conductivity]));
    groups.set(key, group);
  }
  return [...groups.values()].filter(({ kelvin }) => new Set(kelvin).size >= 8);
}
