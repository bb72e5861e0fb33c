/** What stands between the instrument and the cell. */
export interface Leads {
  /** Ω, in series. */
  readonly resistance: number;
  /** H, in series. */
  readonly inductance: number;
}

/** Adds the impedance of the leads, R + jωL, in place. */
export function addLeads(
  frequencies: Float64Array,
  real: Float64Array,
  imaginary: Float64Array,
  leads: Leads,
): void {
  for (let i = 0; i < frequencies.length; i += 1) {
    real[i]! += leads.resistance;
    imaginary[i]! += 2 * Math.PI * frequencies[i]! * leads.inductance;
  }
}
