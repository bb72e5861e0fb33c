/**
 * Sobol' sequence in `dimension` 1 … 21: each call gives the next point of [0, 1)ⁿ (the same array each time), which fill
 * the cube far more evenly than random ones. The first is the one after the origin, all 0.5.
 *
 * A power of two of points, taken from the beginning with the origin, is balanced best. At most 2³² − 1 points.
 *
 * Errors: RangeError for another dimension.
 *
 * Source: Joe and Kuo, SIAM J. Sci. Comput. 30 (2008) 2635, doi:10.1137/070709359 (direction numbers); Antonov and
 * Saleev 1979 (Gray code).
 *
 * @example
 * ```ts
 * import { sobolSequence } from 'interphase/numerics';
 * const next = sobolSequence(2);
 * Array.from(next()); // => [0.5, 0.5]
 * Array.from(next()); // => [0.75, 0.25]
 * Array.from(next()); // => [0.25, 0.75]
 * ```
 */
export function sobolSequence(dimension: number): () => Float64Array {
  if (!Number.isInteger(dimension) || dimension < 1 || dimension > directions.length + 1) {
    throw new RangeError(
      `a Sobol' sequence in ${dimension} dimensions; 1 to ${directions.length + 1} are known`,
    );
  }
  const table = Array.from({ length: dimension }, (_, j) => directionNumbers(j));
  const state = new Uint32Array(dimension);
  const point = new Float64Array(dimension);
  let index = 0;
  return () => {
    // The lowest zero bit of the index says which direction number flips.
    let bit = 0;
    for (let rest = index; (rest & 1) === 1; rest >>>= 1) bit++;
    index = (index + 1) >>> 0;
    for (let j = 0; j < dimension; j++) {
      state[j] = state[j]! ^ table[j]![bit]!;
      point[j] = state[j]! * 2 ** -32;
    }
    return point;
  };
}

function directionNumbers(j: number): Uint32Array {
  const v = new Uint32Array(32);
  if (j === 0) {
    for (let i = 0; i < 32; i++) v[i] = 2 ** (31 - i);
    return v;
  }
  const [degree, coefficients, initial] = directions[j - 1]!;
  for (let i = 0; i < degree; i++) v[i] = initial[i]! << (31 - i);
  for (let i = degree; i < 32; i++) {
    let value = v[i - degree]! ^ (v[i - degree]! >>> degree);
    for (let k = 1; k < degree; k++) {
      if ((coefficients >> (degree - 1 - k)) & 1) value ^= v[i - k]!;
    }
    v[i] = value;
  }
  return v;
}

/** Degree of the primitive polynomial, its inner coefficients as bits, initial numbers; from the second dimension on. */
const directions: readonly (readonly [number, number, readonly number[]])[] = [
  [1, 0, [1]],
  [2, 1, [1, 3]],
  [3, 1, [1, 3, 1]],
  [3, 2, [1, 1, 1]],
  [4, 1, [1, 1, 3, 3]],
  [4, 4, [1, 3, 5, 13]],
  [5, 2, [1, 1, 5, 5, 17]],
  [5, 4, [1, 1, 5, 5, 5]],
  [5, 7, [1, 1, 7, 11, 19]],
  [5, 11, [1, 1, 5, 1, 1]],
  [5, 13, [1, 1, 1, 3, 11]],
  [5, 14, [1, 3, 5, 5, 31]],
  [6, 1, [1, 3, 3, 9, 7, 49]],
  [6, 13, [1, 1, 1, 15, 21, 21]],
  [6, 16, [1, 3, 1, 13, 27, 49]],
  [6, 19, [1, 1, 1, 15, 7, 5]],
  [6, 22, [1, 3, 1, 15, 13, 25]],
  [6, 25, [1, 1, 5, 5, 19, 61]],
  [7, 1, [1, 3, 7, 11, 23, 15, 103]],
  [7, 4, [1, 3, 7, 13, 13, 15, 69]],
];
