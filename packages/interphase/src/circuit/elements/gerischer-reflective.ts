import { cothOverRoot } from '../diffusion-functions.ts';
import type { CircuitElement } from '../element.ts';
import { finiteGerischer, finiteGerischerParameters } from './finite-gerischer.ts';

/** Gerischer impedance of a layer that nothing leaves at the far side: Z = R coth(φs)/s, s = √(1 + jωτ). */
export const reflectiveGerischer: CircuitElement = {
  symbol: 'Gs',
  name: 'finite-length Gerischer impedance, reflective',
  formula: 'R coth(φs)/s, s = √(1 + jωτ)',
  parameters: finiteGerischerParameters,
  limits: 'R coth φ at low frequency, a Warburg impedance R/√(2τ) at high frequency',
  source: 'Green, Liu, Adler, Solid State Ionics 179 (2008) 647, doi 10.1016/j.ssi.2008.04.024',
  ...finiteGerischer(cothOverRoot),
};
