import { xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus';
import { normalQuantile } from './normal.ts';
import { nextWord } from './xoroshiro.ts';
import { fillNormals } from './ziggurat.ts';

/** A reproducible sequence of random numbers; each call takes the next ones. */
export interface RandomStream {
  /** 32 random bits as an integer; the lowest few are the weakest. */
  readonly bits: () => number;
  /** Fills the first `count` places with standard normal deviates: those of `zigguratNormal` on `bits`. */
  fillNormals(out: Float64Array, count: number): void;
  /** Uniform in [0, 1), a multiple of 2⁻⁵³. */
  uniform(): number;
  /** Standard normal. */
  normal(): number;
  /** Student's t with `degreesOfFreedom` > 0 (Infinity gives the normal). */
  student(degreesOfFreedom: number): number;
  /** Uniform integer 0 … n − 1, for 1 ≤ n < 2⁵³. */
  integer(n: number): number;
}

/**
 * The sequence of a seed and a stream number: the same pair gives the same uniform numbers on every machine.
 *
 * `seed` is any integer between ±2⁵³; `stream` 0, 1, 2 … counts jumps of 2⁶⁴ numbers, so that streams of one seed never
 * overlap; give every worker or repeat its own. A jump takes about a microsecond: keep stream numbers below a
 * million.
 *
 * The generator is xoroshiro128+, of which the upper bits are used; the seed is mixed first, so that neighbouring
 * seeds have nothing in common. `uniform` and `normal` take one uniform number per call, `student` two, whatever the
 * values: two sequences stay in step.
 *
 * Errors: RangeError for a seed or stream that is not such an integer.
 *
 * Sources: Blackman and Vigna, ACM Trans. Math. Softw. 47 (2021) 36, doi:10.1145/3460772 (generator); Bailey, Math.
 * Comp. 62 (1994) 779, doi:10.1090/S0025-5718-1994-1219702-7 (Student's t from two uniform numbers).
 *
 * @example
 * ```ts
 * import { randomStream } from 'interphase/numerics';
 * const a = randomStream(1, 2);
 * const b = randomStream(1, 2);
 * a.normal() === b.normal(); // => true
 * randomStream(1, 3).uniform() === randomStream(1, 2).uniform(); // => false
 * ```
 */
export function randomStream(seed: number, stream = 0): RandomStream {
  if (!Number.isSafeInteger(seed)) throw new RangeError(`a random seed of ${seed}; it is an integer`);
  if (!Number.isSafeInteger(stream) || stream < 0) {
    throw new RangeError(`a random stream of ${stream}; it is an integer from 0`);
  }
  const generator = xoroshiro128plusFromState(mixedState(seed));
  for (let i = 0; i < stream; i++) generator.jump();
  const state = Int32Array.from(generator.getState());

  // The lowest bits of xoroshiro128+ are the weak ones.
  const uniform = () => (nextWord(state) >>> 5) * 2 ** -27 + (nextWord(state) >>> 6) * 2 ** -53;
  return {
    bits: () => nextWord(state),
    fillNormals: (out, count) => fillNormals(state, out, count),
    uniform,
    // Zero, where the quantile is infinite, counts as half a step.
    normal: () => normalQuantile(Math.max(uniform(), 2 ** -54)),
    student: (degreesOfFreedom) => {
      if (!(degreesOfFreedom > 0)) throw new RangeError(`${degreesOfFreedom} degrees of freedom`);
      const logarithm = -2 * Math.log1p(-uniform());
      const angle = 2 * Math.PI * uniform();
      const square = Number.isFinite(degreesOfFreedom)
        ? degreesOfFreedom * Math.expm1(logarithm / degreesOfFreedom)
        : logarithm;
      return Math.sqrt(square) * Math.cos(angle);
    },
    integer: (n) => {
      if (!Number.isSafeInteger(n) || n < 1) throw new RangeError(`a random integer below ${n}`);
      // Values beyond the last whole multiple of n are drawn again, so that none is favoured.
      const limit = 2 ** 53 - (2 ** 53 % n);
      let value = uniform() * 2 ** 53;
      while (value >= limit) value = uniform() * 2 ** 53;
      return value % n;
    },
  };
}

/** Four words from the low and high half of the seed, each bit of which changes about half of theirs. */
function mixedState(seed: number): number[] {
  const low = seed >>> 0;
  const high = Math.floor(seed / 2 ** 32) >>> 0;
  const words = [1, 2, 3, 4].map((k) => mix(mix(low + Math.imul(k, 0x9e3779b9)) ^ mix(high - k)));
  return words.every((word) => word === 0) ? [1, 0, 0, 0] : words;
}

/** Finaliser of MurmurHash3 (A. Appleby, public domain): a bijection of 32-bit words. */
function mix(word: number): number {
  let h = word | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}
