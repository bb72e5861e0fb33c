import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { describeWithShared } from '../../../../tests/shared-folder.ts';
import type { Finding } from '../finding/index.ts';
import { inUnit, InputError, quantity, uncertaintyInUnit } from '../quantity/index.ts';
import type { Quantity } from '../quantity/index.ts';
import { randomStream } from '../numerics/index.ts';
import { activationEnergy } from './activation-energy.ts';
import type { ResistancePoint } from './activation-energy-input.ts';
import {
  apparentActivationEnergy,
  conductivityRatio,
  electronvoltToKilojoulePerMole,
} from './arrhenius-apparent.ts';
import { arrheniusFit } from './arrhenius-fit.ts';

const celsius = [0, 10, 20, 25, 30, 40, 50, 60, 70, 80];
const temperatures = celsius.map((t) => t + 273.15);
const paper = { totalResistance: 0.8645, temperatures };

interface SeriesOptions {
  activationEnergy?: number;
  seriesResistance?: number;
  films?: readonly number[];
  noise?: number;
  seed?: number;
  temperature?: (kelvin: number) => Quantity;
}

/** Points of stacks whose single film reads 0.8645 Ω at 25 °C with the series resistance. */
function pointsOf(options: SeriesOptions): ResistancePoint[] {
  const { activationEnergy: energy = 0.3, seriesResistance = 0.4, films = [1], noise = 0.005 } = options;
  const random = randomStream(options.seed ?? 7);
  const { resistances } = apparentActivationEnergy({
    ...paper,
    activationEnergy: energy,
    seriesResistance,
  });
  return films.flatMap((count) =>
    temperatures.map((kelvin, i) => {
      const exact = seriesResistance + count * (resistances[i]! - seriesResistance);
      const resistance = exact * (1 + noise * random.normal());
      return {
        temperature: options.temperature?.(kelvin) ?? quantity(kelvin, 'K', { uncertainty: 0 }),
        films: count,
        resistance: quantity(resistance, 'Ω', {
          ...(noise > 0 && { uncertainty: noise * resistance }),
          source: `R ${count} ${i}`,
        }),
        cell: `ss-${count}`,
        simulated: true,
        file: { file: `eis-${count}-${i}.txt`, sha256: '', simulated: true },
      };
    }),
  );
}

const read = (options: SeriesOptions) =>
  activationEnergy({ of: 'so3li', label: 'SO3Li', points: pointsOf(options) });
const named = (finding: Finding, name: string) =>
  finding.quantities.find((one) => one.name === name)!.quantity;
const verdict = (finding: Finding, name: string) => finding.gates.find((gate) => gate.name === name)?.verdict;

describeWithShared('activation energy of the paper (audit A3)', (folder) => {
  const { checks } = JSON.parse(readFileSync(`${folder}reference-data/audit/expected.json`, 'utf8')) as {
    checks: { id: string; values: { name: string; value: number; tolerance: number }[] }[];
  };
  const rows = checks.find(({ id }) => id === 'A3')!.values;

  it('reads every row within its tolerance', () => {
    const film = paper.totalResistance;
    let seen = 0;
    for (const { name, value, tolerance } of rows) {
      const match = /\(true Ea ([\d.]+) eV, R_s ([\d.]+) ohm\)/.exec(name);
      let found: number;
      if (match) {
        const apparent = apparentActivationEnergy({
          ...paper,
          activationEnergy: Number(match[1]),
          seriesResistance: Number(match[2]),
        });
        if (name.startsWith('apparent')) found = apparent.activationEnergy;
        else if (name.startsWith('R2')) found = apparent.rSquared;
        else found = 1.77e-4 * apparent.conductivityRatio;
        expect(apparent.bulkResistance).toBeCloseTo(film - Number(match[2]), 12);
      } else if (name.startsWith('sigma(80)/')) found = conductivityRatio(0.13, 273.15, 353.15);
      else if (name === 'Ea') found = electronvoltToKilojoulePerMole(0.13);
      else if (name.startsWith('sigma(80 C)')) found = 1.77e-4 * conductivityRatio(0.13, 298.15, 353.15);
      else if (name === 'Ea times ln 10') found = 0.13 * Math.LN10;
      else {
        const line = temperatures.map((kelvin) => conductivityRatio(0.13, 298.15, kelvin));
        found = arrheniusFit(temperatures, line, { form: 'σT' }).activationEnergy;
      }
      seen++;
      expect(Math.abs(found - value), name).toBeLessThan(tolerance);
    }
    expect(seen).toBe(rows.length);
    expect(seen).toBeGreaterThanOrEqual(35);
  });
});

