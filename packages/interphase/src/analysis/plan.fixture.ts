import type { RandomStream } from '../numerics/index.ts';
import type { Quantity } from '../quantity/index.ts';
import { quantity } from '../quantity/index.ts';
import { planConductivity } from './plan-conductivity.ts';
import { planTransference } from './plan-transference.ts';

/*
 * How well a plan foretells an analysis: half-width of the planned interval over that of other simulated measurements of the
 * same design (another seed). The plan is the median of so many runs, and so is what it is held against; u of one run
 * scatters by 6 % by itself (140 residuals).
 */
const repeats = 15;

/** Conductivity of a random film: 3–300 µm, 10⁻⁶–10⁻³ S/cm, 0.1–1 % noise, random films or short. */
export function conductivityAgreement(random: RandomStream): number {
  const thickness = 3 * 100 ** random.uniform();
  const [stack, alone] = [[1, 2, 3], [1]];
  const stacked = random.uniform() < 0.5;
  const design = {
    of: 'film',
    label: 'film',
    thickness: quantity(thickness, 'µm', { uncertainty: 0.002 * thickness, source: 'gauge' }),
    area: quantity(1.96, 'cm²', { uncertainty: 0.002, source: 'punch' }),
    conductivity: quantity(1e-6 * 1000 ** random.uniform(), 'S/cm'),
    instrument: { impedanceNoise: 0.001 * 10 ** random.uniform(), leadResistance: 0.2 * random.uniform() },
    films: stacked ? stack : alone,
    fixtureShort: !stacked,
    repeats,
  };
  return ratio((seed) => planConductivity({ ...design, seed }).setups[0]!.expected);
}

/** Transference number of a random well-conditioned stack: 100–500 µm, 50–200 Ω, t 0.2–0.8. */
export function transferenceAgreement(random: RandomStream): number {
  const design = {
    of: 'film',
    label: 'film',
    thickness: quantity(100 + 400 * random.uniform(), 'µm'),
    area: quantity(1.13, 'cm²'),
    conductivity: quantity(2e-4, 'S/cm'),
    transferenceNumber: quantity(0.2 + 0.6 * random.uniform(), '1'),
    interfaceResistance: quantity(50 + 150 * random.uniform(), 'Ω'),
    instrument: { gainUncertainty: 0.005 },
    repeats,
  };
  return ratio((seed) => planTransference({ ...design, seed }).setups[0]!.expected);
}

function ratio(expected: (seed: number) => Quantity): number {
  return halfWidth(expected(1)) / halfWidth(expected(1001));
}

function halfWidth({ interval, uncertainty = 0 }: Quantity): number {
  return interval === undefined ? uncertainty : (interval.high - interval.low) / 2;
}
