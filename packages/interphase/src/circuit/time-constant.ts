import type { CircuitNode, CircuitParameter } from './circuit.ts';
import { elementsOf } from './circuit.ts';

/**
 * The time constant of a block, s: (RQ)^(1/α) of a capacitance and a resistance side by side (the first resistance of the
 * branch where that is longer), τ of an element that has one; `undefined` for a block of another kind.
 *
 * @param parameters of the circuit that the block is part of
 * @param first index of the block's first parameter
 */
export function timeConstant(
  node: CircuitNode,
  first: number,
  parameters: readonly CircuitParameter[],
  values: ArrayLike<number>,
): number | undefined {
  const arc = arcOf(node, first, parameters);
  if (arc !== undefined) {
    const [resistance, capacity, exponent] = arc;
    return (
      (values[resistance!]! * values[capacity!]!) ** (exponent === undefined ? 1 : 1 / values[exponent]!)
    );
  }
  const end = first + parameterCount(node, parameters, first);
  for (let p = first; p < end; p += 1) {
    const { impedance, frequency } = parameters[p]!.scaling;
    if (impedance === 0 && frequency === -1) return values[p]!;
  }
  return undefined;
}

/** Where a block of a resistance beside a capacitance has R and C, or R, Q and α; `undefined` for any other block. */
export function arcOf(
  node: CircuitNode,
  first: number,
  parameters: readonly CircuitParameter[],
): readonly number[] | undefined {
  if (node.kind !== 'parallel') return undefined;
  const own = parameters.slice(first, first + parameterCount(node, parameters, first));
  const capacity = node.branches.find(
    (branch) => branch.kind === 'element' && (branch.symbol === 'C' || branch.symbol === 'CPE'),
  );
  const resistance = node.branches
    .flatMap((branch) => (branch === capacity ? [] : elementsOf(branch)))
    .find(({ symbol }) => symbol === 'R');
  if (capacity?.kind !== 'element' || resistance === undefined) return undefined;
  const place = (element: string) => first + own.findIndex((parameter) => parameter.element === element);
  const start = place(capacity.name);
  return [place(resistance.name), start, ...(capacity.symbol === 'CPE' ? [start + 1] : [])];
}

/** How many parameters the elements of a node have together; they lie side by side from `first` on. */
export function parameterCount(
  node: CircuitNode,
  parameters: readonly CircuitParameter[],
  first: number,
): number {
  const names = new Set(elementsOf(node).map(({ name }) => name));
  let end = first;
  while (end < parameters.length && names.has(parameters[end]!.element)) end += 1;
  return end - first;
}
