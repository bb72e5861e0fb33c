import type { CircuitElement } from '../element.ts';

/** Resistance R (Ω): Z = R. */
export const resistor: CircuitElement = {
  symbol: 'R',
  name: 'resistor',
  formula: 'R',
  parameters: [{ symbol: 'R', meaning: 'resistance', unit: 'Ohm', lower: 0, upper: Infinity }],
  limits: 'R at every frequency',
  source: 'Ohm’s law',
  impedance(_angularFrequency, parameters, first, out, at) {
    out[at] = parameters[first]!;
    out[at + 1] = 0;
  },
  derivatives(_angularFrequency, _parameters, _first, _real, _imaginary, out, at) {
    out[at] = 1;
    out[at + 1] = 0;
  },
};
