import { zigguratNormal } from '../numerics/index.ts';
import type { RandomStream } from '../numerics/index.ts';
import type { UncertaintySource } from './uncertainty-sources.ts';

/**
 * A function that fills `z` with deviates of each source in units of its standard uncertainty, for so many trials one after another:
 * source s of trial t is at t × (number of sources) + s.
 */
export function sourceDeviates(
  sources: readonly UncertaintySource[],
  stream: RandomStream,
  z: Float64Array,
): (trials: number) => void {
  const estimates = new Map<string, number[]>();
  sources.forEach(({ estimate, degreesOfFreedom }, s) => {
    if (estimate === undefined || degreesOfFreedom === undefined) return;
    estimates.set(estimate, [...(estimates.get(estimate) ?? []), s]);
  });
  const shared = Array.from(estimates.values(), (members) => ({
    members,
    degreesOfFreedom: sources[members[0]!]!.degreesOfFreedom!,
  }));
  const normal = () => zigguratNormal(stream.bits);
  const single = sources.map(({ distribution, degreesOfFreedom, estimate }) => {
    if (distribution === 'uniform') return () => Math.sqrt(3) * (2 * stream.uniform() - 1);
    if (distribution === 'triangular') return () => Math.sqrt(6) * (stream.uniform() + stream.uniform() - 1);
    if (degreesOfFreedom === undefined || estimate !== undefined) return normal;
    return () => stream.student(degreesOfFreedom);
  });
  if (shared.length === 0 && single.every((one) => one === normal)) {
    return (trials) => stream.fillNormals(z, trials * sources.length);
  }
  return (trials) => {
    for (let start = 0; start < trials * single.length; start += single.length) {
      for (let s = 0; s < single.length; s++) z[start + s] = single[s]!();
      for (const { members, degreesOfFreedom } of shared) {
        const spread = Math.sqrt(degreesOfFreedom / (2 * gamma(stream, degreesOfFreedom / 2)));
        for (const s of members) z[start + s] = z[start + s]! * spread;
      }
    }
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
