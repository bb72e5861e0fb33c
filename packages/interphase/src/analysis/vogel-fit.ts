import { correctedAkaike } from '../numerics/index.ts';
import { constants } from '../quantity/index.ts';
import { checkArrheniusSeries } from './arrhenius-fit.ts';
import { weightedLine } from './arrhenius-line.ts';

/** ln σ = ln A − B/(T − T0). */
export interface VogelFit {
  /** ln of the prefactor in the unit of the values given. */
  readonly lnPrefactor: number;
  /** B, K. */
  readonly pseudoActivationTemperature: number;
  /** T0, K; 0 is the Arrhenius line. */
  readonly vogelTemperature: number;
  /** Σ w (ln σ − curve)². */
  readonly sumOfSquares: number;
  /** n − 3. */
  readonly degreesOfFreedom: number;
  /** Corrected Akaike criterion, the variance counted as a parameter. */
  readonly correctedAkaike: number;
  /** True when the best T0 lies at an end of the range searched, 0 or T_min − 1 K: the data do not fix it. */
  readonly atBound: boolean;
}

/**
 * Vogel–Tammann–Fulcher curve ln σ = ln A − B/(T − T0) by least squares.
 *
 * T0 is searched over 0 … T_min − 1 K, A and B follow in closed form for each T0, so no start values are needed
 * and the global minimum is found. Vogel, Phys. Z. 22 (1921) 645; Fulcher, J. Am. Ceram. Soc. 8 (1925) 339,
 * doi 10.1111/j.1151-2916.1925.tb16731.x.
 *
 * @param temperatures K, at least four.
 * @param values conductivity, conductance or 1/R in any unit, positive.
 * @param options `relativeUncertainties`: standard uncertainty of ln σ at each point.
 * @throws InputError as `arrheniusFit`.
 *
 * @example
 * ```ts
 * import { vogelFit } from 'interphase/analysis';
 * const temperatures = [280, 295, 310, 325, 340, 355];
 * const values = temperatures.map((T) => 0.1 * Math.exp(-900 / (T - 190)));
 * const fit = vogelFit(temperatures, values);
 * Math.round(fit.vogelTemperature); // => 190
 * Math.round(fit.pseudoActivationTemperature); // => 900
 * ```
 */
export function vogelFit(
  temperatures: ArrayLike<number>,
  values: ArrayLike<number>,
  options: { relativeUncertainties?: ArrayLike<number> } = {},
): VogelFit {
  checkArrheniusSeries(temperatures, values, 4);
  const count = temperatures.length;
  const y = new Float64Array(count);
  const weights = new Float64Array(count).fill(1);
  for (let i = 0; i < count; i++) {
    y[i] = Math.log(values[i]!);
    const u = options.relativeUncertainties?.[i];
    if (u !== undefined) weights[i] = 1 / (u * u);
  }
  const best = vogelSearch(temperatures, y, weights);
  return {
    lnPrefactor: best.intercept,
    pseudoActivationTemperature: -best.slope,
    vogelTemperature: best.vogelTemperature,
    sumOfSquares: best.sumOfSquares,
    degreesOfFreedom: count - 3,
    correctedAkaike: correctedAkaike(best.sumOfSquares, count, 4),
    atBound: best.atBound,
  };
}

/**
 * Apparent activation energy of a VTF law at one temperature, k B T²/(T − T0)², in eV.
 *
 * @example
 * ```ts
 * import { vogelActivationEnergy } from 'interphase/analysis';
 * Number(vogelActivationEnergy(900, 200, 300).toFixed(4)); // => 0.698
 * ```
 */
export function vogelActivationEnergy(
  pseudoActivationTemperature: number,
  vogelTemperature: number,
  temperature: number,
): number {
  const ratio = temperature / (temperature - vogelTemperature);
  return constants.boltzmannElectronvolt * pseudoActivationTemperature * ratio * ratio;
}

/** Best line of y = ln σ on 1/(T − T0) over T0. */
export interface VogelSearch {
  readonly intercept: number;
  readonly slope: number;
  readonly vogelTemperature: number;
  readonly sumOfSquares: number;
  readonly atBound: boolean;
}

/** Grid over T0, then golden section between the neighbours of the best node. */
export function vogelSearch(
  temperatures: ArrayLike<number>,
  lnValues: ArrayLike<number>,
  weights: ArrayLike<number>,
  nodes = 48,
): VogelSearch {
  let lowest = Infinity;
  for (let i = 0; i < temperatures.length; i++) lowest = Math.min(lowest, temperatures[i]!);
  const highest = lowest - 1;
  const x = new Float64Array(temperatures.length);
  const lineAt = (vogelTemperature: number) => {
    for (let i = 0; i < x.length; i++) x[i] = 1 / (temperatures[i]! - vogelTemperature);
    return weightedLine(x, lnValues, weights);
  };
  // Nodes crowd towards T_min, where the curve changes fastest.
  const nodeAt = (index: number) => highest - (lowest - 1) * (1 - index / nodes) ** 2;
  let bestIndex = 0;
  let bestSum = Infinity;
  for (let index = 0; index <= nodes; index++) {
    const { sumOfSquares } = lineAt(nodeAt(index));
    if (sumOfSquares < bestSum) {
      bestSum = sumOfSquares;
      bestIndex = index;
    }
  }
  const vogelTemperature = goldenSection(
    (temperature) => lineAt(temperature).sumOfSquares,
    nodeAt(Math.max(0, bestIndex - 1)),
    nodeAt(Math.min(nodes, bestIndex + 1)),
  );
  const atBound = vogelTemperature < 0.5 || vogelTemperature > highest - 0.05;
  const line = lineAt(vogelTemperature);
  const { intercept, slope, sumOfSquares } = line;
  return { intercept, slope, vogelTemperature, sumOfSquares, atBound };
}

function goldenSection(f: (x: number) => number, low: number, high: number): number {
  const ratio = (Math.sqrt(5) - 1) / 2;
  let a = low;
  let b = high;
  let c = b - ratio * (b - a);
  let d = a + ratio * (b - a);
  let fc = f(c);
  let fd = f(d);
  while (b - a > 1e-7 * (1 + Math.abs(b))) {
    if (fc < fd) {
      b = d;
      d = c;
      fd = fc;
      c = b - ratio * (b - a);
      fc = f(c);
    } else {
      a = c;
      c = d;
      fc = fd;
      d = a + ratio * (b - a);
      fd = f(d);
    }
  }
  // The ends are candidates too: the minimum may lie at the bound itself.
  let best = (a + b) / 2;
  if (f(low) <= f(best)) best = low;
  if (f(high) < f(best)) best = high;
  return best;
}
