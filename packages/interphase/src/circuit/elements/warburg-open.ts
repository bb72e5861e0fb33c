import type { CircuitElement } from '../element.ts';
import { hyperbolicTangent } from '../hyperbolic-tangent.ts';

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
  impedance(angularFrequency, parameters, first, out, at) {
    const half = Math.sqrt((angularFrequency * parameters[first + 1]!) / 2);
    hyperbolicTangent(half, half, out, at);
    const a = out[at]!;
    const b = out[at + 1]!;
    const scale = parameters[first]! / (2 * half * (a * a + b * b));
    // coth = (a − jb)/(a² + b²), divided by half(1 + j)
    out[at] = scale * (a - b);
    out[at + 1] = -scale * (a + b);
  },
  derivatives(angularFrequency, parameters, first, real, imaginary, out, at) {
    const resistance = parameters[first]!;
    const time = parameters[first + 1]!;
    const half = Math.sqrt((angularFrequency * time) / 2);
    hyperbolicTangent(half, half, out, at);
    const square = out[at]! ** 2 + out[at + 1]! ** 2;
    const a = out[at]! / square;
    const b = -out[at + 1]! / square;
    // x d/dx(coth x / x) = 1 − coth² x − coth x / x, and x ∝ √τ
    out[at + 2] = (resistance * (1 - (a * a - b * b)) - real) / (2 * time);
    out[at + 3] = (resistance * (-2 * a * b) - imaginary) / (2 * time);
    out[at] = real / resistance;
    out[at + 1] = imaginary / resistance;
  },
};
