import type { Membrane } from '../../cell/index.ts';
import { arrheniusFit, conductivityRatio, literatureActivationEnergy } from '../../analysis/index.ts';
import { constants } from '../../quantity/index.ts';
import type { Check } from '../check.ts';
import { derive } from '../derive.ts';
import type { Facts } from '../facts.ts';
import { checkResult, value } from '../judgement.ts';
import type { Judgement } from '../judgement.ts';
import { membraneFact, membranesOf, temperatureOf } from '../membrane-facts.ts';
import { nextMeasurements } from '../next-measurements.ts';
import { seriesResistanceExplanation, usualActivationEnergy } from '../series-resistance-explanation.ts';
import { show } from '../show.ts';
import { temperatureRange, temperaturesOver } from '../temperature-range.ts';

/**
 * Does a low activation energy belong to the membrane?
 *
 * A resistance that does not vary with temperature, read as part of the bulk, lowers the apparent energy. The
 * check finds the series resistance with which a membrane of a usual 0.30 eV would read as reported.
 * *Not identifiable*: the reported energy is lower than 0.30 eV (assumed; 0.3–0.6 eV is usual for transport
 * coupled to a polymer) and a series resistance of at most 1 Ω (assumed) would explain it, while the project has
 * not measured three or more numbers of stacked films. *Ambiguous*: it is lower and thickness, area or temperature
 * range is unknown. *Consistent*: otherwise.
 */
export const activationEnergy: Check = {
  id: 'A3',
  topic: 'activation energy',
  needs: [
    'activation energy of a membrane',
    'its ionic conductivity, thickness, area and range of temperature',
  ],
  formulas: ['σ(T) = A exp[−E_a/(k T)]', 'R(T) = R_s + R_b exp[(E_a/k)(1/T − 1/T_0)]'],
  evaluate(facts) {
    return checkResult(
      this,
      membranesOf(facts).flatMap((membrane) => judge(facts, membrane) ?? []),
    );
  },
};

function judge(facts: Facts, membrane: Membrane): Judgement | undefined {
  const energy = membraneFact(facts, 'activation energy', membrane);
  if (energy === undefined) return undefined;
  const of = membrane.name;
  const molar = derive((x) => x.energy * constants.avogadro, { energy: energy.quantity }, 'kJ/mol');
  const natural = derive((x) => x.energy * Math.LN10, { energy: energy.quantity }, 'eV');
  const values = [
    value('activation energy', of, molar, { note: 'per mole' }),
    value('activation energy', of, natural, {
      note: 'if a decadic slope was not multiplied by ln 10',
      principal: false,
    }),
  ];
  const arithmetic = [
    `Eₐ = ${show(energy.quantity)} = ${show(molar)}; × ln 10 = ${show(natural)} if the slope of log₁₀ σ was taken for that of ln σ`,
  ];
  const range = temperatureRange(facts, membrane);
  const conductivity = membraneFact(facts, 'ionic conductivity', membrane);
  if (range) {
    const reference = conductivity ? temperatureOf(conductivity) : undefined;
    // Least squares is linear in ln σ, so the second form adds the line through ln T alone.
    const temperatures = temperaturesOver(range, reference);
    const unity = temperatures.map(() => 1);
    const productShift =
      arrheniusFit(temperatures, unity, { form: 'σT' }).activationEnergy * constants.elementaryCharge;
    const ends = { energy: energy.quantity, from: range.low, to: range.high };
    const factor = derive((x) => conductivityRatio(inElectronvolt(x.energy), x.from, x.to), ends, '1');
    const product = derive((x) => x.energy + productShift, { energy: energy.quantity }, 'eV');
    const words = `${show(range.low)} … ${show(range.high)}`;
    values.push(
      value('conductivity ratio', of, factor, { at: words, note: 'highest over lowest temperature' }),
      value('activation energy', of, product, {
        at: words,
        note: 'of the same line as ln(σT)',
        principal: false,
      }),
    );
    arithmetic.push(
      `σ(${show(range.high)})/σ(${show(range.low)}) = exp[(Eₐ/k)(1/T₁ − 1/T₂)] = ${show(factor)}`,
      `the same line as ln(σT) against 1/T has ${show(product)}`,
    );
    if (conductivity && reference !== undefined) {
      const top = derive(
        (x) => x.conductivity * conductivityRatio(inElectronvolt(x.energy), reference, x.to),
        { conductivity: conductivity.quantity, energy: energy.quantity, to: range.high },
        'S/cm',
      );
      values.push(
        value('ionic conductivity', of, top, { at: show(range.high), note: 'by the Arrhenius line' }),
      );
    }
  }
  const explanation = seriesResistanceExplanation(facts, membrane, { energy, conductivity, range });
  if (explanation.seriesResistance) {
    values.push(
      value('series resistance', of, explanation.seriesResistance, {
        note: `with which ${usualActivationEnergy.toFixed(2)} eV would read as reported`,
        principal: false,
      }),
    );
    arithmetic.push(...explanation.arithmetic);
  }
  return {
    of,
    label: membrane.label,
    severity: [explanation.severity],
    statements: [energy.statement, ...(conductivity ? [conductivity.statement] : [])],
    values,
    arithmetic,
    result: explanation.result,
    assumptions: [
      `Transport coupled to a polymer usually has ${usualActivationEnergy.toFixed(2)} eV or more: of ${literatureActivationEnergy.count} polymer electrolytes in the literature the lowest has ${literatureActivationEnergy.minimum} eV, a tenth less than ${literatureActivationEnergy.tenthPercentile} eV.`,
      ...(range ? ['Temperatures every 10 K over the stated range, and that of the conductivity.'] : []),
      ...explanation.assumptions,
    ],
    measureNext:
      explanation.severity === 'consistent'
        ? []
        : [nextMeasurements.stackedTemperatures, nextMeasurements.stackedFilms, nextMeasurements.volatiles],
  };
}

function inElectronvolt(joule: number): number {
  return joule / constants.elementaryCharge;
}
