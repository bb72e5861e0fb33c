import type { SpectrumData } from '../circuit/index.ts';

/** Rough values read off a spectrum, to start a fit from; SI. */
export interface BlockingEstimate {
  /** Resistance where the tail leaves the real axis, Ω. */
  readonly resistance: number;
  /** H. */
  readonly inductance: number;
  /** Capacitance in parallel with the bulk, F. */
  readonly capacitance: number;
  /** Q of the blocking tail, S s^α. */
  readonly tailAdmittance: number;
  readonly tailExponent: number;
}

/** Rough values of a blocking spectrum, highest frequency first. Always positive and finite. */
export function blockingEstimate(data: SpectrumData): BlockingEstimate {
  const { frequency, real, imaginary } = data;
  const tail = estimateTail(data);
  const angle = (tail.exponent * Math.PI) / 2;

  // where the spectrum is most nearly real, and what is left there without the tail
  let nearest = 0;
  let best = Infinity;
  for (let i = 0; i < frequency.length; i += 1) {
    const share = Math.abs(imaginary[i]!) / Math.abs(real[i]!);
    if (real[i]! > 0 && share < best) {
      best = share;
      nearest = i;
    }
  }
  const tailModulus = (i: number) => 1 / (tail.admittance * (2 * Math.PI * frequency[i]!) ** tail.exponent);
  const modulus = Math.hypot(real[nearest]!, imaginary[nearest]!);
  const resistance = Math.max(
    real[nearest]! - tailModulus(nearest) * Math.cos(angle),
    0.1 * Math.abs(real[nearest]!),
    1e-3 * modulus,
  );

  const highest = 2 * Math.PI * frequency[0]!;
  const imaginaryAtHighest = imaginary[0]! + tailModulus(0) * Math.sin(angle);
  const inductance = Math.max(imaginaryAtHighest, 0.01 * resistance) / highest;

  // the arc: its top, or the capacitive part that the highest frequency already shows
  let top = 0;
  let height = 0;
  for (let i = 0; i < nearest; i += 1) {
    const arc = -imaginary[i]! - tailModulus(i) * Math.sin(angle);
    if (arc > height) {
      height = arc;
      top = i;
    }
  }
  const capacitance =
    top > 0 && height > 0.1 * resistance
      ? 1 / (2 * Math.PI * frequency[top]! * resistance)
      : Math.min(Math.max(-imaginaryAtHighest / resistance, 0.03), 3) / (highest * resistance);
  return {
    resistance,
    inductance,
    capacitance,
    tailAdmittance: tail.admittance,
    tailExponent: tail.exponent,
  };
}

/** Straight line of ln(−Im Z) against ln ω over the lowest decade. */
function estimateTail({ frequency, real, imaginary }: SpectrumData): {
  admittance: number;
  exponent: number;
} {
  const last = frequency.length - 1;
  let count = 0;
  let sumX = 0;
  let sumY = 0;
  let sumXX = 0;
  let sumXY = 0;
  for (let i = last; i >= 0; i -= 1) {
    if (frequency[i]! > 10 * frequency[last]! && last - i >= 4) break;
    if (imaginary[i]! >= 0) continue;
    const x = Math.log(2 * Math.PI * frequency[i]!);
    const y = Math.log(-imaginary[i]!);
    count += 1;
    sumX += x;
    sumY += y;
    sumXX += x * x;
    sumXY += x * y;
  }
  const spread = count * sumXX - sumX * sumX;
  if (count < 2 || spread <= 0) {
    const modulus = Math.hypot(real[last]!, imaginary[last]!);
    return { admittance: 1 / (modulus * (2 * Math.PI * frequency[last]!) ** 0.9), exponent: 0.9 };
  }
  const exponent = Math.min(Math.max(-(count * sumXY - sumX * sumY) / spread, 0.5), 0.98);
  const logarithm = (sumY + exponent * sumX) / count;
  return { admittance: Math.sin((exponent * Math.PI) / 2) / Math.exp(logarithm), exponent };
}
