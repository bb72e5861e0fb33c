import { differenceToSI, toSI } from './convert.ts';
import { InputError } from './input-error.ts';
import type { Contribution, DistributionShape, Interval, Quantity, Status } from './quantity.ts';
import { parseUnit } from './unit.ts';

/** What is known of a quantity beside its value; numbers are in the unit given with the value. */
export interface QuantityOptions {
  /** Standard uncertainty, ≥ 0; 0 says exact, leaving it out says that nobody stated it. */
  readonly uncertainty?: number | undefined;
  /** Degrees of freedom of the uncertainty, > 0; left out means infinitely many. */
  readonly degreesOfFreedom?: number | undefined;
  readonly distribution?: DistributionShape | undefined;
  /** low ≤ high, 0 < coverage ≤ 1. */
  readonly interval?: Interval | undefined;
  /** Place of the last digit as written, > 0: 0.01 for `3.00`. */
  readonly resolution?: number | undefined;
  /** `measured` when left out. */
  readonly status?: Status | undefined;
  /**
   * Identity of what makes the uncertainty: quantities that share one are fully correlated. Left out, the quantity
   * is independent of every other; give one (`project.yaml specimens.so3li.thickness`) where results must
   * be the same bytes in every run, because the identity made up here counts upwards.
   */
  readonly source?: string | undefined;
  readonly sources?: readonly string[] | undefined;
}

/**
 * A root quantity: one number from one source.
 *
 * @param value in `unit`
 * @throws InputError for a unit nobody knows, a value or an uncertainty that is not finite, a negative uncertainty, an interval that is none.
 * @example
 * ```ts
 * import { quantity } from 'interphase/quantity';
 * const thickness = quantity(3, 'µm', { uncertainty: 0.1, source: 'SEM' });
 * thickness.value; // => 3e-6
 * thickness.uncertainty; // => 1e-7
 * quantity(25, '°C', { uncertainty: 2 }).uncertainty; // => 2
 * ```
 */
export function quantity(value: number, unit: string, options: QuantityOptions = {}): Quantity {
  const known = parseUnit(unit);
  requireFinite(value, unit, 'value');
  const si = toSI(value, known);
  requireFinite(si, unit, 'value in SI units');
  const { distribution, resolution } = options;
  const interval = checkedInterval(options.interval, unit);
  if (resolution !== undefined && !(resolution > 0 && resolution < Infinity)) {
    throw new InputError(`the last digit cannot stand for ${resolution} ${unit}`, 'give a number above 0');
  }
  const uncertainty = standardUncertainty(options.uncertainty, unit, (u) => differenceToSI(u, known));
  const degreesOfFreedom = checkedDegreesOfFreedom(options.degreesOfFreedom);
  const contribution: Contribution | undefined =
    uncertainty === undefined || uncertainty === 0
      ? undefined
      : {
          source: options.source ?? newSource(`${value} ${known.symbol}`),
          uncertainty,
          ...(degreesOfFreedom === undefined ? {} : { degreesOfFreedom }),
          ...(distribution === undefined ? {} : { distribution }),
        };
  return {
    value: si,
    unit: known.symbol,
    ...(uncertainty === undefined ? {} : { uncertainty }),
    ...(degreesOfFreedom === undefined ? {} : { degreesOfFreedom }),
    ...(distribution === undefined ? {} : { distribution }),
    ...(interval === undefined
      ? {}
      : {
          interval: {
            low: toSI(interval.low, known),
            high: toSI(interval.high, known),
            coverage: interval.coverage,
          },
        }),
    ...(resolution === undefined ? {} : { resolution: differenceToSI(resolution, known) }),
    status: options.status ?? 'measured',
    sources: options.sources ?? [],
    contributions: contribution === undefined ? [] : [contribution],
  };
}

/**
 * A number without uncertainty, by definition or by agreement.
 *
 * @example
 * ```ts
 * import { exact } from 'interphase/quantity';
 * exact(4, '1').uncertainty; // => 0
 * ```
 */
export function exact(
  value: number,
  unit: string,
  options: Pick<QuantityOptions, 'status' | 'sources'> = {},
): Quantity {
  return quantity(value, unit, { status: 'assumed', ...options, uncertainty: 0 });
}

/** An identity that no other quantity has. */
export function newSource(label: string): string {
  made += 1;
  return `#${made} ${label}`;
}

let made = 0;

function standardUncertainty(
  given: number | undefined,
  unit: string,
  convert: (u: number) => number,
): number | undefined {
  if (given === undefined) return undefined;
  requireFinite(given, unit, 'uncertainty');
  if (given < 0) {
    throw new InputError(`the uncertainty ${given} ${unit} is negative`, `write ${-given} ${unit}`);
  }
  const uncertainty = convert(given);
  requireFinite(uncertainty, unit, 'uncertainty in SI units');
  return uncertainty;
}

function checkedDegreesOfFreedom(given: number | undefined): number | undefined {
  if (given === undefined || given === Number.POSITIVE_INFINITY) return undefined;
  if (given > 0) return given;
  throw new InputError(
    `${given} degrees of freedom are none`,
    'give a number above 0, or leave them out for infinitely many',
  );
}

function checkedInterval(given: Interval | undefined, unit: string): Interval | undefined {
  if (given === undefined) return undefined;
  const { low, high, coverage } = given;
  requireFinite(low, unit, 'lower end of the interval');
  requireFinite(high, unit, 'upper end of the interval');
  if (low > high) {
    throw new InputError(`the interval ${low} … ${high} ${unit} is upside down`, 'give the lower end first');
  }
  if (coverage > 0 && coverage <= 1) return given;
  throw new InputError(`${coverage} is no coverage of an interval`, 'give a probability, e.g. 0.95');
}

function requireFinite(value: number, unit: string, what: string): void {
  if (Number.isFinite(value)) return;
  throw new InputError(`the ${what} ${value} (${unit}) is not a finite number`, 'give a finite number');
}
