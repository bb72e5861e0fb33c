import { linearAxis } from './axis.ts';
import { axisUnit } from './axis-unit.ts';
import type { Figure } from './figure.ts';
import type { DrawnSeries, FigureHeading } from './plot.ts';
import { plotFigure, plotWidthFor } from './plot.ts';
import type { SeriesHeading } from './series.ts';
import { requireSeries, seriesStyles } from './series.ts';
import { axisTitle } from './unit-text.ts';

/** Points, or the line fitted through them. */
export interface LineThroughSeries extends SeriesHeading {
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
  /** Standard uncertainty of y: error bars on marks, a band on a fit. */
  readonly uncertainty?: ArrayLike<number>;
}

/** A straight-line plot, such as resistance against the number of films. */
export interface LineThroughInput extends FigureHeading {
  readonly x: { readonly title: string; readonly unit: string };
  readonly y: { readonly title: string; readonly unit: string };
  readonly series: readonly LineThroughSeries[];
}

/**
 * One quantity against another on linear axes, with the line through the points. Zero is on an axis where it costs
 * less than half of the room, so that an intercept can be seen.
 *
 * @throws InputError for an empty series, unequal lengths or numbers that are not finite.
 * @example
 * ```ts
 * import { lineThrough } from 'interphase/figure';
 * const figure = lineThrough({
 *   id: 'stack', title: 'Each film adds the same resistance', caption: 'Bars: one standard uncertainty.', width: 85,
 *   x: { title: 'number of films', unit: '1' }, y: { title: 'resistance', unit: 'Ω' },
 *   series: [{ name: 'stack', kind: 'measured', x: [1, 2, 3], y: [1.2, 2.1, 2.9], uncertainty: [0.1, 0.1, 0.1] }],
 * });
 * figure.table.columns; // => ['series', 'kind', 'number of films', 'resistance (Ω)', 'standard uncertainty (Ω)']
 * ```
 */
export function lineThrough(input: LineThroughInput): Figure {
  const { id, title, caption, width, series } = input;
  requireSeries(
    id,
    series.map(({ name, kind, x, y, uncertainty }) => ({
      name,
      kind,
      columns: { x, y, ...(uncertainty === undefined ? {} : { uncertainty }) },
    })),
  );
  const xs = series.flatMap(({ x }) => Array.from(x));
  const ys = series.flatMap(({ y, uncertainty }) =>
    Array.from(y).flatMap((value, index) => [
      value - (uncertainty?.[index] ?? 0),
      value + (uncertainty?.[index] ?? 0),
    ]),
  );
  const xUnit = axisUnit(largest(xs), input.x.unit);
  const yUnit = axisUnit(largest(ys), input.y.unit);
  const xAxis = linearAxis(Math.min(...xs) * xUnit.factor, Math.max(...xs) * xUnit.factor, 5, {
    includeZero: true,
  });
  const yAxis = linearAxis(Math.min(...ys) * yUnit.factor, Math.max(...ys) * yUnit.factor, 5, {
    includeZero: true,
  });
  const drawn = series.map(
    (one): DrawnSeries => ({
      name: one.name,
      kind: one.kind,
      x: Array.from(one.x, (value) => value * xUnit.factor),
      y: Array.from(one.y, (value) => value * yUnit.factor),
      ...(one.uncertainty === undefined
        ? {}
        : { uncertainty: Array.from(one.uncertainty, (value) => value * yUnit.factor) }),
    }),
  );
  return plotFigure({
    heading: { id, title, caption, width },
    series: drawn,
    styles: seriesStyles(series),
    x: { axis: xAxis, title: axisTitle(input.x.title, xUnit.unit) },
    y: { axis: yAxis, title: axisTitle(input.y.title, yUnit.unit) },
    plotWidth: plotWidthFor(width, yAxis),
    plotHeight: width === 85 ? 160 : 240,
    table: {
      columns: [
        'series',
        'kind',
        axisTitle(input.x.title, input.x.unit),
        axisTitle(input.y.title, input.y.unit),
        axisTitle('standard uncertainty', input.y.unit),
      ],
      rows: series.flatMap((one) =>
        Array.from(one.x, (x, index) => [
          one.name,
          one.kind,
          x,
          one.y[index] ?? null,
          one.uncertainty?.[index] ?? null,
        ]),
      ),
    },
  });
}

function largest(values: readonly number[]): number {
  return Math.max(...values.map((value) => Math.abs(value)));
}
