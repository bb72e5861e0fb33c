import { newSource } from './create.ts';
import { InputError } from './input-error.ts';
import { evaluateAt, linearContributions } from './linear-propagation.ts';
import type { Model } from './linear-propagation.ts';
import { monteCarlo, oneSigma } from './monte-carlo.ts';
import { nonlinearity } from './nonlinearity.ts';
import { inheritedStatus } from './inherited-status.ts';
import type { Contribution, Interval, Quantity, Status } from './quantity.ts';
import {
  combinedUncertainty,
  contributionOf,
  effectiveDegreesOfFreedom,
  uncertaintySources,
} from './uncertainty-sources.ts';
import type { UncertaintySource } from './uncertainty-sources.ts';
import { parseUnit } from './unit.ts';

/** How an uncertainty was propagated. */
export interface Propagation {
  readonly method: 'linear' | 'Monte Carlo';
  /** Why this method, in a few words. */
  readonly reason: string;
  /** Names of inputs whose uncertainty nobody stated; the result then has none either. */
  readonly missing?: readonly string[];
  readonly draws?: number;
  readonly seed?: number;
  /** SI; of the draws. */
  readonly median?: number;
  /** Equal-tailed 95 % interval of the draws, SI. */
  readonly interval95?: Interval;
  /** Draws for which the result was no finite number; left out of the intervals. */
  readonly nonFinite?: number;
}

/** A quantity that was worked out from others. */
export interface PropagatedQuantity extends Quantity {
  readonly propagation: Propagation;
}

export interface PropagateOptions {
  /** Unit in which the result is shown; f itself takes and gives SI numbers. */
  readonly unit: string;
  /** When left out: `not identifiable` when an input is, `simulated` when an input is, else `derived`. */
  readonly status?: Status | undefined;
  /** Those of the inputs when left out. */
  readonly sources?: readonly string[] | undefined;
  /** `automatic` when left out: linear, unless that would be off by more than 5 % of u. */
  readonly method?: 'automatic' | 'linear' | 'Monte Carlo' | undefined;
  /** 1 when left out. */
  readonly seed?: number | undefined;
  /**
   * 100 000 when left out: the ends of the 68 % interval are then good to 0.5 % of its half-width. `adaptive` draws until
   * they are stable to two digits of it.
   */
  readonly draws?: number | 'adaptive' | undefined;
}

/** Share of draws without a finite result above which a result is not identifiable. */
const tolerated = 0.001;

/**
 * A result with its uncertainty, from a function of quantities.
 *
 * `f` gets the SI values of the inputs by name (one object used again: read it, do not keep it) and returns an SI value. Inputs that share a source of
 * uncertainty are correlated, and so are results: `contributions` has one signed entry per source. *Linear* is JCGM 100:2008 with the
 * degrees of freedom of Welch and Satterthwaite. *Monte Carlo* is JCGM 101:2008: `value` is still f at the best
 * estimates, `interval` the equal-tailed 68.27 % interval, `uncertainty` half its width (a standard deviation need not exist),
 * `contributions` the linear ones scaled to it; median and 95 % interval are in `propagation`.
 * An input that itself came from Monte Carlo enters with its half-width as a normal standard uncertainty: propagate from
 * the roots in one step where its shape matters.
 *
 * An input without stated uncertainty leaves the result without one. Draws with no finite result are left out and counted; when they are
 * more than 0.1 % the result is `not identifiable`, and its interval is at least as wide as the one given.
 *
 * @throws InputError when f is not finite at the best estimates.
 * @example
 * ```ts
 * import { propagate, quantity } from 'interphase/quantity';
 * const thickness = quantity(3, 'µm', { uncertainty: 0.3, source: 'SEM' });
 * const resistance = quantity(2, 'Ω', { uncertainty: 0.02, source: 'spectrum' });
 * const resistivity = propagate(({ R, d }) => (R * 2e-4) / d, { R: resistance, d: thickness }, { unit: 'Ω m' });
 * resistivity.value; // => 133.33333333333334
 * resistivity.propagation.method; // => 'Monte Carlo'
 * ```
 */
export function propagate<K extends string>(
  f: (inputs: Record<K, number>) => number,
  inputs: Readonly<Record<K, Quantity>>,
  options: PropagateOptions,
): PropagatedQuantity {
  const keys: K[] = [];
  for (const key in inputs) keys.push(key);
  const quantities = keys.map((key) => inputs[key]);
  const values = Float64Array.from(quantities, ({ value }) => value);
  const point: Record<K, number> = Object.create(Object.prototype);
  const model: Model<K> = { f, keys, values, point };
  const value = evaluateAt(model, [], []);
  if (!Number.isFinite(value)) throw notFinite(keys, values);
  const base = {
    value,
    unit: parseUnit(options.unit).symbol,
    status: options.status ?? inheritedStatus(quantities),
    sources: options.sources ?? Array.from(new Set(quantities.flatMap(({ sources }) => sources))),
  };
  const missing = keys.filter((_, index) => quantities[index]?.uncertainty === undefined);
  if (missing.length > 0) {
    const reason = `no uncertainty is stated for ${missing.join(', ')}`;
    return { ...base, contributions: [], propagation: { method: 'linear', reason, missing } };
  }
  const sources = uncertaintySources(quantities);
  const linear = linearContributions(model, sources, value);
  const why = choose(options.method ?? 'automatic', model, sources, linear, value);
  if (linear !== undefined && why.method === 'linear') return linearResult(base, sources, linear, why.reason);
  return monteCarloResult(base, model, sources, linear, why.reason, options);
}

