/**
 * Indices of readings that draw the same curve: the lowest and highest of each of `groups` equal stretches
 * of x, and the first and last. All of them when there are few.
 */
export function thinReadings(x: ArrayLike<number>, y: ArrayLike<number>, groups: number): number[] {
  const count = x.length;
  if (count <= 2 * groups) return Array.from({ length: count }, (_, index) => index);
  const first = x[0] ?? 0;
  const span = (x[count - 1] ?? 0) - first;
  const lowest = new Map<number, number>();
  const highest = new Map<number, number>();
  for (let index = 0; index < count; index += 1) {
    const share = span === 0 ? index / count : ((x[index] ?? 0) - first) / span;
    const group = Math.max(0, Math.min(groups - 1, Math.floor(share * groups)));
    const value = y[index] ?? 0;
    if (value < (y[lowest.get(group) ?? -1] ?? Infinity)) lowest.set(group, index);
    if (value > (y[highest.get(group) ?? -1] ?? -Infinity)) highest.set(group, index);
  }
  const kept = new Set([0, count - 1, ...lowest.values(), ...highest.values()]);
  return [...kept].sort((a, b) => a - b);
}
