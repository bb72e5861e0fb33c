import type { Claim, Reported } from '../audit/index.ts';
import type { Cell, Material, Specimen } from '../cell/index.ts';
import type { Quantity } from '../quantity/index.ts';
import type { AcceptedFault } from './accepted-entry.ts';
import type { CellLog } from './cell-log/read-cell-log.ts';
import type { RecordValue } from './field.ts';
import type { measurementRoles, simulateFields } from './project-fields.ts';
import type { StatedBound } from './bounds-entry.ts';
import type { Selection } from './selection-entry.ts';

/** What a measurement is for, where its technique alone does not say. */
export type MeasurementRole = (typeof measurementRoles)[number];

/** Settings of a virtual instrument, as the project file gives them. */
export type Simulate = RecordValue<(typeof simulateFields)['fields']>;

/** Under what a measurement was made, besides its temperature; each only where the project says it. */
export interface MeasurementConditions {
  /** On the stack, Pa. */
  readonly pressure?: Quantity;
  /** Time at the temperature before the measurement, s. */
  readonly dwell?: Quantity;
  /** Relative humidity, or water content of the gas. */
  readonly humidity?: Quantity;
  readonly operator?: string;
  /** `2026-11-25` or `2026-11-25 14:30`. */
  readonly date?: string;
}

/** A raw file and what it was measured on. */
export interface MeasurementEntry extends MeasurementConditions {
  readonly file: string;
  readonly cell?: string;
  readonly ofCells: readonly string[];
  readonly role?: MeasurementRole;
  readonly temperature?: Quantity;
  readonly potential?: Quantity;
  /** Rows that are used; all when it is absent. */
  readonly selection?: Selection;
  /** Faults with which the file is taken all the same. */
  readonly accepted: readonly AcceptedFault[];
  /** Limits of parameters in the fit. */
  readonly bounds?: readonly StatedBound[];
  readonly simulate?: Simulate;
  readonly note?: string;
  /** Path in the project file: `measurements[0]`. */
  readonly path: string;
  readonly line: number;
}

/** Something only a person knows and the project file leaves blank. */
export interface Missing {
  /** `specimens.so3li.thickness` */
  readonly field: string;
  /** What it is needed for, one sentence. */
  readonly why: string;
}

/** A project file, read and checked. */
export interface Project {
  /** Name of the project file. */
  readonly file: string;
  readonly title?: string;
  readonly date?: string;
  readonly operator?: string;
  readonly note?: string;
  /** Built-in library overlaid with the project's own. */
  readonly materials: Readonly<Record<string, Material>>;
  readonly specimens: Readonly<Record<string, Specimen>>;
  readonly cells: Readonly<Record<string, Cell>>;
  readonly measurements: readonly MeasurementEntry[];
  readonly reported: readonly Reported[];
  readonly claims: readonly Claim[];
  readonly ignored: readonly { readonly file: string; readonly because: string }[];
  readonly missing: readonly Missing[];
  /** Every field of the file as written, by path. */
  readonly settings: Readonly<Record<string, string>>;
  /** The log of cells that the project names. */
  readonly cellLog?: CellLog;
  /** 1-based line of every field of the file, by path. */
  readonly lines: ReadonlyMap<string, number>;
}
