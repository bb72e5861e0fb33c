import { sphereFunction } from '../diffusion-functions.ts';
import type { CircuitElement } from '../element.ts';
import { diffusionTime, finiteDiffusion } from './finite-diffusion.ts';

/**
 * Diffusion of the inserted ion in spheres of one radius: Z = Z₀ tanh b/(b − tanh b), b = √(jωτ).
 *
 * For radius r, diffusion coefficient D, equilibrium potential U of the concentration c (dU/dc negative) and particle surface S:
 * Z₀ = −(dU/dc) r/(F D S) and τ = r²/D. It belongs in series with the charge transfer of the particles:
 * `p(R1-Dsph1,CPE1)`.
 */
export const sphereDiffusion: CircuitElement = {
  symbol: 'Dsph',
  name: 'diffusion in a sphere',
  formula: 'Z₀ tanh(b)/(b − tanh(b)), b = √(jωτ)',
  parameters: [
    {
      symbol: 'Z₀',
      meaning: 'diffusion resistance −(dU/dc) r/(F D S)',
      unit: 'Ohm',
      lower: 0,
      upper: Infinity,
      scaling: { impedance: 1, frequency: 0 },
    },
    diffusionTime,
  ],
  limits: 'a capacitor τ/(3 Z₀) in series with Z₀/5 at low frequency, phase −45° at high frequency',
  source: 'Meyers, Doyle, Darling, Newman, J. Electrochem. Soc. 147 (2000) 2930, doi 10.1149/1.1393627',
  ...finiteDiffusion(sphereFunction),
};
