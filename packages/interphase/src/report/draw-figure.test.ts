import { logger as vegaLogger, Warn } from 'vega';
import { compile } from 'vega-lite';
import type { TopLevelSpec } from 'vega-lite';
import { describe, expect, it } from 'vitest';
import { exampleFigures } from '../figure/figure-examples.fixture.ts';
import { comparison, figureColours, nyquist } from '../figure/index.ts';
import { drawFigure } from './draw-figure.ts';

/** A logger that keeps warnings and errors. */
function loggerInto(warnings: string[]): ReturnType<typeof vegaLogger> {
  return vegaLogger(Warn, 'log', (_, level, message) => warnings.push(`${level} ${message.join(' ')}`));
}

describe('drawFigure', () => {
  for (const figure of exampleFigures()) {
    it(`draws ${figure.id} without a warning, to the same bytes, as one named image`, async () => {
      const warnings: string[] = [];
      const specification: TopLevelSpec = JSON.parse(JSON.stringify(figure.specification));
      compile(specification, { logger: loggerInto(warnings) });
      expect(warnings).toEqual([]);
      const before = JSON.stringify(figure);
      const [one, two] = [await drawFigure(figure), await drawFigure(figure)];
      expect(two).toBe(one);
      expect(JSON.stringify(figure)).toBe(before);
      expect(one).toMatch(/^<svg role="img" aria-label="[^"]+" [^>]*><title>[^<]+<\/title>/u);
      expect(one.match(/role="/gu)).toHaveLength(1);
      expect(one).not.toContain('NaN');
      const width = Number(/ width="([\d.]+)"/u.exec(one)?.[1]);
      expect(width).toBe(figure.width === 85 ? 321 : 658);
    });

    it(`draws ${figure.id} in colours of the page only`, async () => {
      const svg = await drawFigure(figure, { colours: 'page', prefix: 'figure-7' });
      for (const colour of [...figureColours.series, figureColours.ink, figureColours.ground])
        expect(svg).not.toContain(`"${colour}"`);
      expect(svg).toContain('var(--ink)');
      for (const [, id] of svg.matchAll(/ id="([^"]*)"/gu)) expect(id).toMatch(/^figure-7-/u);
    });
  }

  it('keeps labels as they are and escapes what could be markup', async () => {
    const evil = `</text><script>alert(1)</script> class="x" 0.123456 & 'q'`;
    const svg = await drawFigure(
      comparison({
        id: 'evil"><script>',
        title: evil,
        caption: '',
        width: 174,
        quantity: 'E',
        unit: 'eV',
        rows: [{ label: evil.slice(0, 56), kind: 'measured', value: 0.5 }],
      }),
    );
    expect(svg).not.toContain('<script');
    expect(svg).toContain('class="x" 0.123456');
    expect(svg).toContain('&lt;script&gt;');
  });

  it('takes two series of one name', async () => {
    const one = {
      name: 'film',
      kind: 'measured',
      frequency: [10, 1],
      real: [1, 2],
      imaginary: [-1, -2],
    } as const;
    const figure = nyquist({ id: 'twice', title: 'Twice', caption: '', width: 85, series: [one, one] });
    expect(await drawFigure(figure)).toContain('>film<');
  });
});
