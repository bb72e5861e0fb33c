import { describe, expect, it } from 'vitest';
import { fromCovariance, propagate, quantity } from '../quantity/index.ts';
import type { Quantity } from '../quantity/index.ts';
import { improveFirst } from './improve-first.ts';

const answer = (found: Quantity) => ({
  quantities: [
    { name: 'fixture resistance', of: 'film', principal: false, quantity: quantity(1, 'Ω') },
    { name: 'ionic conductivity', of: 'film', principal: true, quantity: found },
  ],
});

describe('what to improve first', () => {
  it('is the budget of the answer, largest first, in words a reader knows', () => {
    // u²: thickness (4 %)² = 16, area (0.8 %)² = 0.64, fit (0.3 %)² = 0.09 and (0.2 %)² = 0.04, of 16.77.
    const found = propagate(
      (x) => x.thickness / (x.area * (x.one + x.two)),
      {
        thickness: quantity(25, 'µm', { uncertainty: 1, source: 'specimens.film.thickness' }),
        area: quantity(1, 'cm²', { uncertainty: 0.008, source: 'cells.a1.electrode diameter' }),
        one: quantity(10, 'Ω', { uncertainty: 0.06, source: 'series resistance of a.txt 891f9cfc' }),
        two: quantity(10, 'Ω', { uncertainty: 0.04, source: 'series resistance of b.txt 0123abcd' }),
      },
      { unit: 'S/cm', method: 'linear' },
    );
    expect(improveFirst(answer(found))).toBe(
      'thickness of film, 95 % of u²; electrode diameter of a1, 3.8 %',
    );
  });
  it('takes the parts of one fit together', () => {
    // Independent parts of 3 and 4: u² = 25, all of it from one fit.
    const [a, b] = fromCovariance([1, 1], [9, 0, 0, 16], { units: ['Ω', 'Ω'], source: 'circuit fit of li1' });
    const found = propagate((x) => x.a + x.b, { a: a!, b: b! }, { unit: 'Ω', method: 'linear' });
    expect(improveFirst(answer(found))).toBe('circuit fit of li1, all of u²');
  });
  it('says nothing of an exact number, of one without uncertainty, and without an answer', () => {
    expect(improveFirst(answer(quantity(1, 'Ω')))).toBeUndefined();
    expect(improveFirst(answer(quantity(1, 'Ω', { uncertainty: 0 })))).toBeUndefined();
    expect(improveFirst({ quantities: [] })).toBeUndefined();
  });
  it('leaves out what nobody gave a name', () => {
    expect(improveFirst(answer(quantity(3, 'Ω', { uncertainty: 1 })))).toBeUndefined();
  });
});
