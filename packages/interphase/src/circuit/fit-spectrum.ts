import { correctedAkaike, leastSquares } from '../numerics/index.ts';
import type { LeastSquaresResult } from '../numerics/index.ts';
import { InputError } from '../quantity/index.ts';
import type { Circuit } from './circuit.ts';
import type { SpectrumData } from './fit-circuit.ts';
import { judgeParameters } from './judge-parameters.ts';
import type { JudgedParameter } from './judge-parameters.ts';
import type { ParameterConstraints, ParameterSpace } from './parameter-space.ts';
import { searchMinimum } from './search-minimum.ts';
import { sortBlocks } from './sort-blocks.ts';
import { spectrumModel } from './spectrum-model.ts';
import type { SpectrumModel } from './spectrum-model.ts';
import type { SpectrumWeights } from './spectrum-weights.ts';
import { startSource } from './start-source.ts';

/** How a circuit is fitted to a spectrum. */
export interface SpectrumFitOptions extends ParameterConstraints {
  readonly weights?: SpectrumWeights;
  /**
   * SI, in the order of `circuit.parameters`. When given, the nearest minimum is taken and no other is looked for, and every block keeps
   * its name: for a series of spectra, or a known cell.
   */
  readonly start?: ArrayLike<number>;
  /** Of the drawn starts; the same seed gives the same fit. Default 1. */
  readonly seed?: number;
  /** Most starts tried. Default 100: enough for ten parameters and a spectrum with several minima. */
  readonly mostStarts?: number;
}

/** One parameter of a fitted circuit. */
export interface FittedParameter extends Omit<JudgedParameter, 'state'> {
  readonly name: string;
  /** SI. */
  readonly value: number;
  /** SI; 0 where the parameter is fixed, at a bound or ran away; Infinity where the data do not determine it. */
  readonly standardUncertainty: number;
  readonly state: JudgedParameter['state'] | 'fixed' | 'tied';
}

/** A circuit fitted to a spectrum, with what the spectrum says of each parameter. */
export interface SpectrumFit {
  readonly status: LeastSquaresResult['status'];
  /** In the order of `circuit.parameters`. */
  readonly parameters: readonly FittedParameter[];
  /** Names of those that these data do not determine. */
  readonly notIdentifiable: readonly string[];
  /** Of ln(parameter), row-major; parameters held at a bound count as constants. */
  readonly logarithmicCovariance: Float64Array;
  /** Row-major; the same for parameters and their logarithms. */
  readonly correlation: Float64Array;
  /** χ² = Σ (Δ Re Z · w)² + (Δ Im Z · w)². */
  readonly sumOfSquares: number;
  readonly degreesOfFreedom: number;
  /** √(χ²/points): a share of |Z| under modulus weights. */
  readonly relativeRms: number;
  readonly correctedAkaike: number;
  /** Starts tried, how many of them ended in the minimum given, and how many minima were met; 1, 1, 1 from a given start. */
  readonly search: { readonly starts: number; readonly agreeing: number; readonly minima: number };
}

/**
 * Fits a circuit to a spectrum without initial values: complex non-linear least squares in the logarithms of the parameters, from starts drawn
 * by what the spectrum shows until the lowest minimum has been found again and again.
 *
 * Weights, bounds, fixed and tied parameters: see the options. Interchangeable blocks come in the order of their time constants. The covariance is
 * scaled by the reduced χ², unless the weights are measured uncertainties.
 *
 * No promise that the minimum is the lowest: `search.agreeing` says how often it was found. Many circuits have several minima, and
 * some parameters no data decide; `notIdentifiable` names them (Cramér–Rao bound above 50 %).
 *
 * @throws InputError for data that are not finite or of unequal lengths, frequencies that are not positive, fewer data than parameters,
 * and constraints that do not fit the circuit
 * @see Boukamp, Solid State Ionics 20 (1986) 31, doi 10.1016/0167-2738(86)90031-7
 *
 * @example
 * ```ts
 * import { fitSpectrum, impedance, parseCircuit } from 'interphase/circuit';
 * const circuit = parseCircuit('R0-p(R1,C1)');
 * const frequency = Float64Array.from({ length: 31 }, (_, i) => 10 ** (5 - i / 5));
 * const exact = impedance(circuit, [5, 20, 1e-5], frequency);
 * const fit = fitSpectrum(circuit, { frequency, ...exact });
 * fit.parameters.map(({ name, value }) => `${name} ${value.toPrecision(6)}`); // => ['R0 5.00000', 'R1 20.0000', 'C1 0.0000100000']
 * ```
 */
