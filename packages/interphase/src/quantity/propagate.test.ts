import { describe, expect, it } from 'vitest';
import { correlation, covariance, exact, InputError, printQuantity, propagate, quantity } from './index.ts';
import type { Quantity, Status } from './index.ts';

const thickness = quantity(3, 'µm', { uncertainty: 0.03, source: 'SEM' });
const area = quantity(2, 'cm²', { uncertainty: 0.01, source: 'punch' });
const resistance = quantity(2, 'Ω', { uncertainty: 0.02, source: 'spectrum' });
const lead = quantity(0.5, 'Ω', { uncertainty: 0.01, source: 'short' });

/** Four-input model of a corrected conductivity. */
function conductivity({ d, R, R0, A }: Record<'d' | 'R' | 'R0' | 'A', number>): number {
  return d / ((R - R0) * A);
}
const inputs = { d: thickness, R: resistance, R0: lead, A: area };

/** Steady-state over initial current, corrected for the potential drops (Bruce, Vincent, Evans). */
function transference({ V, I0, Is, R0, Rs }: Record<'V' | 'I0' | 'Is' | 'R0' | 'Rs', number>): number {
  return (Is * (V - I0 * R0)) / (I0 * (V - Is * Rs));
}

function relative(value: number, unit: string, part: number, source: string): Quantity {
  return quantity(value, unit, { uncertainty: Math.abs(value) * part, source });
}

/** A cell with a true number of 0.65, bulk and interface resistance in Ω, 1 % on every reading. */
function polarisedCell(bulk: number, interfaces: number): Record<'V' | 'I0' | 'Is' | 'R0' | 'Rs', Quantity> {
  return {
    V: exact(10, 'mV'),
    I0: relative(10 / (bulk + interfaces), 'mA', 0.01, 'I0'),
    Is: relative(10 / (bulk / 0.65 + interfaces), 'mA', 0.01, 'Is'),
    R0: relative(interfaces, 'Ω', 0.01, 'R0'),
    Rs: relative(interfaces, 'Ω', 0.01, 'Rs'),
  };
}

