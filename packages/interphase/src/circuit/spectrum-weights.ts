import { InputError } from '../quantity/index.ts';
import { modulus } from './complex.ts';
import type { SpectrumData } from './fit-circuit.ts';

/**
 * What the residuals of a spectrum are divided by.
 * - `modulus` (default): both parts by the measured |Z|: noise in proportion to |Z|, as most instruments have.
 * - `unit`: nothing; the largest impedances decide.
 * - `proportional`: each part by itself, though by no less than |Z|/100, so that a point near an axis does not decide alone.
 * - standard uncertainties of both parts, Ω: the covariance is then theirs and not that of the scatter.
 */
export type SpectrumWeights =
  | 'modulus'
  | 'unit'
  | 'proportional'
  | { readonly real: ArrayLike<number>; readonly imaginary: ArrayLike<number> };

/** Factors of the residuals, first of Re Z at every frequency, then of Im Z. */
export function residualFactors(
  { frequency, real, imaginary }: SpectrumData,
  weights: SpectrumWeights,
): Float64Array {
  const points = frequency.length;
  const factors = new Float64Array(2 * points).fill(1);
  if (weights === 'unit') return factors;
  for (let i = 0; i < points; i += 1) {
    const size = modulus(real[i]!, imaginary[i]!);
    let [realUnit, imaginaryUnit] = [size, size];
    if (weights === 'proportional') {
      realUnit = Math.max(Math.abs(real[i]!), size / 100);
      imaginaryUnit = Math.max(Math.abs(imaginary[i]!), size / 100);
    } else if (weights !== 'modulus') {
      realUnit = weights.real[i] ?? Number.NaN;
      imaginaryUnit = weights.imaginary[i] ?? Number.NaN;
    }
    if (!(realUnit > 0 && imaginaryUnit > 0 && realUnit < Infinity && imaginaryUnit < Infinity))
      throw new InputError(
        `the weight of the point at ${frequency[i]} Hz is not a positive number`,
        'leave out points where the impedance or its uncertainty is zero or missing, or use unit weights',
      );
    factors[i] = 1 / realUnit;
    factors[points + i] = 1 / imaginaryUnit;
  }
  return factors;
}
