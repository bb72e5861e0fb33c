import { fUpperTail, linearLeastSquares } from '../numerics/index.ts';
import { constants } from '../quantity/index.ts';
import type { ArrheniusPoints } from './arrhenius-points.ts';
import { referenceTemperature, type SeriesFit } from './arrhenius-series-fit.ts';

/** What the joint fit of stacks becomes when each stack may have films of a thickness of its own. */
export interface UnlikeStacks {
  /** Of a scatter between stacks this large or larger if all films were alike (F test). */
  readonly probability: number;
  /** Standard deviation of ln R_b from stack to stack beyond what the points explain. */
  readonly spread: number;
  /** The joint fit with the thickness of each stack a random effect of that spread; residuals and statistics as without. */
  readonly fit: SeriesFit;
  /** Of the activation energy: of the points and, for what the stacks add, of the stacks less one (Welch–Satterthwaite). */
  readonly degreesOfFreedom: number;
}

/**
 * R_c(T) = R_s + n(1 + δ_c)R_b(T), linear about a converged fit without δ: tests whether the stacks need δ, estimates its variance
 * by moments and solves again with δ as a random effect. A stack keeps its error over all temperatures, which the scatter
 * about the joint fit does not show. Undefined for fewer than three stacks.
 *
 * @param stacks name of the stack of each point
 * @see Searle, Casella, McCulloch, Variance Components (1992), chapter 7 (mixed model equations)
 */
export function unlikeStacks(
  points: ArrheniusPoints,
  stacks: readonly string[],
  fit: SeriesFit,
): UnlikeStacks | undefined {
  const { temperatures, films, relativeUncertainties } = points;
  const names = [...new Set(stacks)];
  const [count, groups] = [temperatures.length, names.length];
  const freedom = count - groups - 2;
  if (groups < 3 || freedom < 1 || fit.law !== 'Arrhenius' || !fit.converged) return undefined;

  const observations = fit.residuals.map((residual) => -residual);
  // Columns: Ea, R_s, then ln R_b of each stack.
  const width = 2 + groups;
  const own = new Float64Array(count * width);
  for (let i = 0; i < count; i++) {
    const inverse = (1 / temperatures[i]! - 1 / referenceTemperature) / constants.boltzmannElectronvolt;
    const bulk = films[i]! * fit.bulkResistance * Math.exp(fit.activationEnergy * inverse);
    const weight = 1 / ((fit.seriesResistance + bulk) * relativeUncertainties[i]!);
    own[i * width] = bulk * inverse * weight;
    own[i * width + 1] = weight;
    own[i * width + 2 + names.indexOf(stacks[i]!)] = bulk * weight;
  }
  const free = linearLeastSquares(own, observations, width);
  if (free.status !== 'converged') return undefined;
  const gain = (fit.sumOfSquares - free.sumOfSquares) / (groups - 1);
  const noise = free.sumOfSquares / freedom;
  const probability = noise > 0 ? fUpperTail(Math.max(gain, 0) / noise, groups - 1, freedom) : 1;

  const levels = free.parameters.subarray(2);
  const mean = levels.reduce((sum, level) => sum + level, 0) / groups;
  let between = 0;
  let explained = 0;
  for (let a = 0; a < groups; a++) {
    between += (levels[a]! - mean) ** 2 / (groups - 1);
    for (let b = 0; b < groups; b++)
      explained +=
        (free.covariance[(2 + a) * width + 2 + b]! * ((a === b ? 1 : 0) - 1 / groups)) / (groups - 1);
  }
  const spread = Math.sqrt(Math.max(0, between - explained));
  const same = { probability, spread, fit, degreesOfFreedom: fit.degreesOfFreedom };
  if (spread === 0) return same;

  // Mixed model: one more column for the common ln R_b, one more row for each δ.
  const wide = width + 1;
  const rows = count + groups;
  const design = new Float64Array(rows * wide);
  const right = new Float64Array(rows);
  const scale = 1 / Math.sqrt(noise);
  for (let i = 0; i < count; i++) {
    for (let k = 0; k < width; k++) design[i * wide + k] = own[i * width + k]! * scale;
    design[i * wide + width] = own[i * width + 2 + names.indexOf(stacks[i]!)]! * scale;
    right[i] = observations[i]! * scale;
  }
  for (let a = 0; a < groups; a++) design[(count + a) * wide + 2 + a] = 1 / spread;
  const mixed = linearLeastSquares(design, right, wide, { covariance: 'absolute' });
  if (mixed.status !== 'converged') return same;
  const [energy, series] = mixed.parameters;
  const level = mixed.parameters[width]!;
  const bulkResistance = fit.bulkResistance * Math.exp(level);
  const variance = mixed.covariance[0]!;
  const alike = (fit.uncertainty ** 2 * noise * fit.degreesOfFreedom) / fit.sumOfSquares;
  const within = Math.min(alike, variance);
  return {
    probability,
    spread,
    fit: {
      ...fit,
      bulkResistance,
      bulkUncertainty: mixed.standardUncertainties[width]! * bulkResistance,
      seriesResistance: fit.seriesResistance + series!,
      seriesUncertainty: mixed.standardUncertainties[1]!,
      activationEnergy: fit.activationEnergy + energy!,
      uncertainty: Math.sqrt(variance),
    },
    degreesOfFreedom: variance ** 2 / (within ** 2 / freedom + (variance - within) ** 2 / (groups - 1)),
  };
}
