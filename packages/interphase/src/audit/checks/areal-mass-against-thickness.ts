import type { Membrane } from '../../cell/index.ts';
import type { Quantity } from '../../quantity/index.ts';
import type { Aside, Check } from '../check.ts';
import { assumed, derive } from '../derive.ts';
import type { Facts } from '../facts.ts';
import { apparentDensity } from '../formulas/apparent-density.ts';
import { denseThickness } from '../formulas/dense-thickness.ts';
import type { DenseThicknessInput } from '../formulas/dense-thickness.ts';
import { phaseMasses } from '../formulas/phase-masses.ts';
import type { FillerBasis } from '../formulas/phase-masses.ts';
import { checkResult, value } from '../judgement.ts';
import type { Judgement } from '../judgement.ts';
import { membraneFact, membranesOf, specimenFact, thicknessOf } from '../membrane-facts.ts';
import type { Fact } from '../membrane-facts.ts';
import { densityEnds, denseThicknessInputs, membranePhases } from '../membrane-phases.ts';
import type { MembranePhases } from '../membrane-phases.ts';
import { nextMeasurements } from '../next-measurements.ts';
import { show, substance } from '../show.ts';

/**
 * Do areal mass and thickness describe the same membrane?
 *
 * The density they require, m″/L, is held against the densest phase the membrane is made of.
 * *Contradiction*: it is greater than that phase by more than twice its own uncertainty (when one is stated).
 * *Conflict*: it is only greater than the densest mixture that the stated composition allows, so that one of
 * mass, thickness and composition is wrong. *Ambiguous*: the composition or a density is not known, or the excess
 * is within twice the uncertainty. *Consistent*: a membrane with pores, or none, has this mass.
 */
export const arealMassAgainstThickness: Check = {
  id: 'A1',
  topic: 'areal mass against thickness',
  needs: ['areal mass and thickness of a membrane', 'its composition with precursor uptake and densities'],
  formulas: ['ρ = m″/L', 'L_dense = Σ m″_i/ρ_i'],
  evaluate(facts) {
    return checkResult(
      this,
      membranesOf(facts).flatMap((membrane) => judge(facts, membrane) ?? []),
    );
  },
};

function judge(facts: Facts, membrane: Membrane): Judgement | undefined {
  const thickness = thicknessOf(facts, membrane);
  const arealMass =
    membraneFact(facts, 'areal mass', membrane) ?? specimenFact('areal mass', membrane, membrane.arealMass);
  if (thickness === undefined || arealMass === undefined) return undefined;
  const of = membrane.name;
  const density = derive(
    apparentDensity,
    { arealMass: arealMass.quantity, thickness: thickness.quantity },
    'g/cm³',
  );
  const shared = {
    of,
    label: membrane.label,
    statements: [arealMass.statement, thickness.statement],
    measureNext: [nextMeasurements.thicknessAndMass, nextMeasurements.stackedFilms, nextMeasurements.density],
  };
  const required = `ρ = m″/L = ${show(arealMass.quantity)} / ${show(thickness.quantity)} = ${show(density)}`;
  const densityValue = value('apparent density', of, density, {
    note: 'required by areal mass and thickness',
  });
  const phases = membranePhases(facts, membrane);
  if (phases === undefined)
    return {
      ...shared,
      severity: ['ambiguous'],
      values: [densityValue],
      arithmetic: [required],
      result: `mass and thickness require ${show(density)}; whether a membrane can have it is open while composition or densities are not known.`,
      assumptions: [],
    };
  return judgeComposition(facts, membrane, { shared, required, densityValue, thickness, arealMass, phases });
}

interface Given {
  readonly shared: Pick<Judgement, 'of' | 'label' | 'statements' | 'measureNext'>;
  readonly required: string;
  readonly densityValue: ReturnType<typeof value>;
  readonly thickness: Fact;
  readonly arealMass: Fact;
  readonly phases: MembranePhases;
}