describe('activation energy at one thickness', () => {
  for (const noise of [0, 0.005])
    it(`shows both explanations of 0.30 eV behind 0.40 Ω and chooses none, noise ${noise}`, () => {
      const finding = read({ noise });
      const main = finding.quantities[0]!;
      expect(main).toMatchObject({ name: 'activation energy', principal: true });
      expect(main.quantity.status).toBe('not identifiable');
      const joule = (electronvolts: number) => quantity(electronvolts, 'eV').value;
      // The lower end is the naive reading, the upper one holds the truth.
      expect(main.quantity.interval!.low).toBeLessThan(joule(0.133));
      expect(main.quantity.interval!.low).toBeGreaterThan(joule(0.11));
      expect(main.quantity.interval!.high).toBeGreaterThan(joule(0.2999));
      expect(main.quantity.interval!.high).toBeLessThan(joule(0.36));
      // 5 ‰ of R over this range is 0.0005 eV in the slope.
      expect(inUnit(named(finding, 'apparent activation energy'), 'eV')).toBeCloseTo(0.1323, 2);
      const behind = named(finding, 'activation energy behind a series resistance');
      expect(behind.status).toBe('not identifiable');
      expect(Math.abs(inUnit(behind, 'eV') - 0.3)).toBeLessThan(noise === 0 ? 1e-6 : 0.03);
      expect(verdict(finding, 'series resistance excluded')).toBe('fail');
      // The interval assumes no straight line; that belongs to the naive reading.
      expect(verdict(finding, 'straightness of ln(1/R) on 1/T')).toBeUndefined();
      const naive = finding.quantities.find(
        ({ name: one }) => one === 'apparent activation energy, unweighted',
      )!;
      expect(naive.note).toContain('R² 0.95');
      expect(finding.gates.map(({ advice }) => advice).join(' ')).toMatch(/cannot tell/);
      expect(finding.advice[0]).toMatch(/three film counts/);
      expect(finding.assumptions.join(' ')).toMatch(/confounded/);
      expect(finding.figures[0]!.id).toBe('arrhenius-so3li');
    });

  it('gives σ and σT forms and says which is the answer', () => {
    const finding = read({ activationEnergy: 0.13, seriesResistance: 0, noise: 0.002 });
    const main = finding.quantities[0]!;
    const product = named(finding, 'apparent activation energy, σT form');
    expect(main.note).toContain('σ form');
    // Half of k T at the mean temperature of the range, 0.0267 eV.
    expect(inUnit(product, 'eV') - inUnit(main.quantity, 'eV')).toBeCloseTo(0.0267, 3);
  });

  it('identifies a straight line within a tenth', () => {
    const finding = read({ activationEnergy: 0.4, seriesResistance: 0, noise: 0.002 });
    const main = finding.quantities[0]!.quantity;
    expect(main.status).toBe('simulated');
    expect(Math.abs(inUnit(main, 'eV') - 0.4)).toBeLessThan(4 * uncertaintyInUnit(main, 'eV')!);
    expect(verdict(finding, 'series resistance excluded')).toBe('caution');
    expect(verdict(finding, 'straightness of ln(1/R) on 1/T')).toBe('pass');
    expect(verdict(finding, 'literature of polymer electrolytes')).toBe('pass');
  });

  it('takes a series resistance measured apart and is then identified', () => {
    const finding = activationEnergy({
      of: 'so3li',
      label: 'SO3Li',
      points: pointsOf({}),
      seriesResistance: quantity(0.4, 'Ω', { uncertainty: 0.01, source: 'short' }),
    });
    const main = finding.quantities[0]!.quantity;
    expect(main.status).toBe('simulated');
    const u = uncertaintyInUnit(main, 'eV')!;
    expect(Math.abs(inUnit(main, 'eV') - 0.3)).toBeLessThan(3 * u);
    // 0.01 Ω shared by all points: between 0.3 and 0.5 Ω the reading moves by 0.17 eV, 0.008 eV for 0.01 Ω.
    const shared = main.contributions.find(({ source }) => source === 'short')!;
    expect(Math.abs(shared.uncertainty) / quantity(1, 'eV').value).toBeGreaterThan(0.004);
    expect(Math.abs(shared.uncertainty) / quantity(1, 'eV').value).toBeLessThan(0.016);
  });

  it('carries a common error of the thermometer', () => {
    const offset = (kelvin: number) => quantity(kelvin, 'K', { uncertainty: 1, source: 'thermometer' });
    const finding = read({ activationEnergy: 0.4, seriesResistance: 0, noise: 0.002, temperature: offset });
    const shared = finding.quantities[0]!.quantity.contributions.find(
      ({ source }) => source === 'thermometer',
    )!;
    // Ea scales as T² with an offset: 2 Ea δT/T.
    expect(Math.abs(shared.uncertainty) / quantity(1, 'eV').value).toBeCloseTo((2 * 0.4) / 310, 4);
  });

  it('combines replicate cells by their spread', () => {
    const points = [1, 2, 3].flatMap((seed) =>
      pointsOf({ activationEnergy: 0.4, seriesResistance: 0, noise: 0.002, seed }).map((point) => ({
        ...point,
        cell: `ss-${seed}`,
        resistance: { ...point.resistance, contributions: [] },
      })),
    );
    const main = activationEnergy({ of: 'm', label: 'M', points }).quantities[0]!;
    expect(main.n).toBe(3);
    expect(main.quantity.degreesOfFreedom).toBeCloseTo(2, 6);
  });
});

