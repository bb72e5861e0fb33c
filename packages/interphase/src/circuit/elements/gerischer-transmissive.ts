import { tanhOverRoot } from '../diffusion-functions.ts';
import type { CircuitElement } from '../element.ts';
import { finiteGerischer, finiteGerischerParameters } from './finite-gerischer.ts';

/** Gerischer impedance of a layer whose far side keeps its composition: Z = R tanh(φs)/s, s = √(1 + jωτ). */
export const transmissiveGerischer: CircuitElement = {
  symbol: 'Gt',
  name: 'finite-length Gerischer impedance, transmissive',
  formula: 'R tanh(φs)/s, s = √(1 + jωτ)',
  parameters: finiteGerischerParameters,
  limits: 'R tanh φ at low frequency, a Warburg impedance R/√(2τ) at high frequency',
  source: 'Boukamp, Bouwmeester, Solid State Ionics 157 (2003) 29, doi 10.1016/S0167-2738(02)00185-6',
  ...finiteGerischer(tanhOverRoot),
};
