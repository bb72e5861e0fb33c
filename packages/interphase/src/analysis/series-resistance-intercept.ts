import type { SpectrumData } from '../circuit/index.ts';

/** What a reader takes off the plot: Re Z where Im Z is zero. */
export interface RealIntercept {
  /** Ω. */
  readonly resistance: number;
  /** False when no point has an inductive imaginary part: then it is Re Z at the highest frequency. */
  readonly crossing: boolean;
  /** Hz. */
  readonly frequency: number;
}

/**
 * The naive intercept of a spectrum, highest frequency first: Re Z interpolated to Im Z = 0 at the first change from inductive
 * to capacitive, or Re Z at the highest frequency when there is none.
 */
export function realIntercept({ frequency, real, imaginary }: SpectrumData): RealIntercept {
  for (let i = 0; i + 1 < frequency.length; i += 1)
    if (imaginary[i]! >= 0 && imaginary[i + 1]! < 0) {
      const share = imaginary[i]! / (imaginary[i]! - imaginary[i + 1]!);
      return {
        resistance: real[i]! + share * (real[i + 1]! - real[i]!),
        crossing: true,
        frequency: frequency[i]! * (frequency[i + 1]! / frequency[i]!) ** share,
      };
    }
  return { resistance: real[0]!, crossing: false, frequency: frequency[0]! };
}
