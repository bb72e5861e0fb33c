import type { CircuitElement } from '../element.ts';

/** Inductance L (H), mostly of the leads: Z = jωL. */
export const inductor: CircuitElement = {
  symbol: 'L',
  name: 'inductor',
  formula: 'jωL',
  parameters: [{ symbol: 'L', meaning: 'inductance', unit: 'H', lower: 0, upper: Infinity }],
  limits: 'a short at low frequency, blocks at high frequency',
  source: 'ideal inductor',
  impedance(angularFrequency, parameters, first, out, at) {
    out[at] = 0;
    out[at + 1] = angularFrequency * parameters[first]!;
  },
  derivatives(angularFrequency, _parameters, _first, _real, _imaginary, out, at) {
    out[at] = 0;
    out[at + 1] = angularFrequency;
  },
};
