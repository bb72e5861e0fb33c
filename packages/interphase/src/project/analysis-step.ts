import type { Finding } from '../finding/index.ts';

/** One application of a method. */
export interface AnalysisStep {
  /** For the progress line: `ionic conductivity of FILM at 25 °C`. */
  readonly name: string;
  /** File to name when it fails. */
  readonly file: string;
  readonly run: () => Finding;
}