describe('linear propagation', () => {
  it('agrees with the closed form of a product of powers', () => {
    const sigma = propagate(conductivity, inputs, { unit: 'S/cm' });
    const parts = [0.03 / 3, 0.02 / 1.5, 0.01 / 1.5, 0.01 / 2];
    expect(sigma.value).toBeCloseTo(0.01, 12);
    // Central differences over u/100 leave 1e-4 of the third-order term, here 1e-4 × (1.3 %)².
    expect((sigma.uncertainty ?? 0) / 0.01 / Math.hypot(...parts)).toBeCloseTo(1, 7);
    expect(sigma).toMatchObject({ status: 'derived', unit: 'S/cm', propagation: { method: 'linear' } });
  });

  it('keeps one contribution for each source, with the sign of its effect, adding up to u', () => {
    const sigma = propagate(conductivity, inputs, { unit: 'S/cm' });
    expect(sigma.contributions.map(({ source }) => source)).toEqual(['SEM', 'spectrum', 'short', 'punch']);
    expect(sigma.contributions.map(({ uncertainty }) => Math.sign(uncertainty))).toEqual([1, -1, 1, -1]);
    expect(Math.hypot(...sigma.contributions.map(({ uncertainty }) => uncertainty))).toBeCloseTo(
      sigma.uncertainty ?? 0,
      15,
    );
  });

  it('knows that x − x is 0 and x/x is 1, without uncertainty', () => {
    const none = propagate(({ a, b }) => a - b, { a: thickness, b: thickness }, { unit: 'm' });
    expect(none).toMatchObject({ value: 0, uncertainty: 0, contributions: [] });
    expect(propagate(({ a, b }) => a / b, { a: thickness, b: thickness }, { unit: '1' }).uncertainty).toBe(0);
    const apart = quantity(3, 'µm', { uncertainty: 0.03, source: 'another SEM' });
    const difference = propagate(({ a, b }) => a - b, { a: thickness, b: apart }, { unit: 'm' });
    expect(difference.uncertainty).toBeCloseTo(3e-8 * Math.SQRT2, 18);
  });

  it('correlates two conductivities measured with one thickness as the closed form says', () => {
    const other = quantity(4, 'Ω', { uncertainty: 0.08, source: 'other spectrum' });
    const second = propagate(
      conductivity,
      { ...inputs, R: other, R0: exact(0, 'Ω'), A: exact(2, 'cm²') },
      { unit: 'S/cm' },
    );
    const first = propagate(
      conductivity,
      { ...inputs, R0: exact(0, 'Ω'), A: exact(2, 'cm²') },
      { unit: 'S/cm' },
    );
    // r = u_d² / √((u_d² + u_R1²)(u_d² + u_R2²)) in relative uncertainties: both go with the thickness.
    const expected = 0.01 ** 2 / (Math.hypot(0.01, 0.01) * Math.hypot(0.01, 0.02));
    expect(correlation(first, second)).toBeCloseTo(expected, 6);
    const ratio = propagate(({ a, b }) => a / b, { a: first, b: second }, { unit: '1' });
    expect((ratio.uncertainty ?? 0) / ratio.value).toBeCloseTo(Math.hypot(0.01, 0.02), 6);
    expect(covariance(first, first)).toBeCloseTo((first.uncertainty ?? 0) ** 2, 15);
  });

  it('is the same whether a result is reached in one step or in two', () => {
    const once = propagate(conductivity, inputs, { unit: 'S/cm' });
    const net = propagate(({ R, R0 }) => R - R0, { R: resistance, R0: lead }, { unit: 'Ω' });
    const twice = propagate(
      ({ d, R, A }) => d / (R * A),
      { d: thickness, R: net, A: area },
      { unit: 'S/cm' },
    );
    expect((twice.uncertainty ?? 0) / (once.uncertainty ?? 1)).toBeCloseTo(1, 7);
    expect(correlation(once, twice)).toBeCloseTo(1, 7);
  });

  it('combines degrees of freedom after Welch and Satterthwaite', () => {
    const a = quantity(1, 'V', { uncertainty: 3, degreesOfFreedom: 4 });
    const b = quantity(1, 'V', { uncertainty: 4, degreesOfFreedom: 9 });
    const sum = propagate(({ a, b }) => a + b, { a, b }, { unit: 'V' });
    expect(sum.degreesOfFreedom).toBeCloseTo(5 ** 4 / (3 ** 4 / 4 + 4 ** 4 / 9), 8);
  });

  it('leaves out what nobody stated, and says for which input', () => {
    const result = propagate(conductivity, { ...inputs, A: quantity(2, 'cm²') }, { unit: 'S/cm' });
    expect(result.uncertainty).toBeUndefined();
    expect(result.propagation.missing).toEqual(['A']);
    expect(printQuantity(result, { style: 'plain' })).toBe('1e-4 S/cm');
  });

  it('passes on that an input is not identifiable, and the sources of all', () => {
    const vague = quantity(1, 'Ω', { uncertainty: 0.1, status: 'not identifiable', sources: ['a.txt'] });
    const result = propagate(({ R }) => 2 * R, { R: vague }, { unit: 'Ω' });
    expect(result).toMatchObject({ status: 'not identifiable', sources: ['a.txt'] });
    expect(result.interval?.low).toBeCloseTo(1.8, 10);
  });

  it('calls what rests on a simulated input simulated, unless told otherwise', () => {
    const a = quantity(1, 'V', { uncertainty: 0.1, status: 'simulated' });
    const b = quantity(1, 'V', { uncertainty: 0.1, status: 'reported' });
    const sum = (inputs: Record<'a' | 'b', Quantity>, status?: Status) =>
      propagate(({ a, b }) => a + b, inputs, { unit: 'V', status }).status;
    expect(sum({ a, b })).toBe('simulated');
    expect(sum({ a: b, b })).toBe('derived');
    expect(sum({ a, b: quantity(1, 'V') })).toBe('simulated');
    expect(sum({ a, b }, 'assumed')).toBe('assumed');
  });

  it('refuses a result that is not finite, and a budget that does not add up', () => {
    expect(() => propagate(({ R }) => 1 / (R - 2), { R: resistance }, { unit: 'S' })).toThrow(
      new InputError('the result is not finite for R = 2 (SI)', 'check these values'),
    );
    const broken: Quantity = { ...resistance, contributions: [] };
    expect(() => propagate(({ R }) => R, { R: broken }, { unit: 'Ω' })).toThrow('do not add up');
  });
});

