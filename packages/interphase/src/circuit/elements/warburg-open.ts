import { cothOverRoot } from '../diffusion-functions.ts';
import type { CircuitElement } from '../element.ts';
import { diffusionTime, finiteDiffusion } from './finite-diffusion.ts';
import { finiteWarburgConventions, modifiedRestrictedDiffusion } from './warburg-conventions.ts';

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
    {
      symbol: 'Z₀',
      meaning: 'resistance scale',
      unit: 'Ohm',
      lower: 0,
      upper: Infinity,
      scaling: { impedance: 1, frequency: 0 },
    },
    diffusionTime,
  ],
  limits: 'a capacitor τ/Z₀ in series with Z₀/3 at low frequency, phase −45° at high frequency',
  source: 'Ho, Raistrick, Huggins, J. Electrochem. Soc. 127 (1980) 343, doi 10.1149/1.2129668',
  conventions: [
    ...finiteWarburgConventions('coth', { boukamp: 'T', pyimpspec: 'Wo', zview: 'Wo' }),
    modifiedRestrictedDiffusion,
  ],
  ...finiteDiffusion(cothOverRoot),
};
