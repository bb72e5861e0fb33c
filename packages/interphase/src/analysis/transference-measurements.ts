import { transient as transientFigure } from '../figure/index.ts';
import type { Figure } from '../figure/index.ts';
import type { Finding, Gate } from '../finding/index.ts';
import type { Measurement } from '../measurement/index.ts';
import type { Quantity } from '../quantity/index.ts';
import { interfaceResistance } from './interface-resistance.ts';
import type { InterfaceResistance } from './interface-resistance.ts';
import { initialCurrent } from './polarisation-initial-current.ts';
import type { InitialCurrent } from './polarisation-initial-current.ts';
import { steadyCurrent } from './polarisation-steady-current.ts';
import type { SteadyCurrent } from './polarisation-steady-current.ts';
import { polarisationTransient } from './polarisation-transient.ts';
import type { PolarisationTransient } from './polarisation-transient.ts';
import type { PolarisationChecks, TransferenceNumberInput } from './transference-input.ts';
import { transferenceNumber } from './transference-number.ts';

/** Raw files of one polarisation. */
export interface TransferenceMeasurements {
  readonly of: string;
  readonly label: string;
  readonly cell: string;
  /** Chronoamperogram of the potential step. */
  readonly transient: Measurement;
  /** Spectrum before the step. */
  readonly before?: Measurement;
  /** Spectrum in the steady state. */
  readonly after?: Measurement;
  /** ΔV; default: from the potential channel, else the condition `dc potential` of the file. */
  readonly potential?: Quantity;
  readonly idealDilute?: boolean;
  readonly gates?: PolarisationChecks;
  /**
   * Relative standard uncertainty of the gain of impedance against direct current and potential, common to all resistances;
   * default 0.005, what potentiostats promise. 0 for a set-up checked against a known resistor.
   */
  readonly gainUncertainty?: number;
  readonly draws?: number;
  readonly drawSeed?: number;
}

/**
 * Transference number from raw files: I_0 extrapolated to the step, I_ss from the tail, resistances from circuit fits of both
 * spectra. What is not there is asked for in `missing`, never guessed.
 *
 * @throws InputError when the transient holds no polarisation or a spectrum no arc.
 *
 * @example
 * ```ts
 * import { transferenceFromMeasurements } from 'interphase/analysis';
 * import { simulatePolarisation } from 'interphase/simulation';
 * const transient = simulatePolarisation({ potential: 0.01, bulkResistance: 100, initialInterfaceResistance: 80,
 *   steadyInterfaceResistance: 82, transferenceNumber: 0.4, diffusionTime: 100,
 *   sampling: { first: 0.1, interval: 1, duration: 4000 } });
 * const finding = transferenceFromMeasurements({ of: 'm', label: 'M', cell: 'lili-1', transient });
 * finding.missing; // => ['cells.lili-1.interface resistance before the step', 'cells.lili-1.interface resistance in the steady state', 'cells.lili-1.spectrum before the step', 'cells.lili-1.spectrum in the steady state']
 * ```
 */
export function transferenceFromMeasurements(input: TransferenceMeasurements): Finding {
  const { cell, before, after } = input;
  const { numbers, transient, first, last, spectrumBefore, spectrumAfter } = polarisationNumbers(input);
  const finding = transferenceNumber(numbers);
  return {
    ...finding,
    gates: [...finding.gates, ...circuitGate(spectrumBefore, spectrumAfter)],
    assumptions: [
      ...finding.assumptions,
      `The step is at ${transient.stepTime} s on the instrument’s clock, found by the ${transient.stepFoundBy}; ${first.spikeSamples} samples of charging current were left out.`,
      gainAssumption(input.gainUncertainty),
      'Offsets of the instrument’s current and potential are not in the uncertainties.',
    ],
    missing: [
      ...finding.missing,
      ...(before ? [] : [`cells.${cell}.spectrum before the step`]),
      ...(after ? [] : [`cells.${cell}.spectrum in the steady state`]),
    ],
    figures: [polarisationFigure(input, transient, first, last), ...finding.figures],
  };
}

/** The numbers of a polarisation and how they were read. */
export interface PolarisationNumbers {
  readonly numbers: TransferenceNumberInput;
  readonly transient: PolarisationTransient;
  readonly first: InitialCurrent;
  readonly last: SteadyCurrent;
  readonly spectrumBefore: InterfaceResistance | undefined;
  readonly spectrumAfter: InterfaceResistance | undefined;
}

