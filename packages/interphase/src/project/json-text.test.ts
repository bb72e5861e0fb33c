import { expect, it } from 'vitest';
import { propagate, quantity } from '../quantity/index.ts';
import { jsonText } from './json-text.ts';
import { quantityJson } from './to-json.ts';

/** Two quantities whose sources are counted while the program runs, and one that shares a source with the first. */
function unnamed(): unknown {
  const first = quantity(3, 'µm', { uncertainty: 0.1 });
  const second = propagate(({ x }) => x * x, { x: quantity(0, 'V', { uncertainty: 1 }) }, { unit: 'V2' });
  const named = quantity(1, 'V', { uncertainty: 1, source: 'meter' });
  return [first, second, first, named].map(quantityJson);
}

it('is the same text for the same inputs, however many sources the program has counted before', () => {
  const once = jsonText(unnamed(), 2);
  expect(jsonText(unnamed(), 2)).toBe(once);
  const sources = [...once.matchAll(/"source": "(.*)"/gu)].map(([, source]) => source);
  expect(sources).toEqual(['#1 3 µm', '#2 second-order terms', '#1 3 µm', 'meter']);
});

it('keeps every other text', () => {
  expect(jsonText({ text: '#7 left', statement: { source: '#tag' }, source: '#12' })).toBe(
    '{"text":"#7 left","statement":{"source":"#tag"},"source":"#12"}',
  );
});
