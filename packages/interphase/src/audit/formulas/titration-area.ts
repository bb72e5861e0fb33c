/**
 * By what factor a diffusion coefficient comes out too large when the area of the electrode stands in the titration formula in
 * place of that of the particles: (m″/ρ ÷ r/3)², with the loading m″ in kg/m².
 *
 * @example
 * ```ts
 * import { titrationAreaFactor } from 'interphase/audit';
 * titrationAreaFactor({ loading: 0.015, density: 5000, radius: 3e-6 }); // => 9
 * ```
 */
export function titrationAreaFactor(input: { loading: number; density: number; radius: number }): number {
  return (input.loading / input.density / (input.radius / 3)) ** 2;
}
