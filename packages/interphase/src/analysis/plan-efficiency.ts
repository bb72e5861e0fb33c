import type { Gate } from '../finding/index.ts';
import type { Quantity } from '../quantity/index.ts';
import { printNumber, propagate, quantity } from '../quantity/index.ts';
import type { Plan, PlannedSetup } from './plan.ts';
import { planAdvice } from './plan.ts';

/** A coulombic efficiency that is to be measured on Li‖Cu. */
export interface EfficiencyDesign {
  readonly of: string;
  /** Expected, below 1. */
  readonly efficiency: Quantity;
  /** Relative standard uncertainty of one measured charge, independent from step to step; 0.001. */
  readonly chargeUncertainty?: number;
  /** Cells of the planned experiment; 1. */
  readonly cells?: number;
}

/** The loss 1 − CE must be known to this share of itself. */
const tolerableUncertainty = 0.3;

/**
 * Will this coulombic efficiency be told from 1, from one cycle or by a plated reservoir that is cycled n times
 * (Aurbach–Adams)? The reservoir adds up the losses of n cycles before one charge is measured, so that the charge error is
 * divided by about n.
 *
 * CE = (n Q_c + Q_s)/(n Q_c + Q_T): Adams et al., Adv. Energy Mater. 8 (2018) 1702097, doi 10.1002/aenm.201702097.
 *
 * @example
 * ```ts
 * import { planEfficiency } from 'interphase/analysis';
 * import { quantity } from 'interphase/quantity';
 * const plan = planEfficiency({ of: 'film', efficiency: quantity(0.998, '1') });
 * plan.setups.map(({ identifiable }) => identifiable); // => [false, true]
 * ```
 */
export function planEfficiency(design: EfficiencyDesign): Plan {
  const setups = [oneCycle(design)];
  for (const cycles of [10, 30, 100]) {
    if (setups.at(-1)?.identifiable === true) break;
    setups.push(reservoir(design, cycles));
  }
  return {
    quantity: 'coulombic efficiency',
    of: design.of,
    setups,
    advice: planAdvice('coulombic efficiency', setups),
    assumptions: [
      `Each charge is measured to ${printNumber(100 * (design.chargeUncertainty ?? 0.001), 2)} %, independently; cells differ by no more than that.`,
      'No short circuit: a soft short makes an efficiency near 1 whatever the lithium does.',
    ],
  };
}

function oneCycle({ efficiency, chargeUncertainty = 0.001, cells = 1 }: EfficiencyDesign): PlannedSetup {
  const found = propagate(
    (x) => x.stripped / x.plated,
    {
      plated: charge(1, chargeUncertainty / Math.sqrt(cells), 'plated'),
      stripped: charge(efficiency.value, chargeUncertainty / Math.sqrt(cells), 'stripped'),
    },
    { unit: '1', method: 'linear' },
  );
  return judged('one plating and stripping', found);
}

/** A reservoir of five times the cycled charge, as usually done. */
function reservoir(
  { efficiency, chargeUncertainty = 0.001, cells = 1 }: EfficiencyDesign,
  cycles: number,
): PlannedSetup {
  const [total, cycled] = [5, 1];
  const u = chargeUncertainty / Math.sqrt(cells);
  const left = efficiency.value * (cycles * cycled + total) - cycles * cycled;
  if (left <= 0) {
    const { propagation: _, ...none } = propagate(
      (x) => x.a,
      { a: charge(efficiency.value, 0, 'CE') },
      { unit: '1' },
    );
    return {
      setup: `a reservoir cycled ${cycles} times`,
      expected: { ...none, status: 'not identifiable' },
      identifiable: false,
      gates: [
        {
          name: 'reservoir',
          verdict: 'fail',
          value: 'used up before the end',
          threshold: 'above 0',
          advice: 'Plate a larger reservoir, or cycle it fewer times.',
        },
      ],
    };
  }
  const found = propagate(
    (x) => (cycles * x.cycled + x.left) / (cycles * x.cycled + x.total),
    {
      cycled: charge(cycled, u / Math.sqrt(cycles), 'cycled'),
      left: charge(left, u, 'stripped at the end'),
      total: charge(total, u, 'reservoir'),
    },
    { unit: '1', method: 'linear' },
  );
  return judged(`a reservoir cycled ${cycles} times`, found);
}

function charge(value: number, relative: number, source: string): Quantity {
  return quantity(value, '1', { uncertainty: relative * value, source, status: 'simulated' });
}

function judged(setup: string, found: Quantity & { propagation?: unknown }): PlannedSetup {
  const { propagation: _, ...expected } = found;
  const relative = (expected.uncertainty ?? 0) / Math.max(1 - expected.value, 1e-12);
  const identifiable = relative <= tolerableUncertainty;
  const gates: Gate[] = identifiable
    ? []
    : [
        {
          name: 'loss above the charge error',
          verdict: 'fail',
          value: `1 − CE is known to ${printNumber(100 * relative, 2)} %`,
          threshold: `≤ ${100 * tolerableUncertainty} %`,
          advice: 'Add up the losses of many cycles in a plated reservoir, or measure more cells.',
        },
      ];
  return {
    setup,
    expected: identifiable ? expected : { ...expected, status: 'not identifiable' },
    identifiable,
    gates,
  };
}
