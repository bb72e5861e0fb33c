import { tanhOverRoot } from '../diffusion-functions.ts';
import type { CircuitElement } from '../element.ts';
import { diffusionTime } from './finite-diffusion.ts';

// w = jωτ/4: its real part stays 0
const k = new Float64Array(6);

/**
 * Membrane with a binary salt between two lithium electrodes: Z = R(1 + Ne tanh(u)/u), u = √(jωτ)/2.
 *
 * R = ℓ/(κA) is the resistance at uniform composition, Ne the Newman number 2(1−t₊)²(TDF) κRT/(F²Dc), τ = ℓ²/D. Towards zero
 * frequency Z = R(1 + Ne): the ratio of the currents of a Bruce–Vincent experiment without interfaces is 1/(1 + Ne). The
 * diffusion part alone is `Ws` with Z₀ = R Ne and its τ four times smaller. A single-ion conductor has Ne = 0: use `R`.
 */
export const symmetricDiffusion: CircuitElement = {
  symbol: 'Dsym',
  name: 'membrane with salt diffusion in a symmetric cell',
  formula: 'R(1 + Ne tanh(u)/u), u = √(jωτ)/2',
  parameters: [
    {
      symbol: 'R',
      meaning: 'resistance of the membrane at uniform composition',
      unit: 'Ohm',
      lower: 0,
      upper: Infinity,
      scaling: { impedance: 1, frequency: 0 },
    },
    {
      symbol: 'Ne',
      meaning: 'Newman number',
      unit: '1',
      lower: 0,
      upper: Infinity,
      scaling: { impedance: 0, frequency: 0 },
    },
    diffusionTime,
  ],
  limits: 'R(1 + Ne) at low frequency, R at high frequency; top of the arc at 1.6174/τ Hz',
  source: 'Balsara, Newman, J. Electrochem. Soc. 162 (2015) A2720, doi 10.1149/2.0651514jes',
  impedance({ omega }, parameters, first, real, imaginary) {
    const resistance = parameters[first]!;
    const diffusive = resistance * parameters[first + 1]!;
    const time = parameters[first + 2]! / 4;
    for (let i = 0; i < omega.length; i += 1) {
      k[1] = omega[i]! * time;
      tanhOverRoot(k);
      real[i] = resistance + diffusive * k[2]!;
      imaginary[i] = diffusive * k[3]!;
    }
  },
  derivatives({ omega }, parameters, first, _real, _imaginary, slopesReal, slopesImaginary) {
    const resistance = parameters[first]!;
    const newman = parameters[first + 1]!;
    const time = parameters[first + 2]! / 4;
    for (let i = 0; i < omega.length; i += 1) {
      k[1] = omega[i]! * time;
      tanhOverRoot(k);
      slopesReal[first]![i] = 1 + newman * k[2]!;
      slopesImaginary[first]![i] = newman * k[3]!;
      slopesReal[first + 1]![i] = resistance * k[2]!;
      slopesImaginary[first + 1]![i] = resistance * k[3]!;
      const scale = (resistance * newman * omega[i]!) / 4;
      slopesReal[first + 2]![i] = -scale * k[5]!;
      slopesImaginary[first + 2]![i] = scale * k[4]!;
    }
  },
};
