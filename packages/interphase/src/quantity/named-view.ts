/** Named numbers that read an array: a hundred thousand draws then write no field by its name. */
export interface NamedView<K extends string> {
  readonly keys: readonly K[];
  readonly current: Float64Array;
  readonly point: Record<K, number>;
}

/**
 * Views that are not in use, by their names. The engine compiles what reads a view once for its shape, so the same view
 * for the same names makes a propagation twice as fast as a new one each time.
 */
const idle = new Map<string, Pick<NamedView<string>, 'current' | 'point'>>();
const mostIdle = 64;

/** A view with these names, for one user until it is given back. */
export function takeView<K extends string>(keys: readonly K[]): NamedView<K> {
  const name = JSON.stringify(keys);
  const known = idle.get(name);
  idle.delete(name);
  return known === undefined ? newView(keys) : { keys, ...known };
}

/** Keeps a view for the next propagation with the same names. */
export function giveBack({ keys, current, point }: NamedView<string>): void {
  if (idle.size < mostIdle) idle.set(JSON.stringify(keys), { current, point });
}

function newView<K extends string>(keys: readonly K[]): NamedView<K> {
  const current = new Float64Array(keys.length);
  const point: Record<K, number> = Object.create(Object.prototype);
  keys.forEach((key, index) =>
    Object.defineProperty(point, key, { enumerable: true, get: () => current[index] }),
  );
  return { keys, current, point };
}
