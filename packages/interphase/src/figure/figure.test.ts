import { describe, expect, it } from 'vitest';
import { exampleFigures } from './figure-examples.fixture.ts';
import type { Figure } from './figure.ts';
import { arrhenius, comparison, lineThrough, nyquist, transient, widthInPixels } from './index.ts';

interface Scale {
  readonly domain: readonly [number, number];
}

/** Scale and size of an x–y figure as Vega-Lite will see them. */
function scales(figure: Figure): { x: Scale; y: Scale; width: number; height: number } {
  const specification: {
    width: number;
    height: number;
    layer: [{ encoding: { x: { scale: Scale }; y: { scale: Scale } } }];
  } = JSON.parse(JSON.stringify(figure.specification));
  const { layer, width, height } = specification;
  const { encoding } = layer[0];
  return { x: encoding.x.scale, y: encoding.y.scale, width, height };
}

const common = { id: 'test', title: 'A title', caption: 'A caption.', width: 85 } as const;

describe('figures', () => {
  for (const figure of exampleFigures()) {
    it(`${figure.id} keeps its specification`, async () => {
      await expect(`${JSON.stringify(figure.specification, null, 1)}\n`).toMatchFileSnapshot(
        `snapshots/${figure.id}.vl.json`,
      );
    });

    it(`${figure.id} is as wide as its column`, () => {
      const specification: { width: number; padding: { left: number; right: number } } = JSON.parse(
        JSON.stringify(figure.specification),
      );
      const { width, padding } = specification;
      expect(width + padding.left + padding.right).toBe(widthInPixels(figure.width));
    });

    it(`${figure.id} is plain JSON with a table as wide as its header`, () => {
      expect(JSON.parse(JSON.stringify(figure.specification))).toEqual(figure.specification);
      for (const row of figure.table.rows) expect(row).toHaveLength(figure.table.columns.length);
    });
  }

  it('a column is 85 mm at 96 dpi', () => {
    expect(widthInPixels(85)).toBe(321);
    expect(widthInPixels(174)).toBe(658);
  });
});

