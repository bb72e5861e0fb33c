import type { CircuitElement } from '../element.ts';
import { hyperbolicTangent } from '../hyperbolic-tangent.ts';

const tangent = new Float64Array(2);

/**
 * Finite-length diffusion to a boundary of fixed concentration: Z = Z₀ tanh(√(jωτ))/√(jωτ).
 *
 * In a symmetric cell of thickness ℓ and salt diffusion coefficient D, τ = ℓ²/(4D). The names `Ws` and (Z₀, τ) are those of
 * impedance.py.
 */
export const warburgShort: CircuitElement = {
  symbol: 'Ws',
  name: 'finite-length Warburg impedance, transmissive',
  formula: 'Z₀ tanh(√(jωτ))/√(jωτ)',
  parameters: [
    { symbol: 'Z₀', meaning: 'resistance at zero frequency', unit: 'Ohm', lower: 0, upper: Infinity },
    { symbol: 'τ', meaning: 'diffusion time', unit: 's', lower: 0, upper: Infinity },
  ],
  limits: 'Z₀ at low frequency, phase −45° at high frequency',
  source: 'Franceschetti, Macdonald, Buck, J. Electrochem. Soc. 138 (1991) 1368, doi 10.1149/1.2085788',
  impedance({ omega }, parameters, first, real, imaginary) {
    const resistance = parameters[first]!;
    const time = parameters[first + 1]!;
    for (let i = 0; i < omega.length; i += 1) {
      const half = Math.sqrt((omega[i]! * time) / 2);
      hyperbolicTangent(half, half, tangent, 0);
      const a = tangent[0]!;
      const b = tangent[1]!;
      // tanh divided by √(jωτ) = half(1 + j)
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
      const a = tangent[0]!;
      const b = tangent[1]!;
      slopesReal[first]![i] = real[i]! / resistance;
      slopesImaginary[first]![i] = imaginary[i]! / resistance;
      // x d/dx(tanh x / x) = 1 − tanh² x − tanh x / x, and x ∝ √τ
      slopesReal[first + 1]![i] = (resistance * (1 - (a * a - b * b)) - real[i]!) / (2 * time);
      slopesImaginary[first + 1]![i] = (resistance * (-2 * a * b) - imaginary[i]!) / (2 * time);
    }
  },
};
