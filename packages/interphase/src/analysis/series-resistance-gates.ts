import type { Gate, Verdict } from '../finding/index.ts';
import { printNumber } from '../quantity/index.ts';
import { residualLimit } from './blocking-window.ts';
import type { SeriesResistance } from './series-resistance.ts';

/** A reading with the words by which a gate names it: `ss-1 at 25 °C`. */
export interface NamedReading {
  readonly name: string;
  readonly reading: SeriesResistance;
}

interface Test {
  readonly name: string;
  readonly threshold: string;
  /** Undefined where the test does not apply. */
  readonly measure: (reading: SeriesResistance) => number | undefined;
  readonly verdict: (value: number, reading: SeriesResistance) => Verdict;
  readonly print: (value: number) => string;
  readonly advice: Readonly<Record<Verdict, string>>;
  /** True where leads in the reading are all that it tests. */
  readonly ofLeads?: true;
}

const percent = (share: number) => (share < 1e-4 ? '< 0.01 %' : `${printNumber(100 * share, 2)} %`);
const degrees = (angle: number) => `${angle < 0 ? '−' : ''}${printNumber(Math.abs(angle), 2)}°`;
const steps = (value: number, caution: number, fail: number): Verdict =>
  value <= caution ? 'pass' : value <= fail ? 'caution' : 'fail';

const tests: readonly Test[] = [
  {
    name: 'blocking behaviour',
    threshold: '≤ −70° at the lowest frequency',
    measure: (reading) => phase(reading, reading.spectrum.frequency.length - 1),
    verdict: (angle) => steps(angle, -70, -45),
    print: degrees,
    advice: {
      pass: 'The electrodes block: the tail stands apart from the film.',
      caution: 'The tail is shallow; measure to lower frequencies or with clean, flat, inert electrodes.',
      fail: 'This is not the spectrum of a blocking cell; a resistance read from it is not that of the film.',
    },
  },
  {
    name: 'slope of the blocking tail',
    threshold: 'exponent ≥ 0.8',
    measure: ({ fits }) =>
      fits[0] === undefined ? undefined : fits[0].fit.parameters[fits[0].model.tailExponent]!,
    verdict: (exponent) => steps(-exponent, -0.8, -0.6),
    print: (exponent) => printNumber(exponent, 2),
    advice: {
      pass: 'The tail is that of a double layer.',
      caution: 'The electrode is rough or partly blocking; the resistance depends on the model of the tail.',
      fail: 'The tail is no double layer; look for a reaction or for poor contact at the electrodes.',
    },
  },
  {
    name: 'residual of the circuit fit',
    threshold: '1 %',
    measure: ({ fits }) => fits[0]?.fit.relativeRms,
    verdict: (rms, { window }) => steps(rms, 0.01, Math.max(residualLimit, window.adequate ? rms : 0)),
    print: percent,
    advice: {
      pass: 'The circuit describes the spectrum.',
      caution:
        'The circuit describes the spectrum only roughly; the uncertainty of the fit may be too small.',
      fail: 'No circuit of the family describes the spectrum; the resistance is a number without meaning.',
    },
  },
  {
    name: 'part of the spectrum used',
    threshold: '90 % of the points',
    measure: ({ window, spectrum }) => window.data.frequency.length / spectrum.frequency.length,
    verdict: (share) => steps(-share, -0.9, -0.3),
    print: percent,
    advice: {
      pass: 'The fit uses the spectrum as it is.',
      caution: 'Frequencies that no circuit of the family describes were left out.',
      fail: 'Most of the spectrum is not that of a blocking cell.',
    },
  },
  {
    name: 'choice of the circuit',
    threshold: 'half of the variance',
    measure: ({ average }) => average?.shareOfChoice,
    verdict: (share) => steps(share, 0.5, 1),
    print: percent,
    advice: {
      pass: 'The data choose among the circuits.',
      caution: 'Circuits that fit alike give different resistances; their spread is in the uncertainty.',
      fail: 'Circuits that fit alike give different resistances.',
    },
  },
  {
    name: 'inductance at the highest frequency',
    threshold: '50 % of |Z|',
    measure: inductanceShare,
    verdict: (share) => steps(share, 0.5, 1.5),
    print: percent,
    advice: {
      pass: 'The leads do not hide the film.',
      caution: 'Shorten and twist the leads, or use four terminals; the inductance covers the film.',
      fail: 'Inductance and bulk capacitance cancel; shorten and twist the leads.',
    },
  },
  {
    name: 'phase at the highest frequency',
    ofLeads: true,
    threshold: '≤ −10° (a bulk arc)',
    measure: (reading) => phase(reading, 0),
    verdict: (angle) => (angle <= -10 ? 'pass' : 'caution'),
    print: degrees,
    advice: {
      pass: 'A part of the bulk arc shows.',
      caution: 'No bulk arc shows: the resistance is an intercept and holds leads and contacts.',
      fail: 'No bulk arc shows.',
    },
  },
  {
    name: 'number of points',
    threshold: '≥ 20',
    measure: ({ window }) => window.data.frequency.length,
    verdict: (count) => steps(-count, -20, -10),
    print: String,
    advice: {
      pass: 'There are enough points.',
      caution: 'Measure ten points a decade.',
      fail: 'Too few points fix no circuit; measure ten a decade.',
    },
  },
];

/**
 * Gates of the readings of one finding: each shows the spectrum that does worst.
 *
 * @param leadsExcluded true when stacks or a short take the leads off, so that a reading may hold them
 */
export function seriesResistanceGates(readings: readonly NamedReading[], leadsExcluded: boolean): Gate[] {
  return tests.flatMap((test) => {
    if (test.ofLeads && leadsExcluded) return [];
    const rank: readonly Verdict[] = ['pass', 'caution', 'fail'];
    let worst: { value: number; verdict: Verdict; name: string } | undefined;
    for (const { name, reading } of readings) {
      const value = test.measure(reading);
      if (value === undefined) continue;
      const verdict = test.verdict(value, reading);
      if (worst === undefined || rank.indexOf(verdict) > rank.indexOf(worst.verdict))
        worst = { value, verdict, name };
    }
    if (worst === undefined) return [];
    const where = readings.length > 1 ? ` (${worst.name})` : '';
    return [
      {
        name: test.name,
        verdict: worst.verdict,
        value: `${test.print(worst.value)}${where}`,
        threshold: test.threshold,
        advice: test.advice[worst.verdict],
      },
    ];
  });
}

function phase({ spectrum }: SeriesResistance, index: number): number {
  return (180 / Math.PI) * Math.atan2(spectrum.imaginary[index]!, spectrum.real[index]!);
}

function inductanceShare({ fits, window }: SeriesResistance): number | undefined {
  const [best] = fits;
  if (best?.model.inductance === undefined) return undefined;
  const { frequency, real, imaginary } = window.data;
  const reactance = 2 * Math.PI * frequency[0]! * best.fit.parameters[best.model.inductance]!;
  return reactance / Math.hypot(real[0]!, imaginary[0]!);
}
