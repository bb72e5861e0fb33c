/**
 * Sample quantiles (type 7 of Hyndman and Fan, as `quantileSorted`) without sorting everything: values are counted into
 * equal classes, and only the classes that hold a quantile are looked at again.
 *
 * Errors: RangeError for no values or a probability outside [0, 1].
 *
 * @param values - in any order, which is kept; at least one, none NaN
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
  const positions = probabilities.map((p) => {
    if (!(p >= 0 && p <= 1)) throw new RangeError(`a quantile at p = ${p}`);
    return last * p;
  });
  const ranks = new Set(positions.flatMap((position) => [Math.floor(position), Math.ceil(position)]));
  const found = new Map<number, number>();
  select(values, Array.from(ranks), 0, found);
  return positions.map((position) => {
    const low = found.get(Math.floor(position))!;
    const share = position - Math.floor(position);
    return share === 0 ? low : low + share * (found.get(Math.ceil(position))! - low);
  });
}

const classes = 2048;

/** Finds the values of these ranks, where `before` is the rank of the smallest of `values`. */
function select(
  values: Float64Array,
  ranks: readonly number[],
  before: number,
  found: Map<number, number>,
): void {
  const classed = values.length < classes ? undefined : classify(values);
  if (classed === undefined) {
    const sorted = values.toSorted();
    for (const rank of ranks) found.set(rank, sorted[rank - before]!);
    return;
  }
  const { classOf, counts } = classed;
  let start = before;
  for (let one = 0; one < classes; one++) {
    const end = start + counts[one]!;
    const inside = ranks.filter((rank) => rank >= start && rank < end);
    if (inside.length > 0) select(membersOf(one, counts[one]!, values, classOf), inside, start, found);
    start = end;
  }
}

/** The class of each value and how many each holds; undefined where classes would not tell most values apart. */
function classify(values: Float64Array): { classOf: Uint16Array; counts: Int32Array } | undefined {
  let least = Infinity;
  let most = -Infinity;
  for (let i = 0; i < values.length; i++) {
    least = Math.min(least, values[i]!);
    most = Math.max(most, values[i]!);
  }
  const perUnit = (classes - 1) / (most - least);
  if (!(perUnit > 0 && perUnit < Infinity)) return undefined;
  const classOf = new Uint16Array(values.length);
  const counts = new Int32Array(classes);
  for (let i = 0; i < values.length; i++) {
    const one = ((values[i]! - least) * perUnit) | 0;
    classOf[i] = one;
    counts[one] = counts[one]! + 1;
  }
  return counts.some((count) => count > values.length / 2) ? undefined : { classOf, counts };
}

function membersOf(one: number, count: number, values: Float64Array, classOf: Uint16Array): Float64Array {
  const members = new Float64Array(count);
  let next = 0;
  for (let i = 0; next < count; i++) if (classOf[i] === one) members[next++] = values[i]!;
  return members;
}
