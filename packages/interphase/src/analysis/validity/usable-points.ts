import type { SpectrumData } from '../../circuit/index.ts';

/** Points with a positive frequency and a finite, non-zero impedance, highest frequency first. */
export function usablePoints({ frequency, real, imaginary }: SpectrumData): SpectrumData {
  const indices: number[] = [];
  for (let i = 0; i < frequency.length; i += 1) {
    const modulus = Math.hypot(real[i]!, imaginary[i]!);
    const positive = frequency[i]! > 0 && frequency[i]! < Infinity;
    if (positive && modulus > 0 && modulus < Infinity) indices.push(i);
  }
  indices.sort((a, b) => frequency[b]! - frequency[a]!);
  return {
    frequency: Float64Array.from(indices, (i) => frequency[i]!),
    real: Float64Array.from(indices, (i) => real[i]!),
    imaginary: Float64Array.from(indices, (i) => imaginary[i]!),
  };
}
