import { leastSquares, profileInterval } from '../numerics/index.ts';
import type { ProfileInterval } from '../numerics/index.ts';
import { InputError } from '../quantity/index.ts';
import type { Circuit } from './circuit.ts';
import type { SpectrumData } from './fit-circuit.ts';
import type { SpectrumFit, SpectrumFitOptions } from './fit-spectrum.ts';
import { spectrumModel } from './spectrum-model.ts';

/**
 * The profile-likelihood interval of one parameter of a fitted spectrum, SI: where the sum of squares, minimised over all other
 * parameters, rises by no more than chance. It may be lopsided, and is open where the data set no limit; the
 * standard uncertainty cannot say either.
 *
 * @param fit of the same circuit, data and options
 * @param name of a parameter that is fitted
 * @param coverage between 0 and 1
 * @throws InputError when the parameter is fixed or not of the circuit, or the fit did not end well
 *
 * @example
 * ```ts
 * import { fitSpectrum, impedance, parseCircuit, profileSpectrum } from 'interphase/circuit';
 * const circuit = parseCircuit('R0-C1');
 * const frequency = Float64Array.of(1000, 100, 10);
 * const { real, imaginary } = impedance(circuit, [5, 1e-3], frequency);
 * const data = { frequency, real: real.map((x, i) => x + [0.1, -0.1, 0.1][i]), imaginary };
 * const { low, high } = profileSpectrum(circuit, data, fitSpectrum(circuit, data, { weights: 'unit' }), 'R0', 0.95, { weights: 'unit' });
 * low < 5 && 5 < high; // => true
 * ```
 */
export function profileSpectrum(
  circuit: Circuit,
  data: SpectrumData,
  fit: SpectrumFit,
  name: string,
  coverage = 0.95,
  options: SpectrumFitOptions = {},
): ProfileInterval {
  const { space, problem, settings } = spectrumModel(circuit, data, options);
  const p = circuit.parameters.findIndex((parameter) => parameter.name === name);
  const k = space.index[p] ?? -1;
  if (k < 0)
    throw new InputError(
      `there is no profile of ${name}: it is not fitted`,
      `take one of ${circuit.parameters.flatMap((other, i) => (space.index[i]! < 0 ? [] : [other.name])).join(', ')}`,
    );
  const values = fit.parameters.map(({ value }) => value);
  const local = leastSquares(problem, space.reduce(values), settings);
  if (local.status === 'not finite' || local.status === 'stalled' || local.status === 'evaluation limit')
    throw new InputError(
      `there is no profile of a fit that ended with "${local.status}"`,
      'take a simpler circuit',
    );
  const { low, high, profile, ...rest } = profileInterval(problem, local, k, coverage, settings);
  const natural = (logarithm: number) => Math.exp(logarithm + space.offset[p]!);
  return {
    ...rest,
    low: natural(low),
    high: natural(high),
    profile: profile.map(({ value, sumOfSquares }) => ({ value: natural(value), sumOfSquares })),
  };
}
