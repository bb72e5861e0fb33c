import type { Quantity } from '../quantity/index.ts';

/** A total series resistance read from one spectrum of a blocking cell. */
export interface ResistancePoint {
  readonly temperature: Quantity;
  /** Films in the stack. */
  readonly films: number;
  /** Total: film, leads and contacts, Ω. */
  readonly resistance: Quantity;
  readonly cell: string;
  readonly simulated: boolean;
  readonly file: { readonly file: string; readonly sha256: string; readonly simulated: boolean };
}

/** Resistances over temperature of one membrane. */
export interface ActivationEnergyInput {
  /** Membrane. */
  readonly of: string;
  /** As the reader knows it. */
  readonly label: string;
  /** Of one film; only needed to show conductivities. */
  readonly thickness?: Quantity;
  /** Electrode area; only needed to show conductivities. */
  readonly area?: Quantity;
  readonly points: readonly ResistancePoint[];
  /** Resistance in series measured apart (fixture short), already inside every point; it is subtracted. */
  readonly seriesResistance?: Quantity;
  /** A series resistance above this is not considered at one thickness, Ω; default 10. */
  readonly largestSeriesResistance?: number;
}
