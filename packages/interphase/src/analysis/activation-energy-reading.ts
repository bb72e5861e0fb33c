import type { Quantity } from '../quantity/index.ts';
import { constants, InputError } from '../quantity/index.ts';
import type { ActivationEnergyInput, ResistancePoint } from './activation-energy-input.ts';
import { activationEnergyQuantity } from './activation-energy-quantity.ts';
import { arrheniusFit } from './arrhenius-fit.ts';
import type { ArrheniusFit } from './arrhenius-fit.ts';
import { weightedLine } from './arrhenius-line.ts';
import { arrheniusPoints } from './arrhenius-points.ts';
import type { ArrheniusPoints } from './arrhenius-points.ts';
import type { UnlikeStacks } from './arrhenius-unlike-stacks.ts';
import { unlikeStacks } from './arrhenius-unlike-stacks.ts';
import { seriesFamily } from './arrhenius-series-family.ts';
import type { SeriesFamily } from './arrhenius-series-family.ts';
import { seriesFit } from './arrhenius-series-fit.ts';
import type { SeriesFit } from './arrhenius-series-fit.ts';
import { vogelFit } from './vogel-fit.ts';
import type { VogelFit } from './vogel-fit.ts';

/** Everything that is read from one cell of one film count. */
export interface LineReading {
  readonly cell: string;
  readonly points: ArrheniusPoints;
  /** Weighted, σ form, nothing in series. */
  readonly line: ArrheniusFit;
  /** Weighted, σT form. */
  readonly lineOfProduct: ArrheniusFit;
  /** Ordinary least squares, σ form. */
  readonly unweighted: ArrheniusFit;
  readonly quantity: Quantity;
  readonly quantityOfProduct: Quantity;
  /** With at least four temperatures. */
  readonly vogel?: VogelFit;
  /** Arrhenius law behind a free series resistance; with at least five temperatures. */
  readonly behindSeries?: SeriesFit;
  readonly family68?: SeriesFamily;
  readonly family95?: SeriesFamily;
}

/** The joint reading of several film counts. */
export interface JointReading {
  readonly points: ArrheniusPoints;
  /** With stacks of their own thickness where they show it. */
  readonly fit: SeriesFit;
  readonly vogel?: SeriesFit;
  /** With three stacks or more. */
  readonly stacks?: UnlikeStacks;
  readonly quantity: Quantity;
}

/** What the data say of the activation energy: which explanation holds, or that none can be chosen. */
export interface ActivationEnergyReadings {
  /** One per cell of the smallest film count, nothing in series (or the known series resistance taken off). */
  readonly lines: readonly LineReading[];
  /** With two film counts or more. */
  readonly joint?: JointReading;
  readonly filmCounts: readonly number[];
  /** True when a series resistance could make up more than a tenth of the activation energy. */
  readonly ambiguous: boolean;
}

/** Reads everything the points allow. */
export function activationEnergyReadings(input: ActivationEnergyInput): ActivationEnergyReadings {
  const { label, points, seriesResistance, largestSeriesResistance } = input;
  const filmCounts = [...new Set(points.map(({ films }) => films))].sort((a, b) => a - b);
  const fewest = points.filter(({ films }) => films === filmCounts[0]);
  const cells = [...new Set(fewest.map(({ cell }) => cell))];
  const options = {
    ...(seriesResistance && { seriesResistance }),
    ...(largestSeriesResistance !== undefined && { largest: largestSeriesResistance }),
  };
  const lines = cells.map((cell) =>
    lineReading(
      fewest.filter((point) => point.cell === cell),
      label,
      options,
    ),
  );
  if (lines.length === 0)
    throw new InputError('there is no resistance to fit', 'give resistances over temperature', {
      field: input.of,
    });
  const several = filmCounts.length > 1 && !seriesResistance && points.length >= 5;
  const joint = several ? jointReading(points, label) : undefined;
  const solved = joint?.fit.converged === true;
  return {
    lines,
    ...(joint && solved && { joint }),
    filmCounts,
    ambiguous: !solved && !seriesResistance && lines.some(isAmbiguous),
  };
}

/** No family means too few temperatures to exclude anything. */
function isAmbiguous({ family95, line }: LineReading): boolean {
  return !family95 || family95.high - family95.low > 0.1 * Math.abs(line.activationEnergy);
}

