import type { Figure } from '../figure/index.ts';
import type { Quantity } from '../quantity/index.ts';

/** Verdict of one gate. */
export type Verdict = 'pass' | 'caution' | 'fail';

/** A test of an assumption of a method. */
export interface Gate {
  /** What is tested: `steady state`, `share of the leads`. */
  readonly name: string;
  readonly verdict: Verdict;
  /** What was found, formatted with unit: `46 %`. */
  readonly value: string;
  /** The limit, formatted with unit: `5 %`. */
  readonly threshold: string;
  /** One sentence: what it means or what to do. */
  readonly advice: string;
}

/** A quantity under the name a reader knows. */
export interface NamedQuantity {
  /** Term of the field: `ionic conductivity`, `bulk resistance`. */
  readonly name: string;
  /** What it belongs to: specimen or cell. */
  readonly of: string;
  /** Condition in words: `25 °C`, `0 … 80 °C`. */
  readonly at?: string;
  readonly quantity: Quantity;
  /** Number of independent cells, when known. */
  readonly n?: number;
  /** True when this is an answer of the method (shown first), false for an intermediate or alternative. */
  readonly principal: boolean;
  /** `lower` where the quantity is at least this, `upper` where it is at most this; absent for a value. */
  readonly bound?: 'lower' | 'upper';
  /** A few words where the number needs them: `naive intercept`, `upper bound`. */
  readonly note?: string;
}

/** A paper or standard a method rests on. */
export interface Citation {
  /** Short form: `Evans, Vincent, Bruce, Polymer 28 (1987) 2324`. */
  readonly text: string;
  readonly doi?: string;
}

/** The method behind a finding. */
export interface Method {
  /** `ionic conductivity`, `activation energy`, `transference number`. */
  readonly name: string;
  /** One or two sentences that can be pasted into a manuscript. */
  readonly sentence: string;
  /** Formula in plain text. */
  readonly equation: string;
  readonly citations: readonly Citation[];
}

/** What a method concludes from measurements: quantities, gates, advice, figures. */
export interface Finding {
  /** Unique within a project: `ionic-conductivity-so3li`. */
  readonly id: string;
  readonly title: string;
  /** Specimen or cell it is about. */
  readonly of: string;
  readonly method: Method;
  readonly quantities: readonly NamedQuantity[];
  readonly gates: readonly Gate[];
  readonly assumptions: readonly string[];
  /** What to measure next, the most useful first; each a complete sentence. */
  readonly advice: readonly string[];
  /** What only a person knows and the project does not say, as fields: `cells.ss-1.electrode diameter`. */
  readonly missing: readonly string[];
  readonly figures: readonly Figure[];
  /** Files it rests on, with whether they are simulated. */
  readonly files: readonly { readonly file: string; readonly sha256: string; readonly simulated: boolean }[];
  /** True when any file or input is simulated: said on every line that shows it. */
  readonly simulated: boolean;
}
