import type { CircuitElement } from '../element.ts';

/** Semi-infinite linear diffusion: Z = A(1 − j)/√ω, A in Ω s^−1/2. */
export const warburg: CircuitElement = {
  symbol: 'W',
  name: 'Warburg impedance',
  formula: 'A(1−j)/√ω',
  parameters: [
    { symbol: 'A', meaning: 'Warburg coefficient', unit: 'Ohm s^-1/2', lower: 0, upper: Infinity },
  ],
  limits: 'phase −45° at every frequency',
  source: 'Warburg, Ann. Phys. 303 (1899) 493, doi 10.1002/andp.18993030302',
  impedance(angularFrequency, parameters, first, out, at) {
    const part = parameters[first]! / Math.sqrt(angularFrequency);
    out[at] = part;
    out[at + 1] = -part;
  },
  derivatives(_angularFrequency, parameters, first, real, imaginary, out, at) {
    out[at] = real / parameters[first]!;
    out[at + 1] = imaginary / parameters[first]!;
  },
};
