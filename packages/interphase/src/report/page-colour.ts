import { figureColours } from '../figure/index.ts';

/** The variable of the page that stands for a fixed colour of a figure, so that it is right in light and dark. */
export function pageColour(colour: string): string {
  const variable = variables.get(colour.toLowerCase());
  return variable === undefined ? colour : `var(${variable})`;
}

const variables = new Map<string, string>([
  [figureColours.ink, '--ink'],
  [figureColours.soft, '--soft'],
  [figureColours.ground, '--ground'],
  ...figureColours.series.map((colour, index): [string, string] => [colour, `--series-${index + 1}`]),
]);