describe('nyquist', () => {
  const spectrum = { name: 'a', kind: 'measured', frequency: [1e5, 1e3, 10] } as const;
  const shapes: Record<string, { real: number[]; imaginary: number[] }> = {
    'a tall tail': { real: [1, 1.1, 1.2], imaginary: [-0.1, -5, -900] },
    'a flat arc': { real: [0, 500, 1000], imaginary: [-1, -40, -2] },
    'an inductive start': { real: [1, 1.2, 2], imaginary: [0.8, -0.2, -1] },
    'far from zero': { real: [1000, 1001, 1002], imaginary: [-1, -2, -1] },
    'one point thrice': { real: [3, 3, 3], imaginary: [-2, -2, -2] },
  };
  for (const width of [85, 174] as const)
    for (const [name, shape] of Object.entries(shapes))
      it(`has equal scales and shows every point for ${name} at ${width} mm`, () => {
        const figure = nyquist({ ...common, width, series: [{ ...spectrum, ...shape }] });
        const { x, y, width: plotWidth, height } = scales(figure);
        const perUnitX = plotWidth / (x.domain[1] - x.domain[0]);
        const perUnitY = height / (y.domain[1] - y.domain[0]);
        expect(perUnitX / perUnitY).toBeCloseTo(1, 10);
        const largest = Math.max(...shape.real, ...shape.imaginary.map(Math.abs));
        const factor = x.domain[1] < largest / 10 ? 1e-3 : 1;
        for (const value of shape.real) expect(value * factor).toBeGreaterThanOrEqual(x.domain[0] - 1e-12);
        for (const value of shape.real) expect(value * factor).toBeLessThanOrEqual(x.domain[1]);
        for (const value of shape.imaginary)
          expect(-value * factor).toBeGreaterThanOrEqual(y.domain[0] - 1e-12);
        for (const value of shape.imaginary) expect(-value * factor).toBeLessThanOrEqual(y.domain[1]);
      });

  it('ticks both axes twice or more, however flat the spectrum', () => {
    for (const width of [85, 174] as const)
      for (let span = 1; span < 12; span += 0.25) {
        const figure = nyquist({
          id: 'flat',
          title: 'A flat spectrum',
          caption: 'Marks: measurement.',
          width,
          series: [
            {
              name: 'a',
              kind: 'measured',
              real: [29, 29 + span],
              imaginary: [0.1, -0.2],
              frequency: [1e5, 10],
            },
          ],
        });
        const { layer }: { layer: [{ encoding: Record<'x' | 'y', { axis: { values: number[] } }> }] } =
          JSON.parse(JSON.stringify(figure.specification));
        const { x, y } = layer[0].encoding;
        expect(Math.min(x.axis.values.length, y.axis.values.length), `${span} Ω`).toBeGreaterThanOrEqual(2);
        expect(Math.max(x.axis.values.length, y.axis.values.length), `${span} Ω`).toBeLessThan(20);
      }
  });

  it('counts the points outside a window in the caption', () => {
    const figure = nyquist({
      ...common,
      series: [{ ...spectrum, ...shapes['a tall tail']! }],
      window: { real: [0, 6], imaginary: [0, 6] },
    });
    expect(figure.caption).toBe('A caption. 1 of 3 points lie outside.');
    const { x, y } = scales(figure);
    expect(x.domain[1]).toBeGreaterThanOrEqual(6);
    expect(y.domain[1]).toBeGreaterThanOrEqual(6);
  });

  it('marks the decades on the first spectrum, and says Hz once', () => {
    const frequency = Array.from({ length: 41 }, (_, index) => 10 ** (5 - index / 10));
    const text = JSON.stringify(
      nyquist({
        ...common,
        series: [
          {
            name: 'a',
            kind: 'measured',
            frequency,
            real: frequency.map((_, index) => 10 + 10 * index),
            imaginary: frequency.map((_, index) => -20 * index),
          },
        ],
      }).specification,
    );
    for (const decade of ['10⁵ Hz', '10⁴', '10³', '10²', '10'])
      expect(text).toContain(`"decade":"${decade}"`);
    expect(text.match(/Hz"/gu)).toHaveLength(1);
  });

  it('keeps the sign of Z″ in the table', () => {
    const figure = nyquist({ ...common, series: [{ ...spectrum, ...shapes['an inductive start']! }] });
    expect(figure.table.rows.map((row) => row[4])).toEqual([0.8, -0.2, -1]);
  });

  it('draws kΩ where numbers are large', () => {
    const real = [1e5, 2e5, 3e5];
    const figure = nyquist({ ...common, series: [{ ...spectrum, real, imaginary: [-1, -2, -3] }] });
    expect(JSON.stringify(figure.specification)).toContain('Z′ (kΩ)');
    expect(figure.table.columns[3]).toBe('Z′ (Ω)');
  });
});

describe('transient', () => {
  it('draws the extremes of many readings and keeps all in the table', () => {
    const time = Array.from({ length: 5000 }, (_, index) => index);
    const value = time.map((t) => (t === 3333 ? 9 : 1));
    const figure = transient({
      ...common,
      quantity: 'current',
      unit: 'A',
      series: [{ name: 'a', kind: 'measured', time, value }],
    });
    expect(figure.table.rows).toHaveLength(5000);
    expect(figure.caption).toContain('5000 readings');
    expect(JSON.stringify(figure.specification)).toContain('"y":9');
    expect(JSON.stringify(figure.specification).length).toBeLessThan(60_000);
  });
});

describe('bad input', () => {
  it('names the series and the point', () => {
    expect(() =>
      nyquist({
        ...common,
        series: [
          { name: 'a', kind: 'measured', real: [1, Number.NaN], imaginary: [0, 0], frequency: [1, 2] },
        ],
      }),
    ).toThrow('test.a: real 1 is not a finite number; leave the point out.');
  });

  it('refuses unequal columns, nothing at all and values that have no logarithm', () => {
    const x = { title: 'x', unit: '1' };
    expect(() => lineThrough({ ...common, x, y: x, series: [] })).toThrow('needs at least one series');
    expect(() =>
      lineThrough({ ...common, x, y: x, series: [{ name: 'a', kind: 'fit', x: [1], y: [] }] }),
    ).toThrow('columns differ in length');
    expect(() =>
      arrhenius({
        ...common,
        quantity: 'σ',
        unit: 'S/cm',
        series: [{ name: 'a', kind: 'measured', temperature: [300], value: [0] }],
      }),
    ).toThrow('value 0 is not positive');
    expect(() =>
      comparison({ ...common, quantity: 'σ', unit: '1', rows: [{ label: 'a', kind: 'measured' }] }),
    ).toThrow('neither value nor interval');
  });
});
