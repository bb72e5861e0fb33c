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
  /** Times that a plated reservoir is cycled; one plating and stripping when left out. */
  readonly cycles?: number;
}

/** The loss 1 − CE must be known to this share of itself. */
const tolerableUncertainty = 0.3;
/** More cells than this are not advised. */
const mostCells = 10;

/**
 * Will this coulombic efficiency be told from 1, from one cycle or by a plated reservoir that is cycled n times
 * (Aurbach–Adams), and in how many cells? The reservoir adds up the losses of n cycles, and the errors of its 2n charges only
 * as √(2n).
 *
 * CE = (n Q_c + Q_s)/(n Q_c + Q_T): Adams et al., Adv. Energy Mater. 8 (2018) 1702097, doi 10.1002/aenm.201702097.
 *
 * @example
 * ```ts
 * import { planEfficiency } from 'interphase/analysis';
 * import { quantity } from 'interphase/quantity';
 * const plan = planEfficiency({ of: 'film', efficiency: quantity(0.998, '1') });
 * plan.setups.map(({ identifiable }) => identifiable); // => [false, true, true]
 * plan.advice.includes('one plating and stripping in each of 6 cells'); // => true
 * ```
 */
export function planEfficiency(design: EfficiencyDesign): Plan {
  const { cycles: planned = 0 } = design;
  const setups = [measured(design)];
  if (!setups[0]!.identifiable) {
    setups.push(...withMoreCells(design));
    let last: EfficiencyDesign = design;
    for (const cycles of [10, 30, 100].filter((more) => more > planned)) {
      last = { ...design, cycles };
      setups.push(measured(last));
      if (setups.at(-1)!.identifiable) break;
    }
    if (setups.every(({ identifiable }) => !identifiable)) setups.push(...withMoreCells(last));
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

/** The same in as many cells as bring it within the limit, where they are not too many. */
function withMoreCells(design: EfficiencyDesign): PlannedSetup[] {
  const { value, uncertainty } = efficiencyOf(design) ?? {};
  if (value === undefined || uncertainty === undefined || value >= 1) return [];
  const short = uncertainty / (1 - value) / tolerableUncertainty;
  const cells = Math.ceil((design.cells ?? 1) * short ** 2);
  return cells <= mostCells ? [measured({ ...design, cells })] : [];
}

function measured(design: EfficiencyDesign): PlannedSetup {
  const { cells = 1, cycles, efficiency } = design;
  const once = cycles === undefined ? 'one plating and stripping' : `a reservoir cycled ${cycles} times`;
  const setup = cells === 1 ? once : `${once} in each of ${cells} cells`;
  const found = efficiencyOf(design);
  return found === undefined ? usedUp(setup, efficiency) : judged(setup, found);
}

/** Of the cells together; undefined when the reservoir is used up before its last stripping. */
function efficiencyOf({
  efficiency,
  chargeUncertainty = 0.001,
  cells = 1,
  cycles,
}: EfficiencyDesign): Quantity | undefined {
  const u = chargeUncertainty / Math.sqrt(cells);
  // A reservoir of five times the cycled charge, as usually done.
  const total = cycles === undefined ? 1 : 5;
  const cycled = cycles ?? 0;
  const left = efficiency.value * (cycled + total) - cycled;
  if (left <= 0) return undefined;
  const each = u / Math.sqrt(Math.max(1, cycled));
  const { propagation: _, ...found } = propagate(
    (x) => (x.stripped + x.left) / (x.plated + x.total),
    {
      // Every cycle strips and plates, and each of the two charges has an error of its own.
      stripped: charge(cycled, each, 'stripped in the cycles'),
      plated: charge(cycled, each, 'plated in the cycles'),
      left: charge(left, u, 'stripped at the end'),
      total: charge(total, u, 'plated at first'),
    },
    { unit: '1', method: 'linear' },
  );
  return found;
}

function charge(value: number, relative: number, source: string): Quantity {
  return quantity(value, '1', { uncertainty: relative * value, source, status: 'simulated' });
}

function usedUp(setup: string, efficiency: Quantity): PlannedSetup {
  const { uncertainty: _, ...value } = efficiency;
  return {
    setup,
    expected: { ...value, contributions: [], status: 'not identifiable' },
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

function judged(setup: string, expected: Quantity): PlannedSetup {
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