describe('activation energy from several film counts', () => {
  it('recovers 0.30 eV behind 0.40 Ω within its stated uncertainty', () => {
    const finding = read({ films: [1, 2, 3], noise: 0.01 });
    const main = finding.quantities[0]!.quantity;
    const u = uncertaintyInUnit(main, 'eV')!;
    expect(main.status).toBe('simulated');
    expect(u).toBeLessThan(0.01);
    expect(Math.abs(inUnit(main, 'eV') - 0.3)).toBeLessThan(2 * u);
    expect(main.degreesOfFreedom).toBeCloseTo(27, 6);
    const series = named(finding, 'series resistance');
    expect(Math.abs(inUnit(series, 'Ω') - 0.4)).toBeLessThan(3 * uncertaintyInUnit(series, 'Ω')!);
    expect(verdict(finding, 'series resistance excluded')).toBe('pass');
    expect(verdict(finding, 'lack of fit')).toBe('pass');
    expect(finding.gates.filter((gate) => gate.verdict === 'fail')).toEqual([]);
    expect(finding.quantities[0]).toMatchObject({ n: 3, note: 'σ form, from 3 film counts' });
    expect(finding.figures.map(({ id }) => id)).toEqual(['arrhenius-so3li', 'stack-temperature-so3li']);
    expect(inUnit(named(finding, 'apparent activation energy'), 'eV')).toBeCloseTo(0.132, 2);
  });

  it('is exact on exact data', () => {
    const main = read({ films: [1, 2, 4], noise: 0 }).quantities[0]!.quantity;
    expect(inUnit(main, 'eV')).toBeCloseTo(0.3, 8);
  });

  it('asks for a third count', () => {
    expect(verdict(read({ films: [1, 2] }), 'series resistance excluded')).toBe('caution');
  });
});

describe('gates of the activation energy', () => {
  it('fail for few temperatures and a narrow range', () => {
    const points = pointsOf({ seriesResistance: 0 }).slice(2, 5);
    const finding = activationEnergy({ of: 'm', label: 'M', points });
    expect(verdict(finding, 'temperatures')).toBe('fail');
    expect(verdict(finding, 'temperature span')).toBe('fail');
    expect(finding.quantities[0]!.quantity.status).toBe('not identifiable');
  });

  it('see a cell that changed between heating and cooling', () => {
    const up = pointsOf({ seriesResistance: 0, noise: 0.002 });
    const changed = up.map((point, i) => ({
      ...point,
      resistance: quantity(1.05 * point.resistance.value, 'Ω', {
        uncertainty: point.resistance.uncertainty,
        source: `down ${i}`,
      }),
    }));
    const again = up.map((point, i) => ({
      ...point,
      resistance: { ...point.resistance, contributions: [{ source: `again ${i}`, uncertainty: 0.001 }] },
    }));
    const gateOf = (points: ResistancePoint[]) =>
      verdict(activationEnergy({ of: 'm', label: 'M', points }), 'heating against cooling');
    expect(gateOf(up)).toBeUndefined();
    expect(gateOf([...up, ...again])).toBe('pass');
    expect(gateOf([...up, ...changed])).toBe('caution');
  });

  it('refuse what has no logarithm', () => {
    const points = pointsOf({});
    const bad = points.map((point, i) => (i === 3 ? { ...point, resistance: quantity(-1, 'Ω') } : point));
    expect(() => activationEnergy({ of: 'm', label: 'M', points: bad })).toThrow(InputError);
    expect(() => activationEnergy({ of: 'm', label: 'M', points: [] })).toThrow(InputError);
    expect(() => apparentActivationEnergy({ ...paper, activationEnergy: 0.3, seriesResistance: 1 })).toThrow(
      InputError,
    );
  });
});

describe('stacks whose films differ', () => {
  /** The films of the third stack are thicker by this share; the 0.4 Ω in series are not. */
  const readThicker = (share: number) => {
    const thicker = (total: number) => 0.4 + (1 + share) * (total - 0.4);
    const points = pointsOf({ films: [1, 2, 4], noise: 0.003 }).map((point) =>
      point.films === 4
        ? { ...point, resistance: { ...point.resistance, value: thicker(point.resistance.value) } }
        : point,
    );
    return activationEnergy({ of: 'm', label: 'M', points });
  };
  const gateOf = ({ gates }: Finding) => gates.find(({ name }) => name === 'films alike from stack to stack');

  it('are told, and do not pull the activation energy', () => {
    expect(gateOf(readThicker(0))?.verdict).toBe('pass');
    const differing = readThicker(0.06);
    expect(gateOf(differing)).toMatchObject({ verdict: 'caution' });
    const [energy] = differing.quantities;
    expect(Math.abs(inUnit(energy!.quantity, 'eV') - 0.3)).toBeLessThan(
      3 * uncertaintyInUnit(energy!.quantity, 'eV')!,
    );
  });
});
