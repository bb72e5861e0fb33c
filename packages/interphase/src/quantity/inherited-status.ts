import type { Quantity, Status } from './quantity.ts';

/**
 * Status of what is worked out from others: what is simulated or not identifiable in one of them stays so, and nothing
 * else says more than `derived`.
 */
export function inheritedStatus(quantities: readonly Quantity[]): Status {
  const has = (status: Status): boolean => quantities.some((each) => each.status === status);
  if (has('not identifiable')) return 'not identifiable';
  return has('simulated') ? 'simulated' : 'derived';
}
