import type { Finding } from '../finding/index.ts';
import type { Quantity } from '../quantity/index.ts';
import { printNumber } from '../quantity/index.ts';
import { frequencyGrid, simulateBlockingSpectrum, simulateFixtureShort } from '../simulation/index.ts';
import { ionicConductivity } from './ionic-conductivity.ts';
import type { Plan, PlannedInstrument, PlannedSetup } from './plan.ts';
import { plannedSetup } from './plan-setup.ts';
import { planAdvice, plannedInstrument } from './plan.ts';

/** A conductivity that is to be measured between blocking electrodes. */
export interface ConductivityDesign {
  readonly of: string;
  readonly label: string;
  /** Of one film, with its uncertainty. */
  readonly thickness: Quantity;
  readonly area: Quantity;
  /** Expected. */
  readonly conductivity: Quantity;
  readonly instrument?: PlannedInstrument;
  /** Numbers of stacked films of the planned cells; one film when left out. */
  readonly films?: readonly number[];
  /** True when the fixture is to be measured shorted. */
  readonly fixtureShort?: boolean;
  /** Virtual measurements a set-up at most; 40 (100 of an activation energy). */
  readonly repeats?: number;
  readonly seed?: number;
}

/**
 * Will this conductivity be identifiable, with what interval, and what set-up would make it so? A virtual instrument
 * measures the planned cells several times and the same analysis and gates judge, so that plan and measurement cannot
 * disagree about the rules.
 *
 * @throws InputError when a dimension or the conductivity is not positive
 *
 * @example
 * ```ts
 * import { planConductivity } from 'interphase/analysis';
 * import { quantity } from 'interphase/quantity';
 * const plan = planConductivity({
 *   of: 'film', label: 'film',
 *   thickness: quantity(3, 'µm', { uncertainty: 0.1, source: 'L' }),
 *   area: quantity(1.96, 'cm²', { uncertainty: 0.01, source: 'S' }),
 *   conductivity: quantity(1.77e-4, 'S/cm'),
 * });
 * plan.setups.map(({ identifiable }) => identifiable); // => [false, true, true]
 * plan.advice.includes('one film and the shorted fixture'); // => true
 * ```
 */
export function planConductivity(design: ConductivityDesign): Plan {
  const planned = { films: design.films ?? [1], short: design.fixtureShort ?? false };
  const others = [
    { films: planned.films, short: true },
    { films: [1, 2, 3], short: false },
  ].filter((one) => describe(one) !== describe(planned));
  const setups = [planned, ...others].map((setup) => measured(design, setup));
  const { leadResistance, leadInductance, impedanceNoise } = plannedInstrument(design.instrument);
  return {
    quantity: 'ionic conductivity',
    of: design.of,
    setups,
    advice: planAdvice('ionic conductivity', setups),
    assumptions: [
      `Leads and contacts of ${printNumber(leadResistance, 2)} Ω and ${printNumber(leadInductance * 1e6, 2)} µH, noise ${printNumber(impedanceNoise * 100, 2)} % of |Z|.`,
      'Films of one membrane are alike; a contact between films counts as film.',
    ],
  };
}

interface Setup {
  readonly films: readonly number[];
  readonly short: boolean;
}

const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six'];

function describe({ films, short }: Setup): string {
  const counts = films.map((count) => words[count] ?? String(count));
  const text =
    counts.length === 1 && films[0] === 1
      ? 'one film'
      : `${counts.slice(0, -1).join(', ')}${counts.length > 1 ? ' and ' : ''}${counts.at(-1)} stacked films`;
  return short ? `${text} and the shorted fixture` : text;
}

function measured(design: ConductivityDesign, setup: Setup): PlannedSetup {
  const { conductivity, repeats = 40, seed = 1 } = design;
  return plannedSetup(describe(setup), conductivity, repeats, (number) =>
    virtualFinding(design, setup, seed, number),
  );
}

function virtualFinding(design: ConductivityDesign, setup: Setup, seed: number, repeat: number): Finding {
  const { of, label, thickness, area, conductivity } = design;
  const instrument = plannedInstrument(design.instrument);
  const { leadResistance, leadInductance } = instrument;
  const stream = repeat * (setup.films.length + 1);
  const conditions = {
    leadResistance,
    leadInductance,
    noise: instrument.impedanceNoise,
    frequencies: frequencyGrid(instrument.highestFrequency, instrument.lowestFrequency, 10),
    seed,
  };
  return ionicConductivity({
    of,
    label,
    thickness,
    area,
    spectra: setup.films.map((films, index) => ({
      cell: `${films} stacked`,
      films,
      measurement: simulateBlockingSpectrum({
        ...conditions,
        thickness: thickness.value,
        area: area.value,
        conductivity: conductivity.value,
        films,
        stream: stream + index,
      }),
    })),
    ...(setup.short && {
      fixtureShort: simulateFixtureShort({ ...conditions, stream: stream + setup.films.length }),
    }),
  });
}
