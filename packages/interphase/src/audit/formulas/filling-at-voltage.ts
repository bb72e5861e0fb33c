import type { OpenCircuitLaw } from '../../cell/index.ts';
import { findRoot } from '../../numerics/index.ts';

/**
 * Share of its lithium sites that a material keeps filled at a voltage against lithium, V, at rest. Undefined outside the
 * voltages of its law.
 *
 * @example
 * ```ts
 * import { nickelRichOxideLaw } from 'interphase/cell';
 * import { fillingAtVoltage } from 'interphase/audit';
 * fillingAtVoltage(nickelRichOxideLaw, 4.3)?.toFixed(4); // => '0.2613'
 * ```
 */
export function fillingAtVoltage({ voltage }: OpenCircuitLaw, at: number): number | undefined {
  if (!(voltage(0) >= at && voltage(1) <= at)) return undefined;
  return findRoot((x) => voltage(x) - at, 0, 1);
}
