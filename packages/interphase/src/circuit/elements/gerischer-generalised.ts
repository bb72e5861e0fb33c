import type { CircuitElement } from '../element.ts';
import { relaxation, relaxationExponent, relaxationResistance, relaxationTime } from './relaxation.ts';

/** Gerischer impedance with a free exponent, the Davidson–Cole relaxation: Z = R/(1 + jωτ)^n. */
export const generalisedGerischer: CircuitElement = {
  symbol: 'Ga',
  name: 'generalised Gerischer impedance, Davidson–Cole relaxation',
  formula: 'R/(1 + jωτ)^n',
  parameters: [relaxationResistance, relaxationTime, relaxationExponent('n', 'exponent: ½ is a Gerischer')],
  limits: 'R at low frequency, phase −90°·n at high frequency',
  source: 'Davidson, Cole, J. Chem. Phys. 19 (1951) 1484, doi 10.1063/1.1748105',
  conventions: [
    {
      usedBy: 'pyimpspec, DearEIS',
      symbol: 'G',
      formula: '1/(Y(k + jω)^n)',
      parameters: ['Y', 'k', 'n'],
      toOurs: ([admittance, rate, exponent]) => [
        1 / (admittance! * rate! ** exponent!),
        1 / rate!,
        exponent!,
      ],
      fromOurs: ([resistance, time, exponent]) => [time! ** exponent! / resistance!, 1 / time!, exponent!],
    },
  ],
  ...relaxation({ alpha: { fixed: 1 }, beta: { index: 2 } }),
};
