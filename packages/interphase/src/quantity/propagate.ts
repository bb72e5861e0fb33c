import { InputError } from './input-error.ts';
import { evaluateAt, linearContributions } from './linear-propagation.ts';
import type { Model } from './linear-propagation.ts';
import { oneSigma } from './monte-carlo.ts';
import { monteCarloResult, scaledContributions } from './monte-carlo-result.ts';
import { nonlinearity } from './nonlinearity.ts';
import { inheritedStatus } from './inherited-status.ts';
import type { Estimate, PropagatedQuantity, PropagateOptions, Propagation } from './propagation.ts';
import type { Quantity } from './quantity.ts';
import { secondOrderUncertainty } from './second-order.ts';
import {
  combinedUncertainty,
  contributionOf,
  effectiveDegreesOfFreedom,
  uncertaintySources,
} from './uncertainty-sources.ts';
import type { UncertaintySource } from './uncertainty-sources.ts';
import { parseUnit } from './unit.ts';

/**
 * A result with its uncertainty, from a function of quantities.
 *
 * `f` gets the SI values of the inputs by name (one object used again: read it, do not keep it) and returns an SI value. Inputs that share a source of
 * uncertainty are correlated, and so are results: `contributions` has one signed entry per source. *Linear* is JCGM 100:2008 with the
 * degrees of freedom of Welch and Satterthwaite. *Monte Carlo* is JCGM 101:2008: `value` is still f at the best
 * estimates, `interval` the equal-tailed 68.27 % interval, `uncertainty` half its width (a standard deviation need not exist),
 * `contributions` the linear ones scaled to it; median and 95 % interval are in `propagation`. *Second order* is *linear* with more
 * terms of the series and no degrees of freedom.
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
  if (linear !== undefined && why.method === 'second order') {
    const uncertainty = secondOrderUncertainty(model, sources, linear, value);
    if (!Number.isFinite(uncertainty)) throw withoutSeries();
    const contributions = scaledContributions(sources, linear, uncertainty);
    return { ...base, uncertainty, contributions, propagation: why };
  }
  return monteCarloResult(base, model, sources, linear, why.reason, options);
}

function choose<K extends string>(
  method: NonNullable<PropagateOptions['method']>,
  model: Model<K>,
  sources: readonly UncertaintySource[],
  linear: Float64Array | undefined,
  value: number,
): { method: Propagation['method']; reason: string } {
  if (method === 'Monte Carlo') return { method, reason: 'asked for' };
  if (linear === undefined) {
    if (method !== 'automatic') throw withoutSeries();
    return {
      method: 'Monte Carlo',
      reason: 'the result does not exist beside the best estimates of its inputs',
    };
  }
  if (method !== 'automatic') return { method, reason: 'asked for' };
  const reason = nonlinearity(model, sources, linear, value);
  if (reason !== undefined) return { method: 'Monte Carlo', reason };
  return { method: 'linear', reason: 'the linear result is good to 5 % of u' };
}

function linearResult(
  base: Estimate,
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

function withoutSeries(): InputError {
  return new InputError(
    'the result does not exist beside the best estimates of its inputs, or has no series there',
    'propagate it by Monte Carlo',
  );
}

function notFinite(keys: readonly string[], values: Float64Array): InputError {
  const given = keys.map((key, index) => `${key} = ${Number(values[index]?.toPrecision(4))}`).join(', ');
  return new InputError(`the result is not finite for ${given} (SI)`, 'check these values');
}
