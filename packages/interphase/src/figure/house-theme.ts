import type { FigureWidth } from './figure.ts';

/** Colours of figures on a light ground. The report maps each of them to a variable of the page. */
export const figureColours = {
  ink: '#1b1f23',
  soft: '#5c6670',
  ground: '#ffffff',
  /** Series in this order; told apart by shape or dash as well. */
  series: ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#e69f00', '#56b4e9', '#000000'],
} as const;

/** Type sizes in px at 96 dpi: 7.1 pt for numbers, 7.9 pt for axis titles. */
export const figureType = { label: 9.5, title: 10.5 } as const;

/** Room around the plot in px: for numbers and axis titles. */
export interface Margins {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Total width of a figure in px at 96 dpi: 321 for 85 mm, 658 for 174 mm. */
export function widthInPixels(width: FigureWidth): number {
  return Math.round((width * 96) / 25.4);
}

/**
 * Frame of every specification: fixed sizes that do not depend on how a program measures text, the house
 * theme, no title (the caption says it) and a white ground.
 */
export function inHouseTheme(
  title: string,
  size: { readonly plotWidth: number; readonly plotHeight: number; readonly margins: Margins },
  content: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    description: title,
    background: figureColours.ground,
    autosize: { type: 'none' },
    width: size.plotWidth,
    height: size.plotHeight,
    padding: { ...size.margins },
    config: houseTheme,
    ...content,
  };
}

const houseTheme = {
  font: 'Helvetica Neue, Helvetica, Arial, sans-serif',
  view: { stroke: null },
  axis: {
    grid: false,
    domainColor: figureColours.ink,
    domainWidth: 0.75,
    tickColor: figureColours.ink,
    tickWidth: 0.75,
    tickSize: -4,
    labelColor: figureColours.ink,
    labelFontSize: figureType.label,
    labelFlush: false,
    labelOverlap: false,
    labelPadding: 8,
    titleColor: figureColours.ink,
    titleFontSize: figureType.title,
    titleFontWeight: 'normal',
  },
  text: { fontSize: figureType.label, color: figureColours.ink },
} as const;