type Base = Pick<Quantity, 'value' | 'unit' | 'status' | 'sources'>;

function choose<K extends string>(
  method: 'automatic' | 'linear' | 'Monte Carlo',
  model: Model<K>,
  sources: readonly UncertaintySource[],
  linear: Float64Array | undefined,
  value: number,
): { method: 'linear' | 'Monte Carlo'; reason: string } {
  if (method === 'Monte Carlo') return { method, reason: 'asked for' };
  if (linear === undefined) {
    if (method === 'linear') {
      throw new InputError(
        'the result does not exist beside the best estimates of its inputs',
        'propagate it by Monte Carlo',
      );
    }
    return {
      method: 'Monte Carlo',
      reason: 'the result does not exist beside the best estimates of its inputs',
    };
  }
  if (method === 'linear') return { method, reason: 'asked for' };
  const reason = nonlinearity(model, sources, linear, value);
  if (reason !== undefined) return { method: 'Monte Carlo', reason };
  return { method: 'linear', reason: 'the linear result is good to 5 % of u' };
}

function linearResult(
  base: Base,
  sources: readonly UncertaintySource[],
  linear: Float64Array,
  reason: string,
): PropagatedQuantity {
  const contributions = sources.flatMap((source, s) =>
    linear[s] === 0 ? [] : [contributionOf(source, linear[s]!)],
  );
  const uncertainty = combinedUncertainty(contributions);
  const degreesOfFreedom = effectiveDegreesOfFreedom(contributions);
  const interval = { low: base.value - uncertainty, high: base.value + uncertainty, coverage: oneSigma };
  return {
    ...base,
    uncertainty,
    ...(degreesOfFreedom === undefined ? {} : { degreesOfFreedom }),
    ...(base.status === 'not identifiable' && uncertainty > 0 ? { interval } : {}),
    contributions,
    propagation: { method: 'linear', reason },
  };
}

function monteCarloResult<K extends string>(
  base: Base,
  model: Model<K>,
  sources: readonly UncertaintySource[],
  linear: Float64Array | undefined,
  reason: string,
  options: PropagateOptions,
): PropagatedQuantity {
  const { draws = 100_000, seed = 1 } = options;
  if (draws !== 'adaptive' && (!Number.isInteger(draws) || draws < 100)) {
    throw new InputError(`${draws} draws are too few for an interval`, 'give a whole number of at least 100');
  }
  if (draws !== 'adaptive' && draws > 20_000_000) {
    throw new InputError(`${draws} draws do not fit into memory`, 'give at most 20 million');
  }
  const result = monteCarlo(model, sources, draws, seed);
  if (result === undefined) {
    throw new InputError(
      'the result is not finite in any draw of its inputs',
      'check the uncertainties of the inputs',
    );
  }
  const { low, high, low95, high95, median, nonFinite, stable } = result;
  const uncertainty = (high - low) / 2;
  const lost = nonFinite / result.draws;
  const stated = [
    reason,
    ...(nonFinite === 0 ? [] : [`${Number((lost * 100).toPrecision(2))} % of the draws have no result`]),
    ...(stable ? [] : [`the interval is not stable to two digits after ${result.draws} draws`]),
  ].join('; ');
  return {
    ...base,
    status: lost > tolerated ? 'not identifiable' : base.status,
    uncertainty,
    interval: { low, high, coverage: oneSigma },
    contributions: scaledContributions(sources, linear, uncertainty),
    propagation: {
      method: 'Monte Carlo',
      reason: stated,
      draws: result.draws,
      seed,
      median,
      interval95: { low: low95, high: high95, coverage: 0.95 },
      ...(nonFinite === 0 ? {} : { nonFinite }),
    },
  };
}

/** The linear contributions made as large as the result's uncertainty: correlation with other results stays that of the linear part. */
function scaledContributions(
  sources: readonly UncertaintySource[],
  linear: Float64Array | undefined,
  uncertainty: number,
): Contribution[] {
  const parts = sources.flatMap(({ source }, s) => {
    const part = linear?.[s] ?? 0;
    return part === 0 ? [] : [{ source, uncertainty: part }];
  });
  const combined = combinedUncertainty(parts);
  if (uncertainty === 0) return [];
  if (combined === 0) return [{ source: newSource('second-order terms'), uncertainty }];
  return parts.map(({ source, uncertainty: part }) => ({
    source,
    uncertainty: (part / combined) * uncertainty,
  }));
}

function notFinite(keys: readonly string[], values: Float64Array): InputError {
  const given = keys.map((key, index) => `${key} = ${Number(values[index]?.toPrecision(4))}`).join(', ');
  return new InputError(`the result is not finite for ${given} (SI)`, 'check these values');
}
