/** A blocking cell with its leads: R_s + L + (R_b ∥ C) + CPE, all in series; SI units. */
export interface BlockingCell {
  /** Leads and contacts, Ω. */
  seriesResistance: number;
  /** Leads, H. */
  inductance: number;
  /** Membrane, Ω. */
  bulkResistance: number;
  /** Membrane, F. */
  capacitance: number;
  /** Electrodes: Z = 1/(Q(iω)ⁿ), Q in S sⁿ. */
  electrodeAdmittance: number;
  /** 0 < n ≤ 1. */
  electrodeExponent: number;
}

/** Where a sweep meets the real axis. */
export interface SweepIntercept {
  /** Real part there, Ω. */
  readonly resistance: number;
  /** Hz. */
  readonly frequency: number;
  /** False when the sweep never meets the axis: the values are those at the highest frequency. */
  readonly crosses: boolean;
}

/**
 * Real part of the impedance where a sweep crosses the real axis, coming from high frequency.
 *
 * This is what is commonly read as the bulk resistance. It contains the leads, and their inductance moves
 * the crossing down into the slope of the electrodes.
 *
 * @param highest, lowest limits of the sweep in Hz.
 * @example
 * ```ts
 * import { sweepIntercept } from 'interphase/audit';
 * const cell = { seriesResistance: 0, inductance: 0, bulkResistance: 10, capacitance: 0,
 *   electrodeAdmittance: 1e-5, electrodeExponent: 1 };
 * sweepIntercept(cell, { highest: 1e6, lowest: 0.1 }); // => { resistance: 10, frequency: 1000000, crosses: false }
 * ```
 */
export function sweepIntercept(
  cell: BlockingCell,
  { highest, lowest }: { highest: number; lowest: number },
): SweepIntercept {
  const atTop = impedance(cell, highest);
  if (atTop.imaginary <= 0) return { resistance: atTop.real, frequency: highest, crosses: false };
  // A fixed step finds the first change of sign, bisection in ln f then closes in on it.
  const stepsPerDecade = 50;
  let above = Math.log(highest);
  let below = above;
  do {
    above = below;
    below -= Math.LN10 / stepsPerDecade;
    if (below < Math.log(lowest)) return { resistance: atTop.real, frequency: highest, crosses: false };
  } while (impedance(cell, Math.exp(below)).imaginary > 0);
  for (let halving = 0; halving < 60; halving += 1) {
    const middle = (above + below) / 2;
    if (impedance(cell, Math.exp(middle)).imaginary > 0) above = middle;
    else below = middle;
  }
  const frequency = Math.exp((above + below) / 2);
  return { resistance: impedance(cell, frequency).real, frequency, crosses: true };
}

function impedance(cell: BlockingCell, frequency: number): { real: number; imaginary: number } {
  const omega = 2 * Math.PI * frequency;
  const loading = omega * cell.bulkResistance * cell.capacitance;
  const bulk = cell.bulkResistance / (1 + loading * loading);
  const electrode = 1 / (cell.electrodeAdmittance * omega ** cell.electrodeExponent);
  const angle = (-Math.PI / 2) * cell.electrodeExponent;
  // cos(−π/2) is 6e-17 in floating point; an ideal capacitor has no real part.
  const cosine = cell.electrodeExponent === 1 ? 0 : Math.cos(angle);
  return {
    real: cell.seriesResistance + bulk + electrode * cosine,
    imaginary: omega * cell.inductance - bulk * loading + electrode * Math.sin(angle),
  };
}
