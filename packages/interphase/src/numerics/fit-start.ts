/** A list of n numbers as given, or all `otherwise`. RangeError when the length is another. */
export function filled(
  values: ArrayLike<number> | undefined,
  n: number,
  otherwise: number,
  name: string,
): Float64Array {
  if (values === undefined) return new Float64Array(n).fill(otherwise);
  if (values.length !== n) throw new RangeError(`${name} has ${values.length} entries for ${n} parameters`);
  return Float64Array.from(values);
}

/** RangeError unless every start is finite and within its bounds. */
export function checkBounds(start: ArrayLike<number>, lower: Float64Array, upper: Float64Array): void {
  for (let j = 0; j < start.length; j++) {
    const value = start[j]!;
    if (!(value >= lower[j]! && value <= upper[j]!) || !Number.isFinite(value)) {
      throw new RangeError(`start[${j}] = ${value} is not within [${lower[j]}, ${upper[j]}]`);
    }
  }
}

/** `scale` as given, or a thousandth of |start| (1 where it is 0). RangeError unless all are positive. */
export function typicalMagnitudes(
  start: ArrayLike<number>,
  scale: ArrayLike<number> | undefined,
): Float64Array {
  const given = scale === undefined ? undefined : filled(scale, start.length, 1, 'scale');
  const magnitudes = given ?? Float64Array.from(start, (value) => (value === 0 ? 1 : 1e-3 * Math.abs(value)));
  const bad = magnitudes.findIndex((value) => !(value > 0 && Number.isFinite(value)));
  if (bad >= 0) throw new RangeError(`scale[${bad}] = ${magnitudes[bad]} is not a positive number`);
  return magnitudes;
}
