import type { DiffusionFunction } from '../diffusion-functions.ts';
import type { AngularFrequencies, ElementConvention, ElementParameter, ElementWriters } from '../element.ts';

const k = new Float64Array(6);
/** Re, Im of the wall’s (jω)^γ Q. */
const wall = new Float64Array(2);

/**
 * Writers of a line of ionic resistance R along a wall of admittance Y = Q(jω)^γ, or Y = 1/Rct + Q(jω)^γ:
 * Z = R K(R Y) with the parameters R, Q, γ or R, Rct, Q, γ.
 */
export function transmissionLine(
  diffusion: DiffusionFunction,
  walls: 'blocking' | 'charge transfer',
): ElementWriters {
  const transfers = walls === 'charge transfer';
  const capacitive = transfers ? 2 : 1;
  return {
    impedance(frequencies, parameters, first, real, imaginary) {
      const resistance = parameters[first]!;
      const conductance = transfers ? 1 / parameters[first + 1]! : 0;
      for (let i = 0; i < real.length; i += 1) {
        writeWall(frequencies, i, parameters, first + capacitive);
        k[0] = resistance * (conductance + wall[0]!);
        k[1] = resistance * wall[1]!;
        diffusion(k);
        real[i] = resistance * k[2]!;
        imaginary[i] = resistance * k[3]!;
      }
    },
    derivatives(frequencies, parameters, first, real, _imaginary, slopesReal, slopesImaginary) {
      const resistance = parameters[first]!;
      const conductance = transfers ? 1 / parameters[first + 1]! : 0;
      const admittance = parameters[first + capacitive]!;
      for (let i = 0; i < real.length; i += 1) {
        writeWall(frequencies, i, parameters, first + capacitive);
        const wRe = resistance * (conductance + wall[0]!);
        const wIm = resistance * wall[1]!;
        k[0] = wRe;
        k[1] = wIm;
        diffusion(k);
        // K + wK′
        slopesReal[first]![i] = k[2]! + wRe * k[4]! - wIm * k[5]!;
        slopesImaginary[first]![i] = k[3]! + wRe * k[5]! + wIm * k[4]!;
        // ∂Z/∂Y = R²K′
        const byWallRe = resistance * resistance * k[4]!;
        const byWallIm = resistance * resistance * k[5]!;
        if (transfers) {
          slopesReal[first + 1]![i] = -byWallRe * conductance * conductance;
          slopesImaginary[first + 1]![i] = -byWallIm * conductance * conductance;
        }
        // times Q(jω)^γ, and for γ times ln(jω)
        const re = byWallRe * wall[0]! - byWallIm * wall[1]!;
        const im = byWallRe * wall[1]! + byWallIm * wall[0]!;
        slopesReal[first + capacitive]![i] = re / admittance;
        slopesImaginary[first + capacitive]![i] = im / admittance;
        const logarithm = frequencies.logarithm[i]!;
        slopesReal[first + capacitive + 1]![i] = re * logarithm - im * (Math.PI / 2);
        slopesImaginary[first + capacitive + 1]![i] = im * logarithm + re * (Math.PI / 2);
      }
    },
  };
}

function writeWall({ logarithm }: AngularFrequencies, i: number, parameters: Float64Array, at: number): void {
  const exponent = parameters[at + 1]!;
  const size = parameters[at]! * Math.exp(exponent * logarithm[i]!);
  wall[0] = size * Math.cos(exponent * (Math.PI / 2));
  wall[1] = size * Math.sin(exponent * (Math.PI / 2));
}

/** Resistance along the line. */
export const lineResistance: ElementParameter = {
  symbol: 'Rion',
  meaning: 'ionic resistance along the pores',
  unit: 'Ohm',
  lower: 0,
  upper: Infinity,
  scaling: { impedance: 1, frequency: 0 },
};

/** Charge transfer of the whole wall. */
export const wallResistance: ElementParameter = {
  symbol: 'Rct',
  meaning: 'charge-transfer resistance of the whole wall',
  unit: 'Ohm',
  lower: 0,
  upper: Infinity,
  scaling: { impedance: 1, frequency: 0 },
};

/** Q and γ of the whole wall. */
export const wallCapacity: readonly ElementParameter[] = [
  {
    symbol: 'Q',
    meaning: 'admittance of the whole wall at 1 rad/s',
    unit: 'S s^γ',
    lower: 0,
    upper: Infinity,
    scaling: { impedance: -1, frequency: { minus: 'γ' } },
  },
  {
    symbol: 'γ',
    meaning: 'exponent of the wall',
    unit: '1',
    lower: 0,
    upper: 1,
    scaling: { impedance: 0, frequency: 0 },
  },
];

/** pyimpspec’s blocking lines; with a length other than 1 their R is that of the whole line all the same. */
export function blockingLineConvention(symbol: string, hyperbolic: string): ElementConvention {
  return {
    usedBy: 'pyimpspec, DearEIS',
    symbol,
    formula: `(R/a) ${hyperbolic}(a), a = √(R Y L² (jω)^n)`,
    parameters: ['R', 'Y', 'n', 'L'],
    toOurs: ([resistance, admittance, exponent, length]) => [
      resistance!,
      admittance! * length! ** 2,
      exponent!,
    ],
    fromOurs: ([resistance, admittance, exponent]) => [resistance!, admittance!, exponent!, 1],
  };
}

/** pyimpspec’s lines with charge transfer: values for a unit of length, and a length. */
export function chargeTransferLineConvention(symbol: string, hyperbolic: string): ElementConvention {
  return {
    usedBy: 'pyimpspec, DearEIS',
    symbol,
    formula: `√(R Rct/a) ${hyperbolic}(L√(R a/Rct)), a = 1 + Rct Y (jω)^n`,
    parameters: ['R', 'Rct', 'Y', 'n', 'L'],
    toOurs: ([resistance, transfer, admittance, exponent, length]) => [
      resistance! * length!,
      transfer! / length!,
      admittance! * length!,
      exponent!,
    ],
    fromOurs: ([resistance, transfer, admittance, exponent]) => [
      resistance!,
      transfer!,
      admittance!,
      exponent!,
      1,
    ],
  };
}
