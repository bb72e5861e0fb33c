import type { TopLevelSpec } from 'vega-lite';
import type { Figure } from '../figure/index.ts';
import { escapeText } from './markup.ts';
import { pageColour } from './page-colour.ts';
import { withSubscriptsInSvg } from './with-subscripts.ts';

/** How a figure is drawn. */
export interface DrawOptions {
  /** `fixed` colours for a file of its own (default), `page` for variables of the page it is put into. */
  readonly colours?: 'fixed' | 'page';
  /** Start of the identities inside; the figure's own identity unless said. */
  readonly prefix?: string;
}

/**
 * SVG text of a figure: no DOM and no canvas are needed, the same figure gives the same bytes. The title is the name
 * of the image for screen readers.
 *
 * @example
 * ```ts
 * import { comparison } from 'interphase/figure';
 * import { drawFigure } from 'interphase/report';
 * const figure = comparison({ id: 'one', title: 'One value', caption: '', width: 85, quantity: 'thickness',
 *   unit: 'µm', rows: [{ label: 'stated', kind: 'reported', value: 3 }] });
 * (await drawFigure(figure)).startsWith('<svg role="img" aria-label="One value"'); // => true
 * ```
 */
export async function drawFigure(figure: Figure, options: DrawOptions = {}): Promise<string> {
  // Loaded here so that programs which draw nothing do not wait for it.
  const [{ compile }, { parse, View, Error: errorsOnly }] = await Promise.all([
    import('vega-lite'),
    import('vega'),
  ]);
  const specification: TopLevelSpec = JSON.parse(JSON.stringify(figure.specification));
  const view = new View(parse(compile(specification).spec), { renderer: 'none', logLevel: errorsOnly });
  const drawn = await view.toSVG();
  view.finalize();
  const prefix = (options.prefix ?? figure.id).replaceAll(/[^\w-]/gu, '-');
  const identities = new Map<string, string>();
  const identity = (name: string): string => {
    const known = identities.get(name) ?? `${prefix}-${identities.size + 1}`;
    identities.set(name, known);
    return known;
  };
  return drawn
    .replaceAll(/<[^>]+>/gu, (tag) => tidyTag(tag, identity, options.colours === 'page'))
    .replaceAll(
      /(<text[^>]*>)([^<]+)(?=<\/text>)/gu,
      (_, tag: string, text: string) => tag + withSubscriptsInSvg(text),
    )
    .replace(
      /^<svg ([^>]*)>/u,
      (_, attributes: string) =>
        `<svg role="img" aria-label="${escapeText(figure.title)}" ${attributes}><title>${escapeText(figure.title)}</title>`,
    );
}

/** One image rather than a tree of groups: drops roles, shortens numbers, makes identities unique in a page. */
function tidyTag(tag: string, identity: (name: string) => string, inPage: boolean): string {
  return tag
    .replaceAll(/ (?:aria-[a-z]+|role|class|pointer-events)="[^"]*"/gu, '')
    .replaceAll(' opacity="1"', '')
    .replaceAll(/ id="([^"]*)"/gu, (_, name: string) => ` id="${identity(name)}"`)
    .replaceAll(/url\(#([^)]*)\)/gu, (_, name: string) => `url(#${identity(name)})`)
    .replaceAll(/href="#([^"]*)"/gu, (_, name: string) => `href="#${identity(name)}"`)
    .replaceAll(/-?\d+\.\d{3,}/gu, (number) => String(Number(Number(number).toFixed(2))))
    .replaceAll(/ font-family="[^"]*"/gu, (font) => (inPage ? '' : font))
    .replaceAll(/ (fill|stroke)="(#[0-9a-f]{6})"/giu, (whole, property: string, colour: string) =>
      inPage ? ` ${property}="${pageColour(colour)}"` : whole,
    );
}
