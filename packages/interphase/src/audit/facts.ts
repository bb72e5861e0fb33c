import type { Cell, Material, Specimen } from '../cell/index.ts';
import type { Quantity } from '../quantity/index.ts';

/** Conditions of a reported value: `at: {temperature: 25 °C, rate: 0.2C, cycle: 100, after: rate test}`. */
export interface ReportedConditions {
  readonly temperature?: Quantity;
  /** C-rate as a number: 0.2 for 0.2C. */
  readonly rate?: number;
  readonly cycle?: number;
  /** History in words: `rate test`. */
  readonly after?: string;
  /** Any further condition, as written. */
  readonly other?: Readonly<Record<string, string>>;
}

/** A value somebody states. */
export interface Reported {
  /** Term of the vocabulary: `ionic conductivity`. */
  readonly name: string;
  /** Specimen or cell. */
  readonly of: string;
  readonly quantity: Quantity;
  readonly at: ReportedConditions;
  /** `lower` for "more than", `upper` for "less than"; absent for a plain value. */
  readonly bound?: 'lower' | 'upper';
  /** Both ends of a range, each as written. */
  readonly ends?: { readonly low: Quantity; readonly high: Quantity };
  /** Place where it is stated: `abstract`, `Fig. 2f`. */
  readonly source: string;
  /** As the person wrote it: `1.77e-4 S/cm`. */
  readonly text: string;
}

/** A mechanism or inference somebody concludes. */
export interface Claim {
  readonly mechanism: string;
  readonly of: string;
  readonly source: string;
}

/** Everything an audit may look at. Checks read nothing else. */
export interface Facts {
  readonly reported: readonly Reported[];
  readonly claims: readonly Claim[];
  readonly specimens: Readonly<Record<string, Specimen>>;
  readonly cells: Readonly<Record<string, Cell>>;
  /** Built-in library overlaid with the project's own materials. */
  readonly materials: Readonly<Record<string, Material>>;
  /** Set-up of measurements that decides identifiability: films stacked per membrane, fixture corrections. */
  readonly measured: readonly MeasuredSetup[];
}

/** What the project has measured itself, as far as checks care. */
export interface MeasuredSetup {
  readonly technique: string;
  readonly cell: string;
  readonly membrane: string;
  readonly films: number;
  readonly fixtureCorrected: boolean;
  readonly simulated: boolean;
  /** On the stack, where the project says it. */
  readonly pressure?: Quantity;
  /** Time at the temperature before the measurement, where the project says it. */
  readonly dwell?: Quantity;
  /** Relative humidity or water content of the gas, where the project says it. */
  readonly humidity?: Quantity;
}
