import type { CircuitElement } from '../element.ts';

/** Inductance L (H), mostly of the leads: Z = jωL. */
export const inductor: CircuitElement = {
  symbol: 'L',
  name: 'inductor',
  formula: 'jωL',
  parameters: [
    {
      symbol: 'L',
      meaning: 'inductance',
      unit: 'H',
      lower: 0,
      upper: Infinity,
      scaling: { impedance: 1, frequency: -1 },
    },
  ],
  limits: 'a short at low frequency, blocks at high frequency',
  source: 'ideal inductor',
  impedance({ omega }, parameters, first, real, imaginary) {
    const inductance = parameters[first]!;
    real.fill(0);
    for (let i = 0; i < omega.length; i += 1) imaginary[i] = omega[i]! * inductance;
  },
  derivatives({ omega }, _parameters, first, _real, _imaginary, slopesReal, slopesImaginary) {
    slopesReal[first]!.fill(0);
    slopesImaginary[first]!.set(omega);
  },
};
