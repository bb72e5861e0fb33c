import type { Gate, Verdict } from '../finding/index.ts';
import { chiSquaredCumulative } from '../numerics/index.ts';
import { printNumber } from '../quantity/index.ts';
import { improbable, vogelPreference } from './activation-energy-reading.ts';
import type { ActivationEnergyReadings } from './activation-energy-reading.ts';
import type { ActivationEnergyInput, ResistancePoint } from './activation-energy-input.ts';
import { literatureActivationEnergy } from './activation-energy-literature.ts';

/** Gates of an activation energy. */
export function activationEnergyGates(
  input: ActivationEnergyInput,
  readings: ActivationEnergyReadings,
): Gate[] {
  const celsius = input.points.map(({ temperature }) => temperature.value);
  const distinct = new Set(celsius.map((temperature) => Math.round(temperature))).size;
  const span = Math.max(...celsius) - Math.min(...celsius);
  // With the series resistance fixed a small set still gives a value, whose uncertainty says how good it is.
  const few: Verdict = readings.joint || input.seriesResistance ? 'caution' : 'fail';
  return [
    gate('temperatures', distinct >= 5, few, String(distinct), '≥ 5', [
      'There are enough temperatures to see scatter and curvature.',
      'Measure at five temperatures or more.',
    ]),
    gate('temperature span', span >= 30, few, `${printNumber(span, 3)} K`, '≥ 30 K', [
      'The range is wide enough for a slope.',
      'Widen the range to 30 K or more.',
    ]),
    // Neither the joint fit nor the interval of an unknown series resistance assumes that the total follows one line.
    ...(readings.joint || readings.ambiguous ? [] : [straightness(readings)]),
    ...(readings.ambiguous ? [] : lackOfFit(readings)),
    ...alikeStacks(readings),
    ...law(readings),
    seriesResistance(input, readings),
    ...repeatability(input.points),
    ...plausibility(readings),
  ];
}

function gate(
  name: string,
  passed: boolean,
  otherwise: Verdict,
  value: string,
  threshold: string,
  [whenPassed, whenNot]: readonly [string, string],
): Gate {
  return {
    name,
    verdict: passed ? 'pass' : otherwise,
    value,
    threshold,
    advice: passed ? whenPassed : whenNot,
  };
}

function straightness({ lines }: ActivationEnergyReadings): Gate {
  const rSquared = Math.min(...lines.map(({ unweighted }) => unweighted.rSquared));
  return {
    name: 'straightness of ln(1/R) on 1/T',
    verdict: rSquared >= 0.99 ? 'pass' : rSquared >= 0.97 ? 'caution' : 'fail',
    value: `R² ${printNumber(rSquared, 3)}`,
    threshold: '≥ 0.99',
    advice:
      rSquared >= 0.99
        ? 'The line describes the total resistance.'
        : 'The total resistance does not follow one line; a series resistance or a curved law stands behind it.',
  };
}

/** χ² of the answering fit against the stated uncertainties. */
function lackOfFit({ joint, lines }: ActivationEnergyReadings): Gate[] {
  const { points, sumOfSquares, degreesOfFreedom } = joint
    ? { points: joint.points, ...pick(joint.fit) }
    : { points: lines[0]!.points, ...pick(lines[0]!.line) };
  if (!points.stated) return [];
  const probability = 1 - chiSquaredCumulative(sumOfSquares, degreesOfFreedom);
  return [
    gate(
      'lack of fit',
      probability >= 0.01,
      'caution',
      `χ² ${printNumber(sumOfSquares, 3)} for ${degreesOfFreedom} degrees of freedom`,
      'p ≥ 0.01',
      [
        'The scatter about the fit is what the stated uncertainties allow.',
        'The scatter about the fit is larger than the stated uncertainties; u(Ea) is taken from what is found.',
      ],
    ),
  ];
}

/** Whether the stacks keep a difference over all temperatures. */
function alikeStacks({ joint }: ActivationEnergyReadings): Gate[] {
  if (joint?.stacks === undefined) return [];
  const { probability, spread } = joint.stacks;
  return [
    gate(
      'films alike from stack to stack',
      probability >= improbable,
      'caution',
      `${printNumber(100 * spread, 2)} % of R_b between stacks, p ${printNumber(probability, 2)}`,
      `p ≥ ${improbable}`,
      [
        'The stacks differ by no more than their points scatter.',
        'The stacks differ at every temperature alike, as films of unequal thickness do; Ea allows each stack its own. Measure the thickness of each stack.',
      ],
    ),
  ];
}

function pick({ sumOfSquares, degreesOfFreedom }: { sumOfSquares: number; degreesOfFreedom: number }) {
  return { sumOfSquares, degreesOfFreedom };
}

