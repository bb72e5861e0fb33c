import { modulus } from '../complex.ts';
import type { ElementParameter, ElementWriters } from '../element.ts';

/** Where the exponents of R/(1 + (jωτ)^α)^β come from: index among the element's own parameters, or a fixed number. */
export interface RelaxationExponents {
  readonly alpha: { readonly index: number } | { readonly fixed: number };
  readonly beta: { readonly index: number } | { readonly fixed: number };
}

/**
 * Writers of Z = R/(1 + (jωτ)^α)^β with R, τ first among the parameters: Debye, Cole–Cole, Davidson–Cole, Gerischer and
 * Havriliak–Negami relaxations.
 */
export function relaxation({ alpha, beta }: RelaxationExponents): ElementWriters {
  const alphaIndex = 'index' in alpha ? alpha.index : -1;
  const betaIndex = 'index' in beta ? beta.index : -1;
  const fixedAlpha = 'fixed' in alpha ? alpha.fixed : 1;
  const fixedBeta = 'fixed' in beta ? beta.fixed : 1;
  return {
    impedance({ logarithm }, parameters, first, real, imaginary) {
      const resistance = parameters[first]!;
      const logarithmOfTime = Math.log(parameters[first + 1]!);
      const a = alphaIndex < 0 ? fixedAlpha : parameters[first + alphaIndex]!;
      const b = betaIndex < 0 ? fixedBeta : parameters[first + betaIndex]!;
      const cosine = cosineOfQuarters(a);
      const sine = Math.sin(a * (Math.PI / 2));
      for (let i = 0; i < logarithm.length; i += 1) {
        const power = Math.exp(a * (logarithm[i]! + logarithmOfTime));
        // 1 + (jωτ)^α
        const x = 1 + power * cosine;
        const y = power * sine;
        if (b === 1) {
          const size = modulus(x, y);
          real[i] = resistance * (x / size / size);
          imaginary[i] = -resistance * (y / size / size);
        } else {
          const size = resistance * Math.exp(-b * logarithmOfModulus(power, cosine));
          const angle = -b * Math.atan2(y, x);
          real[i] = size * Math.cos(angle);
          imaginary[i] = size * Math.sin(angle);
        }
      }
    },
    derivatives({ logarithm }, parameters, first, real, imaginary, slopesReal, slopesImaginary) {
      const resistance = parameters[first]!;
      const time = parameters[first + 1]!;
      const logarithmOfTime = Math.log(time);
      const a = alphaIndex < 0 ? fixedAlpha : parameters[first + alphaIndex]!;
      const b = betaIndex < 0 ? fixedBeta : parameters[first + betaIndex]!;
      const cosine = cosineOfQuarters(a);
      const sine = Math.sin(a * (Math.PI / 2));
      for (let i = 0; i < logarithm.length; i += 1) {
        const exponent = logarithm[i]! + logarithmOfTime;
        const power = Math.exp(a * exponent);
        const x = 1 + power * cosine;
        const y = power * sine;
        const re = real[i]!;
        const im = imaginary[i]!;
        slopesReal[first]![i] = re / resistance;
        slopesImaginary[first]![i] = im / resistance;
        // u/(1 + u) with u = (jωτ)^α; its numerator u(1 + u*) is u + |u|²
        const size = modulus(x, y);
        const shareRe = (power / size) * ((cosine + power) / size);
        const shareIm = (power / size) * (sine / size);
        // −β u/(1 + u) Z
        const slopeRe = -b * (shareRe * re - shareIm * im);
        const slopeIm = -b * (shareRe * im + shareIm * re);
        slopesReal[first + 1]![i] = (a * slopeRe) / time;
        slopesImaginary[first + 1]![i] = (a * slopeIm) / time;
        if (alphaIndex >= 0) {
          // times ln(jωτ)
          slopesReal[first + alphaIndex]![i] = slopeRe * exponent - slopeIm * (Math.PI / 2);
          slopesImaginary[first + alphaIndex]![i] = slopeIm * exponent + slopeRe * (Math.PI / 2);
        }
        if (betaIndex >= 0) {
          // −Z ln(1 + u)
          const level = logarithmOfModulus(power, cosine);
          const angle = Math.atan2(y, x);
          slopesReal[first + betaIndex]![i] = -(re * level - im * angle);
          slopesImaginary[first + betaIndex]![i] = -(im * level + re * angle);
        }
      }
    },
  };
}

/** R of a relaxation. */
export const relaxationResistance: ElementParameter = {
  symbol: 'R',
  meaning: 'resistance at zero frequency',
  unit: 'Ohm',
  lower: 0,
  upper: Infinity,
  scaling: { impedance: 1, frequency: 0 },
};

/** τ of a relaxation. */
export const relaxationTime: ElementParameter = {
  symbol: 'τ',
  meaning: 'time constant',
  unit: 's',
  lower: 0,
  upper: Infinity,
  scaling: { impedance: 0, frequency: -1 },
};

/** An exponent of a relaxation, 0 to 1. */
export function relaxationExponent(symbol: string, meaning: string): ElementParameter {
  return { symbol, meaning, unit: '1', lower: 0, upper: 1, scaling: { impedance: 0, frequency: 0 } };
}

/** cos(aπ/2), 0 where a is 1: Math.PI/2 is not quite a quarter turn, which shows beside a large (jωτ)^α. */
function cosineOfQuarters(a: number): number {
  return a === 1 ? 0 : Math.cos(a * (Math.PI / 2));
}

/** ln|1 + u| for |u| = power, Re u = power·cosine; keeps the digits of a small u. */
function logarithmOfModulus(power: number, cosine: number): number {
  if (power < 1) return Math.log1p(power * (2 * cosine + power)) / 2;
  const inverse = 1 / power;
  return Math.log(power) + Math.log1p(inverse * (2 * cosine + inverse)) / 2;
}
