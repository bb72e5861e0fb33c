/**
 * Writes tanh(a + jb) as Re, Im to `out[at]`, `out[at + 1]`; accurate for small and safe for large |a|.
 */
export function hyperbolicTangent(a: number, b: number, out: Float64Array, at: number): void {
  if (Math.abs(a) > 20) {
    // 1 − tanh is below 1e-17 here
    out[at] = Math.sign(a);
    out[at + 1] = 4 * Math.sin(b) * Math.cos(b) * Math.exp(-2 * Math.abs(a));
    return;
  }
  const sinh = Math.sinh(a);
  const cosine = Math.cos(b);
  const denominator = sinh * sinh + cosine * cosine;
  out[at] = (sinh * Math.cosh(a)) / denominator;
  out[at + 1] = (Math.sin(b) * cosine) / denominator;
}
