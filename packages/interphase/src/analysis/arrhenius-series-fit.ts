import { correctedAkaike, leastSquares } from '../numerics/index.ts';
import { constants, InputError } from '../quantity/index.ts';
import { weightedLine } from './arrhenius-line.ts';
import type { ArrheniusPoints } from './arrhenius-points.ts';

/** R(n, T) = R_s + n·R_b(T) fitted to stacks of films over temperature. */
export interface SeriesFit {
  readonly law: 'Arrhenius' | 'Vogel';
  /** Resistance of one film at the reference temperature, Ω. */
  readonly bulkResistance: number;
  readonly bulkUncertainty: number;
  /** Temperature-independent resistance, Ω; may come out negative when the films differ. */
  readonly seriesResistance: number;
  readonly seriesUncertainty: number;
  /** eV: the slope of the Arrhenius law, or k B T²/(T − T0)² at the reference temperature. */
  readonly activationEnergy: number;
  /** eV, from the scatter. */
  readonly uncertainty: number;
  readonly degreesOfFreedom: number;
  /** K; 0 for the Arrhenius law. */
  readonly vogelTemperature: number;
  readonly sumOfSquares: number;
  readonly correctedAkaike: number;
  /** ∂Ea/∂ln R_i, eV: what a common error of the points does to the result. */
  readonly sensitivity: Float64Array;
  /** (ln model − ln R)/u at each point. */
  readonly residuals: Float64Array;
  readonly converged: boolean;
}

/** Reference temperature of the laws, K. */
export const referenceTemperature = 298.15;

/**
 * Joint fit of R(n, T) = R_s + n·R_b(T) in ln R, with R_b an Arrhenius law or a VTF law.
 *
 * With at least two film counts R_s follows from the dependence on n; with one it follows from the curvature of
 * ln R on 1/T alone, and then rests entirely on the assumed law.
 *
 * @throws InputError with no more points than parameters.
 *
 * @example
 * ```ts
 * import { arrheniusPoints, seriesFit } from 'interphase/analysis';
 * import { quantity } from 'interphase/quantity';
 * const points = [1, 2, 3].flatMap((films) => [280, 300, 320, 340].map((T) => ({
 *   films, temperature: quantity(T, 'K'),
 *   resistance: quantity(0.4 + films * 0.5 * Math.exp((0.3 / 8.617333262145179e-5) * (1 / T - 1 / 298.15)), 'Ω') })));
 * const fit = seriesFit(arrheniusPoints(points));
 * Number(fit.activationEnergy.toFixed(6)); // => 0.3
 * Number(fit.seriesResistance.toFixed(6)); // => 0.4
 * ```
 */
