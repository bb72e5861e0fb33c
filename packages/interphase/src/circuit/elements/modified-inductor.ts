import type { CircuitElement } from '../element.ts';

/**
 * Inductance with losses, of coiled or metal-cased leads: Z = L(jω)^α, L in H s^(α−1).
 *
 * α = 1 is an inductor. impedance.py documents this form but computes (jωL)^α: see `conventions`.
 */
export const modifiedInductor: CircuitElement = {
  symbol: 'La',
  name: 'modified inductor',
  formula: 'L(jω)^α',
  parameters: [
    {
      symbol: 'L',
      meaning: 'impedance at 1 rad/s',
      unit: 'H s^(α-1)',
      lower: 0,
      upper: Infinity,
      scaling: { impedance: 1, frequency: { minus: 'α' } },
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
  limits: 'phase 90°·α at every frequency; a short at low frequency',
  source: 'BioLogic, Application note 42 (2019)',
  conventions: [
    {
      usedBy: 'impedance.py 1.7.1 (as computed)',
      symbol: 'La',
      formula: '(jωL)^α',
      parameters: ['L', 'α'],
      toOurs: ([inductance, exponent]) => [inductance! ** exponent!, exponent!],
      fromOurs: ([inductance, exponent]) => [inductance! ** (1 / exponent!), exponent!],
    },
  ],
  impedance({ logarithm }, parameters, first, real, imaginary) {
    const inductance = parameters[first]!;
    const exponent = parameters[first + 1]!;
    const cosine = inductance * Math.cos(exponent * (Math.PI / 2));
    const sine = inductance * Math.sin(exponent * (Math.PI / 2));
    for (let i = 0; i < logarithm.length; i += 1) {
      const power = Math.exp(exponent * logarithm[i]!);
      real[i] = power * cosine;
      imaginary[i] = power * sine;
    }
  },
  derivatives({ logarithm }, parameters, first, real, imaginary, slopesReal, slopesImaginary) {
    const inductance = parameters[first]!;
    for (let i = 0; i < logarithm.length; i += 1) {
      const x = real[i]!;
      const y = imaginary[i]!;
      slopesReal[first]![i] = x / inductance;
      slopesImaginary[first]![i] = y / inductance;
      // ∂Z/∂α = Z ln(jω) with ln(jω) = ln ω + jπ/2
      slopesReal[first + 1]![i] = x * logarithm[i]! - y * (Math.PI / 2);
      slopesImaginary[first + 1]![i] = y * logarithm[i]! + x * (Math.PI / 2);
    }
  },
};
