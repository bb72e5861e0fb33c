import type { TopLevelSpec } from 'vega-lite';
import type { Figure } from '../figure/index.ts';
import { escapeText } from './escape-text.ts';
import { inPageColours } from './page-colours.ts';

/** How a figure is drawn. */
export interface DrawOptions {
  /** `fixed` colours for a file of its own (default), `page` for variables of the page it is put into. */
  readonly colours?: 'fixed' | 'page';
}

/**
 * SVG text of a figure: no DOM and no canvas are needed, the same figure gives the same bytes. The title is the name
 * of the image for screen readers; identities inside start with the figure's own.
 *
 * @example
 * ```ts
 * import { comparison } from 'interphase/figure';
 * import { drawFigure } from 'interphase/report';
 * const figure = comparison({ id: 'one', title: 'One value', caption: '', width: 85, quantity: 'thickness',
 *   unit: 'µm', rows: [{ label: 'stated', kind: 'reported', value: 3 }] });
 * (await drawFigure(figure)).startsWith('<svg'); // => true
 * ```
 */
export async function drawFigure(figure: Figure, options: DrawOptions = {}): Promise<string> {
  // Loaded here so that programs which draw nothing do not wait for it.
  const [{ compile }, { parse, View, Error: errorsOnly }] = await Promise.all([
    import('vega-lite'),
    import('vega'),
  ]);
  const specification: TopLevelSpec = JSON.parse(JSON.stringify(figure.specification));
  const compiled = compile(specification);
  const view = new View(parse(compiled.spec), { renderer: 'none', logLevel: errorsOnly });
  const drawn = await view.toSVG();
  view.finalize();
  const svg = asImage(drawn, figure);
  return options.colours === 'page' ? inPageColours(svg) : svg;
}

/** One named image rather than a tree of groups, with identities that are unique in a page of many figures. */
function asImage(svg: string, figure: Figure): string {
  const prefix = figure.id.replaceAll(/[^\w-]/gu, '-');
  return svg
    .replaceAll(/ (?:aria-[a-z]+|role|class|pointer-events)="[^"]*"/gu, '')
    .replaceAll(/ id="([^"]*)"/gu, ` id="${prefix}-$1"`)
    .replaceAll(/url\(#([^)]*)\)/gu, `url(#${prefix}-$1)`)
    .replaceAll(/href="#([^"]*)"/gu, `href="#${prefix}-$1"`)
    .replaceAll(/ opacity="1"/gu, '')
    .replaceAll(/-?\d+\.\d{3,}/gu, (number) => String(Number(Number(number).toFixed(2))))
    .replace('<svg ', `<svg role="img" aria-label="${escapeText(figure.title)}" `)
    .replace(/>/u, `><title>${escapeText(figure.title)}</title>`);
}
