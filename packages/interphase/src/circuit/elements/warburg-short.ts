import { tanhOverRoot } from '../diffusion-functions.ts';
import type { CircuitElement } from '../element.ts';
import { diffusionTime, finiteDiffusion } from './finite-diffusion.ts';
import { finiteWarburgConventions } from './warburg-conventions.ts';

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
    {
      symbol: 'Z₀',
      meaning: 'resistance at zero frequency',
      unit: 'Ohm',
      lower: 0,
      upper: Infinity,
      scaling: { impedance: 1, frequency: 0 },
    },
    diffusionTime,
  ],
  limits: 'Z₀ at low frequency, phase −45° at high frequency',
  source: 'Franceschetti, Macdonald, Buck, J. Electrochem. Soc. 138 (1991) 1368, doi 10.1149/1.2085788',
  conventions: finiteWarburgConventions('tanh', { boukamp: 'O', pyimpspec: 'Ws', zview: 'Ws' }),
  ...finiteDiffusion(tanhOverRoot),
};
