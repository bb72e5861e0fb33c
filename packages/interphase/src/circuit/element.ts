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

/** Angular frequencies of a spectrum, made ready once for all elements. */
export interface AngularFrequencies {
  /** ω, rad/s, positive. */
  readonly omega: Float64Array;
  /** ln ω. */
  readonly logarithm: Float64Array;
}

/**
 * An element of an equivalent circuit: its impedance in closed form and the derivatives of it.
 *
 * The two writers work on whole spectra and never allocate, so that a fit can call them millions of times.
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
   * Writes Re Z and Im Z, Ω.
   *
   * @param parameters all parameters of the circuit, SI
   * @param first index of this element's first parameter
   */
  impedance(
    frequencies: AngularFrequencies,
    parameters: Float64Array,
    first: number,
    real: Float64Array,
    imaginary: Float64Array,
  ): void;
  /**
   * Writes ∂Z/∂p for each own parameter p into one array of `slopesReal` and `slopesImaginary` each, from index
   * `first` on. `real` and `imaginary` are Z at the same arguments, which most elements can reuse.
   */
  derivatives(
    frequencies: AngularFrequencies,
    parameters: Float64Array,
    first: number,
    real: Float64Array,
    imaginary: Float64Array,
    slopesReal: readonly Float64Array[],
    slopesImaginary: readonly Float64Array[],
  ): void;
}
