import type { Finding, Gate } from '../finding/index.ts';
import { InputError, printNumber, type Quantity } from '../quantity/index.ts';
import { biasGate, type PlannedSetup } from './plan.ts';

/** Virtual measurements at least, and the scatter of their median width at which there are enough. */
const fewest = 9;
const closeEnough = 0.025;

/**
 * What a set-up would tell, from several virtual measurements of it: the verdict of most, among those the run of median
 * width, and the median value where one is stated. One virtual measurement may be lucky: there are as many as it takes to know
 * the width to 2.5 %, or `most`.
 *
 * A set-up whose measurements cannot be analysed at all is not identifiable, with the reason of the analysis.
 *
 * @param value what is put into the virtual measurements
 * @param most virtual measurements
 * @param measure the number-th virtual measurement, analysed
 */
export function plannedSetup(
  setup: string,
  value: Quantity,
  most: number,
  measure: (number: number) => Finding,
): PlannedSetup {
  const runs: Run[] = [];
  let failed = 0;
  let failure: InputError | undefined;
  while (runs.length + failed < most && !isKnown(runs, failed)) {
    try {
      const finding = measure(runs.length + failed);
      const answer = finding.quantities.find(({ principal }) => principal);
      if (answer === undefined) failed += 1;
      else runs.push({ expected: answer.quantity, finding });
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      failed += 1;
      failure = error;
    }
  }
  if (failed >= runs.length) return withoutAnswer(setup, value, failure);
  // A measurement that cannot be analysed is refused, too.
  const refused = 2 * (runs.filter(isRefused).length + failed) > runs.length + failed;
  const alike = runs
    .filter((run) => isRefused(run) === refused)
    .toSorted((a, b) => halfWidth(a.expected) - halfWidth(b.expected));
  const { expected, finding } = alike[alike.length >> 1]!;
  const typical = refused ? expected : movedTo(medianValue(alike), expected);
  return {
    setup,
    expected: typical,
    identifiable: !refused,
    gates: [
      ...finding.gates.filter(({ verdict }) => verdict !== 'pass'),
      ...(refused ? [] : bias(typical, value.value)),
    ],
  };
}

interface Run {
  readonly expected: Quantity;
  readonly finding: Finding;
}

function isRefused({ expected }: Run): boolean {
  return expected.status === 'not identifiable';
}

/** True when more runs would change neither the verdict nor the width. */
function isKnown(runs: readonly Run[], failed: number): boolean {
  const count = runs.length + failed;
  if (count < fewest) return false;
  const widths = runs.filter((run) => !isRefused(run)).map(({ expected }) => halfWidth(expected));
  if (widths.length === 0) return true;
  const mean = widths.reduce((sum, width) => sum + width, 0) / widths.length;
  const variance = widths.reduce((sum, width) => sum + (width - mean) ** 2, 0) / (widths.length - 1);
  // Of a median: √(π/2) times that of a mean.
  return Math.sqrt((Math.PI / 2) * (variance / widths.length)) <= closeEnough * mean;
}

function withoutAnswer(setup: string, value: Quantity, failure: InputError | undefined): PlannedSetup {
  return {
    setup,
    expected: {
      value: value.value,
      unit: value.unit,
      status: 'not identifiable',
      sources: [],
      contributions: [],
    },
    identifiable: false,
    gates: [
      {
        name: 'analysis',
        verdict: 'fail',
        value: failure?.what ?? 'no value',
        threshold: 'a value',
        advice: failure?.cure ?? 'Measure another set-up.',
      },
    ],
  };
}

function halfWidth({ interval, uncertainty = 0 }: Quantity): number {
  return interval === undefined ? uncertainty : (interval.high - interval.low) / 2;
}

function medianValue(runs: readonly { readonly expected: Quantity }[]): number {
  const ordered = runs.map(({ expected }) => expected.value).toSorted((a, b) => a - b);
  return ordered[ordered.length >> 1]!;
}

/** The same width about another value. */
function movedTo(value: number, quantity: Quantity): Quantity {
  const { interval } = quantity;
  const by = value - quantity.value;
  return {
    ...quantity,
    value,
    ...(interval && { interval: { ...interval, low: interval.low + by, high: interval.high + by } }),
  };
}

/** A caution where the value misses what was put in by more than two half-widths: something is not in the uncertainty. */
function bias(typical: Quantity, truth: number): Gate[] {
  const off = typical.value - truth;
  if (Math.abs(off) <= 2 * halfWidth(typical)) return [];
  return [
    {
      name: biasGate,
      verdict: 'caution',
      value: `${printNumber((100 * Math.abs(off)) / Math.abs(truth), 2)} % too ${off < 0 ? 'low' : 'high'}`,
      threshold: 'within twice its uncertainty',
      advice: 'What is in series with the film is not in the uncertainty; exclude it by another set-up.',
    },
  ];
}
