import { InputError } from '../quantity/index.ts';
import { figureColours } from './house-theme.ts';

/** Where the numbers of a series come from; decides how it is drawn, the same everywhere. */
export type SeriesKind = 'measured' | 'simulated' | 'reported' | 'fit';

/** Name and kind every series has. */
export interface SeriesHeading {
  /** As the legend shows it: `one film, 25 °C`. */
  readonly name: string;
  readonly kind: SeriesKind;
}

/** How a series is drawn: measured = filled marks, reported = open marks, simulated = line, fit = thin line. */
export interface SeriesStyle {
  readonly colour: string;
  readonly marks: boolean;
  readonly filled: boolean;
  readonly shape: string;
  readonly line: boolean;
  readonly lineWidth: number;
  readonly dash: readonly number[];
}

/**
 * Styles of series in the order given. A fit takes the colour of the marks it follows; over a line, or
 * with nothing before it, it is drawn in ink. Several fits of the same marks differ by dash.
 */
export function seriesStyles(series: readonly SeriesHeading[]): SeriesStyle[] {
  let colourIndex = -1;
  let fitsOfTheSame = 0;
  let followed: SeriesStyle | undefined;
  let lines = 0;
  return series.map(({ kind }) => {
    if (kind === 'fit') {
      const colour = followed?.marks ? followed.colour : figureColours.ink;
      const dash = fitDashes[fitsOfTheSame % fitDashes.length] ?? [];
      fitsOfTheSame += 1;
      // Thinner over a line, so that its colour stays seen on both sides.
      const lineWidth = followed !== undefined && !followed.marks ? 0.5 : 0.75;
      return { colour, marks: false, filled: false, shape: 'circle', line: true, lineWidth, dash };
    }
    colourIndex += 1;
    fitsOfTheSame = 0;
    const { series: colours } = figureColours;
    const isLine = kind === 'simulated';
    followed = {
      colour: colours[colourIndex % colours.length] ?? figureColours.ink,
      marks: !isLine,
      filled: kind === 'measured',
      shape: shapes[colourIndex % shapes.length] ?? 'circle',
      line: isLine,
      lineWidth: isLine ? 2.25 : 1.5,
      dash: isLine ? (lineDashes[lines % lineDashes.length] ?? []) : [],
    };
    if (isLine) lines += 1;
    return followed;
  });
}

/** Refuses a figure without series, columns of different lengths and numbers that are not finite. */
export function requireSeries(
  figure: string,
  series: readonly (SeriesHeading & { readonly columns: Readonly<Record<string, ArrayLike<number>>> })[],
): void {
  if (series.length === 0)
    throw new InputError('a figure needs at least one series', 'give one', { field: figure });
  for (const { name, columns } of series) {
    const lengths = new Set(Object.values(columns).map((column) => column.length));
    const place = { field: `${figure}.${name}` };
    if (lengths.size > 1) throw new InputError('columns differ in length', 'give as many of each', place);
    if (lengths.has(0)) throw new InputError('the series is empty', 'leave it out', place);
    for (const [column, values] of Object.entries(columns)) {
      const index = Array.from(values).findIndex((value) => !Number.isFinite(value));
      if (index >= 0)
        throw new InputError(`${column} ${index} is not a finite number`, 'leave the point out', place);
    }
  }
}

const shapes = ['circle', 'square', 'triangle-up', 'diamond', 'triangle-down', 'triangle-left', 'cross'];
const fitDashes: readonly (readonly number[])[] = [[], [4, 2], [1.5, 2], [6, 2, 1.5, 2]];
const lineDashes: readonly (readonly number[])[] = [[], [6, 2], [2, 2], [8, 2, 2, 2]];
