/** Widths of journal columns, in mm. */
export type FigureWidth = 85 | 174;

/** The table a figure was drawn from: written beside it as CSV. */
export interface FigureTable {
  /** Headers with units: `Z′ (Ω)`. */
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (number | string | null)[])[];
}

/**
 * A figure as data: a Vega-Lite specification in the house theme. Nothing is drawn here; the report
 * and the studio draw the same specification.
 */
export interface Figure {
  /** File-name-safe identity within a report: `nyquist-ss-1-25C`. */
  readonly id: string;
  /** One sentence that says what is to be seen; also the text for screen readers. */
  readonly title: string;
  /** What marks, lines and error bars are. */
  readonly caption: string;
  readonly width: FigureWidth;
  /** Plain JSON that any Vega-Lite 6 editor opens. */
  readonly specification: Readonly<Record<string, unknown>>;
  readonly table: FigureTable;
}
