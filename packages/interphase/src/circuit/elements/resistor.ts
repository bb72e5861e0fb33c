import type { CircuitElement } from '../element.ts';

/** Resistance R (Ω): Z = R. */
export const resistor: CircuitElement = {
  symbol: 'R',
  name: 'resistor',
  formula: 'R',
  parameters: [
    {
      symbol: 'R',
      meaning: 'resistance',
      unit: 'Ohm',
      lower: 0,
      upper: Infinity,
      scaling: { impedance: 1, frequency: 0 },
    },
  ],
  limits: 'R at every frequency',
  source: 'Ohm’s law',
  impedance(_frequencies, parameters, first, real, imaginary) {
    real.fill(parameters[first]!);
    imaginary.fill(0);
  },
  derivatives(_frequencies, _parameters, first, _real, _imaginary, slopesReal, slopesImaginary) {
    slopesReal[first]!.fill(1);
    slopesImaginary[first]!.fill(0);
  },
};
