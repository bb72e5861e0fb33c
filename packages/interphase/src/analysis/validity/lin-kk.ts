import type { SpectrumData } from '../../circuit/index.ts';
import { fitRelaxationChain, type RelaxationChain, type SpectrumPart } from './relaxation-chain.ts';

export interface LinKkOptions {
  /** Default `complex`. */
  readonly part?: SpectrumPart;
  /** A series capacitance in the chain, for blocking electrodes; default false. */
  readonly capacitance?: boolean;
  /** µ at or below which RC elements are not added any more; default 0.85. */
  readonly criterion?: number;
  /** Default 50. */
  readonly mostElements?: number;
}

export interface LinKkResult extends RelaxationChain {
  /** Number of RC elements. */
  readonly elements: number;
  /** 1 − Σ|R_k < 0| / Σ R_k ≥ 0: near 1 while the chain underfits, low once it follows the noise. */
  readonly mu: number;
  /** False when µ stayed above the criterion up to the most elements. */
  readonly settled: boolean;
}

/**
 * Linear Kramers–Kronig test with an automatic number of RC elements: time constants are spread evenly in log τ over the measured
 * range, and elements are added until µ falls to the criterion.
 *
 * µ alone says nothing about validity: at 0.85 the chain of a single arc can stop at three elements and residuals of ten per
 * cent (see `kramersKronig` for a verdict).
 *
 * Source: Schönleber, Klotz and Ivers-Tiffée, Electrochim. Acta 131 (2014) 20, doi 10.1016/j.electacta.2014.01.034.
 *
 * @example
 * ```ts
 * import { linKk } from 'interphase/analysis';
 * const frequency = Float64Array.from({ length: 41 }, (_, i) => 10 ** (5 - i / 10));
 * const size = (f: number) => 1 + (2 * Math.PI * f * 1e-3) ** 2;
 * const { mu, elements } = linKk({
 *   frequency,
 *   real: frequency.map((f) => 10 + 100 / size(f)),
 *   imaginary: frequency.map((f) => (-100 * 2 * Math.PI * f * 1e-3) / size(f)),
 * });
 * mu <= 0.85 && elements > 2; // => true
 * ```
 */
export function linKk(
  data: SpectrumData,
  { part = 'complex', capacitance = false, criterion = 0.85, mostElements = 50 }: LinKkOptions = {},
): LinKkResult {
  let result: LinKkResult | undefined;
  for (let elements = 1; elements <= mostElements; elements += 1) {
    const chain = fitRelaxationChain(data, spreadTimeConstants(data.frequency, elements), {
      part,
      capacitance,
    });
    const mu = underfit(chain.resistances);
    result = { ...chain, elements, mu, settled: mu <= criterion };
    if (result.settled) return result;
  }
  if (result === undefined) throw new RangeError(`at least one element is needed, not ${mostElements}`);
  return result;
}

/** `count` time constants, evenly spread in their logarithm from 1/ω of the highest to 1/ω of the lowest frequency, s. */
function spreadTimeConstants(frequency: Float64Array, count: number): Float64Array {
  let low = Infinity;
  let high = 0;
  for (const f of frequency) {
    low = Math.min(low, f);
    high = Math.max(high, f);
  }
  const [first, last] = [1 / (2 * Math.PI * high), 1 / (2 * Math.PI * low)];
  if (count === 1) return Float64Array.of(last);
  return Float64Array.from({ length: count }, (_, k) =>
    k === count - 1 ? last : first * (last / first) ** (k / (count - 1)),
  );
}

function underfit(resistances: Float64Array): number {
  let negative = 0;
  let positive = 0;
  for (const r of resistances) {
    if (r < 0) negative -= r;
    else positive += r;
  }
  return 1 - negative / positive;
}