describe('second-order propagation', () => {
  it('has the terms of JCGM 100, 5.1.2, third derivatives too', () => {
    const x = quantity(0, '1', { uncertainty: 0.1, source: 'x' });
    const y = quantity(2, '1', { uncertainty: 0.3, source: 'y' });
    const second = (f: (p: Record<'x' | 'y', number>) => number) =>
      propagate(f, { x, y }, { unit: '1', method: 'second order' });
    // exp: u² + ½ u⁴ + u · u³; differences leave 1e-5.
    const growth = second((p) => Math.exp(p.x));
    expect((growth.uncertainty ?? 0) / Math.sqrt(0.01 + 0.00005 + 0.0001)).toBeCloseTo(1, 5);
    expect(correlation(growth, x)).toBeCloseTo(1, 10);
    // x y²: fx = 4, fxy = 4, fxyy = 2; fy = 0, fyy = 0 at x = 0.
    const product = second((p) => p.x * p.y ** 2);
    const variance = (4 * 0.1) ** 2 + (4 * 0.1 * 0.3) ** 2 + 4 * 2 * 0.1 ** 2 * 0.3 ** 2;
    expect(product.uncertainty).toBeCloseTo(Math.sqrt(variance), 8);
    expect(product.propagation).toEqual({ method: 'second order', reason: 'asked for' });
  });

  it('is refused where the series has no variance', () => {
    const x = quantity(1, '1', { uncertainty: 1 });
    for (const f of [
      (p: { x: number }) => Math.sqrt(p.x - 0.9),
      (p: { x: number }) => Math.sin(2 * (p.x - 1)),
    ]) {
      expect(() => propagate(f, { x }, { unit: '1', method: 'second order' })).toThrow(InputError);
    }
  });
});

describe('choice of method', () => {
  it('stays linear where that is good to 5 % of u, and goes to Monte Carlo where it is not', () => {
    const square = (u: number) =>
      propagate(({ x }) => x * x, { x: quantity(1, '1', { uncertainty: u }) }, { unit: '1' }).propagation
        .method;
    // x² at 1 ± u is off by u²/(2u) = u/2 of its u: the limit is u = 0.1.
    expect(square(0.09)).toBe('linear');
    expect(square(0.11)).toBe('Monte Carlo');
  });

  it('sees second-order terms where the slope is zero, mixed ones too', () => {
    const zero = quantity(0, '1', { uncertainty: 1 });
    const other = quantity(0, '1', { uncertainty: 1 });
    const squared = propagate(({ x }) => x * x, { x: zero }, { unit: '1', draws: 20_000 });
    expect(squared.propagation.method).toBe('Monte Carlo');
    const mixed = propagate(({ x, y }) => x * y, { x: zero, y: other }, { unit: '1', draws: 20_000 });
    expect(mixed.propagation.method).toBe('Monte Carlo');
    expect(mixed.uncertainty).toBeGreaterThan(0.3);
    expect(correlation(mixed, zero)).toBe(0);
  });

  it('takes Monte Carlo for the Bruce–Vincent–Evans ratio of a thin film, linear for a thick one', () => {
    const thick = propagate(transference, polarisedCell(100, 100), { unit: '1' });
    expect(thick.value).toBeCloseTo(0.65, 10);
    expect(thick.propagation.method).toBe('linear');
    const thin = propagate(transference, polarisedCell(0.3, 200), { unit: '1' });
    expect(thin.propagation.method).toBe('Monte Carlo');
    // A ratio of two differences that 1 % on each reading leaves without a sign: wider than everything between 0 and 1.
    expect(thin.interval?.low).toBeLessThan(0);
    expect(thin.interval?.high).toBeGreaterThan(1);
  });

  it('is not misled by a uniform source that governs', () => {
    const uniform = quantity(0, '1', { uncertainty: 10, distribution: 'uniform' });
    const normal = quantity(0, '1', { uncertainty: 1 });
    const sum = propagate(({ a, b }) => a + b, { a: uniform, b: normal }, { unit: '1' });
    expect(sum.propagation).toMatchObject({ method: 'Monte Carlo' });
  });
});