function judgeComposition(facts: Facts, membrane: Membrane, given: Given): Judgement {
  const { shared, densityValue, thickness, arealMass, phases } = given;
  const { of } = shared;
  const density = densityValue.quantity;
  const [basis = 'polymer'] = phases.bases;
  const inputs = denseThicknessInputs(arealMass.quantity, phases);
  const masses = {
    arealMass: inputs.arealMass,
    precursorUptake: inputs.precursorUptake,
    fillerFraction: inputs.fillerFraction,
  };
  const substrate = derive(
    (x) => phaseMasses(x, basis).polymer + phaseMasses(x, basis).filler,
    masses,
    'g/m²',
  );
  const electrolyte = derive((x) => phaseMasses(x, basis).electrolyte, masses, 'g/m²');
  const variants = phases.bases.flatMap((variantBasis) =>
    electrolyteDensities(phases.electrolyte.density).map(({ words, quantity }) => ({
      at: `${basisWords(variantBasis, phases)}, electrolyte ${words}`,
      thickness: derive(
        (x: DenseThicknessInput) => denseThickness(x, variantBasis),
        { ...inputs, electrolyteDensity: quantity },
        'µm',
      ),
    })),
  );
  const dense = derive((x: DenseThicknessInput) => denseThickness(x, basis), inputs, 'µm');
  const withThickness = { ...inputs, thickness: thickness.quantity };
  const ratio = derive((x) => denseThickness(x, basis) / x.thickness, withThickness, '1');
  const meanDensity = derive(
    (x: DenseThicknessInput) => x.arealMass / denseThickness(x, basis),
    inputs,
    'g/cm³',
  );
  const denseMass = derive(
    (x) => (x.arealMass / denseThickness(x, basis)) * x.thickness,
    withThickness,
    'g/m²',
  );
  const at = basisWords(basis, phases);
  const values = [
    densityValue,
    value('substrate areal mass', of, substrate, { principal: false }),
    value('electrolyte areal mass', of, electrolyte, { principal: false }),
    ...variants.map((variant) =>
      value('dense thickness', of, variant.thickness, { at: variant.at, principal: false }),
    ),
    value('dense mean density', of, meanDensity, { at, note: 'without pores', principal: false }),
    value('thickness ratio', of, ratio, { at, note: 'dense thickness over stated thickness' }),
    value('areal mass of a dense film', of, denseMass, {
      at,
      note: 'of the stated thickness',
      principal: false,
    }),
  ];
  const arithmetic = [
    given.required,
    `substrate m″/(1 + U) = ${show(arealMass.quantity)} / (1 + ${show(phases.uptake)}) = ${show(substrate)}; electrolyte ${show(electrolyte)}`,
    `L without pores = Σ m″ᵢ/ρᵢ = ${show(dense)} (${at}), ${show(ratio)} times the stated ${show(thickness.quantity)}`,
  ];
  const asides: Aside[] = [];
  const conductivity = membraneFact(facts, 'ionic conductivity', membrane);
  if (conductivity) {
    const scaled = derive(
      (x) => (x.conductivity * denseThickness(x, basis)) / x.thickness,
      { ...withThickness, conductivity: conductivity.quantity },
      'S/cm',
    );
    const note = 'if the mass is right and the film dense';
    const beside = value('ionic conductivity', of, scaled, { at, note, principal: false });
    values.push(beside);
    asides.push({ value: beside, reads: conductivity.quantity });
    arithmetic.push(
      `σ scales with thickness: ${show(conductivity.quantity)} × ${show(ratio)} = ${show(scaled)} if the mass is right and the film dense`,
    );
  }
  const verdict = judgeDensity(membrane, density, phases, inputs);
  return {
    ...shared,
    ...verdict,
    values,
    asides,
    arithmetic,
    assumptions: assumptionsOf(phases),
    measureNext: [...shared.measureNext, ...(phases.filler ? [nextMeasurements.fillerShare] : [])],
  };
}

function judgeDensity(
  membrane: Membrane,
  density: Quantity,
  phases: MembranePhases,
  inputs: Record<keyof DenseThicknessInput, Quantity>,
): Pick<Judgement, 'severity' | 'conditions' | 'result'> {
  const materials = [phases.polymer, phases.electrolyte, ...(phases.filler ? [phases.filler] : [])];
  const [densest = phases.polymer] = materials.toSorted(
    (a, b) => densityEnds(b.density).high - densityEnds(a.density).high,
  );
  const densestPhase = densityEnds(densest.density).high;
  const { high } = densityEnds(phases.electrolyte.density);
  const densestElectrolyte = assumed(high, phases.electrolyte.density.unit, 'upper end');
  const densestMixture = Math.max(
    ...phases.bases.map(
      (basis) =>
        derive(
          (x: DenseThicknessInput) => x.arealMass / denseThickness(x, basis),
          { ...inputs, electrolyteDensity: densestElectrolyte },
          'g/cm³',
        ).value,
    ),
  );
  const margin = 2 * (density.uncertainty ?? 0);
  const require = `mass and thickness require ${show(density)}`;
  const limit = `the densest phase, ${substance(densest.name)}, has ${show(densest.density)}`;
  if (density.value - margin > densestPhase)
    return {
      severity: ['contradiction'],
      result: `${require}; ${limit}. Mass, thickness or both are wrong.`,
    };
  if (density.value > densestPhase)
    return {
      severity: ['ambiguous'],
      result: `${require}, within twice its uncertainty of what is possible: ${limit}.`,
    };
  // A thousandth covers rounding in a self-consistent set of numbers.
  if (density.value - margin > densestMixture * 1.001)
    return {
      severity: ['conflict'],
      conditions: [`the stated composition and densities of ${membrane.label} hold`],
      result: `${require}, more than its composition has without pores; ${limit}.`,
    };
  return { severity: ['consistent'], result: `${require}, which its composition allows.` };
}

/** Density as it is, and at both ends of what is stated for it. */
function electrolyteDensities(density: Quantity): { words: string; quantity: Quantity }[] {
  const { low, high } = densityEnds(density);
  const middle = { words: show(density), quantity: density };
  if (low === high) return [middle];
  const end = (si: number): { words: string; quantity: Quantity } => {
    const quantity = assumed(si, density.unit, density.sources.join(', '));
    return { words: show(quantity), quantity };
  };
  return [end(low), { words: show(assumed(density.value, density.unit, '')), quantity: density }, end(high)];
}

function basisWords(basis: FillerBasis, { filler, fillerFraction }: MembranePhases): string {
  if (filler === undefined) return 'no filler';
  return `filler ${show(fillerFraction)} of the ${basis === 'polymer' ? 'polymer' : 'solids'}`;
}

function assumptionsOf(phases: MembranePhases): string[] {
  const materials = [phases.polymer, ...(phases.filler ? [phases.filler] : []), phases.electrolyte];
  const densities = materials
    .filter(({ density }) => density.status === 'assumed')
    .map(
      ({ name, density }) =>
        `Density of ${substance(name)} ${show(density)} (${density.sources.join(', ')}).`,
    );
  const basis =
    phases.bases.length > 1
      ? [
          'The filler fraction is read per polymer and per solids of the substrate; which is meant is not stated.',
        ]
      : [];
  return [...densities, ...basis, 'Volumes add and curing loses no mass.'];
}
