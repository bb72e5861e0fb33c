import type { Finding } from '../finding/index.ts';

/** One application of a method. */
export interface AnalysisStep {
  /** For the progress line: `ionic conductivity of FILM at 25 °C`. */
  readonly name: string;
  /** File to name when it fails. */
  readonly file: string;
  readonly run: () => Finding;
  /** Cells that are nominally the same: findings of one sample are averaged. */
  readonly sample?: string;
}
