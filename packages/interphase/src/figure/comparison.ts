import { InputError } from '../quantity/index.ts';
import { axisEncoding, fractionAlong, linearAxis, logAxis } from './axis.ts';
import { axisUnit } from './axis-unit.ts';
import type { Figure } from './figure.ts';
import { figureColours, figureType, inHouseTheme, widthInPixels } from './house-theme.ts';
import { atPixels } from './legend.ts';
import type { FigureHeading } from './plot.ts';
import type { SeriesKind } from './series.ts';
import { textWidth } from './text-width.ts';
import { axisTitle } from './unit-text.ts';

/** One value, or only an interval, under its label. */
export interface ComparisonRow {
  readonly label: string;
  readonly kind: SeriesKind;
  /** In the unit of the figure; absent when only the interval is known. */
  readonly value?: number;
  readonly low?: number;
  readonly high?: number;
  /** Word at the end of the row; the kind unless said: `◇ not identifiable`. */
  readonly word?: string;
}

/** Values of one quantity, a line each. */
export interface ComparisonInput extends FigureHeading {
  readonly quantity: string;
  readonly unit: string;
  readonly rows: readonly ComparisonRow[];
  /** `linear` unless said. */
  readonly scale?: 'linear' | 'log';
}

/**
 * Values of one quantity side by side: a dot with its interval, told apart by shape and by a word at the end of the
 * row, never by colour alone.
 *
 * @throws InputError when a row has neither value nor interval, or a number is not finite.
 * @example
 * ```ts
 * import { comparison } from 'interphase/figure';
 * const figure = comparison({
 *   id: 'transference', title: 'Two routes to one number', caption: 'Lines: 68 % intervals.', width: 85,
 *   quantity: 'transference number', unit: '1',
 *   rows: [
 *     { label: 'stated', kind: 'reported', value: 0.66 },
 *     { label: 'measured', kind: 'measured', low: -1.5, high: 1.8, word: '◇ not identifiable' },
 *   ],
 * });
 * figure.table.rows[1]; // => ['measured', 'measured', null, -1.5, 1.8, '◇ not identifiable']
 * ```
 */
export function comparison(input: ComparisonInput): Figure {
  const { id, title, caption, width, quantity, unit, rows } = input;
  if (rows.length === 0)
    throw new InputError('a comparison needs at least one row', 'give one', { field: id });
  for (const [index, row] of rows.entries()) requireRow(row, `${id}.rows.${index}`);
  const numbers = rows.flatMap(({ value, low, high }) =>
    [value, low, high].filter((one) => one !== undefined),
  );
  const inUnit = axisUnit(Math.max(...numbers.map((number) => Math.abs(number))), unit);
  const low = Math.min(...numbers) * inUnit.factor;
  const high = Math.max(...numbers) * inUnit.factor;
  const axis =
    input.scale === 'log'
      ? logAxis(low, high)
      : linearAxis(low, high, 4, { includeZero: true, marginAtZero: true });
  const left = 12 + Math.ceil(Math.max(...rows.map(({ label }) => textWidth(label, figureType.label))));
  const right = 12 + Math.ceil(Math.max(...rows.map((row) => textWidth(wordOf(row), figureType.label))));
  const plotWidth = widthInPixels(width) - left - right;
  if (plotWidth < 60)
    throw new InputError('labels leave no room for the values', 'shorten them or take the width of 174 mm', {
      field: id,
    });
  const plotHeight = rowHeight * rows.length + 8;
  const position = (value: number): number => plotWidth * fractionAlong(axis, value * inUnit.factor);
  const layers = rows.flatMap((row, index) =>
    rowLayers(row, 4 + rowHeight * (index + 0.5), plotWidth, position),
  );
  const axisLayer = {
    data: { values: [{ x: axis.domain[0] }] },
    mark: { type: 'point', opacity: 0, aria: false },
    encoding: {
      x: {
        field: 'x',
        ...axisEncoding(axis, axisTitle(quantity, inUnit.unit), { titleY: 27, titleBaseline: 'middle' }),
      },
    },
  };
  const size = { plotWidth, plotHeight, margins: { left, right, top: 4, bottom: 34 } };
  return {
    id,
    title,
    caption,
    width,
    specification: inHouseTheme(title, size, { layer: [axisLayer, ...layers] }),
    table: {
      columns: [
        'label',
        'kind',
        axisTitle(quantity, unit),
        axisTitle('low', unit),
        axisTitle('high', unit),
        'word',
      ],
      rows: rows.map((row) => [
        row.label,
        row.kind,
        row.value ?? null,
        row.low ?? null,
        row.high ?? null,
        wordOf(row),
      ]),
    },
  };
}

const rowHeight = 19;

const shapeOf: Readonly<Record<SeriesKind, string>> = {
  measured: 'circle',
  simulated: 'stroke',
  reported: 'circle',
  fit: 'diamond',
};

function wordOf(row: ComparisonRow): string {
  return row.word ?? row.kind;
}

function rowLayers(
  row: ComparisonRow,
  y: number,
  plotWidth: number,
  position: (value: number) => number,
): Record<string, unknown>[] {
  const colour = figureColours.series[0];
  const text = { type: 'text', baseline: 'middle' };
  const encoding = { text: { field: 'text' } };
  const layers: Record<string, unknown>[] = [
    atPixels([{ x: -8, y, text: row.label }], { mark: { ...text, align: 'right' }, encoding }),
    atPixels([{ x: plotWidth + 8, y, text: wordOf(row) }], { mark: { ...text, align: 'left' }, encoding }),
  ];
  if (row.low !== undefined && row.high !== undefined)
    layers.push(
      atPixels([{ x: position(row.low), y, x2: position(row.high) }], {
        mark: { type: 'rule', stroke: colour, strokeWidth: 1.5, aria: false },
        encoding: { x2: { field: 'x2' } },
      }),
    );
  if (row.value !== undefined) {
    const upright = row.kind === 'simulated';
    layers.push(
      atPixels([{ x: position(row.value), y }], {
        mark: {
          type: 'point',
          shape: shapeOf[row.kind],
          ...(upright ? { angle: 90 } : {}),
          size: upright ? 120 : 40,
          opacity: 1,
          fill: row.kind === 'reported' ? figureColours.ground : colour,
          stroke: colour,
          strokeWidth: upright ? 2 : 1.25,
          aria: false,
        },
      }),
    );
  }
  return layers;
}

function requireRow(row: ComparisonRow, field: string): void {
  const numbers = [row.value, row.low, row.high].filter((one) => one !== undefined);
  if (numbers.some((number) => !Number.isFinite(number)))
    throw new InputError('a number is not finite', 'leave it out', { field });
  const interval = row.low !== undefined && row.high !== undefined;
  if (row.value === undefined && !interval)
    throw new InputError('the row has neither value nor interval', 'give a value, or low and high', {
      field,
    });
  if (interval && (row.low ?? 0) > (row.high ?? 0))
    throw new InputError('low is above high', 'exchange them', { field });
}
