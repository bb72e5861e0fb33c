import type { CircuitElement } from '../element.ts';
import { relaxation, relaxationExponent, relaxationResistance, relaxationTime } from './relaxation.ts';

/**
 * Skewed and depressed arc: Z = R/(1 + (jωτ)^α)^β.
 *
 * β = 1 is a ZARC, α = 1 the Davidson–Cole relaxation. Programs for dielectrics give the same name to a permittivity,
 * Z = (1 + (jωτ)^α)^β/(jωΔC) (pyimpspec’s `H`): that is another element, whose parameters cannot be converted.
 */
export const havriliakNegami: CircuitElement = {
  symbol: 'HN',
  boukamp: 'Hn',
  name: 'Havriliak–Negami relaxation',
  formula: 'R/(1 + (jωτ)^α)^β',
  parameters: [
    relaxationResistance,
    relaxationTime,
    relaxationExponent('α', 'depression'),
    relaxationExponent('β', 'skew'),
  ],
  limits: 'R at low frequency, phase −90°·αβ at high frequency',
  source: 'Havriliak, Negami, Polymer 8 (1967) 161, doi 10.1016/0032-3861(67)90021-3',
  ...relaxation({ alpha: { index: 2 }, beta: { index: 3 } }),
};
