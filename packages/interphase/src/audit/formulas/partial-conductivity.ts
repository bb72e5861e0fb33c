/**
 * Partial conductivities of cation and anion, σ₊ = σt₊ and σ₋ = σ(1 − t₊), in the unit of σ. With a current fraction in place
 * of t₊ they hold for an ideal dilute salt only.
 *
 * @example
 * ```ts
 * import { partialConductivities } from 'interphase/audit';
 * partialConductivities({ conductivity: 2, transferenceNumber: 0.25 }).anion; // => 1.5
 * ```
 */
export function partialConductivities(input: { conductivity: number; transferenceNumber: number }): {
  readonly cation: number;
  readonly anion: number;
} {
  const cation = input.conductivity * input.transferenceNumber;
  return { cation, anion: input.conductivity - cation };
}
