import { randomStream } from '../numerics/index.ts';
import type { Quantity } from '../quantity/index.ts';
import { coverageInterval, quantity } from '../quantity/index.ts';
import { simulateBlockingSpectrum, simulateFixtureShort } from '../simulation/index.ts';
import { fixtureResistance } from './fixture-resistance.ts';
import { evaluateGroup } from './ionic-conductivity-evaluate.ts';
import { seriesResistance } from './series-resistance.ts';

/** How many stated intervals held the truth. */
export interface ConductivityCoverage {
  readonly count: number;
  readonly resistance68: number;
  readonly resistance95: number;
  readonly conductivity68: number;
  readonly conductivity95: number;
}

const thickness = 3e-6;
const area = 1.9607e-4;
const conductivity = 1.77e-2;
const leads = { leadResistance: 0.3, leadInductance: 3e-7 };
const noise = 0.003;
const thicknessUncertainty = 0.01 * thickness;
const areaUncertainty = 0.005 * area;

/**
 * Measures the same known cell `count` times with a virtual instrument (0.3 % noise, leads of 0.3 Ω and 0.3 µH, a measured
 * short) and gauges of 1 % and 0.5 %, and counts the intervals of the total series resistance and of the
 * conductivity that hold the truth.
 */
export function coverageOfConductivity(seed: number, count: number): ConductivityCoverage {
  const gauge = randomStream(seed, 3 * count);
  const truth = thickness / (conductivity * area) + leads.leadResistance;
  const held = { resistance68: 0, resistance95: 0, conductivity68: 0, conductivity95: 0 };
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
    held.resistance68 += Number(holds(reading.resistance, 0.68, truth));
    held.resistance95 += Number(holds(reading.resistance, 0.95, truth));
    if (result.conductivity === undefined) continue;
    held.conductivity68 += Number(holds(result.conductivity, 0.68, conductivity));
    held.conductivity95 += Number(holds(result.conductivity, 0.95, conductivity));
  }
  return { count, ...held };

  function read(value: number, uncertainty: number, unit: string): Quantity {
    return quantity(value + uncertainty * gauge.normal(), unit, { uncertainty });
  }
}

function holds(found: Quantity, coverage: number, truth: number): boolean {
  const { low, high } = coverageInterval(found, coverage);
  return low <= truth && truth <= high;
}
