import type { Axis } from './axis.ts';
import { axisEncoding, fractionAlong } from './axis.ts';
import { cutLine } from './cut-line.ts';
import { mostDots } from './drawn-words.ts';
import type { Figure, FigureTable, FigureWidth } from './figure.ts';
import { figureColours, inHouseTheme, widthInPixels } from './house-theme.ts';
import { legend, pointMark } from './legend.ts';
import type { PlotPoint } from './place-labels.ts';
import { alongLine } from './place-labels.ts';
import type { SeriesHeading, SeriesStyle } from './series.ts';
import { textWidth } from './text-width.ts';

type Layer = Readonly<Record<string, unknown>>;

/** What every figure is told about itself. */
export interface FigureHeading {
  readonly id: string;
  readonly title: string;
  readonly caption: string;
  readonly width: FigureWidth;
}

/** A series in units of the axes, ready to be drawn. */
export interface DrawnSeries extends SeriesHeading {
  readonly x: readonly number[];
  readonly y: readonly number[];
  /** Standard uncertainty of y: an error bar on marks, a band on a fit. */
  readonly uncertainty?: readonly number[];
}

/** An x–y plot: series on two axes. */
export interface PlotInput {
  readonly heading: FigureHeading;
  readonly series: readonly DrawnSeries[];
  readonly styles: readonly SeriesStyle[];
  readonly x: { readonly axis: Axis; readonly title: string };
  readonly y: { readonly axis: Axis; readonly title: string };
  /** A second x axis on the same scale, above: ticks at x values, with their labels. */
  readonly above?: {
    readonly title: string;
    readonly ticks: readonly number[];
    readonly labels: readonly string[];
  };
  readonly plotHeight: number;
  readonly plotWidth: number;
  /** Layers in data coordinates `x` and `y` drawn last, with px that the legend must leave free. */
  readonly marked?: { readonly layers: readonly Layer[]; readonly occupied: readonly PlotPoint[] };
  readonly table: FigureTable;
}

/** Width of the plot that leaves room for the labels of the y axis. */
export function plotWidthFor(width: FigureWidth, yAxis: Pick<Axis, 'labels'>): number {
  return widthInPixels(width) - leftMargin(yAxis) - rightMargin;
}

/** Figure of an x–y plot in the house theme. */
export function plotFigure(input: PlotInput): Figure {
  const { heading, series, styles, x, y, plotWidth, plotHeight } = input;
  const points = series.map((one, index) => {
    const own = seriesInPixels(one, input);
    return styles[index]?.line ? alongLine(own) : own;
  });
  const clearance = input.above === undefined ? 0 : 30;
  const key = legend({
    series,
    styles,
    points: [...points, input.marked?.occupied ?? []],
    plotWidth,
    plotHeight,
    clearance,
  });
  const left = widthInPixels(heading.width) - plotWidth - rightMargin;
  const top = 8 + clearance + key.above;
  const margins = { left, right: rightMargin, top, bottom: bottomMargin };
  const shared = {
    x: { field: 'x', ...axisEncoding(x.axis, x.title, { titleY: 27, titleBaseline: 'middle' }) },
    y: { field: 'y', ...axisEncoding(y.axis, y.title, { titleX: 9 - left, titleBaseline: 'middle' }) },
  };
  const layers: Layer[] = [
    ...(y.axis.type === 'linear' && y.axis.domain[0] < 0 && y.axis.domain[1] > 0 ? [zeroLine] : []),
    ...series.flatMap((one, index) => seriesLayers(one, index, styles[index], x.axis, y.axis)),
    ...(input.marked?.layers ?? []),
  ];
  const content = {
    resolve: { axis: { x: 'independent' } },
    layer: [
      { encoding: shared, layer: layers },
      ...(input.above === undefined ? [] : [axisAbove(input.above, x.axis)]),
      ...key.layers,
    ],
  };
  return {
    ...heading,
    specification: inHouseTheme(heading.title, { plotWidth, plotHeight, margins }, content),
    table: input.table,
  };
}

