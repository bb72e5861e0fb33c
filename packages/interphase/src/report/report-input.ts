import type { CheckResult, Reported } from '../audit/index.ts';
import type { Finding } from '../finding/index.ts';

/** A check whose facts are absent. */
export interface SilentCheck {
  readonly id: string;
  readonly topic: string;
  readonly needs: readonly string[];
  /** What this program must first be able to do: `the cell simulator`. */
  readonly waitsFor?: string;
}

/** One thing to measure, ranked before those that settle less. */
export interface NextMeasurement {
  /** A complete sentence. */
  readonly action: string;
  /** Identities of the checks it would settle: `A2`. */
  readonly settles: readonly string[];
}

/** A file the results rest on. */
export interface ProvenanceRow {
  readonly file: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly reader: string;
  readonly technique: string;
  /** Number of readings. */
  readonly rows: number;
  readonly simulated: boolean;
  /** What reading survived, each with its line where known. */
  readonly warnings: readonly string[];
  /** Under what it was measured, as the project says: `2 bar`, `A. Person`. */
  readonly conditions?: readonly string[];
  /** Rows that the project leaves out, each with its reason. */
  readonly leftOut?: readonly string[];
}

/** Everything a report shows. Plain data; the same input gives the same bytes. */
export interface ReportInput {
  readonly title: string;
  /** As the project states it: `2026-11-25`. Never taken from a clock. */
  readonly date?: string;
  /** How much was given. */
  readonly given: {
    readonly reported: number;
    readonly claims: number;
    readonly measured: number;
    readonly simulated: number;
  };
  /** Names for tables of specimens and cells, by the key that `of` gives: `{ so3li: 'SPE/SiO₂–SO₃Li' }`. */
  readonly labels?: Readonly<Record<string, string>>;
  readonly findings: readonly Finding[];
  /** What somebody states: shown beside what was found. */
  readonly reported: readonly Reported[];
  readonly checks: readonly CheckResult[];
  readonly silent: readonly SilentCheck[];
  readonly measureNext: readonly NextMeasurement[];
  /** Fields only a person can fill in: `cells.ss-1.electrode diameter`. */
  readonly missing: readonly { readonly field: string; readonly why: string }[];
  readonly unread: readonly { readonly file: string; readonly why: string }[];
  readonly provenance: readonly ProvenanceRow[];
  /** Every field of the project file as written, by path: what a later run is compared with. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Version of Interphase: `0.1.0`. */
  readonly version: string;
}
