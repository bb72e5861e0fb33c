import type { CircuitElement } from '../element.ts';
import { relaxation, relaxationResistance, relaxationTime } from './relaxation.ts';
import { requireHalf } from './warburg-conventions.ts';

/** Diffusion with a side reaction in a half-space: Z = R/√(1 + jωτ), 1/τ the rate constant of the reaction. */
export const gerischer: CircuitElement = {
  symbol: 'G',
  name: 'Gerischer impedance',
  formula: 'R/√(1 + jωτ)',
  parameters: [relaxationResistance, relaxationTime],
  limits: 'R at low frequency, a Warburg impedance R/√(2τ) at high frequency',
  source: 'Lu, Kreller, Adler, J. Electrochem. Soc. 156 (2009) B513, doi 10.1149/1.3079337',
  conventions: [
    {
      usedBy: 'Boukamp (EQUIVCRT), Gamry, Nova',
      symbol: 'G',
      formula: '1/(Y₀√(k + jω))',
      parameters: ['Y₀', 'k'],
      toOurs: ([admittance, rate]) => [1 / (admittance! * Math.sqrt(rate!)), 1 / rate!],
      fromOurs: ([resistance, time]) => [Math.sqrt(time!) / resistance!, 1 / time!],
    },
    {
      usedBy: 'González-Cuenca et al. (2001)',
      symbol: 'G',
      formula: 'Z₀/√(k + jω)',
      parameters: ['Z₀', 'k'],
      toOurs: ([scale, rate]) => [scale! / Math.sqrt(rate!), 1 / rate!],
      fromOurs: ([resistance, time]) => [resistance! / Math.sqrt(time!), 1 / time!],
    },
    {
      usedBy: 'pyimpspec, DearEIS',
      symbol: 'G',
      formula: '1/(Y(k + jω)^n)',
      parameters: ['Y', 'k', 'n'],
      toOurs: ([admittance, rate, exponent]) => {
        requireHalf('G', 'n', exponent!);
        return [1 / (admittance! * Math.sqrt(rate!)), 1 / rate!];
      },
      fromOurs: ([resistance, time]) => [Math.sqrt(time!) / resistance!, 1 / time!, 0.5],
    },
  ],
  ...relaxation({ alpha: { fixed: 1 }, beta: { fixed: 0.5 } }),
};
