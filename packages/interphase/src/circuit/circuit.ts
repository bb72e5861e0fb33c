import type { ParameterScaling } from './element.ts';

/** One element in a circuit, e.g. `CPE1`. */
export interface ElementNode {
  readonly kind: 'element';
  /** Letters of the element: `CPE`. */
  readonly symbol: string;
  /** Name within the circuit: `CPE1`. */
  readonly name: string;
}

/** Parts one after another. */
export interface SeriesNode {
  readonly kind: 'series';
  readonly parts: readonly CircuitNode[];
}

/** Branches side by side. */
export interface ParallelNode {
  readonly kind: 'parallel';
  readonly branches: readonly CircuitNode[];
}

export type CircuitNode = ElementNode | SeriesNode | ParallelNode;

/**
 * How a circuit is written: `R0-p(R1,CPE1)-Wo1` as impedance.py does, or `R(RQ)Wo`, Boukamp’s circuit description code.
 */
export type CircuitNotation = 'impedance.py' | 'Boukamp';

/** An equivalent circuit as a tree, with its parameters in the order of the text. */
export interface Circuit {
  readonly root: CircuitNode;
  readonly parameters: readonly CircuitParameter[];
}

/** A parameter of a circuit: `CPE1_0` is Q of the element `CPE1`, `R0` the resistance of `R0`. */
export interface CircuitParameter {
  /** impedance.py's name: that of the element, with `_0`, `_1` where it has several. */
  readonly name: string;
  readonly element: string;
  readonly symbol: string;
  /** Meaning in words. */
  readonly meaning: string;
  readonly unit: string;
  readonly lower: number;
  readonly upper: number;
  readonly scaling: ParameterScaling;
}

/** The elements below a node in the order of the text. */
export function elementsOf(node: CircuitNode): readonly ElementNode[] {
  if (node.kind === 'element') return [node];
  return (node.kind === 'series' ? node.parts : node.branches).flatMap(elementsOf);
}