function law(readings: ActivationEnergyReadings): Gate[] {
  const difference = vogelPreference(readings);
  if (difference === undefined) return [];
  const verdict = difference > 2 ? 'pass' : 'caution';
  const advice =
    difference > 2
      ? 'The Arrhenius law describes the data better than VTF.'
      : difference < -2
        ? 'A VTF law describes the data better; Ea is then apparent and falls with temperature.'
        : 'The data do not decide between Arrhenius and VTF; widen the temperature range.';
  return [
    {
      name: 'Arrhenius against VTF',
      verdict,
      value: `ΔAICc ${printNumber(difference, 2)}`,
      threshold: '> 2 for Arrhenius, < −2 for VTF',
      advice,
    },
  ];
}

function seriesResistance(input: ActivationEnergyInput, readings: ActivationEnergyReadings): Gate {
  const { joint, lines, filmCounts, ambiguous } = readings;
  const name = 'series resistance excluded';
  const threshold = 'three film counts, or a shift of Ea below 10 %';
  if (joint) {
    const { seriesResistance: resistance, seriesUncertainty } = joint.fit;
    const negative = resistance < -3 * seriesUncertainty;
    return {
      name,
      verdict: filmCounts.length >= 3 && !negative ? 'pass' : 'caution',
      value: `${filmCounts.length} film counts, R_s ${printNumber(resistance, 2)} Ω`,
      threshold,
      advice: negative
        ? 'The series resistance comes out negative: the films differ in thickness; measure each stack.'
        : filmCounts.length >= 3
          ? 'The dependence on the number of films fixes the series resistance.'
          : 'Two film counts cannot show whether the films are alike; add a third.',
    };
  }
  if (input.seriesResistance)
    return {
      name,
      verdict: 'pass',
      value: `${printNumber(input.seriesResistance.value, 2)} Ω subtracted`,
      threshold,
      advice: 'A series resistance measured apart was subtracted.',
    };
  const low = Math.min(...lines.map(({ family95, line }) => family95?.low ?? line.activationEnergy));
  const high = Math.max(...lines.map(({ family95, line }) => family95?.high ?? line.activationEnergy));
  const found = lines.every(({ family95 }) => family95)
    ? `${printNumber(low, 2)} … ${printNumber(high, 2)} eV (95 %)`
    : 'not tested';
  return {
    name,
    verdict: ambiguous ? 'fail' : 'caution',
    value: `1 film count, Ea ${found}`,
    threshold,
    advice: ambiguous
      ? 'At one thickness the data cannot tell a low activation energy from a series resistance; measure three film counts.'
      : 'The line is too straight for a large series resistance; two more film counts would prove it.',
  };
}

/** Same cell, films and temperature measured again: heating against cooling. */
function repeatability(points: readonly ResistancePoint[]): Gate[] {
  let worst: { ratio: number; share: number; text: string } | undefined;
  for (const [i, a] of points.entries())
    for (const b of points.slice(i + 1)) {
      const same = a.cell === b.cell && a.films === b.films;
      if (!same || Math.abs(a.temperature.value - b.temperature.value) > 0.5) continue;
      const share = Math.abs(Math.log(a.resistance.value / b.resistance.value));
      // Without stated uncertainties 2 % of R stands for agreement.
      const [first, second] = [a.resistance.uncertainty, b.resistance.uncertainty];
      const allowed =
        first !== undefined && second !== undefined
          ? 2 * Math.hypot(first / a.resistance.value, second / b.resistance.value)
          : 0.02;
      const ratio = share / Math.max(allowed, 1e-12);
      if (!worst || ratio > worst.ratio)
        worst = {
          ratio,
          share,
          text: `${printNumber(100 * share, 2)} % at ${printNumber(a.temperature.value - 273.15, 3)} °C`,
        };
    }
  if (!worst) return [];
  return [
    gate('heating against cooling', worst.ratio <= 1 || worst.share < 1e-9, 'caution', worst.text, '2 u', [
      'Repeated temperatures agree within their uncertainty.',
      'Repeated temperatures differ: the cell changed or had not settled; lengthen the dwell.',
    ]),
  ];
}

function plausibility({ joint, lines }: ActivationEnergyReadings): Gate[] {
  const value = joint?.fit.activationEnergy ?? lines[0]!.line.activationEnergy;
  const { minimum, count } = literatureActivationEnergy;
  return [
    gate(
      'literature of polymer electrolytes',
      value >= minimum,
      'caution',
      `${printNumber(value, 3)} eV`,
      `≥ ${minimum} eV`,
      [
        `The value lies among those of ${count} polymer series.`,
        `None of ${count} polymer series is so low; look for residual solvent and for a series resistance.`,
      ],
    ),
  ];
}
