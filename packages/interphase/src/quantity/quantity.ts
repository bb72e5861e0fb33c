/**
 * How a number came to be. The words are those of every screen, file and report.
 * `not identifiable`: the data cannot fix the value; it is shown as an interval, never bare.
 */
export type Status = 'measured' | 'derived' | 'assumed' | 'simulated' | 'reported' | 'not identifiable';

/** Part of a standard uncertainty that comes from one source; the sign is that of the sensitivity. */
export interface Contribution {
  /** Identity of the source; two quantities that share one are correlated. */
  readonly source: string;
  /** Sensitivity × standard uncertainty of the source, in the SI unit of the quantity; signed. */
  readonly uncertainty: number;
  /** Degrees of freedom of the source; absent means infinitely many. */
  readonly degreesOfFreedom?: number;
  /** Distribution of the source where it is not normal (or t with its degrees of freedom). */
  readonly distribution?: DistributionShape;
  /** Name of the one estimate of scatter (a fit) that several sources share, and with it its degrees of freedom. */
  readonly estimate?: string;
}

/** A coverage interval in SI units; `coverage` is a probability such as 0.68 or 0.95. */
export interface Interval {
  readonly low: number;
  readonly high: number;
  readonly coverage: number;
}

/**
 * Distribution assigned to a quantity when it is not normal; `uncertainty` stays its standard deviation, but for `t` (and
 * wherever degrees of freedom are stated) it is the scale s/√n, as in JCGM 101:2008 §6.4.9.
 */
export type DistributionShape = 'normal' | 'uniform' | 'triangular' | 't';

/**
 * A value with its honesty: standard uncertainty, where it comes from and what it is worth.
 *
 * Plain data. All numbers are in coherent SI units (m, S/m, K, A/m² …); `unit` is the unit a person
 * reads (`S/cm`, `°C`) and only matters for printing.
 */
export interface Quantity {
  /** SI value. */
  readonly value: number;
  /** Unit in which it is shown, a symbol that `parseUnit` knows. */
  readonly unit: string;
  /** Standard uncertainty in SI units; 0 for an exact number; absent when nobody stated it. */
  readonly uncertainty?: number;
  /** Degrees of freedom of `uncertainty`; absent means infinitely many. */
  readonly degreesOfFreedom?: number;
  /** Absent means normal (or t with `degreesOfFreedom`). */
  readonly distribution?: DistributionShape;
  /** Given when the distribution is not described well by value ± u (Monte Carlo, profile). */
  readonly interval?: Interval;
  /** Place of the last digit as somebody wrote it, in SI units: 1e-8 for `3.00 µm`. Half of it is the rounding of a reported value. */
  readonly resolution?: number;
  readonly status: Status;
  /** Where it comes from, for a reader: a citation, `project.yaml:14`, a file name. */
  readonly sources: readonly string[];
  /** What the uncertainty consists of; the squares add up to `uncertainty`². */
  readonly contributions: readonly Contribution[];
}
