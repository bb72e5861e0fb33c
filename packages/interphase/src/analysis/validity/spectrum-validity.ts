import type { SpectrumData } from '../../circuit/index.ts';
import { type KramersKronig, kramersKronig } from './kramers-kronig.ts';
import { usablePoints } from './usable-points.ts';

/** Whether a spectrum may be fitted, and which part of it. */
export interface SpectrumValidity {
  readonly verdict: 'use' | 'trim' | 'do not use';
  /** The verdict and its reason in a sentence. */
  readonly words: string;
  /** Frequencies to use, Hz; absent when none are. */
  readonly range?: { readonly low: number; readonly high: number };
  /** Of the range to use, else of the whole; absent with too few points. */
  readonly test?: KramersKronig;
  /** Points without a positive frequency or a finite, non-zero impedance. */
  readonly unusable: number;
}

/** A disagreement this unlikely by noise alone counts: one false alarm in 200 clean spectra. */
const significance = 0.005;
/** A disagreement below this does no harm: a drift of 5 % over the sweep makes 0.0024. */
const harmless = 0.002;
/** Noise above this leaves nothing to fit. */
const mostNoise = 0.2;
/** Decades cut off at a time, and how much of the range must be left. */
const cut = 0.5;
const fewestLeft = 0.5;

/**
 * A verdict on an impedance spectrum before anything is fitted to it: use it, use it between two frequencies, or do not.
 *
 * Rests on `kramersKronig`. It cannot see what obeys the relations and is wrong all the same: leads, a wrong area, a contact
 * resistance, or a drift that is over before the slow points begin.
 *
 * @example
 * ```ts
 * import { spectrumValidity } from 'interphase/analysis';
 * const frequency = Float64Array.from({ length: 61 }, (_, i) => 10 ** (6 - i / 10));
 * const size = (f: number) => 1 + (2 * Math.PI * f * 1e-3) ** 2;
 * const real = frequency.map((f) => 10 + 100 / size(f));
 * const imaginary = frequency.map((f) => (-100 * 2 * Math.PI * f * 1e-3) / size(f));
 * spectrumValidity({ frequency, real, imaginary }).verdict; // => 'use'
 * spectrumValidity({ frequency, real, imaginary: imaginary.map((x) => -x) }).verdict; // => 'do not use'
 * ```
 */
export function spectrumValidity(data: SpectrumData): SpectrumValidity {
  const usable = usablePoints(data);
  const unusable = data.frequency.length - usable.frequency.length;
  const test = kramersKronig(usable);
  if (test === undefined)
    return {
      verdict: 'do not use',
      words: `do not use it: ${usable.frequency.length} points cannot tell noise from a wrong spectrum; measure ten points per decade`,
      unusable,
    };
  if (test.noise > mostNoise)
    return {
      verdict: 'do not use',
      words: `do not use it: noise of ${percent(test.noise)} of |Z| drowns it; raise the amplitude or shield the cell`,
      test,
      unusable,
    };
  if (obeys(test))
    return { verdict: 'use', words: `use it: ${inWords(test)}`, range: rangeOf(usable), test, unusable };
  const reversed = kramersKronig({ ...usable, imaginary: usable.imaginary.map((value) => -value) });
  if (reversed !== undefined && obeys(reversed))
    return {
      verdict: 'do not use',
      words:
        'do not use it: it obeys the Kramers–Kronig relations only with the sign of Z″ reversed; check which sign the file means',
      test,
      unusable,
    };
  const part = widestValidPart(usable);
  if (part !== undefined) {
    const range = rangeOf(part.data);
    return {
      verdict: 'trim',
      words: `use ${inHertz(range.low)}–${inHertz(range.high)}: over the whole range ${inWords(test)}`,
      range,
      test: part.test,
      unusable,
    };
  }
  return {
    verdict: 'do not use',
    words: `do not use it: ${inWords(test)}; the cell drifts, answers nonlinearly or was not measured as thought`,
    test,
    unusable,
  };
}

function obeys({ probability, deviation }: KramersKronig): boolean {
  return probability >= significance || deviation <= harmless;
}

/** The valid part from which the least is cut off the ends; of equal cuts the one with the smallest deviation. */
function widestValidPart(data: SpectrumData): { data: SpectrumData; test: KramersKronig } | undefined {
  const { low, high } = rangeOf(data);
  const steps = Math.floor(((1 - fewestLeft) * Math.log10(high / low)) / cut);
  for (let off = 1; off <= steps; off += 1) {
    let best: { data: SpectrumData; test: KramersKronig } | undefined;
    for (let below = 0; below <= off; below += 1) {
      const part = between(data, low * 10 ** (cut * below), high / 10 ** (cut * (off - below)));
      const test = kramersKronig(part);
      if (test && obeys(test) && test.deviation < (best?.test.deviation ?? Infinity))
        best = { data: part, test };
    }
    if (best) return best;
  }
  return undefined;
}

function between(data: SpectrumData, low: number, high: number): SpectrumData {
  const slack = 1e-9;
  const kept = (_: number, i: number): boolean =>
    data.frequency[i]! >= low * (1 - slack) && data.frequency[i]! <= high * (1 + slack);
  return {
    frequency: data.frequency.filter(kept),
    real: data.real.filter(kept),
    imaginary: data.imaginary.filter(kept),
  };
}

/** Of points in falling order of frequency. */
function rangeOf({ frequency }: SpectrumData): { low: number; high: number } {
  return { low: frequency.at(-1)!, high: frequency[0]! };
}

function inWords({ deviation, noise, probability }: KramersKronig): string {
  const noisy = `noise ${percent(noise)}`;
  if (probability >= significance) return `real and imaginary part agree within the noise (${noisy} of |Z|)`;
  const little = deviation <= harmless ? ', too little to matter' : '';
  return `real and imaginary part disagree by ${percent(deviation)} of |Z| (${noisy})${little}`;
}

function percent(share: number): string {
  return `${Number((100 * share).toPrecision(2))} %`;
}

function inHertz(frequency: number): string {
  const [scale, unit] =
    frequency >= 1e6
      ? [1e6, 'MHz']
      : frequency >= 1e3
        ? [1e3, 'kHz']
        : frequency >= 1
          ? [1, 'Hz']
          : [1e-3, 'mHz'];
  return `${Number((frequency / scale).toPrecision(3))} ${unit}`;
}
