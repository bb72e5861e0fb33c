import { compileCircuit, fitCircuit, parseCircuit } from '../circuit/index.ts';
import type { SpectrumData } from '../circuit/index.ts';
import type { Measurement } from '../measurement/index.ts';
import type { Quantity } from '../quantity/index.ts';
import { InputError, quantity } from '../quantity/index.ts';
import { blockingData } from './blocking-data.ts';

/** The leads and the fixture, from a spectrum with the electrodes pressed together. */
export interface FixtureResistance {
  /** Ω. */
  readonly resistance: Quantity;
  /** H; 0 when the spectrum shows none. */
  readonly inductance: number;
  /** rms residual as a share of |Z|. */
  readonly relativeRms: number;
  readonly spectrum: SpectrumData;
}

const inductive = compileCircuit(parseCircuit('L0-R0'));
const resistive = compileCircuit(parseCircuit('R0'));

/**
 * Resistance and inductance of a shorted fixture by a fit of R + jωL with weights 1/|Z|.
 *
 * @throws InputError when the spectrum is no short: no positive resistance fits
 *
 * @example
 * ```ts
 * import { fixtureResistance } from 'interphase/analysis';
 * import { simulateFixtureShort } from 'interphase/simulation';
 * const short = fixtureResistance(simulateFixtureShort({ leadResistance: 0.3, leadInductance: 1e-7 }));
 * Math.round(short.resistance.value * 1e6) / 1e6; // => 0.3
 * ```
 */
export function fixtureResistance(short: Measurement): FixtureResistance {
  const spectrum = blockingData(short).at(-1)!;
  const { frequency, real, imaginary } = spectrum;
  const middle = real.toSorted()[real.length >> 1]!;
  if (!(middle > 0))
    throw new InputError('the fixture short has no positive resistance', 'measure the short again', {
      file: short.provenance.file,
    });
  const highest = 2 * Math.PI * frequency[0]!;
  const inductance = Math.max(imaginary[0]!, 1e-3 * middle) / highest;
  const options = { lower: [1e-7 * (middle / highest), 1e-6 * middle] };
  let fit = fitCircuit(inductive, spectrum, [inductance, middle], options);
  const shows = fit.status === 'converged';
  if (!shows) fit = fitCircuit(resistive, spectrum, [middle]);
  const index = shows ? 1 : 0;
  const name = short.provenance.file === '' ? `${short.provenance.reader}, short` : short.provenance.file;
  return {
    resistance: quantity(fit.parameters[index]!, 'Ω', {
      uncertainty: fit.standardUncertainties[index]!,
      degreesOfFreedom: fit.degreesOfFreedom,
      status: short.provenance.simulated ? 'simulated' : 'measured',
      source: `resistance of the fixture short ${name}`,
      sources: [name],
    }),
    inductance: shows ? fit.parameters[0]! : 0,
    relativeRms: fit.relativeRms,
    spectrum,
  };
}
