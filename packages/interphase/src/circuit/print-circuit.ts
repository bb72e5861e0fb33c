import { countedNames } from './boukamp-codes.ts';
import type { Circuit, CircuitNode, CircuitNotation } from './circuit.ts';
import { elementsOf } from './circuit.ts';
import { elementOf } from './elements/index.ts';

/**
 * The circuit string of a tree, without spaces: what `parseCircuit` read, or the same circuit in the other notation.
 *
 * In Boukamp’s notation numbers are left out where counting gives them back, so nothing is lost either way.
 *
 * @example
 * ```ts
 * import { parseCircuit, printCircuit } from 'interphase/circuit';
 * printCircuit(parseCircuit('R0 - p(R1, CPE1)')); // => 'R0-p(R1,CPE1)'
 * printCircuit(parseCircuit('R(Q[RW])')); // => 'R0-p(CPE0,R1-W0)'
 * printCircuit(parseCircuit('R0-p(R1,CPE1)'), 'Boukamp'); // => 'R0(R1Q1)'
 * ```
 */
export function printCircuit({ root }: Circuit, notation: CircuitNotation = 'impedance.py'): string {
  if (notation === 'impedance.py') return printImpedancePy(root);
  const name = countedNames(new Set());
  return printBoukamp(root, !elementsOf(root).every((element) => name(element.symbol) === element.name));
}

function printImpedancePy(node: CircuitNode): string {
  if (node.kind === 'element') return node.name;
  if (node.kind === 'series') return node.parts.map(printImpedancePy).join('-');
  return `p(${node.branches.map(printImpedancePy).join(',')})`;
}

function printBoukamp(node: CircuitNode, numbered: boolean): string {
  if (node.kind === 'element') {
    const letters = elementOf(node.symbol)?.boukamp ?? node.symbol;
    return numbered ? letters + node.name.slice(node.symbol.length) : letters;
  }
  if (node.kind === 'series') return node.parts.map((part) => printBoukamp(part, numbered)).join('');
  const branches = node.branches.map((branch) => {
    const text = printBoukamp(branch, numbered);
    return branch.kind === 'element' ? text : `[${text}]`;
  });
  return `(${branches.join('')})`;
}