/** AICc of VTF less that of Arrhenius, for the reading that answers; below −2 VTF is preferred. */
export function vogelPreference({ joint, lines }: ActivationEnergyReadings): number | undefined {
  const difference = joint?.vogel
    ? joint.vogel.correctedAkaike - joint.fit.correctedAkaike
    : lines[0]!.vogel
      ? lines[0]!.vogel.correctedAkaike - lines[0]!.line.correctedAkaike
      : undefined;
  return difference !== undefined && Number.isFinite(difference) ? difference : undefined;
}

/** Reads a temperature series of one cell as if the film were alone, and with everything that could stand before it. */
function lineReading(
  points: readonly ResistancePoint[],
  label: string,
  options: { seriesResistance?: Quantity; largest?: number } = {},
): LineReading {
  const series = arrheniusPoints(points, options.seriesResistance);
  const { temperatures, resistances, relativeUncertainties } = series;
  const conductances = resistances.map((resistance) => 1 / resistance);
  const line = arrheniusFit(temperatures, conductances, { relativeUncertainties });
  const lineOfProduct = arrheniusFit(temperatures, conductances, { relativeUncertainties, form: 'σT' });
  const cell = points[0]?.cell ?? '';
  const sources = [...new Set(points.map(({ file }) => file.file))].filter((file) => file !== '');
  const sensitivity = lineSensitivity(series);
  const asQuantity = (fit: ArrheniusFit) =>
    activationEnergyQuantity(
      fit.activationEnergy,
      {
        uncertainty: fit.uncertainty,
        degreesOfFreedom: fit.degreesOfFreedom,
        source: `scatter of ln σ over 1/T, ${label}, ${cell}`,
      },
      series.shared,
      sensitivity,
      { sources },
    );
  const many = temperatures.length >= 5;
  const alone = options.seriesResistance === undefined;
  const familyOptions = options.largest === undefined ? {} : { largest: options.largest };
  return {
    cell,
    points: series,
    line,
    lineOfProduct,
    unweighted: arrheniusFit(temperatures, conductances),
    quantity: asQuantity(line),
    quantityOfProduct: asQuantity(lineOfProduct),
    ...(temperatures.length >= 4 && {
      vogel: vogelFit(temperatures, conductances, { relativeUncertainties }),
    }),
    ...(many &&
      alone && {
        behindSeries: seriesFit(series),
        family68: seriesFamily(series, { coverage: 0.68, ...familyOptions }),
        family95: seriesFamily(series, { coverage: 0.95, ...familyOptions }),
      }),
  };
}

/** Below this the stacks differ by more than chance. */
export const improbable = 0.05;

/** Fits R(n, T) = R_s + n·R_b(T) to all points together. */
export function jointReading(points: readonly ResistancePoint[], label: string): JointReading {
  const series = arrheniusPoints(points);
  const alike = seriesFit(series);
  const stacks = unlikeStacks(
    series,
    points.map(({ cell, films }) => `${cell} ${films}`),
    alike,
  );
  const differ = stacks !== undefined && stacks.probability < improbable;
  const { fit, degreesOfFreedom } = differ
    ? stacks
    : { fit: alike, degreesOfFreedom: alike.degreesOfFreedom };
  return {
    points: series,
    fit,
    ...(stacks && { stacks }),
    ...(points.length > 6 && { vogel: seriesFit(series, 'Vogel') }),
    quantity: activationEnergyQuantity(
      fit.activationEnergy,
      {
        uncertainty: fit.uncertainty,
        degreesOfFreedom,
        source: `scatter of R(n, T), ${label}`,
      },
      series.shared,
      fit.sensitivity,
      { sources: [...new Set(points.map(({ file }) => file.file))].filter((file) => file !== '') },
    ),
  };
}

/** ∂Ea/∂ln R_i of the weighted line, eV. */
function lineSensitivity({ temperatures, relativeUncertainties }: ArrheniusPoints): Float64Array {
  const weights = relativeUncertainties.map((u) => 1 / (u * u));
  const x = temperatures.map((temperature) => 1 / temperature);
  const { meanX, spreadX } = weightedLine(x, x, weights);
  return x.map((inverse, i) => (constants.boltzmannElectronvolt * weights[i]! * (inverse - meanX)) / spreadX);
}
