import { describe, expect, it } from 'vitest';
import { quantity } from './create.ts';
import { propagate } from './propagate.ts';
import { twoDigitTolerance } from './two-digit-tolerance.ts';

describe('adaptive Monte Carlo', () => {
  const x = quantity(3, '1', { uncertainty: 1, source: 'x' });

  it('stops when the ends are stable to two digits of u, and is then within its tolerance of the truth', () => {
    // exp of a normal: the quantiles are the exponentials of the normal ones.
    const run = propagate(
      (p) => Math.exp(p.x / 2),
      { x },
      { unit: '1', method: 'Monte Carlo', draws: 'adaptive' },
    );
    const [low, high] = [Math.exp(1), Math.exp(2)];
    const tolerance = twoDigitTolerance((high - low) / 2);
    expect(Math.abs((run.interval?.low ?? 0) - low)).toBeLessThan(2 * tolerance);
    expect(Math.abs((run.interval?.high ?? 0) - high)).toBeLessThan(2 * tolerance);
    expect(run.propagation.draws).toBeGreaterThanOrEqual(30_000);
    expect(run.propagation.draws).toBeLessThan(2_000_000);
  });

  it('gives the same result again', () => {
    const run = (): unknown =>
      propagate((p) => p.x ** 3, { x }, { unit: '1', method: 'Monte Carlo', draws: 'adaptive' });
    expect(run()).toEqual(run());
  });

  it('says so when the ends never settle', () => {
    // A ratio that changes sign within its own uncertainty has tails without end.
    const wide = quantity(0.1, '1', { uncertainty: 10, source: 'wide' });
    const run = propagate(
      (p) => 1 / p.wide ** 9,
      { wide },
      { unit: '1', method: 'Monte Carlo', draws: 'adaptive' },
    );
    expect(run.propagation.draws).toBe(2_000_000);
    expect(run.propagation.reason).toMatch(/not stable/);
  });
});
