import { exact, propagate } from '../quantity/index.ts';
import type { PropagatedQuantity, Quantity } from '../quantity/index.ts';
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
  /** Relative error of the result for one relative error of the interface resistance. */
  readonly conditionNumber: number;
  /** Relative standard uncertainty of that interface resistance; undefined when not stated. */
  readonly relativeUncertainty?: number;
  readonly refused: boolean;
  /** True when the interval rests on `supposedUncertainty`. */
  readonly supposed: boolean;
}

/**
 * All routes that the data allow, the answer first: the classical one, unless the current was never seen to fall. Then the
 * first sample may already be the steady current, the sampled I_0 settles nothing, and I_0 from impedance is the answer.
 */
export function transferenceRoutes(input: TransferenceNumberInput): TransferenceRoute[] {
  const { potential, steadyCurrent, steadyInterfaceResistance } = input;
  if (!potential || !steadyCurrent || !steadyInterfaceResistance) return [];
  const { initialCurrent, initialInterfaceResistance, initialBulkResistance, steadyBulkResistance } = input;
  const draws = input.draws ?? 20_000;
  const routes: TransferenceRoute[] = [];
  if (initialCurrent && initialInterfaceResistance) {
    const inputs = {
      potential,
      initialCurrent,
      steadyCurrent,
      initialInterfaceResistance,
      steadyInterfaceResistance,
    };
    const condition = conditionNumber({
      potential: potential.value,
      initialCurrent: initialCurrent.value,
      initialInterfaceResistance: initialInterfaceResistance.value,
    });
    const judge = [condition, initialInterfaceResistance] as const;
    routes.push(route('classical', classicalTransference, inputs, judge, draws));
    if (initialBulkResistance && steadyBulkResistance)
      routes.push(
        route(
          'bulk-corrected',
          bulkCorrectedTransference,
          { ...inputs, initialBulkResistance, steadyBulkResistance },
          judge,
          draws,
        ),
      );
  }
  if (initialBulkResistance) {
    const drop = steadyCurrent.value * steadyInterfaceResistance.value;
    routes.push(
      route(
        'initial current from impedance',
        watanabeTransference,
        { potential, steadyCurrent, steadyInterfaceResistance, bulkResistance: initialBulkResistance },
        [drop / (potential.value - drop), steadyInterfaceResistance],
        draws,
      ),
    );
  }
  if (input.gates?.halfTime !== null) return routes;
  const unseen = (one: TransferenceRoute): boolean => one.name !== 'initial current from impedance';
  return [
    ...routes.filter((one) => !unseen(one)),
    ...routes.filter(unseen).map((one) => ({
      ...one,
      refused: true,
      quantity: { ...one.quantity, status: 'not identifiable' as const },
    })),
  ];
}

function route<K extends string>(
  name: TransferenceRoute['name'],
  formula: (inputs: Record<K, number>) => number,
  inputs: Record<K, Quantity>,
  [condition, resistance]: readonly [number, Quantity],
  draws: number,
): TransferenceRoute {
  const relativeUncertainty =
    resistance.uncertainty === undefined ? undefined : Math.abs(resistance.uncertainty / resistance.value);
  const judged = relativeUncertainty ?? supposedUncertainty;
  let refused = condition < 0 || condition * judged > refusalLimit;
  const options = { unit: '1', method: 'Monte Carlo', draws } as const;
  let quantity = propagate(formula, inputs, options);
  const supposed = refused && quantity.uncertainty === undefined;
  if (supposed) quantity = propagate(formula, withSupposed(inputs), options);
  const { interval } = quantity;
  // An interval wider than the value says no more than that the value is of this size or not.
  if (interval && interval.high - interval.low > Math.abs(quantity.value)) refused = true;
  return {
    name,
    quantity: refused ? { ...quantity, status: 'not identifiable' } : quantity,
    conditionNumber: condition,
    ...(relativeUncertainty !== undefined && { relativeUncertainty }),
    refused,
    supposed,
  };
}

function withSupposed<K extends string>(inputs: Record<K, Quantity>): Record<K, Quantity> {
  const all: Record<string, Quantity> = {};
  for (const [name, quantity] of Object.entries<Quantity>(inputs)) {
    if (quantity.uncertainty !== undefined) all[name] = quantity;
    // A set potential is known far better than what is read from the cell.
    else if (name === 'potential')
      all[name] = { ...exact(0, quantity.unit), value: quantity.value, sources: quantity.sources };
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
