/**
 * Capacity that is left after n cycles if every cycle loses what the coulombic efficiency says and nothing
 * replaces it: CEⁿ, dimensionless.
 *
 * @example
 * ```ts
 * import { retentionFromEfficiency } from 'interphase/audit';
 * retentionFromEfficiency({ coulombicEfficiency: 0.5, cycles: 3 }); // => 0.125
 * ```
 */
export function retentionFromEfficiency(input: { coulombicEfficiency: number; cycles: number }): number {
  return input.coulombicEfficiency ** input.cycles;
}

/**
 * Charge lost over n cycles when each loses (1 − CE) of the first capacity: q·n·(1 − CE), in the unit of q.
 *
 * @example
 * ```ts
 * import { cumulativeLoss } from 'interphase/audit';
 * cumulativeLoss({ capacity: 2, coulombicEfficiency: 0.75, cycles: 4 }); // => 2
 * ```
 */
export function cumulativeLoss(input: {
  capacity: number;
  coulombicEfficiency: number;
  cycles: number;
}): number {
  return input.capacity * input.cycles * (1 - input.coulombicEfficiency);
}

/**
 * Mean retention of one cycle between two retentions, `cycles` apart: (r₂/r₁)^(1/n), dimensionless.
 *
 * @example
 * ```ts
 * import { retentionPerCycle } from 'interphase/audit';
 * retentionPerCycle({ first: 1, last: 0.25, cycles: 2 }); // => 0.5
 * ```
 */
export function retentionPerCycle(input: { first: number; last: number; cycles: number }): number {
  return (input.last / input.first) ** (1 / input.cycles);
}