/** Points of a series in px of the plot. */
export function seriesInPixels(
  series: Pick<DrawnSeries, 'x' | 'y'>,
  { x, y, plotWidth, plotHeight }: Pick<PlotInput, 'x' | 'y' | 'plotWidth' | 'plotHeight'>,
): PlotPoint[] {
  return series.x.map((value, index) => ({
    x: plotWidth * fractionAlong(x.axis, value),
    y: plotHeight * (1 - fractionAlong(y.axis, series.y[index] ?? Number.NaN)),
  }));
}

const rightMargin = 12;
const bottomMargin = 34;

function leftMargin(yAxis: Pick<Axis, 'labels'>): number {
  return Math.ceil(Math.max(...yAxis.labels.map((label) => textWidth(label, 9.5)))) + 27;
}

/** Where the sign of y changes. */
const zeroLine = {
  data: { values: [{ y: 0 }] },
  mark: { type: 'rule', stroke: figureColours.soft, strokeWidth: 0.5, strokeDash: [1, 2], aria: false },
  encoding: { x: null },
};

function seriesLayers(
  series: DrawnSeries,
  index: number,
  style: SeriesStyle | undefined,
  xAxis: Axis,
  yAxis: Axis,
): Layer[] {
  if (style === undefined) return [];
  const { uncertainty } = series;
  const floor = yAxis.type === 'log' ? yAxis.domain[0] : -Infinity;
  const values = series.x.map((x, order) => {
    const y = series.y[order] ?? Number.NaN;
    const u = uncertainty?.[order];
    return {
      x,
      y,
      ...(u === undefined ? {} : { low: Math.max(floor, y - u), high: y + u }),
    };
  });
  // A mark is drawn whole or not at all; a line is cut near the frame, where it is not the middle of a band.
  const parts = uncertainty === undefined && style.line ? cutLine(values, xAxis, yAxis) : [values];
  const drawn = style.marks
    ? values.filter(({ x, y }) => isOn(xAxis, x) && isOn(yAxis, y))
    : parts.flatMap((part, index) =>
        part.map((point, order) => ({ ...point, order, ...(parts.length > 1 ? { part: index } : {}) })),
      );
  const layer: Layer[] = [];
  const ends = { y: { field: 'low' }, y2: { field: 'high' } };
  if (uncertainty !== undefined)
    layer.push(
      style.marks
        ? {
            mark: { type: 'rule', stroke: style.colour, strokeWidth: 0.75, clip: true, aria: false },
            encoding: ends,
          }
        : {
            mark: { type: 'area', color: style.colour, opacity: 0.18, clip: true, aria: false },
            encoding: ends,
          },
    );
  if (style.line)
    layer.push({
      mark: {
        type: 'line',
        stroke: style.colour,
        // So many readings are noise as well as course: a thick line would be a band.
        strokeWidth: drawn.length > 200 ? 0.5 : style.lineWidth,
        strokeDash: [...style.dash],
        clip: true,
        aria: false,
      },
      encoding: {
        order: { field: 'order' },
        ...(parts.length > 1 ? { detail: { field: 'part', type: 'nominal' } } : {}),
      },
    });
  if (style.marks) layer.push({ mark: pointMark(style, drawn.length > 80 ? 8 : 22) });
  // Few points of a line are marked, so that one sees what lies between them.
  if (isFewPoints(series)) layer.push({ mark: pointMark({ ...style, shape: 'circle', filled: true }, 12) });
  return [
    {
      name: `series-${index + 1}`,
      data: { values: drawn },
      layer,
    },
  ];
}

function isFewPoints({ kind, x }: DrawnSeries): boolean {
  return kind === 'simulated' && x.length <= mostDots;
}

function isOn(axis: Axis, value: number): boolean {
  const fraction = fractionAlong(axis, value);
  return fraction >= -1e-9 && fraction <= 1 + 1e-9;
}

function axisAbove(above: NonNullable<PlotInput['above']>, scale: Axis): Layer {
  const axis = { ...scale, ticks: above.ticks, labels: above.labels };
  return {
    data: { values: [{ x: scale.domain[0] }] },
    mark: { type: 'point', opacity: 0, aria: false, color: figureColours.ground },
    encoding: {
      x: {
        field: 'x',
        ...axisEncoding(axis, above.title, { orient: 'top', titleY: -25, titleBaseline: 'middle' }),
      },
    },
  };
}
