import { constants, InputError } from '../quantity/index.ts';
import type { Quantity } from '../quantity/index.ts';
import { weightedLine } from './arrhenius-line.ts';

/** A source of uncertainty that several points share, as it moves ln R of each. */
export interface SharedEffect {
  readonly source: string;
  readonly degreesOfFreedom?: number;
  /** Change of ln R_i for one standard uncertainty of the source. */
  readonly effects: Float64Array;
}

/** A temperature series as numbers: random part as weights, common part apart. */
export interface ArrheniusPoints {
  /** K. */
  readonly temperatures: Float64Array;
  /** Films in the stack. */
  readonly films: Float64Array;
  /** Ω. */
  readonly resistances: Float64Array;
  /** Standard uncertainty of ln R from what no other point shares, temperature included; all 1 when not stated. */
  readonly relativeUncertainties: Float64Array;
  /** False when some point has no stated uncertainty: then every point weighs the same. */
  readonly stated: boolean;
  readonly shared: readonly SharedEffect[];
}

/** A resistance of a stack of films at a temperature. */
export interface SeriesPoint {
  readonly temperature: Quantity;
  readonly films: number;
  readonly resistance: Quantity;
}

/**
 * Points of R(T), less a known series resistance, with their uncertainty split in two: what scatters from point to
 * point (weights) and what is common to several (a thermometer's offset, the correction for the leads).
 *
 * An error δT moves ln R by −Ea/(k T²)·δT, with Ea from a first unweighted line.
 *
 * @throws InputError for a resistance that is not above the series resistance or a film count that is no natural number.
 */
export function arrheniusPoints(
  points: readonly SeriesPoint[],
  seriesResistance?: Quantity,
): ArrheniusPoints {
  const count = points.length;
  const known = seriesResistance?.value ?? 0;
  const temperatures = new Float64Array(count);
  const films = new Float64Array(count);
  const resistances = new Float64Array(count);
  points.forEach((point, i) => {
    const resistance = point.resistance.value - known;
    if (!(resistance > 0 && Number.isFinite(resistance)))
      throw new InputError(
        `point ${i + 1} leaves ${resistance} Ω for the film`,
        'give total resistances above the series resistance',
      );
    if (!(Number.isInteger(point.films) && point.films > 0))
      throw new InputError(
        `point ${i + 1} has ${point.films} films`,
        'give the number of films in the stack as 1, 2, 3 …',
      );
    if (!(point.temperature.value > 0 && Number.isFinite(point.temperature.value)))
      throw new InputError(
        `point ${i + 1} has a temperature of ${point.temperature.value} K`,
        'give the temperature of the cell',
      );
    temperatures[i] = point.temperature.value;
    films[i] = point.films;
    resistances[i] = resistance;
  });
  const slope = firstSlope(temperatures, films, resistances);
  const stated = points.every(
    ({ resistance }) => resistance.uncertainty !== undefined && resistance.uncertainty > 0,
  );
  const effects = new Map<string, { degreesOfFreedom?: number; byPoint: Map<number, number> }>();
  const add = (i: number, quantity: Quantity, sensitivity: number) => {
    for (const { source, uncertainty, degreesOfFreedom } of quantity.contributions) {
      const effect = effects.get(source) ?? {
        ...(degreesOfFreedom !== undefined && { degreesOfFreedom }),
        byPoint: new Map<number, number>(),
      };
      effect.byPoint.set(i, (effect.byPoint.get(i) ?? 0) + sensitivity * uncertainty);
      effects.set(source, effect);
    }
  };
  points.forEach((point, i) => {
    add(i, point.resistance, 1 / resistances[i]!);
    add(i, point.temperature, -slope / temperatures[i]! ** 2);
    if (seriesResistance) add(i, seriesResistance, -1 / resistances[i]!);
  });
  const variances = new Float64Array(count);
  const shared: SharedEffect[] = [];
  for (const [source, { byPoint, degreesOfFreedom }] of effects) {
    if (byPoint.size === 1) {
      for (const [i, effect] of byPoint) variances[i]! += effect * effect;
    } else {
      const all = new Float64Array(count);
      for (const [i, effect] of byPoint) all[i] = effect;
      shared.push({ source, ...(degreesOfFreedom !== undefined && { degreesOfFreedom }), effects: all });
    }
  }
  const weighted = stated && variances.every((variance) => variance > 0);
  return {
    temperatures,
    films,
    resistances,
    relativeUncertainties: weighted ? variances.map(Math.sqrt) : new Float64Array(count).fill(1),
    stated: weighted,
    shared,
  };
}

/** Ea/k in K of a plain line through ln(R/n); 0 when the temperatures do not spread. */
function firstSlope(temperatures: Float64Array, films: Float64Array, resistances: Float64Array): number {
  if (temperatures.length < 2) return 0;
  const { slope } = weightedLine(
    temperatures.map((temperature) => 1 / temperature),
    resistances.map((resistance, i) => Math.log(resistance / films[i]!)),
  );
  return Number.isFinite(slope) && Math.abs(slope * constants.boltzmannElectronvolt) < 20 ? slope : 0;
}
