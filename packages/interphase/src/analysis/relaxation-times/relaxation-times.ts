import type { SpectrumData } from '../../circuit/index.ts';
import { solveFactored } from '../../numerics/index.ts';
import { InputError } from '../../quantity/index.ts';
import { usablePoints } from '../validity/usable-points.ts';
import { crossedSmoothing, generalisedFit } from './choose-smoothing.ts';
import { type RelaxationPeak, relaxationPeaks } from './relaxation-peaks.ts';
import { type RelaxationSystem, relaxationSystem } from './relaxation-system.ts';
import { residualsOf, type SmoothFit, smoothFit } from './smooth-fit.ts';
import { tailExponents } from './tail-exponents.ts';

export interface RelaxationTimesOptions {
  /** Strength of smoothing; default: by generalised cross-validation. */
  readonly smoothing?: number;
  /** γ of either sign, for inductive loops; default false. */
  readonly signed?: boolean;
  /**
   * Constant-phase element in series for a blocking electrode: `auto` (default) where the slow end rises, or never. Without it
   * a blocking tail shows as a peak that is not there.
   */
  readonly tail?: 'auto' | 'none';
  /** Standard deviation of the noise of either part of each point, Ω, up to a factor; default |Z|. */
  readonly noise?: Float64Array;
  /** Also the strength by real–imaginary cross-prediction, to set beside; default true. */
  readonly crossed?: boolean;
}

/** Distribution of relaxation times: Z = R∞ + jωL + tail + ∫ γ(ln τ)/(1 + jωτ) d ln τ. */
export interface RelaxationTimes {
  /** s: the time constant RC, 1/ω of the top of an arc. */
  readonly timeConstants: Float64Array;
  /** γ, Ω, and its standard uncertainty at this strength of smoothing. */
  readonly gamma: Float64Array;
  readonly uncertainty: Float64Array;
  /** Ω and H. */
  readonly seriesResistance: number;
  readonly inductance: number;
  /** 1/(Q (jω)^α) in series; undefined without one or where the data give it no share. */
  readonly tail: { readonly exponent: number; readonly magnitude: number } | undefined;
  readonly peaks: readonly RelaxationPeak[];
  /** Range of τ that the frequencies cover, s; γ beyond is a guess of the smoothing. */
  readonly measured: { readonly low: number; readonly high: number };
  /** Strength used, and those of the two criteria. */
  readonly smoothing: number;
  readonly generalised: number;
  readonly crossed: number | undefined;
  /** (Z of the fit − Z)/noise, real parts above imaginary parts. */
  readonly residuals: Float64Array;
}

const fewest = 12;

/**
 * Distribution of relaxation times by weighted Tikhonov smoothing of the second derivative, with γ not negative, a series
 * resistance and inductance and, for a blocking electrode, a constant-phase element.
 *
 * The strength of smoothing minimises generalised cross-validation; that of the real–imaginary cross-prediction stands beside.
 * Peaks are those that rise from their neighbours by more than their uncertainty. Assumes a spectrum that obeys the
 * Kramers–Kronig relations (`spectrumValidity`). Uncertainties hold for the strength used: what it smooths away they do not show.
 *
 * @throws InputError with fewer than twelve usable points
 *
 * Sources: Wan et al., Electrochim. Acta 184 (2015) 483, doi 10.1016/j.electacta.2015.09.097 (Tikhonov); Golub, Heath and
 * Wahba, Technometrics 21 (1979) 215 (cross-validation); Saccoccio et al., Electrochim. Acta 147 (2014) 470 (real–imaginary).
 *
 * @example
 * ```ts
 * import { relaxationTimes } from 'interphase/analysis';
 * const frequency = Float64Array.from({ length: 71 }, (_, i) => 10 ** (6 - i / 10));
 * const size = (f: number) => 1 + (2 * Math.PI * f * 1e-3) ** 2;
 * const { peaks } = relaxationTimes({
 *   frequency,
 *   real: frequency.map((f) => 10 + 100 / size(f)),
 *   imaginary: frequency.map((f) => (-100 * 2 * Math.PI * f * 1e-3) / size(f)),
 * });
 * peaks.length; // => 1
 * peaks[0]?.resistance.toFixed(0); // => '100'
 * ```
 */
export function relaxationTimes(data: SpectrumData, options: RelaxationTimesOptions = {}): RelaxationTimes {
  const { signed = false, tail = 'auto', crossed = true } = options;
  const usable = options.noise === undefined ? usablePoints(data) : data;
  if (usable.frequency.length < fewest)
    throw new InputError(
      `${usable.frequency.length} points hold no distribution of relaxation times`,
      `give a spectrum of at least ${fewest} points with a positive frequency and a finite impedance`,
    );
  const noise = options.noise ?? usable.real.map((re, i) => Math.hypot(re, usable.imaginary[i]!));
  const exponents = tail === 'none' ? [undefined] : tailExponents(usable);
  const candidates = exponents.map((exponent) => {
    const system = relaxationSystem(usable, noise, exponent);
    return { system, best: generalisedFit(system, signed) };
  });
  const { system, best } = candidates.reduce((a, b) => (b.best.generalised < a.best.generalised ? b : a));
  const fit = options.smoothing === undefined ? best : smoothFit(system, options.smoothing, { signed });
  const count = system.timeConstants.length;
  const { x } = fit.solution;
  const [fastest, slowest] = [usable.frequency[0]!, usable.frequency.at(-1)!];
  const measured = { low: 1 / (2 * Math.PI * fastest), high: 1 / (2 * Math.PI * slowest) };
  const elastance = system.tail === undefined ? 0 : x[count + 2]!;
  return {
    timeConstants: system.timeConstants,
    gamma: x.slice(0, count),
    uncertainty: uncertaintyOf(system, fit),
    seriesResistance: x[count]!,
    inductance: x[count + 1]!,
    tail: elastance > 0 ? { exponent: system.tail!, magnitude: 1 / elastance } : undefined,
    peaks: relaxationPeaks(system, fit, measured),
    measured,
    smoothing: fit.smoothing,
    generalised: best.smoothing,
    crossed: crossed ? crossedSmoothing(system, signed) : undefined,
    residuals: residualsOf(system, x),
  };
}

/** Of γ, from the curvature of the smoothed problem without its limits: where γ is held at 0 it says how far it could rise. */
function uncertaintyOf(system: RelaxationSystem, fit: SmoothFit): Float64Array {
  const { factor } = smoothFit(system, fit.smoothing, { signed: true }).solution;
  const count = system.timeConstants.length;
  const size = Math.round(Math.sqrt(factor.length));
  const variance = fit.sumOfSquares / (system.observations.length - fit.degrees);
  const unit = new Float64Array(size);
  return Float64Array.from({ length: count }, (_, k) => {
    unit.fill(0);
    unit[k] = 1;
    solveFactored(factor, size, unit);
    return Math.sqrt(variance * (unit[k] ?? 0));
  });
}
