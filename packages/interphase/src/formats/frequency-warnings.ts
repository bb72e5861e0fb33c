import type { Warning } from '../measurement/index.ts';

/** Says what is odd about the frequencies of a spectrum: not positive, repeated, out of order. */
export function frequencyWarnings(
  frequency: Float64Array,
  sweep: Float64Array | undefined,
  lines: Int32Array,
  warnings: Warning[],
): void {
  let direct = 0;
  let firstDirect = 0;
  let negative = 0;
  let firstNegative = 0;
  let repeated = 0;
  let firstRepeated = 0;
  let turns = 0;
  let firstTurn = 0;
  let seen = new Set<number>();
  let direction = 0;
  let last = Number.NaN;
  for (let i = 0; i < frequency.length; i++) {
    const f = frequency[i]!;
    if (i > 0 && sweep !== undefined && sweep[i] !== sweep[i - 1]) {
      seen = new Set();
      direction = 0;
      last = Number.NaN;
    }
    if (f < 0) {
      if (negative++ === 0) firstNegative = i;
      continue;
    }
    if (f === 0) {
      if (direct++ === 0) firstDirect = i;
      continue;
    }
    if (seen.has(f)) {
      if (repeated++ === 0) firstRepeated = i;
    }
    seen.add(f);
    const step = Math.sign(f - last);
    if (step === 1 || step === -1) {
      if (direction !== 0 && step !== direction && turns++ === 0) firstTurn = i;
      direction = step;
    }
    last = f;
  }
  const rows = (n: number): string => `${n} row${n === 1 ? '' : 's'}`;
  if (negative > 0)
    warnings.push({
      message: `${rows(negative)} at a negative frequency, which no instrument applies; no analysis uses them`,
      line: lines[firstNegative]!,
    });
  if (direct > 0)
    warnings.push({
      message: `${rows(direct)} at frequency 0, a direct current; no analysis uses them`,
      line: lines[firstDirect]!,
    });
  if (repeated > 0)
    warnings.push({
      message: `${rows(repeated)} at a frequency measured before`,
      line: lines[firstRepeated]!,
    });
  if (turns > 0) warnings.push({ message: 'the frequencies are not in order', line: lines[firstTurn]! });
}
