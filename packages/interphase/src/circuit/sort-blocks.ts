import type { Circuit, CircuitNode } from './circuit.ts';
import type { ParameterSpace } from './parameter-space.ts';
import { parameterCount, timeConstant } from './time-constant.ts';

/**
 * The same impedance with interchangeable blocks (alike in shape, side by side, under the same constraints) in the order of
 * increasing time constant: of `R0-p(R1,CPE1)-p(R2,CPE2)` the first arc is the faster one.
 *
 * Blocks without a time constant stay where they are.
 */
export function sortBlocks(circuit: Circuit, values: Float64Array, space: ParameterSpace): Float64Array {
  const sorted = values.slice();
  sortBelow(circuit.root, 0, circuit, space, sorted);
  return sorted;
}

function sortBelow(
  node: CircuitNode,
  first: number,
  circuit: Circuit,
  space: ParameterSpace,
  values: Float64Array,
): void {
  if (node.kind === 'element') return;
  const kinds = new Map<string, { readonly time: number; readonly from: number; readonly end: number }[]>();
  let next = first;
  for (const child of node.kind === 'series' ? node.parts : node.branches) {
    sortBelow(child, next, circuit, space, values);
    const end = next + parameterCount(child, circuit.parameters, next);
    const time = timeConstant(child, next, circuit.parameters, values);
    const shape = shapeOf(child);
    if (time !== undefined) kinds.set(shape, [...(kinds.get(shape) ?? []), { time, from: next, end }]);
    next = end;
  }
  for (const blocks of kinds.values()) {
    const [lead] = blocks;
    if (lead === undefined || !blocks.every(({ from, end }) => alike(space, lead.from, from, end - from)))
      continue;
    const before = values.slice();
    blocks
      .toSorted((a, b) => a.time - b.time)
      .forEach(({ from, end }, k) => values.set(before.subarray(from, end), blocks[k]!.from));
  }
}

/** Whether the parameters of two blocks are free each by itself and have the same bounds. */
function alike(
  { index, leader, lower, upper }: ParameterSpace,
  a: number,
  b: number,
  count: number,
): boolean {
  for (let k = 0; k < count; k += 1) {
    const [one, other] = [index[a + k]!, index[b + k]!];
    if (one < 0 || other < 0 || leader[one] !== a + k || leader[other] !== b + k) return false;
    if (lower[one] !== lower[other] || upper[one] !== upper[other]) return false;
    const followers = index.filter((free) => free === one || free === other).length;
    if (followers !== (one === other ? 1 : 2)) return false;
  }
  return true;
}

/** Structure without names. */
function shapeOf(node: CircuitNode): string {
  if (node.kind === 'element') return node.symbol;
  const children = node.kind === 'series' ? node.parts : node.branches;
  return `${node.kind}(${children.map(shapeOf).join(',')})`;
}
