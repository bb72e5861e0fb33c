import { constants } from '../quantity/index.ts';
import type { Contribution, Quantity, Status } from '../quantity/index.ts';
import type { SharedEffect } from './arrhenius-points.ts';

/** J per eV. */
export const joulesPerElectronvolt = constants.elementaryCharge;

/**
 * An energy in eV with its uncertainty from scatter and, by source, from what the points share.
 *
 * @param sensitivity ∂Ea/∂ln R_i, eV; used with the shared effects.
 */
export function activationEnergyQuantity(
  energy: number,
  scatter: { uncertainty: number; degreesOfFreedom: number; source: string },
  shared: readonly SharedEffect[],
  sensitivity: Float64Array,
  options: { status?: Status; sources?: readonly string[] } = {},
): Quantity {
  const contributions: Contribution[] = [
    {
      source: scatter.source,
      uncertainty: scatter.uncertainty * joulesPerElectronvolt,
      degreesOfFreedom: scatter.degreesOfFreedom,
    },
  ];
  for (const { source, effects, degreesOfFreedom } of shared) {
    let effect = 0;
    for (let i = 0; i < effects.length; i++) effect += effects[i]! * sensitivity[i]!;
    contributions.push({
      source,
      uncertainty: effect * joulesPerElectronvolt,
      ...(degreesOfFreedom !== undefined && { degreesOfFreedom }),
    });
  }
  const uncertainty = Math.hypot(...contributions.map((part) => part.uncertainty));
  const degreesOfFreedom = effectiveDegreesOfFreedom(contributions, uncertainty);
  return {
    value: energy * joulesPerElectronvolt,
    unit: 'eV',
    uncertainty,
    ...(degreesOfFreedom !== undefined && { degreesOfFreedom }),
    status: options.status ?? 'derived',
    sources: options.sources ?? [],
    contributions,
  };
}

/** Welch–Satterthwaite (JCGM 100:2008, G.4.1); undefined for infinitely many. */
function effectiveDegreesOfFreedom(
  contributions: readonly Contribution[],
  uncertainty: number,
): number | undefined {
  let sum = 0;
  for (const part of contributions)
    if (part.degreesOfFreedom !== undefined && uncertainty > 0)
      sum += (part.uncertainty / uncertainty) ** 4 / part.degreesOfFreedom;
  return sum > 0 ? 1 / sum : undefined;
}
