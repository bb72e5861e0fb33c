import { quantileSorted, randomStream } from '../numerics/index.ts';
import type { RandomStream } from '../numerics/index.ts';
import type { Model } from './linear-propagation.ts';
import type { UncertaintySource } from './uncertainty-sources.ts';

/** Quantiles of the results of many draws. */
export interface MonteCarloResult {
  readonly median: number;
  /** Equal-tailed, 68.27 % and 95 %. */
  readonly low: number;
  readonly high: number;
  readonly low95: number;
  readonly high95: number;
  /** Draws whose result was not finite; the quantiles are those of the others. */
  readonly nonFinite: number;
}

/** Probability within one standard deviation of a normal distribution. */
export const oneSigma = 0.6826894921370859;

/**
 * Propagation of distributions (JCGM 101:2008, clause 7): draws every source once per trial, so what two inputs share stays
 * shared. Normal; scaled t where the source has degrees of freedom (one χ² for all sources of one estimate); uniform and
 * triangular where the source says so. Undefined when no result is finite.
 */
export function monteCarlo<K extends string>(
  model: Model<K>,
  sources: readonly UncertaintySource[],
  draws: number,
  seed: number,
): MonteCarloResult | undefined {
  const { f, keys, values, point } = model;
  const sourceCount = sources.length;
  const inputCount = keys.length;
  const effects = new Float64Array(sourceCount * inputCount);
  sources.forEach((source, s) => effects.set(source.effects, s * inputCount));
  const z = new Float64Array(sourceCount);
  const draw = drawer(sources, randomStream(seed), z);
  const results = new Float64Array(draws);
  let finite = 0;
  for (let trial = 0; trial < draws; trial++) {
    draw();
    for (let i = 0; i < inputCount; i++) {
      let x = values[i]!;
      for (let s = 0; s < sourceCount; s++) x += effects[s * inputCount + i]! * z[s]!;
      point[keys[i]!] = x;
    }
    const y = f(point);
    if (Number.isFinite(y)) results[finite++] = y;
  }
  if (finite === 0) return undefined;
  const sorted = results.subarray(0, finite).sort();
  const tail = (1 - oneSigma) / 2;
  return {
    median: quantileSorted(sorted, 0.5),
    low: quantileSorted(sorted, tail),
    high: quantileSorted(sorted, 1 - tail),
    low95: quantileSorted(sorted, 0.025),
    high95: quantileSorted(sorted, 0.975),
    nonFinite: draws - finite,
  };
}

/** A function that fills `z` with one deviate of each source, in units of its standard uncertainty. */
function drawer(sources: readonly UncertaintySource[], stream: RandomStream, z: Float64Array): () => void {
  const estimates = new Map<string, number[]>();
  sources.forEach(({ estimate, degreesOfFreedom }, s) => {
    if (estimate === undefined || degreesOfFreedom === undefined) return;
    estimates.set(estimate, [...(estimates.get(estimate) ?? []), s]);
  });
  const shared = Array.from(estimates.values(), (members) => ({
    members,
    degreesOfFreedom: sources[members[0]!]!.degreesOfFreedom!,
  }));
  const normal = normalPairs(stream);
  const single = sources.map(({ distribution, degreesOfFreedom, estimate }) => {
    if (distribution === 'uniform') return () => Math.sqrt(3) * (2 * stream.uniform() - 1);
    if (distribution === 'triangular') return () => Math.sqrt(6) * (stream.uniform() + stream.uniform() - 1);
    if (degreesOfFreedom === undefined || estimate !== undefined) return normal;
    return () => stream.student(degreesOfFreedom);
  });
  return () => {
    for (let s = 0; s < single.length; s++) z[s] = single[s]!();
    for (const { members, degreesOfFreedom } of shared) {
      const spread = Math.sqrt(degreesOfFreedom / (2 * gamma(stream, degreesOfFreedom / 2)));
      for (const s of members) z[s] = z[s]! * spread;
    }
  };
}

/** Normal deviates two by two (G. E. P. Box, M. E. Muller, Ann. Math. Stat. 29 (1958) 610): three times as fast as by quantiles. */
function normalPairs(stream: RandomStream): () => number {
  let second = 0;
  let hasSecond = false;
  return () => {
    hasSecond = !hasSecond;
    if (!hasSecond) return second;
    const radius = Math.sqrt(-2 * Math.log(1 - stream.uniform()));
    const angle = 2 * Math.PI * stream.uniform();
    second = radius * Math.sin(angle);
    return radius * Math.cos(angle);
  };
}

/** A gamma deviate of unit scale (G. Marsaglia, W. W. Tsang, ACM Trans. Math. Softw. 26 (2000) 363, doi:10.1145/358407.358414). */
function gamma(stream: RandomStream, shape: number): number {
  if (shape < 1) return gamma(stream, shape + 1) * (1 - stream.uniform()) ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = stream.normal();
    const v = (1 + c * x) ** 3;
    if (v > 0 && Math.log(1 - stream.uniform()) < x * x * 0.5 + d * (1 - v + Math.log(v))) return d * v;
  }
}
