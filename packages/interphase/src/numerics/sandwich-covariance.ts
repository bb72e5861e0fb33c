/**
 * Covariance of least-squares parameters that holds whatever the variances of the residuals are, as long as they are independent:
 * the sandwich C Jᵀ diag(r²/(1 − h)²) J C with C = (JᵀJ)⁻¹ and the leverages h ("HC3").
 *
 * @param jacobian row-major, residuals.length × n
 * @param bread (JᵀJ)⁻¹, row-major n × n, finite; zero where a parameter is constant
 * @see MacKinnon, White, J. Econometrics 29 (1985) 305, doi 10.1016/0304-4076(85)90158-7; Long, Ervin, Am. Stat. 54 (2000) 217,
 * doi 10.1080/00031305.2000.10474549 (HC3 below 250 observations)
 */
export function sandwichCovariance(
  jacobian: Float64Array,
  residuals: Float64Array,
  bread: Float64Array,
): Float64Array {
  const n = Math.sqrt(bread.length);
  const covariance = new Float64Array(n * n);
  const share = new Float64Array(n);
  for (let i = 0; i < residuals.length; i++) {
    let leverage = 0;
    for (let j = 0; j < n; j++) {
      let sum = 0;
      for (let k = 0; k < n; k++) sum += bread[j * n + k]! * jacobian[i * n + k]!;
      share[j] = sum;
      leverage += sum * jacobian[i * n + j]!;
    }
    // A point that fixes a parameter alone has no residual to speak of.
    const weight = (residuals[i]! / Math.max(1 - leverage, 1e-3)) ** 2;
    for (let j = 0; j < n; j++)
      for (let k = 0; k <= j; k++) covariance[j * n + k]! += weight * share[j]! * share[k]!;
  }
  for (let j = 0; j < n; j++) for (let k = 0; k < j; k++) covariance[k * n + j] = covariance[j * n + k]!;
  return covariance;
}