/** Reads currents, potential and resistances from the raw files; no judgement yet. */
export function polarisationNumbers(input: TransferenceMeasurements): PolarisationNumbers {
  const { of, label, cell, before, after } = input;
  const transient = polarisationTransient(input.transient);
  const first = initialCurrent(transient);
  const last = steadyCurrent(transient);
  const gain = input.gainUncertainty ?? supposedGainUncertainty;
  const read = (spectrum: Measurement, when: string) =>
    withGain(interfaceResistance(spectrum, `${cell} ${when}`), gain, cell);
  const spectrumBefore = before && read(before, 'before the step');
  const spectrumAfter = after && read(after, 'in the steady state');
  const potential = stepPotential(input, transient);
  const file = input.transient.provenance.file || `polarisation of ${cell}`;
  const { simulated } = input.transient.provenance;
  const current = (what: string, value: number, uncertainty: number, degreesOfFreedom: number): Quantity => ({
    value,
    unit: 'µA',
    uncertainty,
    degreesOfFreedom,
    status: simulated ? 'simulated' : 'measured',
    sources: [file],
    contributions: uncertainty > 0 ? [{ source: `${what} of ${file}`, uncertainty, degreesOfFreedom }] : [],
  });
  const residuals = [spectrumBefore, spectrumAfter].flatMap((one) => (one ? [one.relativeResidual] : []));
  const numbers: TransferenceNumberInput = {
    of,
    label,
    cell,
    ...(potential && { potential }),
    initialCurrent: current('initial current', first.extrapolated, first.uncertainty, first.degreesOfFreedom),
    steadyCurrent: current('steady current', last.mean, last.uncertainty, last.degreesOfFreedom),
    ...(spectrumBefore && {
      initialInterfaceResistance: spectrumBefore.interfaceResistance,
      initialBulkResistance: spectrumBefore.bulkResistance,
    }),
    ...(spectrumAfter && {
      steadyInterfaceResistance: spectrumAfter.interfaceResistance,
      steadyBulkResistance: spectrumAfter.bulkResistance,
    }),
    ...(input.idealDilute !== undefined && { idealDilute: input.idealDilute }),
    ...(input.draws !== undefined && { draws: input.draws }),
    ...(input.drawSeed !== undefined && { drawSeed: input.drawSeed }),
    gates: {
      // A drift within its own scatter is none.
      steadyDrift: Math.max(0, last.drift - 2 * last.driftUncertainty),
      steadyWindow: last.window,
      firstSample: transient.firstSample,
      halfTime: first.halfTime ?? null,
      earlyMedian: first.earlyMedian,
      bothPolarities: false,
      resistancesFromFits: true,
      ...(residuals.length > 0 && { fitResidual: Math.max(...residuals) }),
      ...input.gates,
    },
    files: [input.transient, before, after].flatMap((measurement) =>
      measurement
        ? [
            {
              file: measurement.provenance.file,
              sha256: measurement.provenance.sha256,
              simulated: measurement.provenance.simulated,
            },
          ]
        : [],
    ),
  };
  return { numbers, transient, first, last, spectrumBefore, spectrumAfter };
}

/** Relative; accuracies of 0.2–1 % are specified for impedance over the middle of its range. */
const supposedGainUncertainty = 0.005;

/** Both resistances of a spectrum with the common uncertainty of the instrument's gain. */
function withGain(read: InterfaceResistance, gain: number, cell: string): InterfaceResistance {
  if (!(gain > 0)) return read;
  const add = (resistance: Quantity): Quantity => {
    const part = gain * resistance.value;
    const { uncertainty = 0, degreesOfFreedom } = resistance;
    const total = Math.hypot(uncertainty, part);
    return {
      ...resistance,
      uncertainty: total,
      // Welch–Satterthwaite with a gain of infinitely many degrees of freedom.
      ...(degreesOfFreedom !== undefined &&
        uncertainty > 0 && { degreesOfFreedom: degreesOfFreedom * (total / uncertainty) ** 4 }),
      contributions: [
        ...resistance.contributions,
        { source: `gain of impedance, ${cell}`, uncertainty: part },
      ],
    };
  };
  return {
    ...read,
    bulkResistance: add(read.bulkResistance),
    interfaceResistance: add(read.interfaceResistance),
  };
}

function stepPotential(
  { potential, transient }: TransferenceMeasurements,
  read: PolarisationTransient,
): Quantity | undefined {
  const given = potential ?? read.potential ?? transient.conditions['dc potential'];
  // The current is counted positive in the direction of the step, and so is ΔV.
  return given && { ...given, value: Math.abs(given.value) };
}

function gainAssumption(stated: number | undefined): string {
  const share = `${Number((100 * (stated ?? supposedGainUncertainty)).toPrecision(3))} %`;
  return stated === undefined
    ? `The gains of impedance and of direct current agree to ${share} (supposed; a measured resistor in place of the cell would tell).`
    : `The gains of impedance and of direct current agree to ${share}, as stated.`;
}

function circuitGate(
  before: InterfaceResistance | undefined,
  after: InterfaceResistance | undefined,
): Gate[] {
  if (!before || !after) return [];
  const same = before.circuit === after.circuit;
  return [
    {
      name: 'same circuit before and after',
      verdict: same ? 'pass' : 'caution',
      value: same ? before.circuit : `${before.circuit} and ${after.circuit}`,
      threshold: 'the same',
      advice: same
        ? 'Both spectra are described by one circuit.'
        : 'The two spectra prefer different circuits; record both over the same frequencies.',
    },
  ];
}

function polarisationFigure(
  { cell, label, transient: measurement }: TransferenceMeasurements,
  transient: PolarisationTransient,
  first: InitialCurrent,
  last: SteadyCurrent,
): Figure {
  return transientFigure({
    id: `polarisation-${cell}`,
    title:
      first.halfTime === undefined
        ? `${label}: the current is steady from the first sample on`
        : `${label}: the current falls from I_0 to a steady value`,
    caption: `${measurement.provenance.simulated ? 'Line' : 'Dots'}: readings. Rings: I_0 extrapolated to the step from samples up to ${Number(first.until.toPrecision(3))} s, I_ss the mean of the last ${Number((last.window / 60).toPrecision(3))} min.`,
    width: 85,
    quantity: 'current',
    unit: 'A',
    series: [
      {
        name: cell,
        kind: measurement.provenance.simulated ? 'simulated' : 'measured',
        time: transient.time,
        value: transient.current,
      },
    ],
    marks: [
      { time: 0, value: first.extrapolated, label: 'I_0' },
      { time: (last.from + last.to) / 2, value: last.mean, label: 'I_ss' },
    ],
  });
}
