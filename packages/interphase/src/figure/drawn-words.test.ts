import { expect, it } from 'vitest';
import { drawnWords } from './drawn-words.ts';
import { lineThrough } from './line-through.ts';

/** Kinds of marks that Vega draws of a series, from the specification. */
function drawn(kind: 'measured' | 'simulated', points: number): string {
  const x = Array.from({ length: points }, (_, index) => index + 1);
  const figure = lineThrough({
    id: 'one',
    title: 'One',
    caption: '',
    width: 85,
    x: { title: 'x', unit: '1' },
    y: { title: 'y', unit: '1' },
    series: [{ name: 'a', kind, x, y: x, uncertainty: x }],
  });
  return JSON.stringify(figure.specification, (key, one: unknown) => (key === 'values' ? undefined : one));
}

it.each<['measured' | 'simulated', number]>([
  ['measured', 4],
  ['simulated', 4],
  ['simulated', 40],
])('the words of a caption are what is drawn: %s, %i points', (kind, points) => {
  const { readings, uncertainty } = drawnWords([kind], points);
  const { layer } = JSON.parse(drawn(kind, points)) as unknown as { layer: unknown[] };
  const own = JSON.stringify(layer[0]);
  expect(own.includes('"type":"line"')).toBe(/lines/iu.test(readings));
  expect(own.includes('"type":"point"')).toBe(/dots|marks/iu.test(readings));
  expect(own.includes('"type":"area"')).toBe(uncertainty === 'bands');
});

it('says both where some were measured and some simulated', () => {
  expect(drawnWords(['measured', 'simulated'], 99)).toEqual({
    readings: 'Marks, or thick lines where simulated',
    uncertainty: 'bars or bands',
  });
});
