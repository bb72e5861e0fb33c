import type { CircuitElement } from '../element.ts';

/**
 * Constant-phase element: Z = 1/(Q(jω)^α), Q in S s^α.
 *
 * α = 1 is a capacitor, α = 1/2 a semi-infinite Warburg impedance. Q is not a capacitance.
 */
export const constantPhaseElement: CircuitElement = {
  symbol: 'CPE',
  name: 'constant-phase element',
  formula: '1/(Q(jω)^α)',
  parameters: [
    { symbol: 'Q', meaning: 'admittance at 1 rad/s', unit: 'S s^α', lower: 0, upper: Infinity },
    { symbol: 'α', meaning: 'exponent', unit: '1', lower: 0, upper: 1 },
  ],
  limits: 'phase −90°·α at every frequency; blocks at low frequency',
  source: 'Brug et al., J. Electroanal. Chem. 176 (1984) 275, doi 10.1016/S0022-0728(84)80324-1',
  impedance(angularFrequency, parameters, first, out, at) {
    const exponent = parameters[first + 1]!;
    const modulus = 1 / (parameters[first]! * angularFrequency ** exponent);
    const angle = exponent * (Math.PI / 2);
    out[at] = modulus * Math.cos(angle);
    out[at + 1] = -modulus * Math.sin(angle);
  },
  derivatives(angularFrequency, parameters, first, real, imaginary, out, at) {
    const admittance = parameters[first]!;
    out[at] = -real / admittance;
    out[at + 1] = -imaginary / admittance;
    // ∂Z/∂α = −Z ln(jω) with ln(jω) = ln ω + jπ/2
    const logarithm = Math.log(angularFrequency);
    out[at + 2] = -real * logarithm + imaginary * (Math.PI / 2);
    out[at + 3] = -imaginary * logarithm - real * (Math.PI / 2);
  },
};
