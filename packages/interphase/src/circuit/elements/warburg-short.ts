import type { CircuitElement } from '../element.ts';
import { hyperbolicTangent } from '../hyperbolic-tangent.ts';

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
  impedance(angularFrequency, parameters, first, out, at) {
    const half = Math.sqrt((angularFrequency * parameters[first + 1]!) / 2);
    hyperbolicTangent(half, half, out, at);
    const scale = parameters[first]! / (2 * half);
    const real = out[at]!;
    const imaginary = out[at + 1]!;
    // division by √(jωτ) = half(1 + j)
    out[at] = scale * (real + imaginary);
    out[at + 1] = scale * (imaginary - real);
  },
  derivatives(angularFrequency, parameters, first, real, imaginary, out, at) {
    const resistance = parameters[first]!;
    const time = parameters[first + 1]!;
    const half = Math.sqrt((angularFrequency * time) / 2);
    hyperbolicTangent(half, half, out, at);
    const a = out[at]!;
    const b = out[at + 1]!;
    // x d/dx(tanh x / x) = 1 − tanh² x − tanh x / x, and x ∝ √τ
    out[at + 2] = (resistance * (1 - (a * a - b * b)) - real) / (2 * time);
    out[at + 3] = (resistance * (-2 * a * b) - imaginary) / (2 * time);
    out[at] = real / resistance;
    out[at + 1] = imaginary / resistance;
  },
};
