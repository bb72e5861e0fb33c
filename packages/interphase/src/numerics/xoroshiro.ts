/**
 * The next 32 random bits of xoroshiro128+ as an integer, whose lowest few are the weakest. `state` is its two 64-bit words
 * as high and low half of each, and moves on.
 *
 * Source: Blackman and Vigna, ACM Trans. Math. Softw. 47 (2021) 36, doi:10.1145/3460772.
 */
export function nextWord(state: Int32Array): number {
  const high0 = state[0]!;
  const low0 = state[1]!;
  const high1 = state[2]!;
  const low1 = state[3]!;
  const high = high0 ^ high1;
  const low = low0 ^ low1;
  state[0] = (high0 << 24) ^ (low0 >>> 8) ^ high ^ ((high << 16) | (low >>> 16));
  state[1] = (low0 << 24) ^ (high0 >>> 8) ^ low ^ (low << 16);
  state[2] = (low << 5) ^ (high >>> 27);
  state[3] = (high << 5) ^ (low >>> 27);
  return (low0 + low1) | 0;
}
