import type { CircuitElement } from '../element.ts';
import { relaxation, relaxationExponent, relaxationResistance, relaxationTime } from './relaxation.ts';

/**
 * Resistance and constant-phase element side by side, by time constant: Z = R/(1 + (jωτ)^γ).
 *
 * Its parameters are less correlated than those of `p(R1,CPE1)`, which is the same arc. Cole and Cole write 1 − α for γ.
 */
export const zarc: CircuitElement = {
  symbol: 'Zarc',
  name: 'ZARC, Cole–Cole relaxation',
  formula: 'R/(1 + (jωτ)^γ)',
  parameters: [
    relaxationResistance,
    relaxationTime,
    relaxationExponent('γ', 'depression: 1 is a semicircle'),
  ],
  limits: 'R at low frequency, a constant-phase element τ^γ/R at high frequency; top of the arc at ωτ = 1',
  source: 'Cole, Cole, J. Chem. Phys. 9 (1941) 341, doi 10.1063/1.1750906',
  conventions: [
    {
      usedBy: 'p(R,CPE)',
      symbol: 'RQ',
      formula: '1/(1/R + Q(jω)^α)',
      parameters: ['R', 'Q', 'α'],
      toOurs: ([resistance, admittance, exponent]) => [
        resistance!,
        (resistance! * admittance!) ** (1 / exponent!),
        exponent!,
      ],
      fromOurs: ([resistance, time, exponent]) => [resistance!, time! ** exponent! / resistance!, exponent!],
    },
    {
      usedBy: 'Cole–Cole',
      symbol: 'ZC',
      formula: 'R/(1 + (jωτ)^(1−α))',
      parameters: ['R', 'τ', 'α'],
      toOurs: ([resistance, time, exponent]) => [resistance!, time!, 1 - exponent!],
      fromOurs: ([resistance, time, exponent]) => [resistance!, time!, 1 - exponent!],
    },
  ],
  ...relaxation({ alpha: { index: 2 }, beta: { fixed: 1 } }),
};
