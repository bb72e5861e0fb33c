import { figureColours, figureType } from './house-theme.ts';
import type { Box, PlotPoint } from './place-labels.ts';
import { freeBox, placeLabels } from './place-labels.ts';
import type { SeriesHeading, SeriesStyle } from './series.ts';
import { textWidth } from './text-width.ts';

type Layer = Readonly<Record<string, unknown>>;

/** What a legend explains and what it must not cover. */
export interface LegendInput {
  readonly series: readonly SeriesHeading[];
  readonly styles: readonly SeriesStyle[];
  /** Points of each series in px of the plot. */
  readonly points: readonly (readonly PlotPoint[])[];
  readonly plotWidth: number;
  readonly plotHeight: number;
  /** Height in px above the plot that something else occupies, such as a second axis. */
  readonly clearance?: number;
}

/** Layers of a legend and the height in px it needs above the plot, 0 when it lies inside. */
export interface Legend {
  readonly layers: readonly Layer[];
  readonly above: number;
}

/**
 * A legend inside where there is room; else each series carries its own label (unless some are fits, which run
 * over what they fit); else rows above the plot.
 * A single series needs none: the caption says what it is.
 */
export function legend(input: LegendInput): Legend {
  const { plotWidth, plotHeight } = input;
  const { series, styles } = withoutRepeatedFits(input.series, input.styles);
  if (series.length < 2) return { layers: [], above: 0 };
  const within = { left: 12, top: 4, right: plotWidth - 4, bottom: plotHeight - 10 };
  const width = sample + Math.max(...series.map(({ name }) => textWidth(name, figureType.label)));
  const box = freeBox(width, rowHeight * series.length, input.points.flat(), within);
  if (box !== undefined) {
    const places = series.map((_, index) => ({ x: box.left, y: box.top + rowHeight * (index + 0.5) }));
    return { layers: entries(series, styles, places), above: 0 };
  }
  const direct = series.some(({ kind }) => kind === 'fit') ? undefined : directLabels(input, within);
  if (direct !== undefined) return { layers: direct, above: 0 };
  const flow = abovePlot(series, plotWidth, input.clearance ?? 0);
  return { layers: entries(series, styles, flow.places), above: flow.height };
}

/** Fits that look the same share one entry, named by what their names share. */
function withoutRepeatedFits(
  series: readonly SeriesHeading[],
  styles: readonly SeriesStyle[],
): { series: SeriesHeading[]; styles: SeriesStyle[] } {
  const kept = new Map<string, { names: string[]; kind: SeriesHeading['kind']; style: SeriesStyle }>();
  for (const [index, { name, kind }] of series.entries()) {
    const style = styles[index];
    if (style === undefined) continue;
    const look = kind === 'fit' ? `${style.colour} ${style.dash.join(' ')}` : `${index}`;
    const entry = kept.get(look) ?? { names: [], kind, style };
    entry.names.push(name);
    kept.set(look, entry);
  }
  // What is shared stands last, where it does not look like the fit of one series.
  const entriesKept = [...kept.values()].toSorted(
    (a, b) => Number(a.names.length > 1) - Number(b.names.length > 1),
  );
  return {
    series: entriesKept.map(({ names, kind }) => ({ name: sharedName(names), kind })),
    styles: entriesKept.map(({ style }) => style),
  };
}

/** `fit` of `fit, 0 °C` and `fit, 40 °C`; else `fits`. */
function sharedName(names: readonly string[]): string {
  const [first = '', ...others] = names;
  if (others.length === 0) return first;
  const parts = others.map((name) => new Set(name.split(', ')));
  const shared = first.split(', ').filter((part) => parts.every((other) => other.has(part)));
  return shared.length === 0 ? 'fits' : shared.join(', ');
}

const rowHeight = 13;
const sample = 23;

function entries(
  series: readonly SeriesHeading[],
  styles: readonly SeriesStyle[],
  places: readonly PlotPoint[],
): Layer[] {
  return series.flatMap(({ name }, index) => {
    const style = styles[index];
    const place = places[index];
    if (style === undefined || place === undefined) return [];
    const { x, y } = place;
    const layers: Layer[] = [];
    if (style.line)
      layers.push(
        atPixels([{ x, y, x2: x + 18 }], {
          mark: {
            type: 'rule',
            stroke: style.colour,
            strokeWidth: style.lineWidth,
            strokeDash: [...style.dash],
            aria: false,
          },
          encoding: { x2: { field: 'x2' } },
        }),
      );
    if (style.marks) layers.push(atPixels([{ x: x + 9, y }], { mark: pointMark(style) }));
    layers.push(
      atPixels([{ x: x + sample, y, name }], {
        mark: { type: 'text', align: 'left', baseline: 'middle' },
        encoding: { text: { field: 'name' } },
      }),
    );
    return layers;
  });
}

/** Entries side by side in as many rows as they need, above the plot and what is printed over it. */
function abovePlot(
  series: readonly SeriesHeading[],
  plotWidth: number,
  clearance: number,
): { places: PlotPoint[]; height: number } {
  let x = 0;
  let row = 0;
  const positions = series.map(({ name }) => {
    const width = sample + textWidth(name, figureType.label) + 14;
    if (x > 0 && x + width > plotWidth + 14) {
      x = 0;
      row += 1;
    }
    const position = { x, row };
    x += width;
    return position;
  });
  const height = rowHeight * (row + 1) + 5;
  const places = positions.map((position) => ({
    x: position.x,
    y: rowHeight * (position.row + 0.5) - height - clearance,
  }));
  return { places, height };
}

function directLabels(input: LegendInput, within: Box): Layer[] | undefined {
  const wishes = input.series.map(({ name }, index) => ({
    text: name,
    anchors: [...(input.points[index] ?? [])].reverse(),
  }));
  const placed = placeLabels(wishes, input.points.flat(), within, figureType.label);
  const layers: Layer[] = [];
  for (const [index, label] of placed.entries()) {
    const at = label === undefined ? undefined : wishes[index]?.anchors[label.anchor];
    if (label === undefined || at === undefined) return undefined;
    layers.push(
      atPixels([{ x: at.x + label.dx, y: at.y + label.dy, name: label.text }], {
        mark: { type: 'text', align: label.align, baseline: 'middle' },
        encoding: { text: { field: 'name' } },
      }),
    );
  }
  return layers;
}

/** Mark of a point in the style of its series. */
export function pointMark(style: SeriesStyle, size = 22): Layer {
  return {
    type: 'point',
    shape: style.shape,
    size,
    opacity: 1,
    fill: style.filled ? style.colour : figureColours.ground,
    stroke: style.colour,
    strokeWidth: style.filled ? 0.5 : 1,
    aria: false,
  };
}

/** A layer whose data are px of the plot, not values on its axes. */
export function atPixels(
  values: readonly Readonly<Record<string, number | string>>[],
  layer: { readonly mark: Layer; readonly encoding?: Layer },
): Layer {
  return {
    data: { values: values.map((value) => ({ ...value })) },
    ...layer,
    encoding: {
      x: { field: 'x', type: 'quantitative', scale: null, axis: null },
      y: { field: 'y', type: 'quantitative', scale: null, axis: null },
      ...layer.encoding,
    },
  };
}
