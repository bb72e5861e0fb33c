/** How a parameter answers when a whole spectrum is scaled: λZ at frequencies φ times as high. */
export interface ParameterScaling {
  /** Power of λ by which the parameter is multiplied. */
  readonly impedance: number;
  /** Power of φ by which it is multiplied; `{ minus: 'α' }` where the power is minus another parameter of the element. */
  readonly frequency: number | { readonly minus: string };
}

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
  readonly scaling: ParameterScaling;
}

/** Another way in which programs or papers write the same element. */
export interface ElementConvention {
  /** Who writes it so: `Boukamp, Gamry, Nova`. */
  readonly usedBy: string;
  /** Letters they give it. */
  readonly symbol: string;
  /** Impedance as they write it, ω in rad/s. */
  readonly formula: string;
  /** Their parameters in their order. */
  readonly parameters: readonly string[];
  /**
   * Their values to ours, SI.
   *
   * @throws InputError where their element is more general than ours (an exponent other than ½)
   */
  toOurs(theirs: readonly number[]): number[];
  fromOurs(ours: readonly number[]): number[];
}

/** Angular frequencies of a spectrum, made ready once for all elements. */
export interface AngularFrequencies {
  /** ω, rad/s, positive. */
  readonly omega: Float64Array;
  /** ln ω. */
  readonly logarithm: Float64Array;
}

/** The two writers of an element; they work on whole spectra and never allocate, so that a fit can call them millions of times. */
export interface ElementWriters {
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

/** An element of an equivalent circuit: its impedance in closed form and the derivatives of it. */
export interface CircuitElement extends ElementWriters {
  /** Letters that stand for it in a circuit string: `CPE`. Those of impedance.py where it has the element. */
  readonly symbol: string;
  /** Letters in Boukamp’s notation where they differ: `Q`. A capital and small letters. */
  readonly boukamp?: string;
  /** `constant-phase element`. */
  readonly name: string;
  /** Impedance as plain text, ω in rad/s. */
  readonly formula: string;
  readonly parameters: readonly ElementParameter[];
  /** What it becomes towards low and high frequency. */
  readonly limits: string;
  /** Paper, standard or textbook of this form. */
  readonly source: string;
  /** Other ways of writing it, with the conversion of parameters. */
  readonly conventions?: readonly ElementConvention[];
}
