import {
  type Plan,
  type PlannedInstrument,
  planActivationEnergy,
  planConductivity,
  planEfficiency,
  planTransference,
} from '../analysis/index.ts';
import {
  electrodeArea,
  type Facts,
  interfacialResistance,
  membraneFact,
  thicknessOf,
} from '../audit/index.ts';
import type { Membrane } from '../cell/index.ts';
import { propagate, type Quantity } from '../quantity/index.ts';
import { titrationPlans } from './plan-titration.ts';
import type { Missing } from './project.ts';

/** Plans that the facts of a project allow, and what others would need. */
export interface ProjectPlans {
  readonly plans: readonly Plan[];
  readonly missing: readonly Missing[];
}

/**
 * Before measuring: which quantities of the project's membranes and cells the usual set-up would identify, and what set-up
 * would. Expected values are those reported (or described), the planned set-up is one film, one cell.
 *
 * @example
 * ```ts
 * import { planProject } from 'interphase/project';
 * const facts = { reported: [], claims: [], specimens: {}, cells: {}, materials: {}, measured: [] };
 * planProject(facts).plans; // => []
 * ```
 */
export function planProject(facts: Facts, instrument: PlannedInstrument = {}): ProjectPlans {
  const missing: Missing[] = [];
  // A membrane in no cell is there for comparison.
  const used = new Set(Object.values(facts.cells).map(({ membrane }) => membrane));
  const membranes = Object.values(facts.specimens)
    .filter((specimen) => specimen.kind === 'membrane')
    .filter(({ name }) => used.has(name));
  const plans = [
    ...membranes.flatMap((membrane) => membranePlans(facts, membrane, instrument, missing)),
    ...titrationPlans(facts, instrument, missing),
    ...efficiencyPlans(facts, instrument),
  ];
  return { plans, missing };
}

function membranePlans(
  facts: Facts,
  membrane: Membrane,
  instrument: PlannedInstrument,
  missing: Missing[],
): Plan[] {
  const { name: of, label } = membrane;
  const thickness = thicknessOf(facts, membrane)?.quantity;
  const conductivity = membraneFact(facts, 'ionic conductivity', membrane)?.quantity;
  const area = electrodeArea(facts, membrane, 'blocking')?.quantity;
  const ask = (what: string, value: unknown, field: string): void => {
    if (value === undefined) {
      missing.push({ field, why: `A plan for ${label} needs ${what}.` });
    }
  };
  ask('the thickness of one film', thickness, `specimens.${of}.thickness`);
  ask('an expected ionic conductivity', conductivity, `reported: ionic conductivity of ${of}`);
  ask('an electrode area', area, `cells: electrode diameter of a blocking cell with ${of}`);
  if (!thickness || !conductivity || !area) return [];
  const unstated = [
    ...(thickness.uncertainty === undefined ? ['thickness'] : []),
    ...(area.uncertainty === undefined ? ['area'] : []),
  ];
  const film = {
    of,
    label,
    thickness: withoutDoubt(thickness),
    area: withoutDoubt(area),
    conductivity,
    instrument,
  };
  const plans = [planConductivity(film)];
  const activation = membraneFact(facts, 'activation energy', membrane)?.quantity;
  if (activation) plans.push(planActivationEnergy({ ...film, activationEnergy: activation }));
  const fraction = membraneFact(facts, 'transference number', membrane)?.quantity;
  const symmetric = electrodeArea(facts, membrane, 'symmetric')?.quantity ?? area;
  const interfaces = ofBothInterfaces(facts, membrane, symmetric);
  if (fraction && interfaces) {
    plans.push(
      planTransference({
        ...film,
        area: withoutDoubt(symmetric),
        transferenceNumber: fraction,
        interfaceResistance: interfaces,
      }),
    );
  } else if (fraction)
    ask('an interfacial resistance', undefined, `reported: interfacial resistance of ${of}`);
  if (unstated.length === 0) return plans;
  const note = `No uncertainty is stated of ${unstated.join(' and ')}; the interval holds none.`;
  return plans.map((plan) => ({ ...plan, assumptions: [...plan.assumptions, note] }));
}

function efficiencyPlans({ reported }: Facts, { chargeUncertainty }: PlannedInstrument): Plan[] {
  const known = reported.filter(
    ({ name, bound, quantity }) =>
      name === 'coulombic efficiency' && bound === undefined && quantity.value < 1 && quantity.value > 0,
  );
  return known.map(({ of, quantity }) =>
    planEfficiency({
      of,
      efficiency: quantity,
      ...(chargeUncertainty !== undefined && { chargeUncertainty }),
    }),
  );
}

/** Resistance of both interfaces of a symmetric cell, Ω, from the area-specific one where that is stated. */
function ofBothInterfaces(facts: Facts, membrane: Membrane, area: Quantity): Quantity | undefined {
  const stated = interfacialResistance(facts, membrane);
  if (stated === undefined || !stated.areaSpecific) return stated?.quantity;
  return propagate((x) => x.specific / x.area, { specific: stated.quantity, area }, { unit: 'Ω' });
}

/** A number whose uncertainty nobody stated enters a plan as exact, and the plan says so. */
function withoutDoubt(quantity: Quantity): Quantity {
  return quantity.uncertainty === undefined ? { ...quantity, uncertainty: 0 } : quantity;
}
