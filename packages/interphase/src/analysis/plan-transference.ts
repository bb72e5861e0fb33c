import type { Quantity } from '../quantity/index.ts';
import { quantity } from '../quantity/index.ts';
import { simulatePolarisation, simulateSymmetricSpectrum } from '../simulation/index.ts';
import type { Plan, PlannedInstrument, PlannedSetup } from './plan.ts';
import { plannedSetup } from './plan-setup.ts';
import { planAdvice, plannedInstrument } from './plan.ts';
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
  /** Virtual measurements a set-up at most; 40. */
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
  // The thinnest stack of the series that will do and is not on the verge; each step costs films.
  for (const micrometres of [30, 100, 200, 500, 1000]) {
    const last = setups.at(-1)!;
    if (last.identifiable && (last === setups[0] || !isOnTheVerge(last))) break;
    const films = Math.ceil((micrometres * 1e-6) / design.thickness.value);
    if (films > planned) setups.push(measured(design, films));
  }
  const best = setups.slice(1).findLast(({ identifiable }) => identifiable);
  const { gainUncertainty, impedanceNoise, currentNoise } = plannedInstrument(design.instrument);
  const percent = (share: number): string => `${Number((100 * share).toPrecision(3))} %`;
  return {
    quantity: 'transference number',
    of: design.of,
    setups,
    advice: planAdvice('transference number', [setups[0]!, ...(best ? [best] : [])]),
    assumptions: [
      `Impedance and direct current agree to ${percent(gainUncertainty)}; noise ${percent(impedanceNoise)} of |Z| and ${percent(currentNoise)} of the current.`,
      'The interfaces keep their resistance whatever the stack, and do not change during the polarisation.',
    ],
  };
}

/** Identifiable, but with a caution of the gate that refuses: another film of the batch may be refused. */
function isOnTheVerge({ gates }: PlannedSetup): boolean {
  return gates.some(({ name }) => name === 'condition number');
}

function measured(design: TransferenceDesign, films: number): PlannedSetup {
  const { repeats = 40, seed = 1, transferenceNumber } = design;
  const thickness = Number((films * design.thickness.value * 1e6).toPrecision(3));
  const setup = films === 1 ? `one film (${thickness} µm)` : `${films} stacked films (${thickness} µm)`;
  return plannedSetup(setup, transferenceNumber, repeats, (number) =>
    transferenceFromMeasurements({
      of: design.of,
      label: design.label,
      cell: `stack of ${films}`,
      ...virtualMeasurements(design, films, seed, number),
      gainUncertainty: plannedInstrument(design.instrument).gainUncertainty,
      draws: 2000,
      drawSeed: number + 1,
    }),
  );
}

function virtualMeasurements(
  design: TransferenceDesign,
  films: number,
  seed: number,
  repeat: number,
): Pick<Parameters<typeof transferenceFromMeasurements>[0], 'transient' | 'before' | 'after' | 'potential'> {
  const instrument = plannedInstrument(design.instrument);
  const { leadResistance, leadInductance, impedanceNoise, currentNoise } = instrument;
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
      leadResistance,
      leadInductance,
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
      // The leads take their share of the potential as the interfaces do.
      initialInterfaceResistance: interfaceResistance + leadResistance,
      steadyInterfaceResistance: interfaceResistance + leadResistance,
      transferenceNumber: design.transferenceNumber.value,
      diffusionTime,
      noise: currentNoise,
      seed,
      stream: stream + 2,
      sampling: { first: interval, interval: slower(interval, duration), duration },
    }),
  };
}

/** A long run is sampled more slowly, but no more slowly than once a minute: its tail of half an hour must be seen. */
function slower(interval: number, duration: number): number {
  return Math.max(interval, Math.min(60, duration / 10_000));
}
