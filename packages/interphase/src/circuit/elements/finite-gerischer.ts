import type { DiffusionFunction } from '../diffusion-functions.ts';
import type { ElementParameter, ElementWriters } from '../element.ts';
import { relaxationTime } from './relaxation.ts';

/** Writers of Z = R φ K(w), w = φ²(1 + jωτ), with the parameters R, τ, φ. */
export function finiteGerischer(diffusion: DiffusionFunction): ElementWriters {
  const k = new Float64Array(6);
  return {
    impedance({ omega }, parameters, first, real, imaginary) {
      const resistance = parameters[first]!;
      const time = parameters[first + 1]!;
      const length = parameters[first + 2]!;
      const square = length * length;
      const scale = resistance * length;
      for (let i = 0; i < omega.length; i += 1) {
        k[0] = square;
        k[1] = square * (omega[i]! * time);
        diffusion(k);
        real[i] = scale * k[2]!;
        imaginary[i] = scale * k[3]!;
      }
    },
    derivatives({ omega }, parameters, first, _real, _imaginary, slopesReal, slopesImaginary) {
      const resistance = parameters[first]!;
      const time = parameters[first + 1]!;
      const length = parameters[first + 2]!;
      const square = length * length;
      for (let i = 0; i < omega.length; i += 1) {
        const imaginary = square * (omega[i]! * time);
        k[0] = square;
        k[1] = imaginary;
        diffusion(k);
        slopesReal[first]![i] = length * k[2]!;
        slopesImaginary[first]![i] = length * k[3]!;
        // dw/dτ = jωφ²
        const scale = resistance * length * square * omega[i]!;
        slopesReal[first + 1]![i] = -scale * k[5]!;
        slopesImaginary[first + 1]![i] = scale * k[4]!;
        // R(K + 2wK′)
        slopesReal[first + 2]![i] = resistance * (k[2]! + 2 * (square * k[4]! - imaginary * k[5]!));
        slopesImaginary[first + 2]![i] = resistance * (k[3]! + 2 * (square * k[5]! + imaginary * k[4]!));
      }
    },
  };
}

/** R, τ, φ of a finite Gerischer impedance. */
export const finiteGerischerParameters: readonly ElementParameter[] = [
  {
    symbol: 'R',
    meaning: 'resistance of the half-space at zero frequency',
    unit: 'Ohm',
    lower: 0,
    upper: Infinity,
    scaling: { impedance: 1, frequency: 0 },
  },
  relaxationTime,
  {
    symbol: 'φ',
    meaning: 'thickness over reaction length',
    unit: '1',
    lower: 0,
    upper: Infinity,
    scaling: { impedance: 0, frequency: 0 },
  },
];
