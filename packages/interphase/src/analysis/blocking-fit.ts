import type { CircuitFit, SpectrumData } from '../circuit/index.ts';
import { fitCircuit } from '../circuit/index.ts';
import type { BlockingEstimate } from './blocking-estimate.ts';
import { blockingEstimate } from './blocking-estimate.ts';
import type { BlockingModel } from './blocking-models.ts';
import { type BoundedParameter, boundedIndex, type FitBound } from './fit-bounds.ts';
import {
  bulkArc,
  inductiveBulkArc,
  inductiveIntercept,
  inductiveSplitArc,
  intercept,
  splitArc,
} from './blocking-models.ts';

/** One circuit of the family, fitted. */
export interface BlockingFit {
  readonly model: BlockingModel;
  readonly fit: CircuitFit;
  /** Sum of the resistances before the tail, Ω. */
  readonly resistance: number;
  /** Its standard uncertainty from the covariance of the fit, Ω. */
  readonly uncertainty: number;
  /** Parameters that end on a bound somebody set. */
  readonly onBounds: readonly BoundedParameter[];
}

/** Exponents below this are a resistor in disguise. */
const smallestExponent = 0.3;
/** A fit that needs more than this has parameters that the data do not fix. */
const evaluationsAtMost = 200;
const evaluationsForMargin = 25;
/** Residuals this much above the scatter of neighbours leave room for one more arc. */
const timesNoise = 1.1;

/**
 * Fits the family of blocking circuits (leads with or without inductance, no arc, an arc, an arc behind a resistance, and
 * a constant-phase tail) and sorts those that the data determine by AICc, best first. A circuit with a resistance,
 * inductance or capacity that runs to nothing is left out: a simpler one of the family says the same. The
 * larger circuits are tried only where the smaller leave more than the noise.
 *
 * @param noise of a part of Z as a share of |Z|
 * @param stated bounds of parameters; one that ends on such a bound stays in
 * @see Hurvich, Tsai, Biometrika 76 (1989) 297, doi 10.1093/biomet/76.2.297 (AICc)
 */
export function fitBlocking(
  data: SpectrumData,
  noise: number,
  stated: readonly FitBound[] = [],
): BlockingFit[] {
  const estimate = blockingEstimate(data);
  const bounds = parameterBounds(data);
  const fits: BlockingFit[] = [];
  const attempt = (model: BlockingModel, evaluations: number): boolean => {
    const found = fitModel(model, data, estimate, bounds, evaluations, stated);
    if (found === undefined) return false;
    fits.push(found);
    return true;
  };
  const leavesMoreThanNoise = () =>
    fits.every(({ fit }) => fit.relativeRms > timesNoise * Math.SQRT2 * noise);

  if (!attempt(inductiveIntercept, evaluationsAtMost)) attempt(intercept, evaluationsAtMost);
  const more = leavesMoreThanNoise() ? evaluationsAtMost : evaluationsForMargin;
  if (!attempt(inductiveBulkArc, more)) attempt(bulkArc, more);
  if (leavesMoreThanNoise()) {
    attempt(inductiveSplitArc, evaluationsAtMost);
    attempt(splitArc, evaluationsAtMost);
  }
  return fits.sort((a, b) => a.fit.correctedAkaike - b.fit.correctedAkaike);
}

function fitModel(
  model: BlockingModel,
  data: SpectrumData,
  estimate: BlockingEstimate,
  bounds: ParameterBounds,
  maximumEvaluations: number,
  stated: readonly FitBound[],
): BlockingFit | undefined {
  const { parameterCount, circuit } = model.compiled;
  if (2 * data.frequency.length < parameterCount + 4) return undefined;
  const lower = circuit.parameters.map(bounds.lower);
  const upper = circuit.parameters.map(bounds.upper);
  const kept = new Map<number, BoundedParameter>();
  for (const { parameter, from, to } of stated) {
    const index = boundedIndex(model, parameter);
    if (index === undefined) continue;
    kept.set(index, parameter);
    if (from !== undefined) lower[index] = Math.max(lower[index]!, from);
    if (to !== undefined) upper[index] = Math.min(upper[index]!, to);
    // Bounds outside of what the data can show leave no room: this circuit is not the one.
    if (lower[index]! > upper[index]!) return undefined;
  }
  let best: CircuitFit | undefined;
  for (const start of model.starts(estimate)) {
    const fit = fitCircuit(model.compiled, data, start, {
      lower,
      upper,
      maximumEvaluations,
      atBound: 'free',
      covariance: 'robust',
    });
    if (isDetermined(fit, model, kept) && (best === undefined || fit.sumOfSquares < best.sumOfSquares))
      best = fit;
  }
  if (best === undefined) return undefined;
  const { activeBounds } = best;
  const onBounds = [...kept].flatMap(([index, parameter]) => (activeBounds[index] ? [parameter] : []));
  return { model, fit: best, onBounds, ...totalResistance(best, model) };
}

function isDetermined(fit: CircuitFit, model: BlockingModel, kept: ReadonlyMap<number, unknown>): boolean {
  if (fit.status !== 'converged' && fit.status !== 'at bound') return false;
  return fit.activeBounds.every(
    (active, index) =>
      !active || kept.has(index) || (model.exponents.includes(index) && fit.parameters[index]! > 0.99),
  );
}

function totalResistance(fit: CircuitFit, model: BlockingModel): { resistance: number; uncertainty: number } {
  const count = model.compiled.parameterCount;
  let resistance = 0;
  let variance = 0;
  for (const i of model.resistances) {
    resistance += fit.parameters[i]!;
    for (const k of model.resistances)
      variance += fit.parameters[i]! * fit.parameters[k]! * fit.logarithmicCovariance[i * count + k]!;
  }
  return { resistance, uncertainty: Math.sqrt(Math.max(variance, 0)) };
}

interface ParameterBounds {
  readonly lower: (parameter: { readonly name: string }) => number;
  readonly upper: (parameter: { readonly name: string }) => number;
}

/** A generous box around what the data can show; a parameter that leaves it is not in the data. */
function parameterBounds({ frequency, real, imaginary }: SpectrumData): ParameterBounds {
  let smallest = Infinity;
  let largest = 0;
  for (let i = 0; i < frequency.length; i += 1) {
    const modulus = Math.hypot(real[i]!, imaginary[i]!);
    smallest = Math.min(smallest, modulus);
    largest = Math.max(largest, modulus);
  }
  const fastest = 2 * Math.PI * frequency[0]!;
  const slowest = 2 * Math.PI * frequency[frequency.length - 1]!;
  return {
    lower: ({ name }) => {
      if (name.endsWith('_1')) return smallestExponent;
      if (name.startsWith('R')) return 1e-4 * smallest;
      if (name.startsWith('L')) return (1e-4 * smallest) / fastest;
      return 1e-4 / (largest * Math.max(fastest, 1));
    },
    upper: ({ name }) => {
      if (name.endsWith('_1')) return 1;
      if (name.startsWith('R')) return 1e3 * largest;
      if (name.startsWith('L')) return (1e3 * largest) / slowest;
      return 1e4 / (smallest * Math.min(slowest, 1));
    },
  };
}
