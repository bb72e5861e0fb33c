import type { SpectrumData } from '../../circuit/index.ts';

/** Exponents tried: a Warburg slope to a capacitance. */
const tried = [0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95, 1] as const;
/** Decades of the slow end that are looked at. */
const slowEnd = 0.5;

/** Exponents of a constant-phase tail worth trying: none unless −Z″ still rises at the slow end. Highest frequency first. */
export function tailExponents({ frequency, imaginary }: SpectrumData): readonly (number | undefined)[] {
  const slowest = frequency.at(-1)!;
  const from = frequency.findIndex((f) => f <= slowest * 10 ** slowEnd);
  const rise = -imaginary.at(-1)! / -imaginary[from]!;
  const rises = imaginary.at(-1)! < 0 && imaginary[from]! < 0 && rise > 10 ** (slowEnd / 4);
  return rises ? [undefined, ...tried] : [undefined];
}
