import type { Gate } from '../finding/index.ts';
import { printNumber } from '../quantity/index.ts';

/** A replicate whose number lies far from those of its siblings. */
export interface OutlyingReplicate {
  /** 0-based position in the list given. */
  readonly index: number;
  /** Median of all replicates, in their unit. */
  readonly median: number;
  /** Distance from the median in robust standard deviations (1.4826 × MAD); Infinity when the others agree exactly. */
  readonly deviation: number;
}

/** What makes a replicate suspect. */
export interface OutlierRule {
  /** Robust standard deviations, default 3.5. */
  readonly limit?: number;
  /** Least distance as a share of the median, default 0.1: cells that agree to better than that accuse none. */
  readonly leastShare?: number;
}

/**
 * Replicates farther from the median than 3.5 robust standard deviations (Iglewicz & Hoaglin 1993; median and MAD as Leys
 * et al. 2013, doi 10.1016/j.jesp.2013.03.013) and by more than a tenth of it. None among fewer than four: nothing tells which
 * of them is wrong.
 */
export function outlyingReplicates(values: readonly number[], rule: OutlierRule = {}): OutlyingReplicate[] {
  const { limit = 3.5, leastShare = 0.1 } = rule;
  if (values.length < fewest) return [];
  const middle = median(values);
  const robustDeviation = 1.4826 * median(values.map((value) => Math.abs(value - middle)));
  return values.flatMap((value, index) => {
    const distance = Math.abs(value - middle);
    const deviation = robustDeviation > 0 ? distance / robustDeviation : distance > 0 ? Infinity : 0;
    const flagged = deviation > limit && distance > leastShare * Math.abs(middle);
    return flagged ? [{ index, median: middle, deviation }] : [];
  });
}

/** One replicate as the gate names it. */
export interface NamedReplicate {
  /** Cell, or file. */
  readonly name: string;
  /** In the unit that is printed. */
  readonly value: number;
}

/**
 * Whether replicates agree; silent for fewer than four. A caution that names the suspects and stays a caution: nothing is
 * corrected or left out.
 *
 * @param what the number compared: `bulk resistance`
 * @param unit of the values
 * @param check what to do about the suspects, as a clause: `check its current`
 */
export function replicatesGate(
  cells: readonly NamedReplicate[],
  what: string,
  unit: string,
  check: string,
): Gate[] {
  if (cells.length < fewest) return [];
  const suspects = outlyingReplicates(cells.map(({ value }) => value));
  const signed = (value: number) => `${value < 0 ? '−' : ''}${printNumber(Math.abs(value), 3)} ${unit}`;
  const middle = signed(median(cells.map(({ value }) => value)));
  const named = suspects.map(({ index }) => cells[index]!);
  const names = named.map(({ name }) => name).join(', ');
  return [
    {
      name: 'replicates agree',
      verdict: suspects.length === 0 ? 'pass' : 'caution',
      value:
        suspects.length === 0
          ? `${cells.length} cells, ${what} ${middle} (median)`
          : `${what} of ${named.map(({ name, value }) => `${name}: ${signed(value)}`).join(', ')} against ${middle} (median of ${cells.length})`,
      threshold: '3.5 robust standard deviations and 10 % of the median',
      advice:
        suspects.length === 0
          ? 'No cell stands apart from the others.'
          : `For ${names} ${check}; until then the answer rests on ${named.length === 1 ? 'it' : 'them'} too.`,
    },
  ];
}

const fewest = 4;

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)]!;
  const lower = sorted[Math.floor((sorted.length - 1) / 2)]!;
  return (lower + upper) / 2;
}
