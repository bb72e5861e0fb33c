import { describe, expect, it } from 'vitest';
import { normalCumulative, normalDensity, normalQuantile } from './normal.ts';
import { relativeError } from './relative-error.fixture.ts';

// Numbers computed with 50-digit arithmetic.
describe('normal distribution', () => {
  it.each([
    [-37.5, 4.605353009581955e-308],
    [-20.3, 6.429244467698346e-92],
    [-8.25, 7.919726314642477e-17],
    [-3.1, 0.0009676032132183566],
    [-2, 0.02275013194817921],
    [-1.9999, 0.022755531584767185],
    [-1, 0.15865525393145705],
    [-0.3, 0.3820885778110474],
    [-1e-9, 0.49999999960105773],
    [0.7, 0.758036347776927],
    [2.5, 0.9937903346742238],
  ])('cumulative at %d', (x, expected) => {
    expect(relativeError(normalCumulative(x), expected)).toBeLessThan(5e-15);
  });

  it.each([
    [1e-300, -37.0470962993612],
    [1e-100, -21.273453560965326],
    [1e-20, -9.262340089798407],
    [3.3e-7, -4.972778665093691],
    [0.001, -3.0902323061678136],
    [0.02425, -1.972961051311885],
    [0.075, -1.439531470938456],
    [0.2, -0.8416212335729142],
    [0.42, -0.20189347914185088],
    [0.5001, 0.00025066283008800747],
    [0.7, 0.5244005127080407],
    [0.975, 1.9599639845400538],
    [0.999999, 4.753424308817087],
  ])('quantile of %d', (p, expected) => {
    expect(relativeError(normalQuantile(p), expected)).toBeLessThan(5e-15 + 4e-17 / Math.abs(p - 0.5));
  });

  it('quantile and cumulative undo each other', () => {
    // Below −37 the probability itself has fewer than 53 bits.
    for (let x = -37; x < 5; x += 0.37) {
      // Rounding of p moves x by ε p/φ(x).
      const tolerance = 1e-14 + 2e-16 / (normalDensity(x) / normalCumulative(x)) / Math.abs(x);
      expect(relativeError(normalQuantile(normalCumulative(x)), x)).toBeLessThan(tolerance);
    }
  });

  it('ends, and refusals', () => {
    expect(normalQuantile(0)).toBe(-Infinity);
    expect(normalQuantile(1)).toBe(Infinity);
    expect(normalCumulative(-Infinity)).toBe(0);
    expect(normalCumulative(Infinity)).toBe(1);
    expect(() => normalQuantile(1.1)).toThrow(RangeError);
    expect(() => normalCumulative(Number.NaN)).toThrow(RangeError);
  });
});
