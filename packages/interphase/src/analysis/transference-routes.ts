import { exact, InputError, propagate } from '../quantity/index.ts';
import type { Interval, PropagatedQuantity, Quantity } from '../quantity/index.ts';
import {
  bulkCorrectedTransference,
  classicalTransference,
  conditionNumber,
  watanabeTransference,
} from './transference-formula.ts';
import type { TransferenceNumberInput } from './transference-input.ts';

/** Above this product of condition number and relative uncertainty no value is stated. */
export const refusalLimit = 0.3;

/** Relative standard uncertainty supposed where none is stated, and only to show an interval of what is refused. */
export const supposedUncertainty = 0.01;

/** One way to the current fraction. */
export interface TransferenceRoute {
  readonly name: 'classical' | 'bulk-corrected' | 'initial current from impedance';
  readonly quantity: PropagatedQuantity;
  /** κ = R_int/R_bulk; negative when the interfaces alone would drop more than ΔV. */
  readonly conditionNumber: number;
  /** Relative standard uncertainty of that interface resistance; undefined when not stated. */
  readonly relativeUncertainty?: number;
  readonly refused: boolean;
  /** True when the route needs a fall of the current that was not seen: its interval is then an upper bound. */
  readonly unseen: boolean;
  /** Inputs whose uncertainty is supposed in the interval: `supposedUncertainty`, as none is stated. */
  readonly supposed: readonly string[];
}

/**
 * All routes that the data allow, the answer first: the classical one, unless the current was never seen to fall. Then the
 * first sample may already be the steady current, the sampled I_0 settles nothing, and I_0 from impedance is the answer.
 */
export function transferenceRoutes(input: TransferenceNumberInput): TransferenceRoute[] {
  const { steadyCurrent, steadyInterfaceResistance } = input;
  const potential = input.potential && asSet(input.potential);
  if (!potential || !steadyCurrent || !steadyInterfaceResistance) return [];
  const { initialCurrent, initialInterfaceResistance, initialBulkResistance, steadyBulkResistance } = input;
  if (initialBulkResistance && !(initialBulkResistance.value > 0))
    throw new InputError(
      `a bulk resistance of ${initialBulkResistance.value} Ω holds no film`,
      'give the resistance of the film before the step, above 0 Ω',
    );
  const drawing = { draws: input.draws ?? 20_000, seed: input.drawSeed ?? 1 };
  const routes: TransferenceRoute[] = [];
  // Else the interfaces alone would drop more than ΔV in the steady state: a fraction of no sense, however small its u.
  const possible = steadyCurrent.value * steadyInterfaceResistance.value < potential.value;
  if (initialCurrent && initialInterfaceResistance) {
    const inputs = {
      potential,
      initialCurrent,
      steadyCurrent,
      initialInterfaceResistance,
      steadyInterfaceResistance,
    };
    const judge = [
      possible
        ? condition(potential, initialCurrent, initialInterfaceResistance, initialBulkResistance)
        : conditionNumber({
            potential: potential.value,
            initialCurrent: steadyCurrent.value,
            initialInterfaceResistance: steadyInterfaceResistance.value,
          }),
      initialInterfaceResistance,
    ] as const;
    routes.push(route('classical', classicalTransference, inputs, judge, drawing));
    if (initialBulkResistance && steadyBulkResistance)
      routes.push(
        route(
          'bulk-corrected',
          bulkCorrectedTransference,
          { ...inputs, initialBulkResistance, steadyBulkResistance },
          judge,
          drawing,
        ),
      );
  }
  if (initialBulkResistance) {
    const before = initialInterfaceResistance ?? steadyInterfaceResistance;
    routes.push(
      route(
        'initial current from impedance',
        watanabeTransference,
        { potential, steadyCurrent, steadyInterfaceResistance, bulkResistance: initialBulkResistance },
        [(possible ? 1 : -1) * (before.value / initialBulkResistance.value), steadyInterfaceResistance],
        drawing,
      ),
    );
  }
  if (input.gates?.halfTime !== null) return routes;
  const sampled = (one: TransferenceRoute): boolean => one.name !== 'initial current from impedance';
  return [...routes.filter((one) => !sampled(one)), ...routes.filter(sampled).map(asUpperBound)];
}

