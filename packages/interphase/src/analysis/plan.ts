import type { Gate } from '../finding/index.ts';
import type { Quantity } from '../quantity/index.ts';

/** One way to make a measurement, and what it would tell. */
export interface PlannedSetup {
  /** In words: `one, two and three stacked films`. */
  readonly setup: string;
  /** The quantity as it would come out: value, uncertainty or interval, status. */
  readonly expected: Quantity;
  readonly identifiable: boolean;
  /** Gates of the method that would not pass. */
  readonly gates: readonly Gate[];
}

/** Before measuring: what a set-up would identify, and what would make it so. */
export interface Plan {
  /** `ionic conductivity`, `activation energy`, `transference number` … */
  readonly quantity: string;
  readonly of: string;
  /** As planned first, then ways to do better, the least effort first. */
  readonly setups: readonly PlannedSetup[];
  /** One sentence: whether the first will do, else which of the others does. */
  readonly advice: string;
  /** What the plan supposes of instrument and cell. */
  readonly assumptions: readonly string[];
}

/** Accuracy of the instruments a plan counts on; every field has a default. */
export interface PlannedInstrument {
  /** Standard deviation of Re Z and Im Z as a share of |Z|; 0.003. */
  readonly impedanceNoise?: number;
  /** Standard deviation of a current sample as a share of it; 0.001. */
  readonly currentNoise?: number;
  /** Relative standard uncertainty of impedance against direct current; 0.005. */
  readonly gainUncertainty?: number;
  /** Resistance of leads and contacts, Ω; 0.1. */
  readonly leadResistance?: number;
  /** Inductance of the leads, H; 2·10⁻⁷. */
  readonly leadInductance?: number;
  /** Highest and lowest frequency, Hz; 10⁶ and 0.1. */
  readonly highestFrequency?: number;
  readonly lowestFrequency?: number;
  /** Standard deviation of a voltage reading, V; 10⁻³. */
  readonly voltageNoise?: number;
  /** Relative standard uncertainty of one measured charge; 0.001. */
  readonly chargeUncertainty?: number;
}

/** The instrument with its defaults filled in. */
export function plannedInstrument(given: PlannedInstrument = {}): Required<PlannedInstrument> {
  return {
    impedanceNoise: 0.003,
    currentNoise: 0.001,
    gainUncertainty: 0.005,
    leadResistance: 0.1,
    leadInductance: 2e-7,
    highestFrequency: 1e6,
    lowestFrequency: 0.1,
    voltageNoise: 1e-3,
    chargeUncertainty: 0.001,
    ...given,
  };
}

/** Gate of a set-up whose interval does not hold what was put in. */
export const biasGate = 'value put in';

/** Advice from the set-ups, the planned one first. */
export function planAdvice(quantity: string, setups: readonly PlannedSetup[]): string {
  const [planned, ...others] = setups;
  const bias = planned?.gates.find(({ name }) => name === biasGate);
  if (planned?.identifiable === true && !bias) return `The ${quantity} is identifiable as planned.`;
  const better = others
    .filter(({ identifiable, gates }) => identifiable && !gates.some(({ name }) => name === biasGate))
    .map(({ setup }) => setup);
  if (bias) {
    const cure = better.length === 0 ? '' : `; it does not with ${better.join(', or with ')}`;
    return `The ${quantity} as planned comes out ${bias.value}, beyond its interval${cure}.`;
  }
  return better.length === 0
    ? `The ${quantity} is not identifiable by any set-up considered; use another method.`
    : `The ${quantity} is not identifiable as planned; it is with ${better.join(', or with ')}.`;
}
