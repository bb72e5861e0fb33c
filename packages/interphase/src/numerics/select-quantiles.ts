/**
 * Sample quantiles (type 7 of Hyndman and Fan, as `quantileSorted`) without sorting everything: the values are partly
 * reordered in place.
 *
 * Errors: RangeError for no values or a probability outside [0, 1].
 *
 * Source: Floyd and Rivest, Commun. ACM 18 (1975) 165, doi:10.1145/360680.360691 (selection).
 *
 * @param values - reordered; at least one, none NaN
 * @param probabilities - in any order
 * @example
 * ```ts
 * import { selectQuantiles } from 'interphase/numerics';
 * selectQuantiles(Float64Array.of(8, 1, 4, 2), [0.5, 0.9]); // => [3, 6.8]
 * ```
 */
export function selectQuantiles(values: Float64Array, probabilities: readonly number[]): number[] {
  const last = values.length - 1;
  if (last < 0) throw new RangeError('a quantile of no values');
  const found = probabilities.map(() => Number.NaN);
  const ascending = Array.from(probabilities.keys()).sort((a, b) => probabilities[a]! - probabilities[b]!);
  // What is before the last one selected is smaller and need not be looked at again.
  let left = 0;
  for (const index of ascending) {
    const p = probabilities[index]!;
    if (!(p >= 0 && p <= 1)) throw new RangeError(`a quantile at p = ${p}`);
    const position = last * p;
    const below = Math.floor(position);
    select(values, below, left, last);
    left = below;
    const low = values[below]!;
    const share = position - below;
    if (share === 0) found[index] = low;
    else {
      let high = Infinity;
      for (let i = below + 1; i <= last; i++) if (values[i]! < high) high = values[i]!;
      found[index] = low + share * (high - low);
    }
  }
  return found;
}

/** Puts the k-th smallest of values[left … right] at k, smaller ones before it, larger ones behind. */
function select(values: Float64Array, k: number, left: number, right: number): void {
  while (right > left) {
    if (right - left > 600) {
      const n = right - left + 1;
      const i = k - left + 1;
      const z = Math.log(n);
      const s = 0.5 * Math.exp((2 * z) / 3);
      const spread = 0.5 * Math.sqrt((z * s * (n - s)) / n) * Math.sign(i - n / 2);
      select(
        values,
        k,
        Math.max(left, Math.floor(k - (i * s) / n + spread)),
        Math.min(right, Math.floor(k + ((n - i) * s) / n + spread)),
      );
    }
    const pivot = values[k]!;
    let i = left;
    let j = right;
    swap(values, left, k);
    if (values[right]! > pivot) swap(values, right, left);
    while (i < j) {
      swap(values, i, j);
      i++;
      j--;
      while (values[i]! < pivot) i++;
      while (values[j]! > pivot) j--;
    }
    if (values[left] === pivot) swap(values, left, j);
    else {
      j++;
      swap(values, j, right);
    }
    if (j <= k) left = j + 1;
    if (k <= j) right = j - 1;
  }
}

function swap(values: Float64Array, i: number, j: number): void {
  const kept = values[i]!;
  values[i] = values[j]!;
  values[j] = kept;
}
