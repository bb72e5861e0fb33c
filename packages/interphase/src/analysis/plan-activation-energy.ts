import type { Quantity } from '../quantity/index.ts';
import { printNumber, quantity } from '../quantity/index.ts';
import { arrheniusConductivity, frequencyGrid, simulateBlockingSpectrum } from '../simulation/index.ts';
import { activationEnergy } from './activation-energy.ts';
import type { ResistancePoint } from './activation-energy-input.ts';
import type { ConductivityDesign } from './plan-conductivity.ts';
import type { Plan, PlannedSetup } from './plan.ts';
import { planAdvice, plannedInstrument, typicalRun } from './plan.ts';
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
  const { repeats = 5, seed = 1 } = design;
  const runs = Array.from({ length: repeats }, (_, repeat) => {
    const finding = activationEnergy({
      of: design.of,
      label: design.label,
      points: virtualPoints(design, films, seed, repeat),
    });
    const answer = finding.quantities.find(({ principal }) => principal);
    if (answer === undefined) throw new Error('an activation energy without an answer');
    return { expected: answer.quantity, finding };
  });
  const { expected, finding } = typicalRun(runs);
  return {
    setup: films.length === 1 ? (films[0] === 1 ? 'one film' : `${films[0]} films`) : stacksInWords(films),
    expected,
    identifiable: expected.status !== 'not identifiable',
    gates: finding.gates.filter(({ verdict }) => verdict !== 'pass'),
  };
}

function stacksInWords(films: readonly number[]): string {
  return films.join() === '1,2,3'
    ? 'one, two and three stacked films'
    : `stacks of ${films.join(', ')} films`;
}

function virtualPoints(
  design: ActivationEnergyDesign,
  films: readonly number[],
  seed: number,
  repeat: number,
): ResistancePoint[] {
  const instrument = plannedInstrument(design.instrument);
  const temperatures =
    design.temperatures ?? usualTemperatures.map((celsius) => quantity(celsius, '°C', { uncertainty: 0 }));
  const conductivity = arrheniusConductivity(
    design.conductivity.value,
    inElectronvolt(design.activationEnergy),
  );
  const frequencies = frequencyGrid(instrument.highestFrequency, instrument.lowestFrequency, 10);
  return films.flatMap((count, stack) =>
    temperatures.map((temperature, index) => {
      const spectrum = simulateBlockingSpectrum({
        thickness: design.thickness.value,
        area: design.area.value,
        conductivity,
        films: count,
        temperature: temperature.value,
        leadResistance: instrument.leadResistance,
        leadInductance: instrument.leadInductance,
        noise: instrument.impedanceNoise,
        frequencies,
        seed,
        stream: (repeat * films.length + stack) * temperatures.length + index,
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

function inElectronvolt({ value }: Quantity): number {
  return value / quantity(1, 'eV').value;
}
