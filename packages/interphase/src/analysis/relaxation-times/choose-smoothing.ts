import type { RelaxationSystem } from './relaxation-system.ts';
import { crossPrediction, type SmoothFit, smoothFit } from './smooth-fit.ts';

/** Decades of the strength that are tried. */
const strongest = 1;
const weakest = -6;
const perDecade = 3;
/** The criterion is followed this far below its minimum. */
const beyondBest = 30;

/** Fit at the minimum of generalised cross-validation: strengths from strong to weak, each from the set of the one before. */
export function generalisedFit(system: RelaxationSystem, signed: boolean): SmoothFit {
  let best: SmoothFit | undefined;
  let start: Uint8Array | undefined;
  for (let k = strongest * perDecade; k >= weakest * perDecade; k -= 1) {
    const smoothing = 10 ** (k / perDecade);
    const fit = smoothFit(system, smoothing, { signed, ...(start && { start }) });
    if (!fit.solution.converged) break;
    start = fit.solution.free;
    if (fit.generalised < (best?.generalised ?? Infinity)) best = fit;
    if (best !== undefined && smoothing < best.smoothing / beyondBest) break;
  }
  if (best === undefined) throw new RangeError('no strength of smoothing gives a distribution');
  return best;
}

/** Strength at which one part foretells the other best, to a decade. */
export function crossedSmoothing(system: RelaxationSystem, signed: boolean): number {
  let [least, at] = [Infinity, 10 ** strongest];
  for (let k = strongest; k >= weakest; k -= 1) {
    const error = crossPrediction(system, 10 ** k, signed);
    if (error < least) [least, at] = [error, 10 ** k];
  }
  return at;
}
