import { type Plan, planDiffusion, type PlannedInstrument } from '../analysis/index.ts';
import { type Facts, materialPowderFact, type Reported } from '../audit/index.ts';
import { propagate, quantity } from '../quantity/index.ts';
import type { Missing } from './project.ts';

/**
 * Plans of a galvanostatic titration, one for every cell with a pulse duration: radius of the particles from the powder of its
 * active material, the voltage step of one pulse from window, rate and duration (a pulse of a share of the charge brings that
 * share of the window). What is not known is asked for.
 */
export function titrationPlans(facts: Facts, instrument: PlannedInstrument, missing: Missing[]): Plan[] {
  return facts.reported
    .filter(({ name }) => name === 'pulse duration')
    .flatMap((pulse) => planOf(pulse, facts, instrument, missing) ?? []);
}

function planOf(
  pulse: Reported,
  facts: Facts,
  instrument: PlannedInstrument,
  missing: Missing[],
): Plan | undefined {
  const { of } = pulse;
  const cathode = facts.cells[of]?.cathode;
  const reportedOf = (name: string) =>
    facts.reported.find((each) => each.name === name && (each.of === of || each.of === cathode))?.quantity;
  const diameter =
    cathode === undefined ? undefined : materialPowderFact(facts, 'particle diameter', cathode);
  const diffusion = reportedOf('diffusion coefficient');
  const [lower, upper] = [reportedOf('voltage window lower'), reportedOf('voltage window upper')];
  const { rate } = pulse.at;
  const ask = (what: string, value: unknown, field: string): void => {
    if (value === undefined) missing.push({ field, why: `A titration plan for ${of} needs ${what}.` });
  };
  ask('an expected diffusion coefficient', diffusion, `reported: diffusion coefficient of ${of}`);
  ask('the size of the particles', diameter, `reported: particle diameter of the powder in ${of}`);
  ask('the voltage window', lower && upper, `reported: voltage window lower and upper of ${of}`);
  ask('the rate of the pulse', rate, `reported: pulse duration of ${of}, at: rate`);
  if (!diameter || !diffusion || !lower || !upper || rate === undefined) return undefined;
  const share = Math.min(1, (rate * pulse.quantity.value) / 3600);
  const plan = planDiffusion({
    of,
    radius: propagate((x) => x.diameter / 2, { diameter: diameter.quantity }, { unit: 'µm' }),
    diffusion,
    pulse: pulse.quantity,
    stepVoltage: quantity(Math.abs(upper.value - lower.value) * share, 'V'),
    ...(instrument.voltageNoise !== undefined && { voltageNoise: quantity(instrument.voltageNoise, 'V') }),
  });
  const note = 'The open-circuit curve rises evenly over the voltage window.';
  return { ...plan, assumptions: [...plan.assumptions, note] };
}
