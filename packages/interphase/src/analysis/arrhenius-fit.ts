import { correctedAkaike } from '../numerics/index.ts';
import { constants, InputError } from '../quantity/index.ts';
import { weightedLine } from './arrhenius-line.ts';

/** `σ`: ln σ on 1/T (Eq. 2 of Liu et al. 2024); `σT`: ln(σT) on 1/T (Nernst–Einstein hopping). */
export type ArrheniusForm = 'σ' | 'σT';

/** A straight line through ln σ (or ln σT) on 1/T. */
export interface ArrheniusFit {
  readonly form: ArrheniusForm;
  /** eV. */
  readonly activationEnergy: number;
  /** Standard uncertainty from the scatter about the line, eV; t-distributed with `degreesOfFreedom`. */
  readonly uncertainty: number;
  /** n − 2. */
  readonly degreesOfFreedom: number;
  /** ln of the pre-exponential factor, in the unit of the values given (times K for `σT`). */
  readonly lnPrefactor: number;
  readonly rSquared: number;
  /** Σ w (ln σ − line)²; with weights 1/u² it is a χ². */
  readonly sumOfSquares: number;
  /** Corrected Akaike criterion, the variance counted as a parameter. */
  readonly correctedAkaike: number;
}

/**
 * Arrhenius line ln σ = ln A − Ea/(k T) (or ln σT) by least squares.
 *
 * @param temperatures K, at least three, not all equal.
 * @param values conductivity, conductance or 1/R in any unit, positive; the unit does not touch Ea.
 * @param options `form`: default `σ`. `relativeUncertainties`: standard uncertainty of ln σ at each point, the
 * weights are their inverse squares; default: ordinary least squares.
 * @throws InputError with fewer than three points, unequal lengths, a temperature or value that is not positive.
 *
 * Form of ln σ: Liu et al. 2024, Eq. 2, doi 10.1002/aenm.202303940.
 *
 * @example
 * ```ts
 * import { arrheniusFit } from 'interphase/analysis';
 * const temperatures = [280, 300, 320, 340];
 * const values = temperatures.map((T) => 2 * Math.exp(-0.3 / (8.617333262e-5 * T)));
 * const fit = arrheniusFit(temperatures, values);
 * Number(fit.activationEnergy.toFixed(9)); // => 0.3
 * Number(Math.exp(fit.lnPrefactor).toFixed(6)); // => 2
 * ```
 */
export function arrheniusFit(
  temperatures: ArrayLike<number>,
  values: ArrayLike<number>,
  options: { form?: ArrheniusForm; relativeUncertainties?: ArrayLike<number> } = {},
): ArrheniusFit {
  const { form = 'σ', relativeUncertainties } = options;
  checkArrheniusSeries(temperatures, values, 3);
  const count = temperatures.length;
  const x = new Float64Array(count);
  const y = new Float64Array(count);
  const weights = new Float64Array(count).fill(1);
  for (let i = 0; i < count; i++) {
    x[i] = 1 / temperatures[i]!;
    y[i] = Math.log(form === 'σT' ? values[i]! * temperatures[i]! : values[i]!);
    if (relativeUncertainties) weights[i] = inverseSquare(relativeUncertainties[i], i);
  }
  const line = weightedLine(x, y, weights);
  const degreesOfFreedom = count - 2;
  const variance = line.sumOfSquares / degreesOfFreedom;
  return {
    form,
    activationEnergy: -line.slope * constants.boltzmannElectronvolt,
    uncertainty: Math.sqrt(variance / line.spreadX) * constants.boltzmannElectronvolt,
    degreesOfFreedom,
    lnPrefactor: line.intercept,
    rSquared: line.rSquared,
    sumOfSquares: line.sumOfSquares,
    correctedAkaike: correctedAkaike(line.sumOfSquares, count, 3),
  };
}

/** Refuses a series that no conductivity law can be put through. */
export function checkArrheniusSeries(
  temperatures: ArrayLike<number>,
  values: ArrayLike<number>,
  least: number,
): void {
  if (temperatures.length !== values.length)
    throw new InputError(
      `${temperatures.length} temperatures stand against ${values.length} values`,
      'give one value for each temperature',
    );
  if (temperatures.length < least)
    throw new InputError(
      `${temperatures.length} temperatures are too few for a line with its scatter`,
      `give at least ${least}`,
    );
  let lowest = Infinity;
  let highest = -Infinity;
  for (let i = 0; i < temperatures.length; i++) {
    const temperature = temperatures[i]!;
    const value = values[i]!;
    if (!(temperature > 0 && temperature < Infinity))
      throw new InputError(
        `temperature ${i + 1} is ${temperature} K`,
        'give absolute temperatures above 0 K',
      );
    if (!(value > 0 && value < Infinity))
      throw new InputError(
        `value ${i + 1} is ${value}, which has no logarithm`,
        'give positive, finite conductivities or resistances',
      );
    lowest = Math.min(lowest, temperature);
    highest = Math.max(highest, temperature);
  }
  if (highest - lowest < 1)
    throw new InputError(
      'all temperatures are equal within 1 K',
      'measure at temperatures at least 30 K apart',
    );
}

function inverseSquare(uncertainty: number | undefined, index: number): number {
  if (uncertainty === undefined || !(uncertainty > 0 && uncertainty < Infinity))
    throw new InputError(
      `relative uncertainty ${index + 1} is ${uncertainty ?? 'absent'}`,
      'give a positive relative standard uncertainty for every point, or none at all',
    );
  return 1 / (uncertainty * uncertainty);
}
