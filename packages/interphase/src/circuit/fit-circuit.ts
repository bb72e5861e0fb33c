import { correctedAkaike, leastSquares } from '../numerics/index.ts';
import type { LeastSquaresOptions, LeastSquaresProblem, LeastSquaresResult } from '../numerics/index.ts';
import type { CompiledCircuit } from './compile-circuit.ts';

/** A measured spectrum for a fit; arrays of one length. */
export interface SpectrumData {
  /** Hz, positive. */
  readonly frequency: Float64Array;
  /** Re Z, Ω. */
  readonly real: Float64Array;
  /** Im Z, Ω, signed. */
  readonly imaginary: Float64Array;
}

/** How a circuit is fitted. */
export interface CircuitFitOptions {
  /** `modulus` divides each residual by the measured |Z| (default); `unit` does not. */
  readonly weighting?: 'modulus' | 'unit';
  /** Smallest values of the parameters, SI; default: 10⁻³⁰, exponents 0.02. */
  readonly lower?: ArrayLike<number>;
  /** Largest values of the parameters, SI; default: 10³⁰, exponents 1. */
  readonly upper?: ArrayLike<number>;
  readonly maximumEvaluations?: number;
  /**
   * What the covariance takes a parameter at its bound for: a constant (`held`, default), or as uncertain as if it could pass
   * the bound (`free`), which keeps the others honest where the truth may lie on the bound.
   */
  readonly atBound?: 'held' | 'free';
  /**
   * `scaled` (default): every residual has the variance that the weights say, times the reduced χ². `robust`: each its own,
   * whatever the noise of the instrument.
   */
  readonly covariance?: 'scaled' | 'robust';
}

/** A circuit fitted to a spectrum. Parameters and covariance are in the order of `circuit.parameters`. */
export interface CircuitFit {
  readonly status: LeastSquaresResult['status'];
  /** SI. */
  readonly parameters: Float64Array;
  /** Standard uncertainties, SI; 0 where a parameter is held at a bound. */
  readonly standardUncertainties: Float64Array;
  /** Covariance of ln(parameter), row-major. */
  readonly logarithmicCovariance: Float64Array;
  readonly correlation: Float64Array;
  readonly activeBounds: readonly boolean[];
  /** Σ w((ΔZ′)² + (ΔZ″)²). */
  readonly sumOfSquares: number;
  /** √(Σ w|ΔZ|²/N): a share of |Z| under modulus weighting. */
  readonly relativeRms: number;
  readonly degreesOfFreedom: number;
  readonly correctedAkaike: number;
  readonly evaluations: number;
}

/**
 * Fits a circuit by complex non-linear least squares in the logarithms of its parameters, so that resistances of ohms
 * and capacities of nanofarads have the same scale and stay positive.
 *
 * Real and imaginary residuals have the same weight; the variance comes from the scatter (reduced χ²).
 *
 * @param start SI, in the order of `circuit.parameters`
 * @see Boukamp, Solid State Ionics 20 (1986) 31, doi 10.1016/0167-2738(86)90031-7
 *
 * @example
 * ```ts
 * import { compileCircuit, fitCircuit, impedance, parseCircuit } from 'interphase/circuit';
 * const circuit = parseCircuit('R0-C1');
 * const frequency = Float64Array.of(1000, 100, 10, 1);
 * const exact = impedance(circuit, [5, 1e-5], frequency);
 * const fit = fitCircuit(compileCircuit(circuit), { frequency, ...exact }, [1, 1e-4]);
 * Math.round(fit.parameters[0] * 1e6) / 1e6; // => 5
 * ```
 */
export function fitCircuit(
  compiled: CompiledCircuit,
  data: SpectrumData,
  start: ArrayLike<number>,
  options: CircuitFitOptions = {},
): CircuitFit {
  const { parameterCount, circuit } = compiled;
  const { frequency, real, imaginary } = data;
  const points = frequency.length;
  const modelReal = new Float64Array(points);
  const modelImaginary = new Float64Array(points);
  const slopesReal = new Float64Array(points * parameterCount);
  const slopesImaginary = new Float64Array(points * parameterCount);
  const parameters = new Float64Array(parameterCount);
  const weights = new Float64Array(points).fill(1);
  if (options.weighting !== 'unit')
    for (let i = 0; i < points; i += 1) weights[i] = 1 / Math.hypot(real[i]!, imaginary[i]!);

  const exponentiate = (logarithms: Float64Array) => {
    for (let p = 0; p < parameterCount; p += 1) parameters[p] = Math.exp(logarithms[p]!);
  };
  const lower = new Float64Array(parameterCount);
  const upper = new Float64Array(parameterCount);
  const first = new Float64Array(parameterCount);
  circuit.parameters.forEach((parameter, p) => {
    const isExponent = parameter.upper === 1;
    lower[p] = Math.log(options.lower?.[p] ?? (isExponent ? 0.02 : 1e-30));
    upper[p] = Math.log(options.upper?.[p] ?? (isExponent ? 1 : 1e30));
    first[p] = Math.min(Math.max(Math.log(start[p]!), lower[p]), upper[p]);
  });

  const problem: LeastSquaresProblem = {
    residualCount: 2 * points,
    residuals(logarithms, out) {
      exponentiate(logarithms);
      compiled.impedance(parameters, frequency, modelReal, modelImaginary);
      for (let i = 0; i < points; i += 1) {
        out[i] = weights[i]! * (modelReal[i]! - real[i]!);
        out[points + i] = weights[i]! * (modelImaginary[i]! - imaginary[i]!);
      }
    },
    jacobian(logarithms, out) {
      exponentiate(logarithms);
      compiled.logarithmicJacobian(
        parameters,
        frequency,
        modelReal,
        modelImaginary,
        slopesReal,
        slopesImaginary,
      );
      const half = points * parameterCount;
      for (let i = 0, k = 0; i < points; i += 1)
        for (let p = 0; p < parameterCount; p += 1, k += 1) {
          out[k] = weights[i]! * slopesReal[k]!;
          out[half + k] = weights[i]! * slopesImaginary[k]!;
        }
    },
  };
  const settings: LeastSquaresOptions = {
    covariance: options.covariance ?? 'scaled',
    ...(options.maximumEvaluations === undefined ? {} : { maximumEvaluations: options.maximumEvaluations }),
  };
  const free = leastSquares(problem, first, { ...settings, lower, upper });
  const { activeBounds } = free;
  let result = free;
  if (free.status === 'at bound' && options.atBound !== 'free') {
    const held = (bound: Float64Array) => bound.map((x, p) => (activeBounds[p] ? free.parameters[p]! : x));
    result = leastSquares(problem, free.parameters, { ...settings, lower: held(lower), upper: held(upper) });
  }
  const fitted = result.parameters.map(Math.exp);
  return {
    status: free.status,
    parameters: fitted,
    standardUncertainties: result.standardUncertainties.map((u, p) => u * fitted[p]!),
    logarithmicCovariance: result.covariance,
    correlation: result.correlation,
    activeBounds,
    sumOfSquares: result.sumOfSquares,
    relativeRms: Math.sqrt(result.sumOfSquares / points),
    degreesOfFreedom: result.degreesOfFreedom,
    correctedAkaike: correctedAkaike(result.sumOfSquares, 2 * points, parameterCount + 1),
    evaluations: free.evaluations,
  };
}
