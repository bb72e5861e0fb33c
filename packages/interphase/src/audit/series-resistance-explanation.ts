import { apparentActivationEnergy } from '../analysis/index.ts';
import type { Membrane } from '../cell/index.ts';
import { constants } from '../quantity/index.ts';
import type { Quantity } from '../quantity/index.ts';
import { derive } from './derive.ts';
import { electrodeArea } from './electrode-area.ts';
import type { Facts } from './facts.ts';
import { bulkResistance } from './formulas/bulk-resistance.ts';
import { seriesResistanceFor } from './formulas/series-resistance-for.ts';
import type { Judgement } from './judgement.ts';
import { temperatureOf, thicknessOf } from './membrane-facts.ts';
import type { Fact } from './membrane-facts.ts';
import { fixed, show } from './show.ts';
import { measuredStacks, stacksNeeded } from './stacked-films.ts';
import { temperaturesOver } from './temperature-range.ts';
import type { TemperatureRange } from './temperature-range.ts';

/** Energy from which transport coupled to polymer segments usually starts, eV. */
export const usualActivationEnergy = 0.3;

/** Largest series resistance that a two-electrode cell without correction plausibly holds, Ω. */
export const plausibleSeriesResistance = 1;

/** What is stated of the membrane. */
interface Stated {
  readonly energy: Fact;
  readonly conductivity: Fact | undefined;
  readonly range: TemperatureRange | undefined;
}

/** Whether a low activation energy can be that of a series resistance, with the numbers. */
export interface Explanation extends Pick<Judgement, 'result' | 'assumptions' | 'arithmetic'> {
  readonly severity: 'not identifiable' | 'ambiguous' | 'consistent';
  readonly seriesResistance?: Quantity;
}

/**
 * Judges an activation energy against what a resistance that does not vary with temperature would do to a film of the
 * usual energy. The rules are those of the check of activation energies.
 */
export function seriesResistanceExplanation(
  facts: Facts,
  membrane: Membrane,
  { energy, conductivity, range }: Stated,
): Explanation {
  const nothing = { assumptions: [], arithmetic: [] };
  const readEnergy = energy.quantity.value / constants.elementaryCharge;
  const read = show(energy.quantity);
  if (readEnergy >= usualActivationEnergy)
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
  const temperatures = temperaturesOver(range, reference);
  const cell = { thickness: thickness.quantity, conductivity: conductivity.quantity, area: area.quantity };
  const model = { activationEnergy: usualActivationEnergy, referenceTemperature: reference, temperatures };
  const total = bulkResistance({
    thickness: cell.thickness.value,
    conductivity: cell.conductivity.value,
    area: cell.area.value,
  });
  const needed = seriesResistanceFor({ ...model, totalResistance: total, apparentEnergy: readEnergy });
  if (needed === undefined)
    return {
      ...nothing,
      severity: 'ambiguous',
      result: `${read} cannot come from a series resistance alone.`,
    };
  const seriesResistance = derive(
    (x) =>
      seriesResistanceFor({
        ...model,
        totalResistance: bulkResistance(x),
        apparentEnergy: x.energy / constants.elementaryCharge,
      }) ?? Number.NaN,
    { ...cell, energy: energy.quantity },
    'Ω',
    // Each draw solves for the resistance; the interval needs no more of them.
    { draws: 2000 },
  );
  const line = apparentActivationEnergy({ ...model, totalResistance: total, seriesResistance: needed });
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
