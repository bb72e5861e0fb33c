/**
 * Conductivity of the conducting phase by itself, from that of a medium in which it fills the volume fraction φ (the rest
 * insulates): σ_m/φ^1.5 (Bruggeman), or σ_m(3 − φ)/(2φ) (Maxwell, isolated insulating spheres).
 *
 * @example
 * ```ts
 * import { neatConductivity } from 'interphase/audit';
 * neatConductivity({ conductivity: 1, fraction: 0.25 }, 'Bruggeman'); // => 8
 * neatConductivity({ conductivity: 1, fraction: 1 }, 'Maxwell'); // => 1
 * ```
 */
export function neatConductivity(
  { conductivity, fraction }: { conductivity: number; fraction: number },
  law: 'Bruggeman' | 'Maxwell',
): number {
  return law === 'Bruggeman'
    ? conductivity / fraction ** 1.5
    : (conductivity * (3 - fraction)) / (2 * fraction);
}
