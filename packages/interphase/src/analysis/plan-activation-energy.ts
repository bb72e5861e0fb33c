import { type RandomStream, randomStream } from '../numerics/index.ts';
import type { Quantity } from '../quantity/index.ts';
import { printNumber, quantity } from '../quantity/index.ts';
import { arrheniusConductivity, frequencyGrid, simulateBlockingSpectrum } from '../simulation/index.ts';
import { activationEnergy } from './activation-energy.ts';
import type { ResistancePoint } from './activation-energy-input.ts';
import type { ConductivityDesign } from './plan-conductivity.ts';
import type { Plan, PlannedSetup } from './plan.ts';
import { plannedSetup } from './plan-setup.ts';
import { planAdvice, plannedInstrument } from './plan.ts';
import { seriesResistance } from './series-resistance.ts';

/** An activation energy that is to be measured on blocking cells. */
export interface ActivationEnergyDesign extends Omit<ConductivityDesign, 'fixtureShort'> {
  /** Expected. */
  readonly activationEnergy: Quantity;
  /** Of the planned series; 0, 10, 20, 25, 30, 40, 50, 60, 70, 80 °C when left out. */
  readonly temperatures?: readonly Quantity[];
}

/**
 * Will this activation energy be told from a resistance in series, with what interval, and with which stacks? As
 * `planConductivity`: virtual measurements, judged by the analysis itself.
 *
 * @throws InputError when there are fewer than three temperatures, or a dimension is not positive
 *
 * @example
 * ```ts
 * import { planActivationEnergy } from 'interphase/analysis';
 * import { quantity } from 'interphase/quantity';
 * const plan = planActivationEnergy({
 *   of: 'film', label: 'film', repeats: 1,
 *   thickness: quantity(3, 'µm', { uncertainty: 0.1, source: 'L' }),
 *   area: quantity(1.96, 'cm²', { uncertainty: 0.01, source: 'S' }),
 *   conductivity: quantity(3.3e-4, 'S/cm'), activationEnergy: quantity(0.3, 'eV'),
 *   instrument: { leadResistance: 0.4 },
 * });
 * plan.advice; // => 'The activation energy is not identifiable as planned; it is with one, two and three stacked films.'
 * ```
 */
export function planActivationEnergy(design: ActivationEnergyDesign): Plan {
  const planned = design.films ?? [1];
  const stacks = new Set(planned).size >= 3 ? [] : [[1, 2, 3]];
  const setups = [planned, ...stacks].map((films) => measured(design, films));
  const { leadResistance, impedanceNoise } = plannedInstrument(design.instrument);
  return {
    quantity: 'activation energy',
    of: design.of,
    setups,
    advice: planAdvice('activation energy', setups),
    assumptions: [
      `A resistance in series of ${printNumber(leadResistance, 2)} Ω that does not vary with temperature, noise ${printNumber(impedanceNoise * 100, 2)} % of |Z|.`,
      'The film follows the Arrhenius law; the cell has the stated temperature.',
    ],
  };
}

const usualTemperatures = [0, 10, 20, 25, 30, 40, 50, 60, 70, 80];

function measured(design: ActivationEnergyDesign, films: readonly number[]): PlannedSetup {
  const { of, label, activationEnergy: expected, repeats = 100, seed = 1 } = design;
  const setup =
    films.length === 1 ? (films[0] === 1 ? 'one film' : `${films[0]} films`) : stacksInWords(films);
  let points: ResistancePoint[] | undefined;
  return plannedSetup(setup, expected, repeats, (number) => {
    points ??= virtualPoints(design, films, seed);
    return activationEnergy({ of, label, points: drawn(points, design, randomStream(seed, number)) });
  });
}

function stacksInWords(films: readonly number[]): string {
  return films.join() === '1,2,3'
    ? 'one, two and three stacked films'
    : `stacks of ${films.join(', ')} films`;
}

/** A reading of one virtual spectrum of every stack at every temperature; what it shows of u(R) serves all draws. */
function virtualPoints(
  design: ActivationEnergyDesign,
  films: readonly number[],
  seed: number,
): ResistancePoint[] {
  const instrument = plannedInstrument(design.instrument);
  const temperatures =
    design.temperatures ?? usualTemperatures.map((celsius) => quantity(celsius, '°C', { uncertainty: 0 }));
  const frequencies = frequencyGrid(instrument.highestFrequency, instrument.lowestFrequency, 10);
  return films.flatMap((count, stack) =>
    temperatures.map((temperature, index) => {
      const spectrum = simulateBlockingSpectrum({
        thickness: design.thickness.value,
        area: design.area.value,
        conductivity: conductivityOf(design),
        films: count,
        temperature: temperature.value,
        leadResistance: instrument.leadResistance,
        leadInductance: instrument.leadInductance,
        noise: instrument.impedanceNoise,
        frequencies,
        seed,
        stream: stack * temperatures.length + index,
      });
      return {
        temperature,
        films: count,
        resistance: seriesResistance(spectrum).resistance,
        cell: `${count} stacked`,
        simulated: true,
        file: { file: '', sha256: '', simulated: true },
      };
    }),
  );
}

/** The points as another measurement would read them: about the true resistance, with the scatter of their own u. */
function drawn(
  points: readonly ResistancePoint[],
  design: ActivationEnergyDesign,
  random: RandomStream,
): ResistancePoint[] {
  const { leadResistance } = plannedInstrument(design.instrument);
  const conductivity = conductivityOf(design);
  return points.map((point) => {
    const { temperature, films, resistance } = point;
    const cell = temperature.value + (temperature.uncertainty ?? 0) * random.normal();
    const film = design.thickness.value / (design.area.value * conductivity(cell));
    const { uncertainty = 0, degreesOfFreedom = Infinity } = resistance;
    const share = (uncertainty / resistance.value) * (1 + random.normal() / Math.sqrt(2 * degreesOfFreedom));
    const value = (leadResistance + films * film) * (1 + (uncertainty / resistance.value) * random.normal());
    return {
      ...point,
      resistance: {
        ...resistance,
        value,
        uncertainty: share * value,
        contributions: resistance.contributions.map((part) => ({
          ...part,
          uncertainty: part.uncertainty * ((share * value) / uncertainty),
        })),
      },
    };
  });
}

function conductivityOf(design: ActivationEnergyDesign): (temperature: number) => number {
  return arrheniusConductivity(design.conductivity.value, inElectronvolt(design.activationEnergy));
}

function inElectronvolt({ value }: Quantity): number {
  return value / quantity(1, 'eV').value;
}
