import type { ActivationEnergyReadings } from './activation-energy-reading.ts';
import { literatureActivationEnergy } from './activation-energy-literature.ts';

/** What to measure next for an activation energy, the most useful first. */
export function activationEnergyAdvice(readings: ActivationEnergyReadings): string[] {
  const { joint, lines, ambiguous, filmCounts } = readings;
  const list: string[] = [];
  if (ambiguous)
    list.push(
      'Measure σ(T) on stacks of at least three film counts and fit R(n, T) = R_s + n R_b(T): that separates the film from a series resistance.',
      'Measure the shorted fixture at the same temperatures and give its resistance.',
    );
  else if (!joint)
    list.push(
      'Measure two more film counts over temperature to prove that no series resistance is in the reading.',
    );
  else if (filmCounts.length < 3) list.push('Add a third film count, so that unlike films can be seen.');
  const temperatures = lines[0]!.points.temperatures;
  const span = Math.max(...temperatures) - Math.min(...temperatures);
  if (temperatures.length < 5 || span < 30)
    list.push('Measure at five temperatures or more over at least 30 K.');
  const lowest = joint?.fit.activationEnergy ?? lines[0]!.line.activationEnergy;
  if (lowest < literatureActivationEnergy.minimum)
    list.push(
      'Measure the volatiles below 250 °C by thermogravimetry: residual solvent or unreacted monomer would conduct like a liquid.',
    );
  return list;
}
