import type { CircuitElement } from '../element.ts';

/** Semi-infinite linear diffusion: Z = A(1 − j)/√ω, A in Ω s^−1/2. */
export const warburg: CircuitElement = {
  symbol: 'W',
  name: 'Warburg impedance',
  formula: 'A(1−j)/√ω',
  parameters: [
    {
      symbol: 'A',
      meaning: 'Warburg coefficient',
      unit: 'Ohm s^-1/2',
      lower: 0,
      upper: Infinity,
      scaling: { impedance: 1, frequency: 0.5 },
    },
  ],
  limits: 'phase −45° at every frequency',
  source: 'Warburg, Ann. Phys. 303 (1899) 493, doi 10.1002/andp.18993030302',
  conventions: [
    {
      usedBy: 'Boukamp (EQUIVCRT), Gamry, Nova, pyimpspec',
      symbol: 'W',
      formula: '1/(Y₀√(jω))',
      parameters: ['Y₀'],
      toOurs: ([admittance]) => [Math.SQRT1_2 / admittance!],
      fromOurs: ([coefficient]) => [Math.SQRT1_2 / coefficient!],
    },
  ],
  impedance({ omega }, parameters, first, real, imaginary) {
    const coefficient = parameters[first]!;
    for (let i = 0; i < omega.length; i += 1) {
      const part = coefficient / Math.sqrt(omega[i]!);
      real[i] = part;
      imaginary[i] = -part;
    }
  },
  derivatives({ omega }, parameters, first, real, imaginary, slopesReal, slopesImaginary) {
    const coefficient = parameters[first]!;
    for (let i = 0; i < omega.length; i += 1) {
      slopesReal[first]![i] = real[i]! / coefficient;
      slopesImaginary[first]![i] = imaginary[i]! / coefficient;
    }
  },
};
