import { findChannel, type Measurement } from '../measurement/index.ts';

/** What a spectrum tells of its cell: ions are blocked, or a direct current can pass. */
export interface CellKindProposal {
  readonly kind: 'blocking' | 'not blocking';
  /** The evidence, in words. */
  readonly because: string;
}

/**
 * Tells a blocking cell from one that passes a direct current, by the low end of its spectrum: a phase below
 * −60° with −Z″ growing as the frequency falls is blocking; a phase above −20° with −Z″ shrinking is not; anything
 * between stays open, as does a spectrum with fewer than 8 points. Of several sweeps the first is looked at.
 */
export function cellKindProposal(measurement: Measurement): CellKindProposal | undefined {
  const frequency = findChannel(measurement, 'frequency')?.values;
  const sweep = findChannel(measurement, 'sweep')?.values;
  const real = findChannel(measurement, 'impedance real')?.values;
  const imaginary = findChannel(measurement, 'impedance imaginary')?.values;
  if (!frequency || !real || !imaginary) return undefined;
  const byFrequency = Array.from(frequency.keys())
    .filter((at) => (frequency[at] ?? 0) > 0 && sweep?.[at] === sweep?.[0])
    .sort((a, b) => (frequency[a] ?? 0) - (frequency[b] ?? 0));
  if (byFrequency.length < 8) return undefined;
  const lowest = byFrequency.slice(0, 3);
  const phase = median(lowest.map((at) => (Math.atan2(imaginary[at] ?? 0, real[at] ?? 0) * 180) / Math.PI));
  const loss = (from: number, to: number): number =>
    median(byFrequency.slice(from, to).map((at) => -(imaginary[at] ?? 0)));
  const growing = loss(0, 3) > loss(3, 6);
  const shown = `the phase at the low end is ${String(Math.round(phase) + 0).replace('-', '−')}°`;
  if (phase < -60 && growing) return { kind: 'blocking', because: `${shown} and −Z″ still grows` };
  if (phase > -20 && !growing)
    return { kind: 'not blocking', because: `${shown}: a direct current can pass` };
  return undefined;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
