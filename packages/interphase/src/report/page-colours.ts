import { figureColours } from '../figure/index.ts';

/** Replaces the fixed colours of a figure by variables of the page, so that it is right in light and dark. */
export function inPageColours(svg: string): string {
  return svg
    .replaceAll(/ (fill|stroke)="(#[0-9a-f]{6})"/giu, (whole, property: string, colour: string) => {
      const variable = variables.get(colour.toLowerCase());
      return variable === undefined ? whole : ` ${property}="var(${variable})"`;
    })
    .replaceAll(/ font-family="[^"]*"/gu, '');
}

const variables = new Map<string, string>([
  [figureColours.ink, '--ink'],
  [figureColours.soft, '--soft'],
  [figureColours.ground, '--ground'],
  ...figureColours.series.map((colour, index): [string, string] => [colour, `--series-${index + 1}`]),
]);
