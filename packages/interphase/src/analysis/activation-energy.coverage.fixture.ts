import { coverageInterval, quantity } from '../quantity/index.ts';
import { randomStream } from '../numerics/index.ts';
import { jointReading } from './activation-energy-reading.ts';
import type { ResistancePoint } from './activation-energy-input.ts';
import { apparentActivationEnergy } from './arrhenius-apparent.ts';

/** How often stated intervals held the truth. */
export interface Coverage {
  readonly count: number;
  /** Number of 68 % and of 95 % intervals that held the truth. */
  readonly within68: number;
  readonly within95: number;
}

/** Probability of the 68 % intervals: one standard deviation of a normal distribution. */
export const nominal68 = 0.6826894921370859;

const temperatures = [0, 10, 20, 25, 30, 40, 50, 60, 70, 80].map((celsius) => celsius + 273.15);

/**
 * Simulated Arrhenius series: one to three films behind a series resistance, each series with its own truth
 * (Ea 0.15–0.6 eV, R_s 0–0.5 Ω, noise 0.2–2 % of R), read by the joint fit.
 */
export function coverageOfActivationEnergy(seed: number, count: number): Coverage {
  const random = randomStream(seed);
  let within68 = 0;
  let within95 = 0;
  for (let trial = 0; trial < count; trial++) {
    const truth = 0.15 + 0.45 * random.uniform();
    const seriesResistance = 0.5 * random.uniform();
    const noise = 0.002 + 0.018 * random.uniform();
    const { resistances } = apparentActivationEnergy({
      activationEnergy: truth,
      seriesResistance,
      totalResistance: 0.8645,
      temperatures,
    });
    const points = [1, 2, 3].flatMap((films) =>
      temperatures.map((kelvin, i): ResistancePoint => {
        const exact = seriesResistance + films * (resistances[i]! - seriesResistance);
        const resistance = exact * (1 + noise * random.normal());
        return {
          temperature: quantity(kelvin, 'K', { uncertainty: 0 }),
          films,
          resistance: quantity(resistance, 'Ω', {
            uncertainty: noise * resistance,
            source: `R ${films} ${i}`,
          }),
          cell: `ss-${films}`,
          simulated: true,
          file: { file: '', sha256: '', simulated: true },
        };
      }),
    );
    const joint = jointReading(points, 'M');
    const joule = quantity(truth, 'eV').value;
    const holds = (coverage: number) => {
      const { low, high } = coverageInterval(joint.quantity, coverage);
      return low <= joule && joule <= high;
    };
    if (holds(nominal68)) within68++;
    if (holds(0.95)) within95++;
  }
  return { count, within68, within95 };
}
