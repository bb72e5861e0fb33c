import { constants } from '../../quantity/index.ts';

/** Inputs of {@link sandTime}: m²/s, mol/m³, A/m², dimensionless. */
export interface SandTimeInput {
  diffusionCoefficient: number;
  concentration: number;
  currentDensity: number;
  transferenceNumber: number;
}

/**
 * Time until the salt is used up at a planar electrode of a half-space: τ = πD[Fc/(2i(1 − t₊))]², in s.
 *
 * In a membrane it only has a meaning above the limiting current density; below, the concentration never
 * reaches zero. Sand, Phil. Mag. 1 (1901) 45, doi 10.1080/14786440109462590.
 *
 * @example
 * ```ts
 * import { sandTime } from 'interphase/audit';
 * const t = sandTime({ diffusionCoefficient: 1e-12, concentration: 1000, currentDensity: 96.48533212, transferenceNumber: 0.5 });
 * t / Math.PI; // => 1
 * ```
 */
export function sandTime(input: SandTimeInput): number {
  const charge =
    (constants.faraday * input.concentration) / (2 * input.currentDensity * (1 - input.transferenceNumber));
  return Math.PI * input.diffusionCoefficient * charge ** 2;
}