describe('Monte Carlo propagation', () => {
  it('agrees with the linear result on a linear model', () => {
    const f = ({ a, b, c }: Record<'a' | 'b' | 'c', number>) => 2 * a - 3 * b + c;
    const shared = { a: thickness, b: thickness, c: quantity(1, 'µm', { uncertainty: 0.05, source: 'c' }) };
    const linear = propagate(f, shared, { unit: 'µm', method: 'linear' });
    const sampled = propagate(f, shared, { unit: 'µm', method: 'Monte Carlo', seed: 5 });
    // Standard error of the half-width from 1e5 draws: √(p(1−p)/n)/φ(1)/√2 ≈ 0.35 % of u; four of them.
    expect((sampled.uncertainty ?? 0) / (linear.uncertainty ?? 1)).toBeCloseTo(1, 1.5);
    expect(Math.abs((sampled.uncertainty ?? 0) / (linear.uncertainty ?? 1) - 1)).toBeLessThan(0.014);
    expect(correlation(sampled, linear)).toBeCloseTo(1, 10);
    expect(sampled.interval?.coverage).toBeCloseTo(0.6827, 4);
  });

  it('gives the same numbers for the same seed and others for another', () => {
    const run = (seed: number) =>
      propagate(conductivity, inputs, { unit: 'S/cm', method: 'Monte Carlo', seed, draws: 1000 });
    expect(run(3)).toEqual(run(3));
    expect(run(3).uncertainty).not.toBe(run(4).uncertainty);
  });

  it('takes the median of exp(x) where the mean would lie', () => {
    const growth = propagate(
      ({ x }) => Math.exp(x),
      { x: quantity(0, '1', { uncertainty: 1 }) },
      { unit: '1' },
    );
    // Quantiles go through a monotonic f unchanged: e⁻¹, e⁰, e¹; standard errors from 1e5 draws are 0.5 % of x.
    expect(Math.log(growth.interval?.low ?? 0)).toBeCloseTo(-1, 1.5);
    expect(Math.log(growth.propagation.median ?? 0)).toBeCloseTo(0, 1.5);
    expect(Math.log(growth.interval?.high ?? 0)).toBeCloseTo(1, 1.5);
    expect(Math.log(growth.propagation.interval95?.high ?? 0)).toBeCloseTo(1.96, 1.3);
    expect(growth.value).toBe(1);
  });

  it('draws a source with few degrees of freedom from t', () => {
    const x = quantity(0, '1', { uncertainty: 1, degreesOfFreedom: 3 });
    const sampled = propagate(({ x }) => x, { x }, { unit: '1', method: 'Monte Carlo' });
    // t quantiles for 3 degrees of freedom: 1.197 at 84.13 %, 3.182 at 97.5 %.
    expect(Math.abs((sampled.uncertainty ?? 0) - 1.197)).toBeLessThan(0.03);
    expect(Math.abs((sampled.propagation.interval95?.high ?? 0) - 3.182)).toBeLessThan(0.15);
  });

  it('counts draws without a result, and calls the result not identifiable when they are many', () => {
    const x = quantity(1, '1', { uncertainty: 1 });
    const root = propagate(({ x }) => Math.sqrt(x), { x }, { unit: '1' });
    expect(root.status).toBe('not identifiable');
    // A sixth of a normal distribution lies below −1 σ: 15.87 % ± 0.12 %.
    expect((root.propagation.nonFinite ?? 0) / 1e5).toBeCloseTo(0.1587, 2);
    expect(root.propagation.reason).toContain('of the draws have no result');
    const rare = propagate(
      ({ x }) => Math.log(x),
      { x: quantity(1, '1', { uncertainty: 0.28 }) },
      { unit: '1' },
    );
    expect(rare.status).toBe('derived');
    expect(rare.propagation.nonFinite).toBeGreaterThan(0);
  });

  it('refuses too few draws, and more than fit into memory', () => {
    for (const draws of [10, 1e12]) {
      expect(() => propagate(({ R }) => R, { R: lead }, { unit: 'Ω', method: 'Monte Carlo', draws })).toThrow(
        InputError,
      );
    }
  });
});
