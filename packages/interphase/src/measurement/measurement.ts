import type { Quantity } from '../quantity/index.ts';

/** What was done to the cell. */
export type Technique =
  | 'impedance'
  | 'chronoamperometry'
  | 'chronopotentiometry'
  | 'voltammetry'
  | 'open circuit'
  | 'cycling'
  | 'table';

/**
 * One column of numbers. Channels that analyses use have these names and coherent SI units:
 * `frequency` Hz · `impedance real` Ohm · `impedance imaginary` Ohm (signed: capacitive is negative) ·
 * `time` s · `current` A (charging positive) · `voltage` V · `temperature` K · `sweep` 1 (0-based index of
 * the sweep when a file holds several).
 * Every other column of the file is kept under its own header with its own unit (`raw: true`).
 */
export interface Channel {
  readonly name: string;
  /** Unit symbol; `1` for a pure number; the file's own text for a raw column. */
  readonly unit: string;
  readonly values: Float64Array;
  /** True when the column is kept as the file wrote it and no meaning was given to it. */
  readonly raw?: boolean;
}

/** Where a measurement comes from. */
export interface Provenance {
  /** File name as given; empty for a simulation that never was a file. */
  readonly file: string;
  /** Lower-case hexadecimal SHA-256 of the file's bytes. */
  readonly sha256: string;
  readonly bytes: number;
  /** Name of the reader, e.g. `Gamry DTA`, or of the virtual instrument. */
  readonly reader: string;
  /** Instrument as the file states it. */
  readonly instrument?: string;
  /** Start of the measurement as the file states it, unconverted (zone rarely known). */
  readonly recorded?: string;
  /** True when no instrument ever measured this. */
  readonly simulated: boolean;
}

/** Why a file is no result as it is: its end is missing, or a unit contradicts what its column is. */
export type Fault = 'truncated' | 'wrong unit';

/** Something odd that reading survived; a fault only when somebody accepted it. */
export interface Warning {
  readonly message: string;
  readonly line?: number;
  readonly fault?: Fault;
  /** What a fault is about where that is more than a line: a column by its header. */
  readonly field?: string;
}

/** What an instrument returns, real or simulated: columns, conditions, provenance. */
export interface Measurement {
  readonly technique: Technique;
  readonly channels: readonly Channel[];
  /** Conditions known from the file or given by the project: `temperature`, `amplitude`, `dc potential` … */
  readonly conditions: Readonly<Record<string, Quantity>>;
  /** What the file states about area, mass, title …: carried, never trusted. */
  readonly stated: Readonly<Record<string, string>>;
  readonly provenance: Provenance;
  readonly warnings: readonly Warning[];
}
