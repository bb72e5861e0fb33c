import { describe, expect, it } from 'vitest';
import { incompleteGamma, inverseIncompleteGamma } from './incomplete-gamma.ts';
import { relativeError } from './relative-error.fixture.ts';
import { logGamma } from './stirling.ts';

// Numbers computed with 50-digit arithmetic.
describe('incomplete gamma function', () => {
  it.each([
    [0.5, 1e-10, 1.1283791670579e-5, 0.9999887162083294],
    [0.5, 0.3, 0.5614219739190002, 0.4385780260809999],
    [0.5, 1.49, 0.9157007275967407, 0.08429927240325934],
    [0.5, 60, 1.0, 6.326068263677261e-28],
    [1.5, 0.01, 0.0007477553393911979, 0.9992522446606088],
    [3, 2.5, 0.45618688411667047, 0.5438131158833295],
    [3, 40, 0.9999999999999964, 3.572865928700226e-15],
    [10, 9, 0.4125917556680586, 0.5874082443319414],
    [10, 12, 0.7576078383294876, 0.24239216167051233],
    [33.3, 5, 5.963738565995681e-17, 0.9999999999999999],
    [100, 100, 0.5132987982791487, 0.48670120172085135],
    [100, 200, 0.9999999999999981, 1.843893649711574e-15],
    [5000, 4900, 0.07794495622651391, 0.9220550437734861],
    [5000, 5300, 0.9999844548842145, 1.5545115785517565e-5],
    [1000000.0, 1001000.0, 0.8413447863683403, 0.15865521363165971],
    [0.01, 0.5, 0.9943732438060329, 0.0056267561939671844],
    [0.01, 3, 0.9998670286434298, 0.0001329713565701555],
  ])('at (%d, %d)', (a, x, lower, upper) => {
    const found = incompleteGamma(a, x);
    expect(relativeError(found.lower, lower)).toBeLessThan(1e-12);
    expect(relativeError(found.upper, upper)).toBeLessThan(1e-12);
  });

  it.each([
    [1e-8, 18.42068073818021],
    [0.3, 1.0957979948180756],
    [0.5, 0.5723649429247001],
    [1.7, -0.09580769740706588],
    [2.2, 0.09694746679063887],
    [9.5, 11.689333420797269],
    [15.9, 27.625493215168692],
    [16.1, 28.173694494813546],
    [171, 706.5730622457874],
    [12345.6, 103959.18506616846],
  ])('logarithm of gamma at %d', (a, expected) => {
    expect(Math.abs(logGamma(a) - expected)).toBeLessThan(2e-15 * Math.max(1, Math.abs(expected)));
  });

  it('is inverted from both tails, however small', () => {
    for (const a of [0.1, 0.5, 1, 4.5, 60, 3000]) {
      for (const p of [1e-250, 1e-12, 0.03, 0.4, 0.5, 0.8, 0.999]) {
        for (const tail of ['lower', 'upper'] as const) {
          const x = inverseIncompleteGamma(a, p, tail);
          if (x === 0 || (a === 0.1 && tail === 'lower' && p < 1e-20)) continue;
          expect(relativeError(incompleteGamma(a, x)[tail], p)).toBeLessThan(1e-11);
        }
      }
    }
    // P(1, x) = 1 − exp(−x)
    expect(relativeError(inverseIncompleteGamma(1, 1e-30, 'lower'), 1e-30)).toBeLessThan(1e-12);
    expect(relativeError(inverseIncompleteGamma(1, 1e-300, 'upper'), 300 * Math.LN10)).toBeLessThan(1e-12);
    expect(inverseIncompleteGamma(2, 0, 'lower')).toBe(0);
    expect(inverseIncompleteGamma(2, 0, 'upper')).toBe(Infinity);
  });

  it('refuses what has no meaning', () => {
    expect(() => incompleteGamma(0, 1)).toThrow(RangeError);
    expect(() => incompleteGamma(1, -1)).toThrow(RangeError);
    expect(() => incompleteGamma(1, Number.NaN)).toThrow(RangeError);
    expect(() => inverseIncompleteGamma(1, 2, 'lower')).toThrow(RangeError);
  });
});
