import { InputError } from '../quantity/index.ts';
import type { Axis } from './axis.ts';
import { roundStep, ticksAt, ticksWithin } from './axis.ts';
import { axisUnit } from './axis-unit.ts';
import type { Figure, FigureWidth } from './figure.ts';
import { figureColours, figureType } from './house-theme.ts';
import type { PlacedLabel } from './place-labels.ts';
import { placeLabels } from './place-labels.ts';
import type { DrawnSeries, FigureHeading, PlotInput } from './plot.ts';
import { plotFigure, plotWidthFor, seriesInPixels } from './plot.ts';
import { powerOfTen } from './power-of-ten.ts';
import type { SeriesHeading } from './series.ts';
import { requireSeries, seriesStyles } from './series.ts';
import { axisTitle } from './unit-text.ts';

/** One spectrum, measured or computed. */
export interface NyquistSeries extends SeriesHeading {
  /** Z′ in the unit of the figure. */
  readonly real: ArrayLike<number>;
  /** Z″ with its sign (capacitive is negative). */
  readonly imaginary: ArrayLike<number>;
  /** Hz. */
  readonly frequency: ArrayLike<number>;
}

/** A Nyquist plot. */
export interface NyquistInput extends FigureHeading {
  readonly series: readonly NyquistSeries[];
  /** `Ω` unless said; `Ω cm²` for areal spectra. */
  readonly unit?: string;
  /** Part to be shown, in the unit, as [low, high] of Z′ and of −Z″; the caption counts what lies outside. */
  readonly window?: {
    readonly real: readonly [number, number];
    readonly imaginary: readonly [number, number];
  };
}

/**
 * Nyquist plot: Z′ to the right, −Z″ upwards, equal scales (domain and size are set together), and the
 * decades of frequency marked on the first spectrum. The table holds the signed Z″.
 *
 * @throws InputError for an empty series, unequal lengths or numbers that are not finite.
 * @example
 * ```ts
 * import { nyquist } from 'interphase/figure';
 * const figure = nyquist({
 *   id: 'nyquist-ss-1', title: 'Two points of a spectrum', caption: 'Marks: measurement.', width: 85,
 *   series: [{ name: 'SS-1', kind: 'measured', real: [1, 2], imaginary: [-0.5, -3], frequency: [1e5, 10] }],
 * });
 * figure.table.rows[1]; // => ['SS-1', 'measured', 10, 2, -3]
 * ```
 */
export function nyquist(input: NyquistInput): Figure {
  const { series, unit = 'Ω', window } = input;
  requireSeries(
    input.id,
    series.map(({ name, kind, real, imaginary, frequency }) => ({
      name,
      kind,
      columns: { real, imaginary, frequency },
    })),
  );
  const all = series.flatMap(({ real, imaginary }) =>
    Array.from(real, (x, index) => ({ x, y: -(imaginary[index] ?? 0) })),
  );
  const shown = all.filter(({ x, y }) => isInside(x, y, window));
  if (shown.length === 0)
    throw new InputError('no point lies in the window', 'widen it', { field: `${input.id}.window` });
  const ranges = window ?? {
    real: extent(shown.map(({ x }) => x)),
    imaginary: extent(shown.map(({ y }) => y)),
  };
  const largest = Math.max(...ranges.real.map(Math.abs), ...ranges.imaginary.map(Math.abs));
  const drawnUnit = axisUnit(largest, unit);
  const scaled = (range: readonly [number, number]): [number, number] => [
    range[0] * drawnUnit.factor,
    range[1] * drawnUnit.factor,
  ];
  const layout = equalScales(
    scaled(ranges.real),
    scaled(ranges.imaginary),
    input.width,
    window !== undefined,
  );
  const drawn = series.map(
    ({ name, kind, real, imaginary }): DrawnSeries => ({
      name,
      kind,
      x: Array.from(real, (value) => value * drawnUnit.factor),
      y: Array.from(imaginary, (value) => -value * drawnUnit.factor),
    }),
  );
  const plot = {
    series: drawn,
    styles: seriesStyles(series),
    x: { axis: layout.x, title: axisTitle('Z′', drawnUnit.unit) },
    y: { axis: layout.y, title: axisTitle('−Z″', drawnUnit.unit) },
    plotWidth: layout.plotWidth,
    plotHeight: layout.plotHeight,
  };
  const caption = [input.caption, outsideWords(series, window)].filter((part) => part !== '').join(' ');
  const { id, title, width } = input;
  return plotFigure({
    ...plot,
    heading: { id, title, caption, width },
    marked: decades(series, plot),
    table: {
      columns: ['series', 'kind', 'frequency (Hz)', axisTitle('Z′', unit), axisTitle('Z″', unit)],
      rows: series.flatMap((one) =>
        Array.from(one.frequency, (frequency, index) => [
          one.name,
          one.kind,
          frequency,
          one.real[index] ?? null,
          one.imaginary[index] ?? null,
        ]),
      ),
    },
  });
}

