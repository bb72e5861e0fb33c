import type { NamedQuantity } from './finding.ts';

/**
 * The same quantities with the status of a simulation where they would pass for derived or measured: what rests on a
 * virtual instrument never looks like a measurement. What is not identifiable stays so.
 */
export function restingOnSimulation(quantities: readonly NamedQuantity[]): NamedQuantity[] {
  return quantities.map((named) => {
    const { status } = named.quantity;
    if (status !== 'derived' && status !== 'measured') return named;
    return { ...named, quantity: { ...named.quantity, status: 'simulated' } };
  });
}
