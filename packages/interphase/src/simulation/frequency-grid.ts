import { InputError } from '../quantity/index.ts';

/**
 * Frequencies in equal steps of their logarithm from the highest down, as an instrument sweeps.
 *
 * @param highest Hz
 * @param lowest Hz; reached exactly
 * @param perDecade at least this many points a decade
 * @throws InputError unless highest > lowest > 0 and perDecade > 0
 *
 * @example
 * ```ts
 * import { frequencyGrid } from 'interphase/simulation';
 * frequencyGrid(1e6, 0.1, 10).length; // => 71
 * ```
 */
export function frequencyGrid(highest: number, lowest: number, perDecade: number): Float64Array {
  if (!(highest > lowest && lowest > 0 && perDecade > 0))
    throw new InputError(
      `a sweep from ${highest} Hz to ${lowest} Hz with ${perDecade} points a decade is empty`,
      'give a highest frequency above a positive lowest one',
    );
  const decades = Math.log10(highest / lowest);
  const steps = Math.max(1, Math.ceil(decades * perDecade - 1e-9));
  return Float64Array.from({ length: steps + 1 }, (_, i) => highest * 10 ** ((-decades * i) / steps));
}
