import { InputError } from '../quantity/index.ts';
import { linearAxis } from './axis.ts';
import { axisUnit, timeUnit } from './axis-unit.ts';
import type { Figure } from './figure.ts';
import { figureColours, figureType } from './house-theme.ts';
import type { PlotPoint } from './place-labels.ts';
import { placeLabels } from './place-labels.ts';
import type { DrawnSeries, FigureHeading, PlotInput } from './plot.ts';
import { plotFigure, plotWidthFor, seriesInPixels } from './plot.ts';
import type { SeriesHeading } from './series.ts';
import { requireSeries, seriesStyles } from './series.ts';
import { thinReadings } from './thin-readings.ts';
import { axisTitle } from './unit-text.ts';

/** Readings over time. */
export interface TransientSeries extends SeriesHeading {
  /** s. */
  readonly time: ArrayLike<number>;
  /** In the unit of the figure. */
  readonly value: ArrayLike<number>;
}

/** A quantity over time. */
export interface TransientInput extends FigureHeading {
  /** `current`. */
  readonly quantity: string;
  readonly unit: string;
  readonly series: readonly TransientSeries[];
  /** Points an analysis read off: `initial current`. Time in s, value in the unit. */
  readonly marks?: readonly { readonly time: number; readonly value: number; readonly label: string }[];
}

/**
 * A quantity over time, in the time unit a person would say. Series with more than 400 readings are drawn by
 * the extremes of equal stretches, which the caption says; the table keeps every reading.
 *
 * @throws InputError for an empty series, unequal lengths or numbers that are not finite.
 * @example
 * ```ts
 * import { transient } from 'interphase/figure';
 * const figure = transient({
 *   id: 'transient', title: 'The current settles', caption: 'Marks: measurement.', width: 85,
 *   quantity: 'current', unit: 'A',
 *   series: [{ name: 'Li|Li', kind: 'measured', time: [0, 7200], value: [2e-5, 1e-5] }],
 * });
 * figure.table.rows[1]; // => ['Li|Li', 'measured', 7200, 0.00001]
 * ```
 */
export function transient(input: TransientInput): Figure {
  const { id, title, width, quantity, unit, series, marks = [] } = input;
  requireSeries(
    id,
    series.map(({ name, kind, time, value }) => ({ name, kind, columns: { time, value } })),
  );
  if (marks.some(({ time, value }) => !Number.isFinite(time) || !Number.isFinite(value)))
    throw new InputError('a mark is not finite', 'leave it out', { field: `${id}.marks` });
  const times = [...series.flatMap(({ time }) => [...extent(time)]), ...marks.map(({ time }) => time)];
  const values = [...series.flatMap(({ value }) => [...extent(value)]), ...marks.map(({ value }) => value)];
  const [start, end] = extent(times);
  const [low, high] = extent(values);
  const inTime = timeUnit(end - start);
  const inUnit = axisUnit(Math.max(Math.abs(low), Math.abs(high)), unit);
  let readings = 0;
  let shown = 0;
  const drawn = series.map(({ name, kind, time, value }): DrawnSeries => {
    const kept = thinReadings(time, value, 200);
    readings += time.length;
    shown += kept.length;
    return {
      name,
      kind,
      x: kept.map((index) => (time[index] ?? 0) * inTime.factor),
      y: kept.map((index) => (value[index] ?? 0) * inUnit.factor),
    };
  });
  const x = linearAxis(start * inTime.factor, end * inTime.factor, 5, { marginAtZero: true });
  const y = linearAxis(low * inUnit.factor, high * inUnit.factor, 5, { includeZero: true });
  const plot = {
    series: drawn,
    styles: seriesStyles(series),
    x: { axis: x, title: axisTitle('time', inTime.unit) },
    y: { axis: y, title: axisTitle(quantity, inUnit.unit) },
    plotWidth: plotWidthFor(width, y),
    plotHeight: width === 85 ? 160 : 240,
  };
  const caption =
    shown === readings
      ? input.caption
      : `${input.caption} ${readings} readings, drawn by the extremes of equal stretches of time.`;
  const placed = marks.map(({ time, value, label }) => ({
    x: time * inTime.factor,
    y: value * inUnit.factor,
    label,
  }));
  return plotFigure({
    ...plot,
    heading: { id, title, caption, width },
    marked: readOff(placed, plot),
    table: {
      columns: ['series', 'kind', 'time (s)', axisTitle(quantity, unit)],
      rows: series.flatMap((one) =>
        Array.from(one.time, (time, index) => [one.name, one.kind, time, one.value[index] ?? null]),
      ),
    },
  });
}

/** Ringed points with their labels, which lie where they cover nothing when that is possible. */
function readOff(
  marks: readonly { readonly x: number; readonly y: number; readonly label: string }[],
  plot: Pick<PlotInput, 'series' | 'x' | 'y' | 'plotWidth' | 'plotHeight'>,
): NonNullable<PlotInput['marked']> {
  if (marks.length === 0) return { layers: [], occupied: [] };
  const pixels = seriesInPixels({ x: marks.map(({ x }) => x), y: marks.map(({ y }) => y) }, plot);
  const frame = { left: 2, top: 2, right: plot.plotWidth + 8, bottom: plot.plotHeight - 1 };
  const obstacles = plot.series.flatMap((one) => seriesInPixels(one, plot));
  const labels = placeLabels(
    marks.map(({ label }, index) => ({ text: label, anchors: [pixels[index] ?? { x: 0, y: 0 }] })),
    [...obstacles, ...pixels],
    frame,
    figureType.label,
  );
  const occupied: PlotPoint[] = [...pixels];
  const values = marks.map((mark, index) => {
    const at = pixels[index] ?? { x: 0, y: 0 };
    const fallback = { dx: 0, dy: -11, align: at.x > plot.plotWidth / 2 ? 'right' : 'left' } as const;
    const { dx, dy, align } = labels[index] ?? fallback;
    const reach = (align === 'right' ? -1 : 1) * mark.label.length * 5;
    for (const share of [0, 0.5, 1]) occupied.push({ x: at.x + dx + share * reach, y: at.y + dy });
    return { ...mark, dx, dy, align };
  });
  const ring = {
    type: 'point',
    shape: 'circle',
    size: 52,
    opacity: 1,
    fill: figureColours.ground,
    fillOpacity: 0,
    stroke: figureColours.ink,
    strokeWidth: 1,
    aria: false,
  };
  const text = {
    type: 'text',
    baseline: 'middle',
    dx: { expr: 'datum.dx' },
    dy: { expr: 'datum.dy' },
    align: { expr: 'datum.align' },
  };
  // Grounds below ring and label keep them readable where they lie on readings.
  const below = { stroke: figureColours.ground, strokeOpacity: 0.9 };
  const encoding = { text: { field: 'label' } };
  const layer = [
    { mark: { ...ring, ...below, strokeWidth: 3.5 } },
    { mark: ring },
    { mark: { ...text, ...below, strokeWidth: 3.5, strokeJoin: 'round', aria: false }, encoding },
    { mark: text, encoding },
  ];
  return { layers: [{ name: 'read off', data: { values }, layer }], occupied };
}

function extent(values: ArrayLike<number>): [number, number] {
  let low = Infinity;
  let high = -Infinity;
  for (let index = 0; index < values.length; index += 1) {
    low = Math.min(low, values[index] ?? low);
    high = Math.max(high, values[index] ?? high);
  }
  return [low, high];
}
