import type { Gate } from '../finding/index.ts';
import type { Quantity } from '../quantity/index.ts';

/** One way to make a measurement, and what it would tell. */
export interface PlannedSetup {
  /** In words: `one, two and three stacked films`. */
  readonly setup: string;
  /** The quantity as it would come out: value put in, expected uncertainty or interval, status. */
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
    ...given,
  };
}

/** Advice from the set-ups, the planned one first. */
export function planAdvice(quantity: string, setups: readonly PlannedSetup[]): string {
  const [planned, ...others] = setups;
  if (planned?.identifiable === true) return `The ${quantity} is identifiable as planned.`;
  const better = others.find(({ identifiable }) => identifiable);
  return better === undefined
    ? `The ${quantity} is not identifiable by any set-up considered; use another method.`
    : `The ${quantity} is not identifiable as planned; it is with ${better.setup}.`;
}

/** The quantity of the run whose uncertainty is the median: one virtual measurement may be lucky. */
export function typicalRun<T extends { readonly expected: Quantity }>(runs: readonly T[]): T {
  const width = ({ expected: { interval, uncertainty = 0 } }: T): number =>
    interval === undefined ? uncertainty : (interval.high - interval.low) / 2;
  const ordered = runs.toSorted((a, b) => width(a) - width(b));
  return ordered[Math.floor(ordered.length / 2)]!;
}