/**
 * κ from the currents; where the spectrum gives the bulk resistance the larger of both, because the difference ΔV − I_0 R_0 is
 * itself uncertain where it matters, and a lucky error must not make an ill-conditioned cell look well.
 */
function condition(
  potential: Quantity,
  current: Quantity,
  arc: Quantity,
  bulk: Quantity | undefined,
): number {
  const fromCurrents = conditionNumber({
    potential: potential.value,
    initialCurrent: current.value,
    initialInterfaceResistance: arc.value,
  });
  return fromCurrents < 0 || !bulk ? fromCurrents : Math.max(fromCurrents, arc.value / bulk.value);
}

/**
 * Without a fall of the current the true I_0 lies anywhere from the sampled current to ΔV/R_0, where the numerator ends:
 * every fraction from 0 to what the sample says is possible.
 */
function asUpperBound(one: TransferenceRoute): TransferenceRoute {
  const { quantity } = one;
  const fromZero = (interval: Interval): Interval => ({ ...interval, low: Math.min(0, interval.low) });
  const { interval, propagation } = quantity;
  const { interval95 } = propagation;
  return {
    ...one,
    refused: true,
    unseen: true,
    quantity: {
      ...quantity,
      status: 'not identifiable',
      ...(interval && { interval: fromZero(interval) }),
      propagation: { ...propagation, ...(interval95 && { interval95: fromZero(interval95) }) },
    },
  };
}

function route<K extends string>(
  name: TransferenceRoute['name'],
  formula: (inputs: Record<K, number>) => number,
  inputs: Record<K, Quantity>,
  [conditionNumber, resistance]: readonly [number, Quantity],
  drawing: { readonly draws: number; readonly seed: number },
): TransferenceRoute {
  const relativeUncertainty =
    resistance.uncertainty === undefined ? undefined : Math.abs(resistance.uncertainty / resistance.value);
  const judged = relativeUncertainty ?? supposedUncertainty;
  let refused = conditionNumber < 0 || conditionNumber * judged > refusalLimit;
  const options = { unit: '1', method: 'Monte Carlo', ...drawing } as const;
  let quantity = propagate(formula, inputs, options);
  const unstated = Object.entries<Quantity>(inputs).flatMap(([key, one]) =>
    one.uncertainty === undefined ? [key] : [],
  );
  const supposed = refused ? unstated : [];
  if (supposed.length > 0) quantity = propagate(formula, withSupposed(inputs), options);
  const { interval } = quantity;
  // An interval wider than the value says no more than that the value is of this size or not.
  if (interval && interval.high - interval.low > Math.abs(quantity.value)) refused = true;
  return {
    name,
    quantity: refused ? { ...quantity, status: 'not identifiable' } : quantity,
    conditionNumber,
    ...(relativeUncertainty !== undefined && { relativeUncertainty }),
    refused,
    unseen: false,
    supposed,
  };
}

/** A potential without an uncertainty is the one that was set, and known far better than what is read from the cell. */
function asSet(potential: Quantity): Quantity {
  if (potential.uncertainty !== undefined) return potential;
  return {
    ...exact(0, potential.unit),
    value: potential.value,
    sources: potential.sources,
    status: potential.status,
  };
}

function withSupposed<K extends string>(inputs: Record<K, Quantity>): Record<K, Quantity> {
  const all: Record<string, Quantity> = {};
  for (const [name, quantity] of Object.entries<Quantity>(inputs)) {
    if (quantity.uncertainty !== undefined) all[name] = quantity;
    else {
      const uncertainty = supposedUncertainty * Math.abs(quantity.value);
      all[name] = {
        ...quantity,
        uncertainty,
        contributions: [{ source: `supposed uncertainty of ${name}`, uncertainty }],
      };
    }
  }
  return all;
}