export function seriesFit(points: ArrheniusPoints, law: 'Arrhenius' | 'Vogel' = 'Arrhenius'): SeriesFit {
  const { temperatures, films, resistances, relativeUncertainties } = points;
  const count = temperatures.length;
  const parameterCount = law === 'Arrhenius' ? 3 : 4;
  if (count <= parameterCount)
    throw new InputError(
      `${count} points are too few for ${parameterCount} parameters`,
      'measure more temperatures or film counts',
    );
  const smallest = resistances.reduce((least, resistance) => Math.min(least, resistance), Infinity);
  const lowest = temperatures.reduce((least, temperature) => Math.min(least, temperature), Infinity);
  const k = constants.boltzmannElectronvolt;
  // p = ln R_b(T_ref), Ea at T_ref (eV), R_s / smallest R, T0 / lowest T.
  const film = (p: ArrayLike<number>, temperature: number): number => {
    const zero = (p[3] ?? 0) * lowest;
    const reference = referenceTemperature - zero;
    const ratio = reference / referenceTemperature;
    const pseudo = (p[1]! / k) * ratio * ratio;
    return Math.exp(p[0]! + pseudo * (1 / (temperature - zero) - 1 / reference));
  };
  const residuals = (p: Float64Array, out: Float64Array) => {
    for (let i = 0; i < count; i++) {
      const model = p[2]! * smallest + films[i]! * film(p, temperatures[i]!);
      out[i] = Math.log(model / resistances[i]!) / relativeUncertainties[i]!;
    }
  };
  const jacobian = (p: Float64Array, out: Float64Array) => {
    for (let i = 0; i < count; i++) {
      const temperature = temperatures[i]!;
      const bulk = films[i]! * film(p, temperature);
      const weight = 1 / ((p[2]! * smallest + bulk) * relativeUncertainties[i]!);
      const zero = (p[3] ?? 0) * lowest;
      const reference = referenceTemperature - zero;
      const ratio = reference / referenceTemperature;
      const row = i * parameterCount;
      const difference = 1 / (temperature - zero) - 1 / reference;
      out[row] = bulk * weight;
      out[row + 1] = ((bulk * ratio * ratio) / k) * difference * weight;
      out[row + 2] = smallest * weight;
      if (parameterCount === 4) {
        const slope = 1 / (temperature - zero) ** 2 - 1 / reference ** 2;
        const change = ratio * ratio * slope - (2 * ratio * difference) / referenceTemperature;
        out[row + 3] = bulk * (p[1]! / k) * change * lowest * weight;
      }
    }
  };
  const start = seriesStart(points, smallest);
  if (law === 'Vogel') start.push(0.3);
  const upperZero = Math.min((lowest - 1) / lowest, (referenceTemperature - 1) / lowest);
  const lower = [-Infinity, -5, -Infinity, 0].slice(0, parameterCount);
  const upper = [Infinity, 20, 0.9999, upperZero].slice(0, parameterCount);
  const fit = leastSquares({ residualCount: count, residuals, jacobian }, start, {
    lower,
    upper,
    scale: [0.1, 0.05, 0.05, 0.1].slice(0, parameterCount),
  });
  const p = fit.parameters;
  const weights = new Float64Array(count * parameterCount);
  jacobian(p, weights);
  const scatter = fit.sumOfSquares / fit.degreesOfFreedom;
  return {
    law,
    bulkResistance: Math.exp(p[0]!),
    bulkUncertainty: fit.standardUncertainties[0]! * Math.exp(p[0]!),
    seriesResistance: p[2]! * smallest,
    seriesUncertainty: fit.standardUncertainties[2]! * smallest,
    activationEnergy: p[1]!,
    uncertainty: fit.standardUncertainties[1]!,
    degreesOfFreedom: fit.degreesOfFreedom,
    vogelTemperature: (p[3] ?? 0) * lowest,
    sumOfSquares: fit.sumOfSquares,
    correctedAkaike: correctedAkaike(fit.sumOfSquares, count, parameterCount + 1),
    sensitivity: Float64Array.from({ length: count }, (_, i) => {
      // (JᵀJ)⁻¹Jᵀ/u: the scaled covariance carries the reduced χ², which is taken out again.
      let sum = 0;
      for (let j = 0; j < parameterCount; j++)
        sum += fit.covariance[parameterCount + j]! * weights[i * parameterCount + j]!;
      return scatter > 0 ? sum / (scatter * relativeUncertainties[i]!) : 0;
    }),
    residuals: fit.residuals,
    converged: fit.status === 'converged' || fit.status === 'at bound',
  };
}

/** Best of a few series resistances with a straight line through the rest. */
function seriesStart(points: ArrheniusPoints, smallest: number): number[] {
  const { temperatures, films, resistances, relativeUncertainties } = points;
  const x = temperatures.map((temperature) => 1 / temperature - 1 / referenceTemperature);
  let best = { sumOfSquares: Infinity, start: [0, 0.3, 0] };
  for (const share of [0, 0.2, 0.4, 0.6, 0.8, 0.9]) {
    const film = resistances.map((resistance) => resistance - share * smallest);
    const weights = film.map((bulk, i) => (bulk / (resistances[i]! * relativeUncertainties[i]!)) ** 2);
    const line = weightedLine(
      x,
      film.map((bulk, i) => Math.log(bulk / films[i]!)),
      weights,
    );
    if (line.sumOfSquares < best.sumOfSquares)
      best = {
        sumOfSquares: line.sumOfSquares,
        start: [line.intercept, line.slope * constants.boltzmannElectronvolt, share],
      };
  }
  return best.start;
}
