import { quantity } from './create.ts';
import { InputError } from './input-error.ts';
import type { Quantity, Status } from './quantity.ts';

export interface EvaluationOptions {
  readonly status?: Status;
  /** Identity of the source, as in `quantity`. */
  readonly source?: string;
  readonly sources?: readonly string[];
}

/**
 * Type A: the mean of repeated readings, u = s/√n with n − 1 degrees of freedom (JCGM 100:2008, 4.2).
 *
 * @param readings in `unit`, at least two
 * @throws InputError for fewer than two readings, or one that is not finite
 * @example
 * ```ts
 * import { fromReadings } from 'interphase/quantity';
 * const thickness = fromReadings([2.9, 3.1, 3.0, 3.0], 'µm');
 * thickness.degreesOfFreedom; // => 3
 * Math.round(thickness.uncertainty * 1e10) / 1e10; // => 4.08e-8
 * ```
 */
export function fromReadings(
  readings: readonly number[],
  unit: string,
  options: EvaluationOptions = {},
): Quantity {
  const n = readings.length;
  if (n < 2) {
    throw new InputError(
      `${n} reading${n === 1 ? ' has' : 's have'} no scatter`,
      'give two readings or more',
    );
  }
  const mean = readings.reduce((sum, reading) => sum + reading, 0) / n;
  const squares = readings.reduce((sum, reading) => sum + (reading - mean) ** 2, 0);
  return quantity(mean, unit, {
    ...options,
    uncertainty: Math.sqrt(squares / (n - 1) / n),
    degreesOfFreedom: n - 1,
  });
}

/**
 * Type B: what lies between two limits and nothing else is known (uniform, u = half-width/√3), or more likely in the
 * middle (triangular, half-width/√6) (JCGM 100:2008, 4.3.7 and 4.3.9).
 *
 * @param low, high in `unit`
 * @throws InputError for limits that are not finite or in the wrong order
 * @example
 * ```ts
 * import { fromLimits, inUnit, uncertaintyInUnit } from 'interphase/quantity';
 * const density = fromLimits(1.25, 1.45, 'g/cm³');
 * Math.round(inUnit(density, 'g/cm³') * 1000) / 1000; // => 1.35
 * Math.round(uncertaintyInUnit(density, 'g/cm³') * 1e4) / 1e4; // => 0.0577
 * ```
 */
export function fromLimits(
  low: number,
  high: number,
  unit: string,
  options: EvaluationOptions & { readonly distribution?: 'uniform' | 'triangular' } = {},
): Quantity {
  if (!(low <= high)) {
    throw new InputError(
      `the limits ${low} and ${high} ${unit} are in the wrong order`,
      'give the lower one first',
    );
  }
  const { distribution = 'uniform', ...others } = options;
  const divisor = distribution === 'uniform' ? Math.sqrt(3) : Math.sqrt(6);
  const created = quantity((low + high) / 2, unit, {
    ...others,
    uncertainty: (high - low) / 2 / divisor,
    distribution,
    interval: { low, high, coverage: 1 },
  });
  return created;
}
