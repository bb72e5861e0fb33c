import type { Powder } from '../../cell/index.ts';
import type { Check } from '../check.ts';
import { assumed, derive } from '../derive.ts';
import type { Facts } from '../facts.ts';
import { coatingThickness, sphereArea } from '../formulas/sphere-coating.ts';
import { checkResult, value } from '../judgement.ts';
import type { Judgement } from '../judgement.ts';
import { densityEnds } from '../membrane-phases.ts';
import { nextMeasurements } from '../next-measurements.ts';
import { powderFact, powdersOf } from '../powder-facts.ts';
import { show } from '../show.ts';

/** Factor within which a stated thickness agrees with what was added. */
const tolerable = 2;

/**
 * Is a coating as thick as what was added would make it on smooth spheres?
 *
 * *Consistent*: between half and twice. *Contradiction*: thicker than twice what all of it would give. *Ambiguous*:
 * thinner than half (most was lost, or the surface is rough).
 */
export const coatingAgainstAdded: Check = {
  id: 'A18',
  topic: 'coating thickness against what was added',
  needs: [
    'coating thickness, particle diameter and mass fraction added of a powder, density of coating and powder',
  ],
  formulas: ['A = 6/(ρ d)', 'L_coat = w/(ρ_coat A)'],
  evaluate(facts) {
    return checkResult(
      this,
      powdersOf(facts).flatMap((powder) => judge(facts, powder) ?? []),
    );
  },
};

function judge(facts: Facts, powder: Powder): Judgement | undefined {
  const thickness = powderFact(facts, 'coating thickness', powder);
  const diameter = powderFact(facts, 'particle diameter', powder);
  const added = powderFact(facts, 'mass fraction added', powder);
  const density = powder.material === undefined ? undefined : facts.materials[powder.material]?.density;
  const named = added?.reported?.at.other?.['component'] ?? '';
  const coating = Object.values(facts.materials).find(
    ({ name, density: known }) => known && named.includes(name),
  )?.density;
  if (!thickness || !diameter || !added || !density || !coating) return undefined;
  const of = powder.name;
  const area = derive(sphereArea, { density, diameter: diameter.quantity }, 'm²/g');
  const values = [value('outer area of smooth spheres', of, area)];
  const arithmetic = [`6/(ρd) = ${show(area)}`];
  const { low, high } = densityEnds(coating);
  const all = [low, high].map((end) => {
    const at = `coating density ${show(assumed(end, coating.unit, 'end'))}`;
    const inputs = {
      massFraction: added.quantity,
      coatingDensity: assumed(end, coating.unit, at),
      density,
      diameter: diameter.quantity,
    };
    const whole = derive(coatingThickness, inputs, 'nm');
    const needed = derive(
      (x) => x.thickness / coatingThickness({ ...x, massFraction: 1 }),
      { ...inputs, thickness: thickness.quantity },
      '%',
    );
    values.push(
      value('coating thickness', of, whole, { at, note: 'all of it on the surface' }),
      value('mass fraction for the stated coating', of, needed, { at, principal: false }),
    );
    arithmetic.push(
      `${at}: all of ${show(added.quantity)} gives ${show(whole)}; ${show(thickness.quantity)} needs ${show(needed)}`,
    );
    return whole.value;
  });
  const [thin, thick] = [Math.min(...all), Math.max(...all)];
  const stated = thickness.quantity.value;
  const verdict =
    stated > tolerable * thick ? 'contradiction' : stated < thin / tolerable ? 'ambiguous' : 'consistent';
  return {
    of,
    label: powder.label,
    severity: [verdict],
    statements: [thickness.statement, diameter.statement, added.statement],
    values,
    arithmetic,
    result: `${show(thickness.quantity)} are stated; all that was added would make ${show(assumed(thin, 'nm', ''))} … ${show(assumed(thick, 'nm', ''))} on smooth spheres.`,
    assumptions: [
      'Smooth spheres of one diameter.',
      ...(coating.status === 'assumed' ? [`Coating density ${coating.sources.join(', ')}.`] : []),
    ],
    measureNext: verdict === 'consistent' ? [] : [nextMeasurements.coatingAmount],
  };
}
