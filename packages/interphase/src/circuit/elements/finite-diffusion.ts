import type { DiffusionFunction } from '../diffusion-functions.ts';
import type { ElementParameter, ElementWriters } from '../element.ts';

/** Writers of Z = Z₀ K(jωτ) with the parameters Z₀ and τ. */
export function finiteDiffusion(diffusion: DiffusionFunction): ElementWriters {
  // w = jωτ: its real part stays 0
  const k = new Float64Array(6);
  return {
    impedance({ omega }, parameters, first, real, imaginary) {
      const resistance = parameters[first]!;
      const time = parameters[first + 1]!;
      for (let i = 0; i < omega.length; i += 1) {
        k[1] = omega[i]! * time;
        diffusion(k);
        real[i] = resistance * k[2]!;
        imaginary[i] = resistance * k[3]!;
      }
    },
    derivatives({ omega }, parameters, first, _real, _imaginary, slopesReal, slopesImaginary) {
      const resistance = parameters[first]!;
      const time = parameters[first + 1]!;
      for (let i = 0; i < omega.length; i += 1) {
        k[1] = omega[i]! * time;
        diffusion(k);
        slopesReal[first]![i] = k[2]!;
        slopesImaginary[first]![i] = k[3]!;
        // dw/dτ = jω
        const scale = resistance * omega[i]!;
        slopesReal[first + 1]![i] = -scale * k[5]!;
        slopesImaginary[first + 1]![i] = scale * k[4]!;
      }
    },
  };
}

/** The parameter τ of a diffusion. */
export const diffusionTime: ElementParameter = {
  symbol: 'τ',
  meaning: 'diffusion time',
  unit: 's',
  lower: 0,
  upper: Infinity,
  scaling: { impedance: 0, frequency: -1 },
};
