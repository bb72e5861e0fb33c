import { xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus';
import { describe, expect, it } from 'vitest';
import { chiSquaredUpperTail } from './chi-squared.ts';
import { normalCumulative } from './normal.ts';
import { randomStream } from './random-stream.ts';
import { studentCumulative } from './student.ts';
import { nextWord } from './xoroshiro.ts';

const draws = 20_000;

/** p-value of χ² for values in [0, 1) that should be uniform, in 50 equal classes. */
function uniformity(next: () => number): number {
  const counts = new Float64Array(50);
  for (let i = 0; i < draws; i++) {
    const cell = Math.min(Math.floor(next() * 50), 49);
    counts[cell] = counts[cell]! + 1;
  }
  const expected = draws / 50;
  return chiSquaredUpperTail(
    counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0),
    49,
  );
}

function correlation(a: () => number, b: () => number): number {
  let sum = 0;
  for (let i = 0; i < draws; i++) sum += a() * b();
  return sum / Math.sqrt(draws);
}

describe('randomStream', () => {
  it('repeats itself, and differs between seeds and streams', () => {
    const first = (seed: number, stream?: number) => {
      const random = randomStream(seed, stream);
      return Array.from({ length: 8 }, () => random.uniform());
    };
    expect(first(5, 3)).toEqual(first(5, 3));
    expect(first(5)).toEqual(first(5, 0));
    const seen = new Set<number>();
    for (const seed of [0, 1, 2, -1, 2 ** 32, 2 ** 32 + 1, Number.MAX_SAFE_INTEGER]) {
      for (const stream of [0, 1, 2]) for (const value of first(seed, stream)) seen.add(value);
    }
    expect(seen.size).toBe(7 * 3 * 8);
  });

  it('gives these numbers on every machine', () => {
    const random = randomStream(2024, 1);
    expect([random.uniform(), random.uniform(), random.integer(1000)]).toMatchInlineSnapshot(`
      [
        0.8419458774576244,
        0.6706209906901118,
        288,
      ]
    `);
  });

  it('steps as the published generator does', () => {
    const start = [123, -456, 789, -1011];
    const published = xoroshiro128plusFromState(start);
    const state = Int32Array.from(start);
    for (let i = 0; i < 1000; i++) expect(nextWord(state)).toBe(published.next());
  });

  it('draws from the distributions it names', () => {
    for (const seed of [1, 2, 3]) {
      const random = randomStream(seed);
      expect(uniformity(() => random.uniform())).toBeGreaterThan(1e-4);
      expect(uniformity(() => normalCumulative(random.normal()))).toBeGreaterThan(1e-4);
      expect(uniformity(() => studentCumulative(random.student(3), 3))).toBeGreaterThan(1e-4);
      expect(uniformity(() => normalCumulative(random.student(Infinity)))).toBeGreaterThan(1e-4);
      expect(uniformity(() => (random.integer(7) + random.uniform()) / 7)).toBeGreaterThan(1e-4);
    }
  });

  it('has no correlation between streams, neighbouring seeds or successive numbers', () => {
    const of = (seed: number, stream: number) => {
      const random = randomStream(seed, stream);
      return () => random.normal();
    };
    // Standard normal under independence: 4.5 has p = 7e-6.
    expect(Math.abs(correlation(of(1, 0), of(1, 1)))).toBeLessThan(4.5);
    expect(Math.abs(correlation(of(1, 0), of(2, 0)))).toBeLessThan(4.5);
    const one = of(9, 4);
    expect(Math.abs(correlation(one, one))).toBeLessThan(4.5);
    // The first number of a thousand neighbouring seeds.
    let seed = 0;
    expect(uniformity(() => randomStream(seed++).uniform())).toBeGreaterThan(1e-4);
  });

  it('keeps in step whatever the values', () => {
    const a = randomStream(3);
    const b = randomStream(3);
    a.student(2);
    a.normal();
    b.uniform();
    b.uniform();
    b.uniform();
    expect(a.uniform()).toBe(b.uniform());
  });

  it('refuses what is no seed, stream or range', () => {
    expect(() => randomStream(1.5)).toThrow(RangeError);
    expect(() => randomStream(1, -1)).toThrow(RangeError);
    expect(() => randomStream(1).integer(0)).toThrow(RangeError);
    expect(() => randomStream(1).student(0)).toThrow(RangeError);
  });
});
