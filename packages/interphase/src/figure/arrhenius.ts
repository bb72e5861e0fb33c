import { InputError } from '../quantity/index.ts';
import { linearAxis, logAxis, roundStep } from './axis.ts';
import type { Figure } from './figure.ts';
import type { DrawnSeries, FigureHeading } from './plot.ts';
import { plotFigure, plotWidthFor } from './plot.ts';
import type { SeriesHeading } from './series.ts';
import { requireSeries, seriesStyles } from './series.ts';
import { axisTitle } from './unit-text.ts';

/** Values over temperature. */
export interface ArrheniusSeries extends SeriesHeading {
  /** K. */
  readonly temperature: ArrayLike<number>;
  /** In the unit of the figure; positive. */
  readonly value: ArrayLike<number>;
  /** Standard uncertainty in the same unit: error bars on marks, a band on a fit. */
  readonly uncertainty?: ArrayLike<number>;
}

/** An Arrhenius plot. */
export interface ArrheniusInput extends FigureHeading {
  /** `ionic conductivity`. */
  readonly quantity: string;
  readonly unit: string;
  readonly series: readonly ArrheniusSeries[];
}

/**
 * Arrhenius plot: logarithm of a quantity over 1000/T, with °C above. An error bar that reaches zero or
 * less runs to the foot of the logarithmic axis.
 *
 * @throws InputError for values or temperatures that are not positive and finite.
 * @example
 * ```ts
 * import { arrhenius } from 'interphase/figure';
 * const figure = arrhenius({
 *   id: 'arrhenius', title: 'Conductivity falls on cooling', caption: 'Marks: measurement.', width: 85,
 *   quantity: 'ionic conductivity', unit: 'S/cm',
 *   series: [{ name: 'SO3Li', kind: 'measured', temperature: [298.15, 333.15], value: [1e-4, 4e-4] }],
 * });
 * figure.table.columns[2]; // => 'temperature (K)'
 * ```
 */
export function arrhenius(input: ArrheniusInput): Figure {
  const { id, title, caption, width, quantity, unit, series } = input;
  requireSeries(
    id,
    series.map(({ name, kind, temperature, value, uncertainty }) => ({
      name,
      kind,
      columns: { temperature, value, ...(uncertainty === undefined ? {} : { uncertainty }) },
    })),
  );
  const drawn = series.map(
    (one): DrawnSeries => ({
      name: one.name,
      kind: one.kind,
      x: Array.from(one.temperature, (kelvin) => 1000 / requirePositive(kelvin, 'temperature', id)),
      y: Array.from(one.value, (value) => requirePositive(value, 'value', id)),
      ...(one.uncertainty === undefined ? {} : { uncertainty: Array.from(one.uncertainty) }),
    }),
  );
  const inverse = drawn.flatMap(({ x }) => x);
  const values = drawn.flatMap(({ y, uncertainty }) =>
    y.flatMap((value, index) => {
      const u = uncertainty?.[index] ?? 0;
      return [value, value + u, ...(value - u > value / 10 ? [value - u] : [])];
    }),
  );
  const x = linearAxis(Math.min(...inverse), Math.max(...inverse), 5);
  const y = logAxis(Math.min(...values), Math.max(...values));
  return plotFigure({
    heading: { id, title, caption, width },
    series: drawn,
    styles: seriesStyles(series),
    x: { axis: x, title: '1000/T (K⁻¹)' },
    y: { axis: y, title: axisTitle(quantity, unit) },
    above: { title: 'temperature (°C)', ...celsiusTicks(x.domain) },
    plotWidth: plotWidthFor(width, y),
    plotHeight: width === 85 ? 175 : 260,
    table: {
      columns: [
        'series',
        'kind',
        'temperature (K)',
        axisTitle(quantity, unit),
        axisTitle('standard uncertainty', unit),
      ],
      rows: series.flatMap((one) =>
        Array.from(one.temperature, (temperature, index) => [
          one.name,
          one.kind,
          temperature,
          one.value[index] ?? null,
          one.uncertainty?.[index] ?? null,
        ]),
      ),
    },
  });
}

/** Round temperatures whose 1000/T lie in the domain, about five. */
function celsiusTicks([low, high]: readonly [number, number]): { ticks: number[]; labels: string[] } {
  const coldest = 1000 / high - 273.15;
  const warmest = 1000 / low - 273.15;
  const step = roundStep((warmest - coldest) / 6);
  const ticks: number[] = [];
  const labels: string[] = [];
  for (let index = Math.floor(warmest / step + 1e-9); index * step >= coldest; index -= 1) {
    const celsius = Number((index * step).toPrecision(12));
    ticks.push(1000 / (celsius + 273.15));
    labels.push(String(celsius).replace('-', '−'));
  }
  return { ticks, labels };
}

function requirePositive(value: number, name: string, field: string): number {
  if (value > 0) return value;
  throw new InputError(`${name} ${value} is not positive`, 'an Arrhenius plot shows positive values', {
    field,
  });
}
