import type { CircuitElement } from '../element.ts';

/** Capacitance C (F): Z = 1/(jωC). */
export const capacitor: CircuitElement = {
  symbol: 'C',
  name: 'capacitor',
  formula: '1/(jωC)',
  parameters: [{ symbol: 'C', meaning: 'capacitance', unit: 'F', lower: 0, upper: Infinity }],
  limits: 'blocks at low frequency, a short at high frequency',
  source: 'ideal capacitor',
  impedance(angularFrequency, parameters, first, out, at) {
    out[at] = 0;
    out[at + 1] = -1 / (angularFrequency * parameters[first]!);
  },
  derivatives(_angularFrequency, parameters, first, _real, imaginary, out, at) {
    out[at] = 0;
    out[at + 1] = -imaginary / parameters[first]!;
  },
};
