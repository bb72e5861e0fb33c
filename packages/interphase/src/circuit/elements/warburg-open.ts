import type { CircuitElement } from '../element.ts';
import { hyperbolicTangent } from '../hyperbolic-tangent.ts';

const tangent = new Float64Array(2);

/**
 * Finite-length diffusion to a blocking boundary: Z = Z₀ coth(√(jωτ))/√(jωτ).
 *
 * The names `Wo` and (Z₀, τ) are those of impedance.py; other programs write the same letters for other forms.
 */
export const warburgOpen: CircuitElement = {
  symbol: 'Wo',
  name: 'finite-space Warburg impedance, reflective',
  formula: 'Z₀ coth(√(jωτ))/√(jωτ)',
  parameters: [
    { symbol: 'Z₀', meaning: 'resistance scale', unit: 'Ohm', lower: 0, upper: Infinity },
    { symbol: 'τ', meaning: 'diffusion time', unit: 's', lower: 0, upper: Infinity },
  ],
  limits: 'a capacitor τ/Z₀ in series with Z₀/3 at low frequency, phase −45° at high frequency',
  source: 'Ho, Raistrick, Huggins, J. Electrochem. Soc. 127 (1980) 343, doi 10.1149/1.2129668',
  impedance({ omega }, parameters, first, real, imaginary) {
    const resistance = parameters[first]!;
    const time = parameters[first + 1]!;
    for (let i = 0; i < omega.length; i += 1) {
      const half = Math.sqrt((omega[i]! * time) / 2);
      hyperbolicTangent(half, half, tangent, 0);
      const square = tangent[0]! ** 2 + tangent[1]! ** 2;
      const a = tangent[0]! / square;
      const b = -tangent[1]! / square;
      // coth divided by √(jωτ) = half(1 + j)
      const scale = resistance / (2 * half);
      real[i] = scale * (a + b);
      imaginary[i] = scale * (b - a);
    }
  },
  derivatives({ omega }, parameters, first, real, imaginary, slopesReal, slopesImaginary) {
    const resistance = parameters[first]!;
    const time = parameters[first + 1]!;
    for (let i = 0; i < omega.length; i += 1) {
      const half = Math.sqrt((omega[i]! * time) / 2);
      hyperbolicTangent(half, half, tangent, 0);
      const square = tangent[0]! ** 2 + tangent[1]! ** 2;
      const a = tangent[0]! / square;
      const b = -tangent[1]! / square;
      slopesReal[first]![i] = real[i]! / resistance;
      slopesImaginary[first]![i] = imaginary[i]! / resistance;
      // x d/dx(coth x / x) = 1 − coth² x − coth x / x, and x ∝ √τ
      slopesReal[first + 1]![i] = (resistance * (1 - (a * a - b * b)) - real[i]!) / (2 * time);
      slopesImaginary[first + 1]![i] = (resistance * (-2 * a * b) - imaginary[i]!) / (2 * time);
    }
  },
};
