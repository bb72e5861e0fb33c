import type { LeastSquaresOptions, LeastSquaresProblem } from '../numerics/index.ts';
import { InputError } from '../quantity/index.ts';
import type { Circuit } from './circuit.ts';
import { compileCircuit } from './compile-circuit.ts';
import type { CompiledCircuit } from './compile-circuit.ts';
import type { SpectrumData } from './fit-circuit.ts';
import { parameterSpace } from './parameter-space.ts';
import type { ParameterConstraints, ParameterSpace } from './parameter-space.ts';
import { residualFactors } from './spectrum-weights.ts';
import type { SpectrumWeights } from './spectrum-weights.ts';

/** The least-squares problem of a circuit and a spectrum under the options of a fit. Not re-entrant. */
export interface SpectrumModel {
  readonly space: ParameterSpace;
  readonly factors: Float64Array;
  readonly problem: LeastSquaresProblem;
  readonly settings: LeastSquaresOptions & { readonly lower: Float64Array; readonly upper: Float64Array };
}

/** @throws InputError for data or constraints that cannot be fitted */
export function spectrumModel(
  circuit: Circuit,
  data: SpectrumData,
  options: ParameterConstraints & { readonly weights?: SpectrumWeights },
): SpectrumModel {
  checkSpectrum(data);
  const space = parameterSpace(circuit, options);
  if (2 * data.frequency.length <= space.size)
    throw new InputError(
      `${data.frequency.length} points cannot determine ${space.size} parameters`,
      'take a simpler circuit or fix some parameters',
    );
  const factors = residualFactors(data, options.weights ?? 'modulus');
  const covariance = typeof options.weights === 'object' ? 'absolute' : 'scaled';
  return {
    space,
    factors,
    problem: spectrumProblem(compileCircuit(circuit), data, factors, space),
    settings: { lower: space.lower, upper: space.upper, covariance },
  };
}

/** Weighted residuals of a spectrum, real parts first, and their derivatives by the free logarithms. */
function spectrumProblem(
  compiled: CompiledCircuit,
  { frequency, real, imaginary }: SpectrumData,
  factors: Float64Array,
  space: ParameterSpace,
): LeastSquaresProblem {
  const points = frequency.length;
  const count = compiled.parameterCount;
  const { size, index } = space;
  const parameters = new Float64Array(count);
  const modelReal = new Float64Array(points);
  const modelImaginary = new Float64Array(points);
  const slopesReal = new Float64Array(points * count);
  const slopesImaginary = new Float64Array(points * count);
  return {
    residualCount: 2 * points,
    residuals(logarithms, out) {
      space.expand(logarithms, parameters);
      compiled.impedance(parameters, frequency, modelReal, modelImaginary);
      for (let i = 0; i < points; i += 1) {
        out[i] = factors[i]! * (modelReal[i]! - real[i]!);
        out[points + i] = factors[points + i]! * (modelImaginary[i]! - imaginary[i]!);
      }
    },
    jacobian(logarithms, out) {
      space.expand(logarithms, parameters);
      compiled.logarithmicJacobian(
        parameters,
        frequency,
        modelReal,
        modelImaginary,
        slopesReal,
        slopesImaginary,
      );
      out.fill(0);
      for (let i = 0, k = 0; i < points; i += 1)
        for (let p = 0; p < count; p += 1, k += 1) {
          const free = index[p]!;
          if (free < 0) continue;
          out[i * size + free]! += factors[i]! * slopesReal[k]!;
          out[(points + i) * size + free]! += factors[points + i]! * slopesImaginary[k]!;
        }
    },
  };
}

function checkSpectrum({ frequency, real, imaginary }: SpectrumData): void {
  if (real.length !== frequency.length || imaginary.length !== frequency.length)
    throw new InputError(
      'the arrays of the spectrum differ in length',
      'give frequency, real and imaginary part of every point',
    );
  if (real.every((x) => x === 0) && imaginary.every((x) => x === 0))
    throw new InputError('the impedance is zero at every point', 'give a measured spectrum');
  const wrong = frequency.findIndex(
    (f, i) => !(f > 0 && f < Infinity && Number.isFinite(real[i]) && Number.isFinite(imaginary[i])),
  );
  if (wrong >= 0)
    throw new InputError(
      `point ${wrong + 1} of the spectrum (${frequency[wrong]} Hz) is not finite or not at a positive frequency`,
      'leave it out',
    );
}
