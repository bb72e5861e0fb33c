import type { Quantity } from '../quantity/index.ts';
import { quantity } from '../quantity/index.ts';
import { randomStream } from '../numerics/index.ts';
import { jointReading } from './activation-energy-reading.ts';
import type { ResistancePoint } from './activation-energy-input.ts';
import { apparentActivationEnergy } from './arrhenius-apparent.ts';
import { type Coverage, coverageOf } from './coverage.fixture.ts';

const temperatures = [0, 10, 20, 25, 30, 40, 50, 60, 70, 80].map((celsius) => celsius + 273.15);

/**
 * Simulated Arrhenius series: one to three films behind a series resistance, each series with its own truth
 * (Ea 0.15–0.6 eV, R_s 0–0.5 Ω, noise 0.2–2 % of R), read by the joint fit.
 *
 * @param options films of each stack, and the standard deviation of their thickness from stack to stack as a share
 */
export function coverageOfActivationEnergy(
  seed: number,
  count: number,
  options: { films?: readonly number[]; filmSpread?: number } = {},
): Coverage {
  const { films: counts = [1, 2, 3], filmSpread = 0 } = options;
  const random = randomStream(seed);
  const pairs: { found: Quantity; truth: number }[] = [];
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
    const points = counts.flatMap((films) => {
      const share = filmSpread > 0 ? 1 + filmSpread * random.normal() : 1;
      return temperatures.map((kelvin, i): ResistancePoint => {
        const exact = seriesResistance + share * films * (resistances[i]! - seriesResistance);
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
      });
    });
    const joint = jointReading(points, 'M');
    pairs.push({ found: joint.quantity, truth: quantity(truth, 'eV').value });
  }
  return coverageOf(pairs);
}
