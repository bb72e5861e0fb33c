import { describe, expect, it } from 'vitest';
import { editDistance, nearest } from './nearest.ts';

describe('nearest word', () => {
  it.each([
    ['kitten', 'sitting', 3],
    ['flaw', 'lawn', 2],
    ['', 'abc', 3],
    ['same', 'same', 0],
  ])('%s and %s differ by %i', (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance);
    expect(editDistance(b, a)).toBe(distance);
  });

  it('finds a mistyped key and stays silent when nothing is near', () => {
    expect(nearest('tickness', ['label', 'thickness', 'areal mass'])).toBe('thickness');
    expect(nearest('Areal_mass', ['label', 'thickness', 'areal mass'])).toBe('areal mass');
    expect(nearest('xyzzy quux', ['label', 'thickness'])).toBeUndefined();
  });
});
