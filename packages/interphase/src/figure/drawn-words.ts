import type { SeriesKind } from './series.ts';

/** How readings are drawn, for a caption. */
export interface DrawnWords {
  /** `Marks`, `Thick lines`, `Dots on thick lines`. */
  readonly readings: string;
  /** Of a standard uncertainty: `bars`, `bands`. */
  readonly uncertainty: string;
}

/**
 * Words for what a figure draws of readings of these kinds: marks with bars where they were measured, thick lines with bands where
 * they were simulated. A line of at most 15 points carries dots.
 *
 * @param points of the shortest series
 * @example
 * ```ts
 * import { drawnWords } from 'interphase/figure';
 * drawnWords(['measured'], 5).readings; // => 'Marks'
 * drawnWords(['simulated'], 5); // => { readings: 'Dots on thick lines', uncertainty: 'bands' }
 * ```
 */
export function drawnWords(kinds: readonly SeriesKind[], points: number): DrawnWords {
  const lines = kinds.includes('simulated');
  const marks = kinds.some((kind) => kind !== 'simulated');
  const line = points <= mostDots ? 'Dots on thick lines' : 'Thick lines';
  if (!lines) return { readings: 'Marks', uncertainty: 'bars' };
  if (!marks) return { readings: line, uncertainty: 'bands' };
  return { readings: `Marks, or ${line.toLowerCase()} where simulated`, uncertainty: 'bars or bands' };
}

/** Points of a line up to which each is shown. */
export const mostDots = 15;
