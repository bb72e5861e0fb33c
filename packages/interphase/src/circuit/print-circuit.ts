import type { Circuit, CircuitNode } from './circuit.ts';

/**
 * The circuit string of a tree: what `parseCircuit` read, without spaces.
 *
 * @example
 * ```ts
 * import { parseCircuit, printCircuit } from 'interphase/circuit';
 * printCircuit(parseCircuit('R0 - p(R1, CPE1)')); // => 'R0-p(R1,CPE1)'
 * ```
 */
export function printCircuit(circuit: Circuit): string {
  return print(circuit.root);
}

function print(node: CircuitNode): string {
  if (node.kind === 'element') return node.name;
  if (node.kind === 'series') return node.parts.map(print).join('-');
  return `p(${node.branches.map(print).join(',')})`;
}
