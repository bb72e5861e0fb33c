/** One parameter of a circuit element. */
export interface ElementParameter {
  /** Symbol used in formulas: `Q`. */
  readonly symbol: string;
  /** Meaning in words. */
  readonly meaning: string;
  /** Unit symbol; `S s^α` where the unit depends on an exponent. */
  readonly unit: string;
  /** Open lower limit of the domain. */
  readonly lower: number;
  /** Closed upper limit of the domain; `Infinity` where there is none. */
  readonly upper: number;
}

/**
 * An element of an equivalent circuit: its impedance in closed form and the derivatives of it.
 *
 * The two writers never allocate, so that a fit can call them millions of times.
 */
export interface CircuitElement {
  /** Letters that stand for it in a circuit string: `CPE`. */
  readonly symbol: string;
  /** `constant-phase element`. */
  readonly name: string;
  /** Impedance as plain text, ω in rad/s. */
  readonly formula: string;
  readonly parameters: readonly ElementParameter[];
  /** What it becomes towards low and high frequency. */
  readonly limits: string;
  /** Paper, standard or textbook of this form. */
  readonly source: string;
  /**
   * Writes Re Z and Im Z (Ω) to `out[at]` and `out[at + 1]`.
   *
   * @param angularFrequency rad/s, positive
   * @param parameters all parameters of the circuit, SI
   * @param first index of this element's first parameter
   */
  impedance(
    angularFrequency: number,
    parameters: Float64Array,
    first: number,
    out: Float64Array,
    at: number,
  ): void;
  /**
   * Writes ∂Z/∂p for each own parameter p as Re, Im pairs from `out[at]` on. `real` and `imaginary` are Z at
   * the same arguments, which most elements can reuse.
   */
  derivatives(
    angularFrequency: number,
    parameters: Float64Array,
    first: number,
    real: number,
    imaginary: number,
    out: Float64Array,
    at: number,
  ): void;
}
