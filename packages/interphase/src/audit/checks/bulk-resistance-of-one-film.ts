import type { Membrane } from '../../cell/index.ts';
import type { Check } from '../check.ts';
import { assumed, derive } from '../derive.ts';
import { electrodeArea } from '../electrode-area.ts';
import type { Facts } from '../facts.ts';
import { areaSpecificResistance, bulkResistance } from '../formulas/bulk-resistance.ts';
import { conductivityDeficit } from '../formulas/conductivity-deficit.ts';
import { geometricCapacitance, relaxationFrequency } from '../formulas/relaxation-frequency.ts';
import { checkResult, value } from '../judgement.ts';
import type { Judgement } from '../judgement.ts';
import { membraneFact, membranesOf, thicknessOf } from '../membrane-facts.ts';
import { nextMeasurements } from '../next-measurements.ts';
import { percent, show } from '../show.ts';
import { measuredStacks, stacksNeeded } from '../stacked-films.ts';

/** Series resistance that leads and contacts of a two-electrode cell plausibly leave in a reading, Ω. */
export const plausibleLeadResistance = 0.1;

/** Error of a conductivity above which it is not taken as identified. */
export const tolerableDeficit = 0.05;

/**
 * Is the bulk of one film resistive enough to be read beside the leads?
 *
 * R = L/(σS) is what the reported conductivity implies for one film. *Not identifiable*: 0.1 Ω of leads and
 * contacts (assumed) makes σ more than 5 % too low. *Consistent*: it does not, or the project has itself
 * measured the membrane with three or more numbers of stacked films or with a measured fixture, so that the series
 * resistance is known. Simulated measurements do not count.
 */
export const bulkResistanceOfOneFilm: Check = {
  id: 'A2',
  topic: 'bulk resistance of one film',
  needs: ['ionic conductivity and thickness of a membrane', 'electrode area of its blocking cell'],
  formulas: ['R = L/(σ S)', 'f = σ/(2 π ε_0 ε_r)'],
  evaluate(facts) {
    return checkResult(
      this,
      membranesOf(facts).flatMap((membrane) => judge(facts, membrane) ?? []),
    );
  },
};

function judge(facts: Facts, membrane: Membrane): Judgement | undefined {
  const conductivity = membraneFact(facts, 'ionic conductivity', membrane);
  const thickness = thicknessOf(facts, membrane);
  const area = electrodeArea(facts, membrane, 'blocking');
  if (conductivity === undefined || thickness === undefined || area === undefined) return undefined;
  const of = membrane.name;
  const film = { thickness: thickness.quantity, conductivity: conductivity.quantity };
  const cell = { ...film, area: area.quantity };
  const known = facts.materials[membrane.composition?.electrolyte ?? '']?.permittivity;
  const permittivity = known ?? assumed(10, '1', 'usual for a polymer electrolyte, estimate');
  const lead = assumed(plausibleLeadResistance, 'Ω', 'leads and contacts without correction, estimate');
  const resistance = derive(bulkResistance, cell, 'Ω');
  const areal = derive(areaSpecificResistance, film, 'Ω cm²');
  const capacitance = derive(
    geometricCapacitance,
    { permittivity, area: area.quantity, thickness: thickness.quantity },
    'nF',
  );
  const relaxation = derive(
    relaxationFrequency,
    { conductivity: conductivity.quantity, permittivity },
    'MHz',
  );
  const deficit = derive(
    (x) => conductivityDeficit({ bulkResistance: bulkResistance(x), seriesResistance: x.lead }),
    { ...cell, lead },
    '%',
  );
  const stacks = measuredStacks(facts, membrane.name);
  const settled = stacks.filmCounts.length >= stacksNeeded || stacks.fixtureCorrected;
  const open = !settled && deficit.value > tolerableDeficit;
  const share = percent(deficit.value);
  return {
    of,
    label: membrane.label,
    severity: [open ? 'not identifiable' : 'consistent'],
    statements: [conductivity.statement, thickness.statement],
    values: [
      value('bulk resistance', of, resistance, { at: 'one film' }),
      value('area-specific bulk resistance', of, areal, { at: 'one film' }),
      value('geometric capacitance', of, capacitance, { at: `εr ${show(permittivity)}`, principal: false }),
      value('relaxation frequency', of, relaxation, { at: `εr ${show(permittivity)}`, principal: false }),
      value('conductivity too low by', of, deficit, { at: `${show(lead)} of leads`, principal: false }),
    ],
    arithmetic: [
      `R = L/(σS) = ${show(thickness.quantity)} / (${show(conductivity.quantity)} × ${show(area.quantity)}) = ${show(resistance)}`,
      `R_s/(R_b + R_s) = ${show(lead)} / (${show(resistance)} + ${show(lead)}) = ${share}`,
      `f = σ/(2πε₀εr) = ${show(relaxation)}: a sweep that ends below it shows an intercept, no arc`,
    ],
    result: resultText(show(resistance), show(lead), share, open, settled),
    assumptions: [
      'One film between the electrodes, as nothing else is stated.',
      `Leads and contacts of ${show(lead)} where no fixture was measured.`,
      ...(known ? [] : [`Relative permittivity ${show(permittivity)}.`]),
      ...area.assumptions,
      ...(thickness.quantity.status === 'assumed'
        ? [
            `Thickness of ${membrane.label} ${show(thickness.quantity)} (${thickness.quantity.sources.join(', ')}).`,
          ]
        : []),
    ],
    measureNext: open ? [nextMeasurements.stackedFilms, nextMeasurements.fixtureCorrection] : [],
  };
}

function resultText(
  resistance: string,
  lead: string,
  share: string,
  open: boolean,
  settled: boolean,
): string {
  if (open)
    return `one film has ${resistance}; ${lead} of leads make its conductivity ${share} too low, so the value is a lower bound set by the fixture.`;
  if (settled) return `one film has ${resistance}, and the series resistance beside it is measured.`;
  return `one film has ${resistance}; ${lead} of leads change its conductivity by only ${share}.`;
}
