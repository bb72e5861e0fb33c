import type { NamedQuantity } from '../finding/index.ts';
import type { Quantity } from '../quantity/index.ts';
import type { Facts } from './facts.ts';

/** Severity of an audit check, worst first; the words of every screen and file. */
export type Severity =
  | 'contradiction'
  | 'conflict'
  | 'claim not supported'
  | 'not identifiable'
  | 'ambiguous'
  | 'consistent';

/** A statement under test: what is said and where. */
export interface Statement {
  readonly text: string;
  readonly source: string;
}

/** A statement of a value. */
export interface StatedValue extends Statement {
  readonly quantity: Quantity;
}

/** What a check found. */
export interface CheckResult {
  /** `A1`. */
  readonly id: string;
  /** Topic in a few words: `areal mass against thickness`. */
  readonly topic: string;
  /** What it is about: specimen or cell names. */
  readonly of: readonly string[];
  /** One word, or two where values and mechanism are judged apart. */
  readonly severity: readonly Severity[];
  /** The X of `conflict if X`. */
  readonly conditions: readonly string[];
  readonly statements: readonly Statement[];
  readonly values: readonly CheckValue[];
  /** Formulas behind the arithmetic, in symbols; absent where there is nothing to calculate. */
  readonly formulas?: readonly string[];
  /** Lines of arithmetic with numbers put in. */
  readonly arithmetic: readonly string[];
  /** Conclusion in one or two sentences with numbers. */
  readonly result: string;
  /** Assumptions that are not among the facts, each with its source. */
  readonly assumptions: readonly string[];
  readonly measureNext: readonly string[];
  /** Values behind the severity and the principal values that another check found in contradiction or conflict. */
  readonly doubts?: readonly Doubt[];
}

/** A number of a check. */
export interface CheckValue extends NamedQuantity {
  /** What it alone rests on, the severity does not, and another check found in contradiction or conflict. */
  readonly doubts?: readonly Doubt[];
}

/** A statement of a value that a check reads and another one calls in question. */
export interface Doubt {
  /** The check that found it. */
  readonly id: string;
  readonly statement: Statement;
}

/** A value beside the verdict, with what is read for it and for nothing else. */
export interface Aside {
  readonly value: NamedQuantity;
  readonly reads: Quantity;
}

/** What a check found, before it is known what rests on it. */
export interface Evaluation extends CheckResult {
  /** Values in contradiction or conflict. */
  readonly disputed: readonly StatedValue[];
  /** Values that are shown beside the verdict, with what they alone read. */
  readonly asides: readonly Aside[];
}

/** A consistency check. Reads only `Facts`; knows no paper. */
export interface Check {
  readonly id: string;
  readonly topic: string;
  /** What it needs, in words, for the list of checks that stayed silent. */
  readonly needs: readonly string[];
  /** Formulas it calculates with, plain text in the spelling that the report sets: `R = L/(σ S)`. */
  readonly formulas?: readonly string[];
  /** What does not exist yet and must before this check can be evaluated: `the cell simulator`. */
  readonly waitsFor?: string;
  /** Undefined when the facts it needs are absent. */
  evaluate(facts: Facts): Evaluation | undefined;
}
