import { titrationBias, tolerableTitrationBias } from '../../analysis/index.ts';
import type { Cell } from '../../cell/index.ts';
import type { NamedQuantity } from '../../finding/index.ts';
import { cellsOf } from '../cell-facts.ts';
import type { Check } from '../check.ts';
import { assumed, derive } from '../derive.ts';
import type { Facts } from '../facts.ts';
import { checkResult, value } from '../judgement.ts';
import type { Judgement } from '../judgement.ts';
import { reportedFact } from '../membrane-facts.ts';
import { nextMeasurements } from '../next-measurements.ts';
import { materialPowderFact } from '../powder-facts.ts';
import { fixed, show } from '../show.ts';

/** Diffusion coefficients tried, m²/s. */
const tried = [1e-13, 1e-14, 1e-15, 1e-16, 1e-17] as const;

/**
 * Are the pulses of a galvanostatic titration short against r²/D, as its formula needs? D_app of a sphere saturates at
 * (4/9π)r²/τ whatever the true D.
 *
 * *Not identifiable*: for a D of (4/9π)r²/τ, the most the method can show, the bias is more than 20 %, and no diffusion coefficient is
 * reported for which it would be less. *Consistent*: the reported D is so small that the bias is less than 20 %.
 */
export const titrationPulse: Check = {
  id: 'A19',
  topic: 'pulses of a titration against diffusion time',
  needs: ['pulse duration of a cell and particle diameter of its active material'],
  formulas: ['D_app ≤ 4 r²/(9 π τ)'],
  evaluate(facts) {
    return checkResult(
      this,
      cellsOf(facts).flatMap((cell) => judge(facts, cell) ?? []),
    );
  },
};

function judge(facts: Facts, cell: Cell): Judgement | undefined {
  const pulse = facts.reported.find(({ name, of }) => name === 'pulse duration' && of === cell.name);
  const diameter =
    cell.cathode === undefined ? undefined : materialPowderFact(facts, 'particle diameter', cell.cathode);
  if (!pulse || !diameter) return undefined;
  const of = cell.name;
  const inputs = { diameter: diameter.quantity, pulse: pulse.quantity };
  const bound = derive((x) => (x.diameter / 2) ** 2 / x.pulse, inputs, 'cm²/s');
  const saturation = derive((x) => ((4 / (9 * Math.PI)) * (x.diameter / 2) ** 2) / x.pulse, inputs, 'cm²/s');
  const values: NamedQuantity[] = [
    value('square of the radius over the pulse', of, bound),
    value('largest diffusion coefficient the method shows', of, saturation),
  ];
  const radius = diameter.quantity.value / 2;
  for (const diffusion of tried) {
    const at = `D ${show(assumed(diffusion, 'cm²/s', 'tried'))}`;
    const theta = (diffusion * pulse.quantity.value) / radius ** 2;
    values.push(
      value('diffusion time', of, assumed(radius ** 2 / diffusion, 's', at), { at, principal: false }),
      value('pulse over diffusion time', of, assumed(theta, '1', at), { at, principal: false }),
      value('apparent over true diffusion coefficient', of, assumed(titrationBias(theta), '1', at), {
        at,
        principal: false,
      }),
    );
  }
  const reported = facts.reported.find(
    ({ name, of: owner }) => name === 'diffusion coefficient' && (owner === of || owner === cell.cathode),
  );
  const bias = reported && titrationBias((reported.quantity.value * pulse.quantity.value) / radius ** 2);
  const fine = bias !== undefined && 1 - bias <= tolerableTitrationBias;
  return {
    of,
    label: of,
    severity: [fine ? 'consistent' : 'not identifiable'],
    statements: [
      reportedFact(pulse, of).statement,
      diameter.statement,
      ...(reported ? [reportedFact(reported, of).statement] : []),
    ],
    values,
    arithmetic: [`r²/τ = ${show(bound)}; D_app ≤ (4/9π)r²/τ = ${show(saturation)}`],
    result: fine
      ? `the pulses are short enough: D comes out × ${fixed(bias, 3)}.`
      : `pulses of ${show(pulse.quantity)} hold only for D well below ${show(bound)}; above it the method shows ${show(saturation)} whatever D is.`,
    assumptions: ['Spheres of the reported diameter, a linear open-circuit curve, iR taken off.'],
    measureNext: fine ? [] : [nextMeasurements.shortPulses],
  };
}
