import { evaluateAt } from './linear-propagation.ts';
import type { Model } from './linear-propagation.ts';
import type { UncertaintySource } from './uncertainty-sources.ts';

/** Step of the differences in standard uncertainties; rounding and the rest of the series leave about 1e-5 of u. */
const smallest = 0.2;

/**
 * Standard uncertainty with the terms of next higher order (JCGM 100:2008, 5.1.2 note): Σ fᵢ² + Σᵢⱼ (½ fᵢⱼ² + fᵢ fᵢⱼⱼ), derivatives by sources
 * that are independent, in units of their standard uncertainty. NaN where f does not exist nearby or the sum is negative.
 */
export function secondOrderUncertainty<K extends string>(
  model: Model<K>,
  sources: readonly UncertaintySource[],
  linear: Float64Array,
  atEstimate: number,
): number {
  // Differences err with the square of the step, which two steps tell and remove (Richardson).
  const [fine, coarse] = [smallest, 2 * smallest].map((step) =>
    varianceOf(model, sources, linear, atEstimate, step),
  );
  return Math.sqrt((4 * fine! - coarse!) / 3);
}

function varianceOf<K extends string>(
  model: Model<K>,
  sources: readonly UncertaintySource[],
  linear: Float64Array,
  atEstimate: number,
  step: number,
): number {
  const steps = new Float64Array(sources.length);
  const at = (i: number, a: number, j: number, b: number): number => {
    steps.fill(0);
    steps[i] = a * step;
    steps[j] = steps[j]! + b * step;
    return evaluateAt(model, sources, steps);
  };
  let variance = 0;
  for (let i = 0; i < sources.length; i++) {
    variance += linear[i]! ** 2;
    for (let j = 0; j < sources.length; j++) {
      const [pp, pm, mp, mm] = [at(i, 1, j, 1), at(i, 1, j, -1), at(i, -1, j, 1), at(i, -1, j, -1)];
      const [p, m] = [at(i, 1, i, 0), at(i, -1, i, 0)];
      const second = i === j ? (p - 2 * atEstimate + m) / step ** 2 : (pp - pm - mp + mm) / (4 * step ** 2);
      const third =
        i === j
          ? (pp - 2 * p + 2 * m - mm) / (2 * step ** 3)
          : (pp + pm - 2 * p - (mp + mm - 2 * m)) / (2 * step ** 3);
      variance += second ** 2 / 2 + linear[i]! * third;
    }
  }
  return variance;
}
