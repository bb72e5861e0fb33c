import type { Circuit, CircuitNotation, CircuitParameter, ElementNode } from './circuit.ts';
import { elementsOf } from './circuit.ts';
import { elementOf } from './elements/index.ts';
import { parseBoukamp } from './parse-boukamp.ts';
import { parseImpedancePy } from './parse-impedance-py.ts';

/**
 * Reads a circuit string in either notation; spaces are ignored.
 *
 * - impedance.py: `-` puts parts in series, `p(a,b,…)` side by side; an element is the letters of its kind and a number.
 * - Boukamp: parts in a row are in series, `(…)` holds branches side by side, `[…]` or a second pair of `(…)` a series within them:
 *   `R(Q[RW])`, `R(Q(RW))`. `Q` is `CPE`, `O` is `Ws` and `T` is `Wo`. Elements may have numbers: `R0(R1Q1)`; else they are counted
 *   from 0, each kind by itself.
 *
 * @param notation taken from the text when left out: impedance.py where there is a `-`, `,` or `p(`, or one element with a number
 * @throws InputError that names the character, counted from 1, where reading stopped
 *
 * @example
 * ```ts
 * import { parseCircuit } from 'interphase/circuit';
 * const circuit = parseCircuit('L0-R0-p(R1,CPE1)-CPE2');
 * circuit.parameters.map(({ name }) => name); // => ['L0', 'R0', 'R1', 'CPE1_0', 'CPE1_1', 'CPE2_0', 'CPE2_1']
 * parseCircuit('R(RQ)').parameters.map(({ name }) => name); // => ['R0', 'R1', 'CPE0_0', 'CPE0_1']
 * ```
 */
export function parseCircuit(text: string, notation: CircuitNotation = notationOf(text)): Circuit {
  const root = notation === 'Boukamp' ? parseBoukamp(text) : parseImpedancePy(text);
  return { root, parameters: elementsOf(root).flatMap(parametersOf) };
}

function notationOf(text: string): CircuitNotation {
  const word = text.trim();
  return /[-,]|(?<![A-Za-z])p\s*\(/.test(word) || /^([A-Za-z]+[0-9][0-9_]*)?$/.test(word)
    ? 'impedance.py'
    : 'Boukamp';
}

function parametersOf({ symbol, name }: ElementNode): CircuitParameter[] {
  const parameters = elementOf(symbol)?.parameters ?? [];
  return parameters.map((parameter, index) => ({
    name: parameters.length > 1 ? `${name}_${index}` : name,
    element: name,
    ...parameter,
  }));
}