interface EqualScales {
  readonly x: Axis;
  readonly y: Axis;
  readonly plotWidth: number;
  readonly plotHeight: number;
}

/** Domains and sizes with the same number of px per unit on both axes, and the same tick step where two ticks fit. */
function equalScales(
  real: readonly [number, number],
  imaginary: readonly [number, number],
  width: FigureWidth,
  exact: boolean,
): EqualScales {
  const tallest = width === 85 ? 225 : 320;
  const flattest = width === 85 ? 110 : 150;
  let [x0, x1] = real;
  let [y0, y1] = imaginary;
  if (!exact) {
    const span = Math.max(x1 - x0, y1 - y0) || Math.abs(x1) || 1;
    if (x0 > 0 && x0 < 0.6 * Math.max(x1, y1)) x0 = 0;
    else x0 -= 0.04 * span;
    if (y0 >= 0 && y0 < 0.6 * span) y0 = 0;
    else y0 -= 0.04 * span;
    x1 += 0.04 * span;
    y1 += 0.04 * span;
  }
  let step = roundStep(Math.max((x1 - x0) / 5, (y1 - y0) / 5));
  const plotWidth = plotWidthFor(width, labelsBetween(y0, y1, step));
  const perUnit = Math.min(plotWidth / (x1 - x0), tallest / (y1 - y0));
  step = roundStep(45 / perUnit);
  // A flat spectrum leaves room for one tick of this step, which shows no scale: its own axis takes a smaller one.
  let yStep = step;
  let layout = laidOut([x0, y0, x1, y1], { width, tallest, flattest, yStep });
  for (; ticksWithin(layout.yDomain, yStep).ticks.length < 2; ) {
    yStep = roundStep(yStep / 2.5);
    layout = laidOut([x0, y0, x1, y1], { width, tallest, flattest, yStep });
  }
  const { xDomain, yDomain, ...size } = layout;
  return {
    x: { type: 'linear', domain: xDomain, ...ticksWithin(xDomain, step) },
    y: { type: 'linear', domain: yDomain, ...ticksWithin(yDomain, yStep) },
    ...size,
  };
}

/** Size of the plot beside its labels, and the domains that fill it at one scale. */
function laidOut(
  [x0, y0, x1, y1]: readonly [number, number, number, number],
  room: {
    readonly width: FigureWidth;
    readonly tallest: number;
    readonly flattest: number;
    readonly yStep: number;
  },
): Pick<EqualScales, 'plotWidth' | 'plotHeight'> & {
  readonly xDomain: [number, number];
  readonly yDomain: [number, number];
} {
  const plotWidth = plotWidthFor(room.width, labelsBetween(y0, y1, room.yStep));
  const perUnit = Math.min(plotWidth / (x1 - x0), room.tallest / (y1 - y0));
  const plotHeight = Math.max(room.flattest, Math.round((y1 - y0) * perUnit));
  return {
    plotWidth,
    plotHeight,
    xDomain: [x0, x0 + plotWidth / perUnit],
    yDomain: [y0, y0 + plotHeight / perUnit],
  };
}

function labelsBetween(low: number, high: number, step: number): Pick<Axis, 'labels'> {
  return ticksAt(Math.floor(low / step), Math.ceil(high / step), step);
}

