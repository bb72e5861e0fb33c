import type { Membrane } from '../../cell/index.ts';
import { constants } from '../../quantity/index.ts';
import type { Quantity } from '../../quantity/index.ts';
import type { Check } from '../check.ts';
import { condition, derive } from '../derive.ts';
import { electrodeArea } from '../electrode-area.ts';
import type { Facts } from '../facts.ts';
import {
  activationEnergyOfProductForm,
  apparentActivationEnergy,
  seriesResistanceFor,
} from '../formulas/apparent-activation-energy.ts';
import { arrheniusFactor } from '../formulas/arrhenius-factor.ts';
import { bulkResistance } from '../formulas/bulk-resistance.ts';
import { checkResult, value } from '../judgement.ts';
import type { Judgement } from '../judgement.ts';
import {
  membraneFact,
  membranesOf,
  reportedOfMembrane,
  temperatureOf,
  thicknessOf,
} from '../membrane-facts.ts';
import type { Fact } from '../membrane-facts.ts';
import { nextMeasurements } from '../next-measurements.ts';
import { fixed, show } from '../show.ts';
import { measuredStacks, stacksNeeded } from '../stacked-films.ts';

/** Energy from which transport coupled to polymer segments usually starts, eV. */
export const usualActivationEnergy = 0.3;

/** Largest series resistance that a two-electrode cell without correction plausibly holds, Ω. */
export const plausibleSeriesResistance = 1;

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
    const ends = { energy: energy.quantity, from: range.low, to: range.high };
    const factor = derive(
      (x) => arrheniusFactor({ activationEnergy: x.energy, from: x.from, to: x.to }),
      ends,
      '1',
    );
    const product = derive(
      (x) => activationEnergyOfProductForm(x.energy, gridOf(range, reference)),
      { energy: energy.quantity },
      'eV',
    );
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
        (x) => x.conductivity * arrheniusFactor({ activationEnergy: x.energy, from: reference, to: x.to }),
        { conductivity: conductivity.quantity, energy: energy.quantity, to: range.high },
        'S/cm',
      );
      values.push(
        value('ionic conductivity', of, top, { at: show(range.high), note: 'by the Arrhenius line' }),
      );
    }
  }
  const explanation = explain(facts, membrane, energy, conductivity, range);
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
      `Transport coupled to a polymer usually has ${usualActivationEnergy} eV or more (literature, not checked against one source).`,
      ...(range ? ['Temperatures every 10 K over the stated range, and that of the conductivity.'] : []),
      ...explanation.assumptions,
    ],
    measureNext:
      explanation.severity === 'consistent'
        ? []
        : [nextMeasurements.stackedTemperatures, nextMeasurements.stackedFilms, nextMeasurements.volatiles],
  };
}

interface Explanation extends Pick<Judgement, 'result' | 'assumptions' | 'arithmetic'> {
  readonly severity: 'not identifiable' | 'ambiguous' | 'consistent';
  readonly seriesResistance?: Quantity;
}

function explain(
  facts: Facts,
  membrane: Membrane,
  energy: Fact,
  conductivity: Fact | undefined,
  range: TemperatureRange | undefined,
): Explanation {
  const nothing = { assumptions: [], arithmetic: [] };
  const usual = usualActivationEnergy * constants.elementaryCharge;
  const read = show(energy.quantity);
  if (energy.quantity.value >= usual)
    return { ...nothing, severity: 'consistent', result: `${read} is usual for a polymer electrolyte.` };
  const thickness = thicknessOf(facts, membrane);
  const area = electrodeArea(facts, membrane, 'blocking');
  if (!conductivity || !range || !thickness || !area)
    return {
      ...nothing,
      severity: 'ambiguous',
      result: `${read} is unusually low, and what is stated does not tell whether a series resistance explains it.`,
    };
  const reference = temperatureOf(conductivity);
  const temperatures = gridOf(range, reference);
  const cell = { thickness: thickness.quantity, conductivity: conductivity.quantity, area: area.quantity };
  const model = { activationEnergy: usual, referenceTemperature: reference };
  const total = bulkResistance({
    thickness: cell.thickness.value,
    conductivity: cell.conductivity.value,
    area: cell.area.value,
  });
  const needed = seriesResistanceFor(
    { ...model, totalResistance: total, apparent: energy.quantity.value },
    temperatures,
  );
  if (needed === undefined)
    return {
      ...nothing,
      severity: 'ambiguous',
      result: `${read} cannot come from a series resistance alone.`,
    };
  const seriesResistance = derive(
    (x) =>
      seriesResistanceFor(
        { ...model, totalResistance: bulkResistance(x), apparent: x.energy },
        temperatures,
      ) ?? Number.NaN,
    { ...cell, energy: energy.quantity },
    'Ω',
    // Each draw solves for the resistance; the interval needs no more of them.
    { draws: 2000 },
  );
  const line = apparentActivationEnergy(
    { ...model, totalResistance: total, seriesResistance: needed },
    temperatures,
  );
  const numbers = {
    seriesResistance,
    assumptions: area.assumptions,
    arithmetic: [
      `R_s + R_b·exp[(Eₐ/k)(1/T − 1/T₀)] with Eₐ = ${usualActivationEnergy.toFixed(2)} eV, R_s = ${show(seriesResistance)} and R_s + R_b = ${fixed(total, 3)} Ω reads as ${read} (R² ${fixed(line.rSquared, 3)})`,
    ],
  };
  const settled = measuredStacks(facts, membrane.name).filmCounts.length >= stacksNeeded;
  if (settled)
    return {
      ...numbers,
      severity: 'consistent',
      result: `${read}; the series resistance is measured on stacked films.`,
    };
  if (needed > plausibleSeriesResistance)
    return {
      ...numbers,
      severity: 'consistent',
      result: `${read} is low, but only ${show(seriesResistance)} in series would explain it, more than leads and contacts have.`,
    };
  return {
    ...numbers,
    severity: 'not identifiable',
    result: `${read} is also what a membrane of ${usualActivationEnergy.toFixed(2)} eV reads behind ${show(seriesResistance)} that do not vary with temperature; one thickness cannot tell them apart.`,
  };
}

interface TemperatureRange {
  readonly low: Quantity;
  readonly high: Quantity;
}

/** Range of temperature over which the membrane was measured, that of the impedance first. */
function temperatureRange(facts: Facts, membrane: Membrane): TemperatureRange | undefined {
  const ranges = reportedOfMembrane(facts, 'temperature', membrane.name).flatMap(
    ({ quantity, at, source }) =>
      quantity.interval ? [{ interval: quantity.interval, source, step: at.other?.['step'] ?? '' }] : [],
  );
  const range = ranges.find(({ step }) => step.includes('impedance')) ?? ranges[0];
  if (range === undefined) return undefined;
  const end = (kelvin: number): Quantity => condition(kelvin, '°C', range.source);
  return { low: end(range.interval.low), high: end(range.interval.high) };
}

/** Every 10 K over the range, with the temperature of the conductivity. */
function gridOf(range: TemperatureRange, reference: number | undefined): readonly number[] {
  const temperatures = new Set<number>();
  for (let kelvin = range.low.value; kelvin < range.high.value - 1; kelvin += 10) temperatures.add(kelvin);
  temperatures.add(range.high.value);
  if (reference !== undefined && reference > range.low.value && reference < range.high.value)
    temperatures.add(reference);
  return [...temperatures].toSorted((a, b) => a - b);
}
