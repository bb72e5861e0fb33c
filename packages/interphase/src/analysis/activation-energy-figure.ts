import { arrhenius, drawnWords, lineThrough } from '../figure/index.ts';
import type { DrawnWords, Figure } from '../figure/index.ts';
import { constants } from '../quantity/index.ts';
import type { ActivationEnergyInput, ResistancePoint } from './activation-energy-input.ts';
import type { ActivationEnergyReadings } from './activation-energy-reading.ts';
import { referenceTemperature } from './arrhenius-series-fit.ts';

/** Arrhenius plot of what was read and of what explains it; with several film counts also R against n. */
export function activationEnergyFigures(
  input: ActivationEnergyInput,
  readings: ActivationEnergyReadings,
): Figure[] {
  const { of, label, points, thickness, area } = input;
  const { lines, joint, filmCounts } = readings;
  const hasGeometry = thickness !== undefined && area !== undefined;
  // S/cm with a geometry, else the conductance of one film in S.
  const scale = hasGeometry ? thickness.value / area.value / 100 : 1;
  const apparent = ({ films, resistance }: ResistancePoint) => (films * scale) / resistance.value;
  const first = lines[0]!;
  const grid = temperatureGrid(points);
  const behind = joint?.fit ?? (readings.ambiguous ? first.behindSeries : undefined);
  const films = filmCounts[0]!;
  const known = input.seriesResistance?.value ?? 0;
  const stacks = filmCounts.map((count) => points.filter((point) => point.films === count));
  const drawn = drawnOf(stacks);
  const certain = points.some(({ resistance }) => resistance.uncertainty !== undefined);
  const figures = [
    arrhenius({
      id: `arrhenius-${of}`,
      title: joint
        ? `${label}: the film alone rises more steeply than the reading of each stack`
        : readings.ambiguous
          ? `${label}: a low activation energy and a series resistance explain the same points`
          : `${label}: conductivity over temperature`,
      caption: `${drawn.readings}: reading of each stack from its total resistance${known > 0 ? ', the series resistance subtracted' : ''}${certain ? `; ${drawn.uncertainty}: one standard uncertainty of the resistance` : ''}. Thin lines: fits.`,
      width: 85,
      quantity: hasGeometry ? 'ionic conductivity' : 'conductance of one film',
      unit: hasGeometry ? 'S/cm' : 'S',
      series: [
        ...filmCounts.map((count) => {
          const own = points.filter((point) => point.films === count);
          const corrected = own.map((point) => ({
            ...point,
            resistance: { ...point.resistance, value: point.resistance.value - known },
          }));
          const bars = own.every(({ resistance }) => resistance.uncertainty !== undefined);
          return {
            name: count === 1 ? 'one film' : `${count} films`,
            kind: own.some(({ simulated }) => simulated) ? ('simulated' as const) : ('measured' as const),
            temperature: corrected.map(({ temperature }) => temperature.value),
            value: corrected.map(apparent),
            ...(bars && {
              uncertainty: corrected.map(
                (point) => (apparent(point) * point.resistance.uncertainty!) / point.resistance.value,
              ),
            }),
          };
        }),
        {
          name: 'line, nothing in series',
          kind: 'fit' as const,
          temperature: grid,
          value: grid.map(
            (temperature) =>
              films *
              scale *
              Math.exp(
                first.line.lnPrefactor -
                  first.line.activationEnergy / (constants.boltzmannElectronvolt * temperature),
              ),
          ),
        },
        ...(behind?.converged
          ? [
              {
                name: joint ? 'film alone' : 'film behind a series resistance',
                kind: 'fit' as const,
                temperature: grid,
                value: grid.map(
                  (temperature) =>
                    (scale / behind.bulkResistance) *
                    Math.exp(
                      (-behind.activationEnergy / constants.boltzmannElectronvolt) *
                        (1 / temperature - 1 / referenceTemperature),
                    ),
                ),
              },
            ]
          : []),
      ],
    }),
  ];
  if (joint) figures.push(stackFigure(input, readings));
  return figures;
}

/** How series of points are drawn: one with a simulated point as a line. */
function drawnOf(series: readonly (readonly ResistancePoint[])[]): DrawnWords {
  const kinds = series.map((own) => (own.some(({ simulated }) => simulated) ? 'simulated' : 'measured'));
  return drawnWords(kinds, Math.min(...series.map((own) => own.length)));
}

/** R against the number of films at the temperatures measured on every count, at most three of them. */
function stackFigure(
  { of, label, points }: ActivationEnergyInput,
  { joint, filmCounts }: ActivationEnergyReadings,
) {
  const rounded = (point: ResistancePoint) => Math.round(point.temperature.value - 273.15);
  const common = [...new Set(points.map(rounded))]
    .filter((celsius) =>
      filmCounts.every((count) => points.some((p) => p.films === count && rounded(p) === celsius)),
    )
    .sort((a, b) => a - b);
  const all = common.length > 0 ? common : [...new Set(points.map(rounded))].sort((a, b) => a - b);
  const chosen = [...new Set([all[0]!, all[Math.floor(all.length / 2)]!, all.at(-1)!])];
  const { bulkResistance, seriesResistance, activationEnergy } = joint!.fit;
  const most = filmCounts.at(-1)!;
  return lineThrough({
    id: `stack-temperature-${of}`,
    title: `${label}: every film adds the same resistance, and the intercept does not vary with temperature`,
    caption: `${drawnOf(chosen.map((celsius) => points.filter((point) => rounded(point) === celsius))).readings}: total resistance of each stack; thin lines: the joint fit R_s + n R_b(T).`,
    width: 85,
    x: { title: 'number of films', unit: '1' },
    y: { title: 'resistance', unit: 'Ω' },
    series: chosen.flatMap((celsius) => {
      const own = points.filter((point) => rounded(point) === celsius);
      const film =
        bulkResistance *
        Math.exp(
          (activationEnergy / constants.boltzmannElectronvolt) *
            (1 / own[0]!.temperature.value - 1 / referenceTemperature),
        );
      return [
        {
          name: `${celsius} °C`,
          kind: own.some(({ simulated }) => simulated) ? ('simulated' as const) : ('measured' as const),
          x: own.map(({ films }) => films),
          y: own.map(({ resistance }) => resistance.value),
        },
        {
          name: `fit, ${celsius} °C`,
          kind: 'fit' as const,
          x: [0, most],
          y: [seriesResistance, seriesResistance + most * film],
        },
      ];
    }),
  });
}

function temperatureGrid(points: readonly ResistancePoint[]): number[] {
  const temperatures = points.map(({ temperature }) => temperature.value);
  const low = Math.min(...temperatures);
  const high = Math.max(...temperatures);
  return Array.from({ length: 41 }, (_, i) => low + ((high - low) * i) / 40);
}
