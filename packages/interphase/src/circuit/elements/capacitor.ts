import type { CircuitElement } from '../element.ts';

/** Capacitance C (F): Z = 1/(jωC). */
export const capacitor: CircuitElement = {
  symbol: 'C',
  name: 'capacitor',
  formula: '1/(jωC)',
  parameters: [
    {
      symbol: 'C',
      meaning: 'capacitance',
      unit: 'F',
      lower: 0,
      upper: Infinity,
      scaling: { impedance: -1, frequency: -1 },
    },
  ],
  limits: 'blocks at low frequency, a short at high frequency',
  source: 'ideal capacitor',
  impedance({ omega }, parameters, first, real, imaginary) {
    const capacitance = parameters[first]!;
    real.fill(0);
    for (let i = 0; i < omega.length; i += 1) imaginary[i] = -1 / (omega[i]! * capacitance);
  },
  derivatives({ omega }, parameters, first, _real, imaginary, slopesReal, slopesImaginary) {
    const capacitance = parameters[first]!;
    const slope = slopesImaginary[first]!;
    slopesReal[first]!.fill(0);
    for (let i = 0; i < omega.length; i += 1) slope[i] = -imaginary[i]! / capacitance;
  },
};
