import type { Quantity } from '../quantity/index.ts';
import { quantity } from '../quantity/index.ts';
import { simulatePolarisation, simulateSymmetricSpectrum } from '../simulation/index.ts';
import type { Plan, PlannedInstrument, PlannedSetup } from './plan.ts';
import { planAdvice, plannedInstrument, typicalRun } from './plan.ts';
import { diffusionTimes } from './transference-formula.ts';
import { transferenceFromMeasurements } from './transference-measurements.ts';

/** A transference number that is to be measured by polarisation of a symmetric Li‖Li cell. */
export interface TransferenceDesign {
  readonly of: string;
  readonly label: string;
  /** Of one film. */
  readonly thickness: Quantity;
  readonly area: Quantity;
  /** Expected. */
  readonly conductivity: Quantity;
  readonly transferenceNumber: Quantity;
  /** Of both interfaces, Ω. */
  readonly interfaceResistance: Quantity;
  /** Potential step; 10 mV when left out. */
  readonly potential?: Quantity;
  /** Of the salt; 2·10⁻¹² m²/s when left out. */
  readonly saltDiffusion?: Quantity;
  readonly instrument?: PlannedInstrument;
  /** Films in the planned stack; 1. */
  readonly films?: number;
  /** Time between samples, s; 1. */
  readonly interval?: number;
  readonly repeats?: number;
  readonly seed?: number;
}

/**
 * Will this transference number be identifiable, with what interval, and in how thick a stack? Virtual polarisations with
 * their spectra, judged by the analysis itself (condition number, refusal, sampling).
 *
 * @throws InputError when a dimension, a resistance or the number is not positive
 *
 * @example
 * ```ts
 * import { planTransference } from 'interphase/analysis';
 * import { quantity } from 'interphase/quantity';
 * const plan = planTransference({
 *   of: 'film', label: 'film', repeats: 1,
 *   thickness: quantity(3, 'µm'), area: quantity(1.96, 'cm²'), conductivity: quantity(1.77e-4, 'S/cm'),
 *   transferenceNumber: quantity(0.65, '1'), interfaceResistance: quantity(200, 'Ω'),
 * });
 * plan.setups[0].identifiable; // => false
 * plan.setups.at(-1).identifiable; // => true
 * ```
 */
export function planTransference(design: TransferenceDesign): Plan {
  const planned = design.films ?? 1;
  const setups: PlannedSetup[] = [measured(design, planned)];
  // The thinnest stack of the series that will do; each step costs films.
  for (const micrometres of [30, 100, 200, 500, 1000]) {
    if (setups.at(-1)?.identifiable === true) break;
    const films = Math.ceil((micrometres * 1e-6) / design.thickness.value);
    if (films > planned) setups.push(measured(design, films));
  }
  const { gainUncertainty, impedanceNoise, currentNoise } = plannedInstrument(design.instrument);
  const percent = (share: number): string => `${Number((100 * share).toPrecision(3))} %`;
  return {
    quantity: 'transference number',
    of: design.of,
    setups,
    advice: planAdvice('transference number', setups),
    assumptions: [
      `Impedance and direct current agree to ${percent(gainUncertainty)}; noise ${percent(impedanceNoise)} of |Z| and ${percent(currentNoise)} of the current.`,
      'The interfaces keep their resistance whatever the stack, and do not change during the polarisation.',
    ],
  };
}

function measured(design: TransferenceDesign, films: number): PlannedSetup {
  const { repeats = 5, seed = 1 } = design;
  const runs = Array.from({ length: repeats }, (_, repeat) => {
    const finding = transferenceFromMeasurements({
      of: design.of,
      label: design.label,
      cell: `stack of ${films}`,
      ...virtualMeasurements(design, films, seed, repeat),
      gainUncertainty: plannedInstrument(design.instrument).gainUncertainty,
    });
    const answer = finding.quantities.find(({ principal }) => principal);
    if (answer === undefined) throw new Error('a transference number without an answer');
    return { expected: answer.quantity, finding };
  });
  const { expected, finding } = typicalRun(runs);
  const thickness = Number((films * design.thickness.value * 1e6).toPrecision(3));
  return {
    setup: films === 1 ? `one film (${thickness} µm)` : `${films} stacked films (${thickness} µm)`,
    expected,
    identifiable: expected.status !== 'not identifiable',
    gates: finding.gates.filter(({ verdict }) => verdict !== 'pass'),
  };
}

function virtualMeasurements(
  design: TransferenceDesign,
  films: number,
  seed: number,
  repeat: number,
): Pick<Parameters<typeof transferenceFromMeasurements>[0], 'transient' | 'before' | 'after' | 'potential'> {
  const { impedanceNoise, currentNoise } = plannedInstrument(design.instrument);
  const thickness = films * design.thickness.value;
  const bulkResistance = thickness / (design.conductivity.value * design.area.value);
  const interfaceResistance = design.interfaceResistance.value;
  const potential = design.potential ?? quantity(10, 'mV', { uncertainty: 0, source: 'set potential' });
  const diffusionTime = diffusionTimes(thickness, design.saltDiffusion?.value ?? 2e-12).slowest;
  const interval = design.interval ?? 1;
  const stream = 3 * repeat;
  const spectrum = (number: number) =>
    simulateSymmetricSpectrum({
      bulkResistance,
      interfaceResistance,
      noise: impedanceNoise,
      seed,
      stream: stream + number,
    });
  const duration = Math.max(3600, 12 * diffusionTime);
  return {
    potential,
    before: spectrum(0),
    after: spectrum(1),
    transient: simulatePolarisation({
      potential: potential.value,
      bulkResistance,
      initialInterfaceResistance: interfaceResistance,
      steadyInterfaceResistance: interfaceResistance,
      transferenceNumber: design.transferenceNumber.value,
      diffusionTime,
      noise: currentNoise,
      seed,
      stream: stream + 2,
      // No more than ten thousand samples: a long run is sampled more slowly after its start in practice.
      sampling: { first: interval, interval: Math.max(interval, duration / 10_000), duration },
    }),
  };
}
