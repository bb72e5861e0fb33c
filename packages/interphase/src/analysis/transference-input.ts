import type { Quantity } from '../quantity/index.ts';

/** What is known of how a polarisation was made; every field is optional and gates are silent without it. */
export interface PolarisationChecks {
  /** Change of the current over the tail as a share of the steady current. */
  readonly steadyDrift?: number;
  /** Length of the tail, s. */
  readonly steadyWindow?: number;
  /** First sample after the step, s. */
  readonly firstSample?: number;
  /** Time at which half of the fall is done, s; `null` when the current does not fall. */
  readonly halfTime?: number | null;
  /** Current by the median of the early samples, A: beside the extrapolated one. */
  readonly earlyMedian?: number;
  readonly bothPolarities?: boolean;
  /** Independent cells behind the result. */
  readonly cells?: number;
  /** False when the resistances were read as intercepts. */
  readonly resistancesFromFits?: boolean;
  /** Largest relative residual (rms) of the circuit fits. */
  readonly fitResidual?: number;
}

/** A polarisation of one symmetric Li‖Li cell; what is not known is left out and asked for. */
export interface TransferenceNumberInput {
  /** Membrane or cell the number is about. */
  readonly of: string;
  readonly label: string;
  readonly cell: string;
  /** ΔV, V. */
  readonly potential?: Quantity;
  /** I_0, A. */
  readonly initialCurrent?: Quantity;
  /** I_ss, A. */
  readonly steadyCurrent?: Quantity;
  /** R_0 of both interfaces, Ω. */
  readonly initialInterfaceResistance?: Quantity;
  /** R_ss of both interfaces, Ω. */
  readonly steadyInterfaceResistance?: Quantity;
  /** R_b before the step, Ω. */
  readonly initialBulkResistance?: Quantity;
  /** R_b in the steady state, Ω. */
  readonly steadyBulkResistance?: Quantity;
  /** True when somebody vouches for an ideal, fully dissociated, dilute salt: only then is the result t₊. */
  readonly idealDilute?: boolean;
  readonly gates?: PolarisationChecks;
  /** Files it rests on. */
  readonly files?: readonly { readonly file: string; readonly sha256: string; readonly simulated: boolean }[];
  /** Monte Carlo draws; default 20 000. */
  readonly draws?: number;
  /** Seed of the draws; default 1. */
  readonly drawSeed?: number;
}