export function fitSpectrum(
  circuit: Circuit,
  data: SpectrumData,
  options: SpectrumFitOptions = {},
): SpectrumFit {
  const model = spectrumModel(circuit, data, options);
  const { space, problem, settings } = model;
  if (options.start !== undefined) checkStart(circuit, options.start);
  const { fit, search } =
    options.start === undefined
      ? searchedFit(circuit, data, options, model)
      : {
          fit: leastSquares(problem, space.reduce(options.start), settings),
          search: { starts: 1, agreeing: 1, minima: 1 },
        };
  const judged = judgeParameters(problem, fit, settings);
  const { held } = judged;
  const values = new Float64Array(circuit.parameters.length);
  space.expand(held.parameters, values);
  const parameters = circuit.parameters.map(({ name }, p): FittedParameter => {
    const k = space.index[p]!;
    const value = values[p]!;
    if (k < 0) return { name, value, standardUncertainty: 0, ...constant };
    const { state, ...rest } = judged.parameters[k]!;
    const standardUncertainty = value * held.standardUncertainties[k]!;
    const tied = state === 'fitted' && space.leader[k] !== p;
    return { name, value, standardUncertainty, state: tied ? 'tied' : state, ...rest };
  });
  return {
    status: held.status === 'converged' && held !== fit ? 'at bound' : held.status,
    parameters,
    notIdentifiable: parameters.flatMap(({ name, identifiable }) => (identifiable ? [] : [name])),
    logarithmicCovariance: spread(held.covariance, space, 0),
    correlation: spread(held.correlation, space, 1),
    sumOfSquares: held.sumOfSquares,
    degreesOfFreedom: held.degreesOfFreedom,
    relativeRms: Math.sqrt(held.sumOfSquares / data.frequency.length),
    correctedAkaike: correctedAkaike(held.sumOfSquares, problem.residualCount, space.size + 1),
    search,
  };
}

/** What a fixed parameter is. */
const constant = { relativeUncertainty: 0, state: 'fixed', identifiable: true, openTowards: [] } as const;

/** The fit from the lowest minimum of a search, with the blocks in order. */
function searchedFit(
  circuit: Circuit,
  data: SpectrumData,
  { seed = 1, mostStarts = 100 }: SpectrumFitOptions,
  model: SpectrumModel,
) {
  const { space, problem, settings } = model;
  const { point, ...search } = searchMinimum(
    problem,
    startSource(circuit, data, model, seed),
    settings,
    mostStarts,
  );
  const values = new Float64Array(circuit.parameters.length);
  space.expand(point, values);
  const sorted = space.reduce(sortBlocks(circuit, values, space));
  return { fit: leastSquares(problem, sorted, settings), search };
}

function checkStart({ parameters }: Circuit, start: ArrayLike<number>): void {
  const wrong = parameters.findIndex((_, p) => !(start[p]! > 0 && start[p]! < Infinity));
  if (wrong >= 0 || start.length !== parameters.length)
    throw new InputError(
      `the start gives ${start.length} values for ${parameters.length} parameters, or one that is not positive`,
      `give ${parameters.map(({ name }) => name).join(', ')}`,
    );
}

/** A matrix over the free logarithms as one over all parameters. */
function spread(matrix: Float64Array, { index, size }: ParameterSpace, diagonal: number): Float64Array {
  const count = index.length;
  const out = new Float64Array(count * count);
  for (let a = 0; a < count; a += 1)
    for (let b = 0; b < count; b += 1)
      if (index[a]! >= 0 && index[b]! >= 0) out[a * count + b] = matrix[index[a]! * size + index[b]!]!;
      else if (a === b) out[a * count + b] = diagonal;
  return out;
}
