/** |x + jy| without overflow. `Math.hypot` does the same but makes an object of each result. */
export function modulus(x: number, y: number): number {
  const a = Math.abs(x);
  const b = Math.abs(y);
  const large = a > b ? a : b;
  if (large === 0) return 0;
  const ratio = (a > b ? b : a) / large;
  return large * Math.sqrt(1 + ratio * ratio);
}

/** Writes the product of the complex numbers at `x[i]` and `y[j]` to `out[to]`. */
export function multiply(
  x: Float64Array,
  i: number,
  y: Float64Array,
  j: number,
  out: Float64Array,
  to: number,
): void {
  const re = x[i]! * y[j]! - x[i + 1]! * y[j + 1]!;
  out[to + 1] = x[i]! * y[j + 1]! + x[i + 1]! * y[j]!;
  out[to] = re;
}

/** Writes the quotient of the complex numbers at `x[i]` and `y[j]` to `out[to]`, by the larger part of the divisor, so that squares neither overflow nor underflow. */
export function divide(
  x: Float64Array,
  i: number,
  y: Float64Array,
  j: number,
  out: Float64Array,
  to: number,
): void {
  const a = x[i]!;
  const b = x[i + 1]!;
  const c = y[j]!;
  const d = y[j + 1]!;
  if (Math.abs(c) >= Math.abs(d)) {
    const ratio = d / c;
    const size = c + d * ratio;
    out[to] = (a + b * ratio) / size;
    out[to + 1] = (b - a * ratio) / size;
  } else {
    const ratio = c / d;
    const size = c * ratio + d;
    out[to] = (a * ratio + b) / size;
    out[to + 1] = (b * ratio - a) / size;
  }
}
