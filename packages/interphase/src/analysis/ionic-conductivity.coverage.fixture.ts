import { randomStream } from '../numerics/index.ts';
import type { Quantity } from '../quantity/index.ts';
import { quantity } from '../quantity/index.ts';
import { simulateBlockingSpectrum, simulateFixtureShort } from '../simulation/index.ts';
import { type Coverage, coverageOf } from './coverage.fixture.ts';
import { fixtureResistance } from './fixture-resistance.ts';
import { evaluateGroup } from './ionic-conductivity-evaluate.ts';
import { seriesResistance } from './series-resistance.ts';

const thickness = 3e-6;
const area = 1.9607e-4;
const conductivity = 1.77e-2;
const leads = { leadResistance: 0.3, leadInductance: 3e-7 };
const noise = 0.003;
const thicknessUncertainty = 0.01 * thickness;
const areaUncertainty = 0.005 * area;

/**
 * Measures the same known cell `count` times with a virtual instrument (0.3 % noise, leads of 0.3 Ω and 0.3 µH, a measured
 * short) and gauges of 1 % and 0.5 %: coverage of the total series resistance, then of the conductivity.
 */
export function coverageOfConductivity(seed: number, count: number): readonly Coverage[] {
  const gauge = randomStream(seed, 3 * count);
  const truth = thickness / (conductivity * area) + leads.leadResistance;
  const resistances: { found: Quantity; truth: number }[] = [];
  const conductivities: { found: Quantity; truth: number }[] = [];
  for (let i = 0; i < count; i += 1) {
    const measurement = simulateBlockingSpectrum({
      thickness,
      area,
      conductivity,
      ...leads,
      noise,
      seed,
      stream: 2 * i,
    });
    const fixture = fixtureResistance(simulateFixtureShort({ ...leads, noise, seed, stream: 2 * i + 1 }));
    const reading = seriesResistance(measurement);
    const spectrum = {
      cell: 'ss-1',
      films: 1,
      temperature: undefined,
      measurement,
      reading,
      firstSweep: undefined,
    };
    const result = evaluateGroup(
      { temperature: 298.15, at: '25 °C', spectra: [spectrum] },
      fixture,
      read(thickness, thicknessUncertainty, 'm'),
      read(area, areaUncertainty, 'm²'),
    );
    resistances.push({ found: reading.resistance, truth });
    if (result.conductivity !== undefined)
      conductivities.push({ found: result.conductivity, truth: conductivity });
  }
  return [coverageOf(resistances), coverageOf(conductivities)];

  function read(value: number, uncertainty: number, unit: string): Quantity {
    return quantity(value + uncertainty * gauge.normal(), unit, { uncertainty });
  }
}
