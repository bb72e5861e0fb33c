import type { UncertaintySource } from './uncertainty-sources.ts';

/** A function of named numbers with the point it is taken at; `point` is one object that is written over again and again. */
export interface Model<K extends string> {
  readonly f: (point: Record<K, number>) => number;
  readonly keys: readonly K[];
  readonly values: Float64Array;
  readonly point: Record<K, number>;
}

/** f at the best estimates moved by `step` standard uncertainties along one source, or along several. */
export function evaluateAt<K extends string>(
  model: Model<K>,
  sources: readonly UncertaintySource[],
  steps: ArrayLike<number>,
): number {
  const { keys, values, point } = model;
  for (let i = 0; i < keys.length; i++) {
    let x = values[i]!;
    for (let s = 0; s < sources.length; s++) {
      const step = steps[s]!;
      if (step !== 0) x += step * sources[s]!.effects[i]!;
    }
    point[keys[i]!] = x;
  }
  return model.f(point);
}

/**
 * Sensitivity of f to each source times its standard uncertainty (JCGM 100:2008, 5.1.3), by central differences over a hundredth of u: the
 * error is 1e-4 of the third-order term. One-sided where f exists on one side only; undefined where on neither.
 */
export function linearContributions<K extends string>(
  model: Model<K>,
  sources: readonly UncertaintySource[],
  atEstimate: number,
): Float64Array | undefined {
  const result = new Float64Array(sources.length);
  const steps = new Float64Array(sources.length);
  for (let s = 0; s < sources.length; s++) {
    const step = stepFor(model, sources[s]!);
    steps[s] = step;
    const above = evaluateAt(model, sources, steps);
    steps[s] = -step;
    const below = evaluateAt(model, sources, steps);
    steps[s] = 0;
    const high = Number.isFinite(above) ? above : atEstimate;
    const low = Number.isFinite(below) ? below : atEstimate;
    const sides = Number(Number.isFinite(above)) + Number(Number.isFinite(below));
    if (sides === 0) return undefined;
    const rounding = 4 * Number.EPSILON * Math.max(Math.abs(high), Math.abs(low));
    result[s] = Math.abs(high - low) <= rounding ? 0 : (high - low) / (sides * step);
  }
  return result;
}

/** A hundredth of u, but enough for the rounding of the inputs not to matter. */
function stepFor({ values }: Pick<Model<string>, 'values'>, { effects }: UncertaintySource): number {
  let enough = Number.POSITIVE_INFINITY;
  for (let i = 0; i < values.length; i++) {
    if (effects[i] !== 0) enough = Math.min(enough, (1e-8 * Math.abs(values[i]!)) / Math.abs(effects[i]!));
  }
  return Number.isFinite(enough) ? Math.max(0.01, enough) : 0.01;
}
