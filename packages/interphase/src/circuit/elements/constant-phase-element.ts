import type { CircuitElement } from '../element.ts';

/**
 * Constant-phase element: Z = 1/(Q(jω)^α), Q in S s^α.
 *
 * α = 1 is a capacitor, α = 1/2 a semi-infinite Warburg impedance. Q is not a capacitance.
 */
export const constantPhaseElement: CircuitElement = {
  symbol: 'CPE',
  boukamp: 'Q',
  name: 'constant-phase element',
  formula: '1/(Q(jω)^α)',
  parameters: [
    {
      symbol: 'Q',
      meaning: 'admittance at 1 rad/s',
      unit: 'S s^α',
      lower: 0,
      upper: Infinity,
      scaling: { impedance: -1, frequency: { minus: 'α' } },
    },
    {
      symbol: 'α',
      meaning: 'exponent',
      unit: '1',
      lower: 0,
      upper: 1,
      scaling: { impedance: 0, frequency: 0 },
    },
  ],
  limits: 'phase −90°·α at every frequency; blocks at low frequency',
  source: 'Brug et al., J. Electroanal. Chem. 176 (1984) 275, doi 10.1016/S0022-0728(84)80324-1',
  conventions: [
    {
      usedBy: 'texts with Q under the exponent',
      symbol: 'CPE',
      formula: '1/(jωQ)^α',
      parameters: ['Q', 'α'],
      toOurs: ([admittance, exponent]) => [admittance! ** exponent!, exponent!],
      fromOurs: ([admittance, exponent]) => [admittance! ** (1 / exponent!), exponent!],
    },
  ],
  impedance({ logarithm }, parameters, first, real, imaginary) {
    const admittance = parameters[first]!;
    const exponent = parameters[first + 1]!;
    const cosine = Math.cos(exponent * (Math.PI / 2)) / admittance;
    const sine = Math.sin(exponent * (Math.PI / 2)) / admittance;
    for (let i = 0; i < logarithm.length; i += 1) {
      const power = Math.exp(-exponent * logarithm[i]!);
      real[i] = power * cosine;
      imaginary[i] = -power * sine;
    }
  },
  derivatives({ logarithm }, parameters, first, real, imaginary, slopesReal, slopesImaginary) {
    const admittance = parameters[first]!;
    const byAdmittanceReal = slopesReal[first]!;
    const byAdmittanceImaginary = slopesImaginary[first]!;
    const byExponentReal = slopesReal[first + 1]!;
    const byExponentImaginary = slopesImaginary[first + 1]!;
    for (let i = 0; i < logarithm.length; i += 1) {
      const x = real[i]!;
      const y = imaginary[i]!;
      byAdmittanceReal[i] = -x / admittance;
      byAdmittanceImaginary[i] = -y / admittance;
      // ∂Z/∂α = −Z ln(jω) with ln(jω) = ln ω + jπ/2
      byExponentReal[i] = -x * logarithm[i]! + y * (Math.PI / 2);
      byExponentImaginary[i] = -y * logarithm[i]! - x * (Math.PI / 2);
    }
  },
};