/** Points nearest to whole decades of frequency, ringed, and labelled where there is room. */
function decades(
  series: readonly NyquistSeries[],
  plot: Pick<PlotInput, 'series' | 'styles' | 'x' | 'y' | 'plotWidth' | 'plotHeight'>,
): NonNullable<PlotInput['marked']> {
  const index = Math.max(
    0,
    series.findIndex(({ kind }) => kind !== 'fit'),
  );
  const [spectrum, drawn, style] = [series[index], plot.series[index], plot.styles[index]];
  if (spectrum === undefined || drawn === undefined || style === undefined)
    return { layers: [], occupied: [] };
  const pixels = seriesInPixels(drawn, plot);
  const frame = { left: 2, top: 2, right: plot.plotWidth + 8, bottom: plot.plotHeight - 1 };
  const marks = decadePoints(spectrum.frequency).filter(({ point }) => {
    const at = pixels[point];
    return at !== undefined && at.x >= 0 && at.x <= plot.plotWidth && at.y >= 0 && at.y <= plot.plotHeight;
  });
  const obstacles = plot.series.flatMap((one) => seriesInPixels(one, plot));
  // The first label that finds room says `Hz`.
  let placed: (PlacedLabel | undefined)[] = [];
  for (let first = 0; first < marks.length && placed[first - 1] === undefined; first += 1) {
    const wishes = marks.map(({ point, exponent }, order) => ({
      text: order === first ? `${powerOfTen(exponent)} Hz` : powerOfTen(exponent),
      anchors: order < first ? [] : [pixels[point] ?? { x: 0, y: 0 }],
    }));
    placed = placeLabels(wishes, obstacles, frame, figureType.label);
  }
  const values = marks.flatMap(({ point }, order) => {
    const label = placed[order];
    const [x, y] = [drawn.x[point], drawn.y[point]];
    if (label === undefined || x === undefined || y === undefined) return [];
    return [{ x, y, decade: label.text, dx: label.dx, dy: label.dy, align: label.align }];
  });
  const occupied = values.flatMap(({ x, y, dx, dy, align, decade }) => {
    const [at] = seriesInPixels({ x: [x], y: [y] }, plot);
    const reach = (align === 'right' ? -1 : 1) * decade.length * 5;
    return at === undefined
      ? []
      : [0, 0.5, 1].map((share) => ({ x: at.x + dx + share * reach, y: at.y + dy }));
  });
  if (values.length === 0) return { layers: [], occupied };
  const ring = {
    type: 'point',
    shape: 'circle',
    size: 44,
    opacity: 1,
    fill: style.line ? style.colour : figureColours.ground,
    fillOpacity: style.line ? 1 : 0,
    stroke: style.line ? style.colour : figureColours.ink,
    strokeWidth: 0.75,
    aria: false,
  };
  const text = {
    type: 'text',
    baseline: 'middle',
    dx: { expr: 'datum.dx' },
    dy: { expr: 'datum.dy' },
    align: { expr: 'datum.align' },
  };
  const layer = [
    { mark: style.line ? { ...ring, size: 16 } : ring },
    { mark: text, encoding: { text: { field: 'decade' } } },
  ];
  return { layers: [{ name: 'decades of frequency', data: { values }, layer }], occupied };
}

function decadePoints(frequency: ArrayLike<number>): { point: number; exponent: number }[] {
  const logarithms = Array.from(frequency, (value) => Math.log10(value));
  const finite = logarithms.filter((value) => Number.isFinite(value));
  const found: { point: number; exponent: number }[] = [];
  for (
    let exponent = Math.floor(Math.max(...finite) + 0.05);
    exponent >= Math.min(...finite) - 0.05;
    exponent -= 1
  ) {
    let best = -1;
    for (const [point, value] of logarithms.entries()) {
      const nearest = best < 0 ? Infinity : Math.abs((logarithms[best] ?? Infinity) - exponent);
      if (Math.abs(value - exponent) < nearest) best = point;
    }
    if (best >= 0 && Math.abs((logarithms[best] ?? Infinity) - exponent) <= 0.05)
      found.push({ point: best, exponent });
  }
  return found;
}

function isInside(x: number, y: number, window: NyquistInput['window']): boolean {
  if (window === undefined) return true;
  const { real, imaginary } = window;
  return x >= real[0] && x <= real[1] && y >= imaginary[0] && y <= imaginary[1];
}

/** How many readings the window leaves out; a fit has none. */
function outsideWords(series: readonly NyquistSeries[], window: NyquistInput['window']): string {
  const readings = series
    .filter(({ kind }) => kind !== 'fit')
    .flatMap(({ real, imaginary }) =>
      Array.from(real, (x, index) => isInside(x, -(imaginary[index] ?? 0), window)),
    );
  const outside = readings.filter((inside) => !inside).length;
  return outside === 0 ? '' : `${outside} of ${readings.length} points lie outside.`;
}

function extent(values: readonly number[]): [number, number] {
  return [Math.min(...values), Math.max(...values)];
}
