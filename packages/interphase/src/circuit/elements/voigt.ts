import type { CircuitElement } from '../element.ts';
import { relaxation, relaxationResistance, relaxationTime } from './relaxation.ts';

/** Resistance and capacitance side by side, by time constant: Z = R/(1 + jωτ). */
export const voigt: CircuitElement = {
  symbol: 'K',
  name: 'Voigt element',
  formula: 'R/(1 + jωτ)',
  parameters: [relaxationResistance, relaxationTime],
  limits: 'R at low frequency, a capacitor τ/R at high frequency',
  source: 'Boukamp, J. Electrochem. Soc. 142 (1995) 1885, doi 10.1149/1.2044210',
  conventions: [
    {
      usedBy: 'p(R,C)',
      symbol: 'RC',
      formula: '1/(1/R + jωC)',
      parameters: ['R', 'C'],
      toOurs: ([resistance, capacitance]) => [resistance!, resistance! * capacitance!],
      fromOurs: ([resistance, time]) => [resistance!, time! / resistance!],
    },
  ],
  ...relaxation({ alpha: { fixed: 1 }, beta: { fixed: 1 } }),
};
