import type { DrawSummary } from './draw-summary.ts';
import type { Interval, Quantity, Status } from './quantity.ts';

/** How an uncertainty was propagated. */
export interface Propagation {
  readonly method: 'linear' | 'second order' | 'Monte Carlo';
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
  /** What `draws: 'adaptive'` drew for: the ends of both intervals are good to this, at 95 % confidence, SI. */
  readonly tolerance?: number;
  /** Where `summary` asked for it. */
  readonly summary?: DrawSummary;
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
  /**
   * `automatic` when left out: linear, unless that would be off by more than 5 % of u. `second order` adds the terms of JCGM 100:2008, 5.1.2
   * note, to the linear variance.
   */
  readonly method?: 'automatic' | Propagation['method'] | undefined;
  /** 1 when left out. */
  readonly seed?: number | undefined;
  /**
   * 100 000 when left out: the ends of the 68 % interval are then good to 0.5 % of its half-width. `adaptive` draws until
   * the ends of both intervals are stable to two digits of it (JCGM 101:2008, 7.9).
   */
  readonly draws?: number | 'adaptive' | undefined;
  /** Whether Monte Carlo also gives mean, standard deviation and shortest 95 % interval, for which the draws are sorted; `false` when left out. */
  readonly summary?: boolean | undefined;
}

/** What a result has before its uncertainty is known. */
export type Estimate = Pick<Quantity, 'value' | 'unit' | 'status' | 'sources'>;
