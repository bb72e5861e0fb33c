import { channelValues } from '../measurement/index.ts';
import { randomStream } from '../numerics/index.ts';
import type { Quantity } from '../quantity/index.ts';
import { quantity } from '../quantity/index.ts';
import { frequencyGrid, simulateBlockingSpectrum, simulateFixtureShort } from '../simulation/index.ts';
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

/** How a noise of Re Z and Im Z may depend on them, and its standard deviations in Ω. */
export const instrumentNoises: Readonly<
  Record<string, (real: number, imaginary: number) => readonly [number, number]>
> = {
  'noise of 0.3 % of |Z|': (real, imaginary) => {
    const deviation = 0.003 * Math.hypot(real, imaginary);
    return [deviation, deviation];
  },
  'noise of 0.5 % of each part': (real, imaginary) => [0.005 * Math.abs(real), 0.005 * Math.abs(imaginary)],
  'noise of 0.3 % of |Z| and 20 mΩ': (real, imaginary) => {
    const deviation = 0.003 * Math.hypot(real, imaginary) + 0.02;
    return [deviation, deviation];
  },
};

/** Total series resistance of cells of 5 … 8 Ω behind leads, 7 points a decade, with one of these noises. */
export function coverageUnderNoise(
  deviations: (real: number, imaginary: number) => readonly [number, number],
  seed: number,
  count: number,
): Coverage {
  const cells = randomStream(seed, 2 * count);
  return coverageOf(
    Array.from({ length: count }, (_, stream) => {
      const truth = 5 + 3 * cells.uniform();
      const film = truth - leads.leadResistance;
      const spectrum = simulateBlockingSpectrum({
        // Of 20 µm, whose arc lies beyond the sweep: the choice of circuit, which widens intervals, plays no part.
        thickness: 20e-6,
        area,
        conductivity: 20e-6 / (film * area),
        ...leads,
        frequencies: frequencyGrid(1e6, 0.1, 7),
      });
      const random = randomStream(seed, stream);
      const real = channelValues(spectrum, 'impedance real').slice();
      const imaginary = channelValues(spectrum, 'impedance imaginary').slice();
      for (let i = 0; i < real.length; i += 1) {
        const [ofReal, ofImaginary] = deviations(real[i]!, imaginary[i]!);
        real[i]! += ofReal * random.normal();
        imaginary[i]! += ofImaginary * random.normal();
      }
      const noisy: Readonly<Record<string, Float64Array>> = {
        'impedance real': real,
        'impedance imaginary': imaginary,
      };
      const channels = spectrum.channels.map((each) => ({
        ...each,
        values: noisy[each.name] ?? each.values,
      }));
      return { found: seriesResistance({ ...spectrum, channels }).resistance, truth };
    }),
  );
}
