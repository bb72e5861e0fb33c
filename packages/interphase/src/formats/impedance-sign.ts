/** Outcome of settling the sign of Z″. */
interface SettledSign {
  /** True when the stored values must be negated to give Im Z (capacitive negative). */
  readonly negate: boolean;
  /** How it was settled, for a reader of the report. */
  readonly statement: string;
  /** Set when a person should look. */
  readonly warning?: string;
}

/** What the file says about the sign: Im Z, −Im Z, or nothing. */
export type StatedSign = 'signed' | 'negated' | 'unstated';

const strong = 0.8;
const moderate = 0.5;
const fewestPoints = 6;

/**
 * Root mean square slope over phase is 1 by Bode's relation and 0.9 to 1.3 in measured spectra; far from it
 * the one or the other is noise, drift or an offset.
 */
const widestRatio = 3;

/** Root mean square phase in rad below which an instrument's phase error decides. */
const leastPhase = 0.01;

/**
 * Settles the sign of the imaginary part by what the file says and by physics.
 *
 * For a causal, minimum-phase impedance the phase is close to (π/2)·d ln|Z| / d ln f (Bode 1945, ch. 14),
 * and |Z| does not know the sign. The evidence is the cosine c between the phases of the stored values and
 * those slopes, over all points: near 1 the values are Im Z, near −1 they are −Im Z, near 0 (a resistor in
 * noise) the data cannot tell. |c| ≥ 0.8 overrules a header; without one |c| ≥ 0.5 decides; both only where
 * slopes and phases are of one size.
 */
export function settleSign(
  frequency: Float64Array,
  real: Float64Array,
  stored: Float64Array,
  stated: StatedSign,
  says: string,
): SettledSign {
  const { cosine, points, ratio, phase } = signEvidence(frequency, real, stored);
  const enough =
    points >= fewestPoints && ratio > 1 / widestRatio && ratio < widestRatio && phase > leastPhase;
  const strength = Math.abs(cosine);
  const evidence = `phase against slope of ln|Z|: c = ${cosine.toFixed(2).replace('-', '−')} over ${points} points`;
  const bySlope = cosine < 0;
  if (stated === 'unstated') {
    if (enough && strength >= moderate) {
      const word = strength >= strong ? 'strong' : 'moderate';
      const form = bySlope ? '−Im Z' : 'Im Z';
      const statement = `${says}; the data are ${form} (${evidence}, ${word})`;
      return {
        negate: bySlope,
        statement,
        ...(word === 'strong' ? {} : { warning: `sign of Z″: ${statement}; check it` }),
      };
    }
    const statement = `${says}, and the data cannot tell (${evidence}); taken as Im Z as stored`;
    return { negate: false, statement, warning: `sign of Z″: ${statement}; say which it is` };
  }
  const negate = stated === 'negated';
  const agrees = negate === bySlope;
  if (enough && strength >= strong && !agrees) {
    const statement = `${says}, but the data are ${bySlope ? '−Im Z' : 'Im Z'} (${evidence}, strong); the data are followed`;
    return { negate: bySlope, statement, warning: `sign of Z″: ${statement}` };
  }
  if (enough && strength >= moderate && agrees)
    return { negate, statement: `${says}; the data agree (${evidence})` };
  return { negate, statement: `${says}; the data cannot confirm it (${evidence})` };
}

/** Half-width of the window of the local slope, in ln f (0.3 decades). */
const halfWindow = 0.3 * Math.LN10;

/**
 * Cosine between the phases of the stored values and (π/2)·d ln|Z|/d ln f, the ratio of their root mean
 * squares, and that of the phases in rad; rows without a positive f are left out.
 */
export function signEvidence(
  frequency: Float64Array,
  real: Float64Array,
  stored: Float64Array,
): { cosine: number; points: number; ratio: number; phase: number } {
  let product = 0;
  let phases = 0;
  let slopes = 0;
  let points = 0;
  for (let i = 0; i < frequency.length; i++) {
    if (!usable(frequency, real, stored, i)) continue;
    const slope = localSlope(frequency, real, stored, i);
    if (slope === undefined) continue;
    const phase = Math.atan2(stored[i]!, real[i]!);
    product += phase * slope;
    phases += phase * phase;
    slopes += slope * slope;
    points++;
  }
  return {
    cosine: phases > 0 && slopes > 0 ? product / Math.sqrt(phases * slopes) : 0,
    points,
    ratio: phases > 0 ? (Math.PI / 2) * Math.sqrt(slopes / phases) : 0,
    phase: points > 0 ? Math.sqrt(phases / points) : 0,
  };
}

/** Slope of ln|Z| against ln f by least squares over the neighbouring rows of the same sweep. */
function localSlope(f: Float64Array, re: Float64Array, im: Float64Array, at: number): number | undefined {
  const centre = Math.log(f[at]!);
  let n = 0;
  let sx = 0;
  let sy = 0;
  let sxx = 0;
  let sxy = 0;
  const take = (i: number): void => {
    const x = Math.log(f[i]!) - centre;
    const y = Math.log(Math.hypot(re[i]!, im[i]!));
    n++;
    sx += x;
    sy += y;
    sxx += x * x;
    sxy += x * y;
  };
  take(at);
  for (const step of [-1, 1]) {
    let taken = 0;
    for (let i = at + step; i >= 0 && i < f.length && taken < 12; i += step) {
      if (!usable(f, re, im, i)) break;
      const distance = Math.abs(Math.log(f[i]!) - centre);
      if (taken > 0 && distance > halfWindow) break;
      if (distance > 2.4) break;
      take(i);
      taken++;
    }
  }
  const spread = n * sxx - sx * sx;
  if (n < 3 || spread < 1e-9) return undefined;
  return (n * sxy - sx * sy) / spread;
}

function usable(f: Float64Array, re: Float64Array, im: Float64Array, i: number): boolean {
  return f[i]! > 0 && Number.isFinite(f[i]!) && Math.hypot(re[i]!, im[i]!) > 0;
}
