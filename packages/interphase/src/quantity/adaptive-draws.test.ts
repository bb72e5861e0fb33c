import { describe, expect, it } from 'vitest';
import { normalQuantile } from '../numerics/index.ts';
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

  it('is within its stated tolerance as often as it says, in repeated runs', () => {
    const quantiles = [-1, 1, normalQuantile(0.025), normalQuantile(0.975)];
    let [all, upper, runs] = [0, 0, 0];
    for (const [u, f] of [
      [6, (y: number) => y],
      [3, (y: number) => Math.exp(y / 3)],
    ] as const) {
      const inputs = { y: quantity(0, '1', { uncertainty: u, source: 'y' }) };
      for (let seed = 1; seed <= 25; seed++) {
        const run = propagate((p) => f(p.y), inputs, {
          unit: '1',
          method: 'Monte Carlo',
          draws: 'adaptive',
          seed,
        });
        const { interval95, tolerance = 0 } = run.propagation;
        expect(tolerance).toBe(twoDigitTolerance(run.uncertainty ?? 0));
        const ends = [run.interval?.low, run.interval?.high, interval95?.low, interval95?.high];
        const held = ends.map(
          (end, index) => Math.abs((end ?? Number.NaN) - f(u * (quantiles[index] ?? 0))) <= tolerance,
        );
        all += held.filter(Boolean).length;
        upper += Number(held[3]);
        runs += 1;
      }
    }
    expect(all / (4 * runs)).toBeGreaterThan(0.95);
    // The end that scatters most decides when to stop; fewer than 42 of 50 at 95 % have a probability of 2e-4.
    expect(upper).toBeGreaterThanOrEqual(42);
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
