import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { describeWithShared } from '../../../../tests/shared-folder.ts';
import { exact, quantity } from '../quantity/index.ts';
import { conditionNumber, diffusionTimes, expectedPolarisation } from './transference-formula.ts';
import { transferenceNumber } from './transference-number.ts';

/** Bulk resistance of a 3 µm film with the paper's conductivity and a disc of 15.8 mm, Ω. */
const bulkOfThreeMicrometres = 3e-6 / (1.77e-2 * Math.PI * 0.0079 ** 2);

function cellOf(thickness: number, interfaces: number, u: number, extra: object = {}) {
  const polarised = expectedPolarisation({
    potential: 0.01,
    bulkResistance: (bulkOfThreeMicrometres * thickness) / 3,
    initialInterfaceResistance: interfaces,
    currentFraction: 0.65,
  });
  const withShare = (value: number, unit: string, source: string) =>
    quantity(value, unit, { uncertainty: u * value, source });
  return transferenceNumber({
    of: 'so3li',
    label: 'SO3Li',
    cell: 'lili-1',
    potential: exact(10, 'mV'),
    initialCurrent: withShare(polarised.initialCurrent, 'A', 'I0'),
    steadyCurrent: withShare(polarised.steadyCurrent, 'A', 'Iss'),
    initialInterfaceResistance: withShare(interfaces, 'Ω', 'R0'),
    steadyInterfaceResistance: withShare(interfaces, 'Ω', 'Rss'),
    ...extra,
  });
}

describe('a polarisation whose interfaces would drop more than the potential in the steady state', () => {
  it('gives no number, however certain a wrong resistance seems', () => {
    const finding = cellOf(300, 80, 1e-4, {
      steadyInterfaceResistance: quantity(1e6, 'Ω', { uncertainty: 1, source: 'Rss' }),
    });
    expect(finding.quantities[0]?.quantity.status).toBe('not identifiable');
    expect(finding.gates.find(({ name }) => name === 'condition number')?.verdict).toBe('fail');
  });
});

describeWithShared('transference number of the paper (audit A4)', (folder) => {
  const { checks } = JSON.parse(readFileSync(`${folder}reference-data/audit/expected.json`, 'utf8')) as {
    checks: { id: string; values: { name: string; value: number; unit: string; tolerance: number }[] }[];
  };
  const rows = checks.find(({ id }) => id === 'A4')!.values;
  const polarisedAt = (resistance: number) =>
    expectedPolarisation({
      potential: 0.01,
      bulkResistance: bulkOfThreeMicrometres,
      initialInterfaceResistance: resistance,
      currentFraction: 0.65,
    });

  it('reads every Monte Carlo row within its tolerance', () => {
    const pattern = /^T (16|84) %, L (\d+) um, R_int (\d+) ohm, u ([\d.]+)$/;
    let seen = 0;
    for (const row of rows) {
      const match = pattern.exec(row.name);
      if (!match) continue;
      seen++;
      const finding = cellOf(Number(match[2]), Number(match[3]), Number(match[4]));
      const { interval } = finding.quantities[0]!.quantity;
      const found = match[1] === '16' ? interval!.low : interval!.high;
      expect(Math.abs(found - row.value), row.name).toBeLessThan(row.tolerance);
    }
    expect(seen).toBe(20);
  });

  it('reads every other row within its tolerance', () => {
    let seen = 0;
    for (const { name, value, tolerance } of rows) {
      const resistance = Number(/R_int (\d+) ohm/.exec(name)?.[1] ?? 200);
      const polarised = polarisedAt(resistance);
      const kappa = conditionNumber(polarised);
      // D_s ≈ 2.45e-12 m²/s in the note; 2.4481e-12 is what 3.67634 s and 3 µm mean.
      const times = diffusionTimes(3e-6, 9e-12 / 3.67634);
      let found: number | undefined;
      if (name.startsWith('I_0 at')) found = 1e6 * polarised.initialCurrent;
      else if (name.startsWith('dV - I_0 R_0'))
        found = 1e3 * (polarised.potential - polarised.initialCurrent * resistance);
      else if (name.startsWith('kappa at')) found = kappa;
      else if (name.startsWith('I_ss/I_0')) found = polarised.steadyCurrent / polarised.initialCurrent;
      else if (name.startsWith('kappa*u')) found = kappa * (name.includes('0.1 %') ? 0.001 : 0.01);
      else if (name.startsWith('L2/(pi2')) found = times.slowest;
      if (found === undefined) continue;
      seen++;
      expect(Math.abs(found - value), name).toBeLessThan(tolerance);
    }
    expect(seen).toBe(17);
  });
});

describe('transference number', () => {
  it('is refused for a 3 µm film behind 200 Ω at 1 %, with what to measure instead', () => {
    const finding = cellOf(3, 200, 0.01);
    const main = finding.quantities[0]!;
    expect(main).toMatchObject({ name: 'current fraction', principal: true });
    expect(main.quantity.status).toBe('not identifiable');
    expect(main.quantity.interval!.high - main.quantity.interval!.low).toBeGreaterThan(2);
    expect(finding.gates.find(({ name }) => name === 'condition number')?.verdict).toBe('fail');
    expect(finding.advice.join(' ')).toMatch(/100 µm.*impedance.*three cells.*polarities.*NMR/s);
    expect(finding.figures[0]?.table.rows[0]).toContain('◇ not identifiable');
  });

  it('is not refused at 0.1 %', () => {
    const finding = cellOf(3, 200, 0.001);
    expect(finding.quantities[0]!.quantity.status).toBe('derived');
    expect(finding.gates.find(({ name }) => name === 'condition number')?.verdict).toBe('caution');
  });

  it('has the stated interval for 100 µm at 100 Ω and 1 %', () => {
    const { quantity: t } = cellOf(100, 100, 0.01).quantities[0]!;
    expect(t.status).toBe('derived');
    expect(Math.abs(t.interval!.low - 0.606)).toBeLessThan(0.01);
    expect(Math.abs(t.interval!.high - 0.696)).toBeLessThan(0.01);
    expect(t.value).toBeCloseTo(0.65, 10);
  });

  it.each([
    [100, 100, 'derived'],
    [3, 200, 'not identifiable'],
  ])('takes a bare 10 mV as set: %d µm at %d Ω has the same interval', (thickness, interfaces, status) => {
    const bare = cellOf(thickness, interfaces, 0.01, { potential: quantity(10, 'mV') });
    const set = cellOf(thickness, interfaces, 0.01);
    expect(bare.quantities[0]!.quantity.status).toBe(status);
    expect(bare.quantities[0]!.quantity.interval).toEqual(set.quantities[0]!.quantity.interval);
    expect(bare.assumptions.join(' ')).toMatch(/taken as exactly what was set/u);
    expect(bare.assumptions.join(' ')).not.toMatch(/supposes/u);
    expect(bare.missing).toContain('cells.lili-1.uncertainty of polarisation potential');
  });

  it('uses what two resistances share', () => {
    const both = quantity(100, 'Ω', { uncertainty: 3, source: 'one fit' });
    const apart = cellOf(100, 100, 0.001, {
      initialInterfaceResistance: quantity(100, 'Ω', { uncertainty: 3, source: 'a' }),
      steadyInterfaceResistance: quantity(100, 'Ω', { uncertainty: 3, source: 'b' }),
    }).quantities[0]!.quantity.uncertainty!;
    const together = cellOf(100, 100, 0.001, {
      initialInterfaceResistance: both,
      steadyInterfaceResistance: both,
    }).quantities[0]!.quantity.uncertainty!;
    // κ(1 − t): the common part cancels but for a third; apart it is κ√(1 + t²).
    const kappa = 100 / ((bulkOfThreeMicrometres * 100) / 3);
    expect(together / (0.65 * 0.03 * kappa * 0.35)).toBeCloseTo(1, 1);
    expect(apart / (0.65 * 0.03 * kappa * Math.hypot(1, 0.65))).toBeCloseTo(1, 1);
  });

  it('reports three routes and names Watanabe’s', () => {
    const bulk = quantity(28.8, 'Ω', { uncertainty: 0.3, source: 'Rb' });
    const finding = cellOf(100, 100, 0.01, {
      initialBulkResistance: bulk,
      steadyBulkResistance: quantity(29.4, 'Ω', { uncertainty: 0.3, source: 'Rb after' }),
    });
    const routes = finding.quantities.filter(({ name }) => name.startsWith('current fraction'));
    expect(routes.map(({ principal }) => principal)).toEqual([true, false, false]);
    expect(routes[1]!.quantity.value).toBeCloseTo((0.65 * 29.4) / 28.8, 10);
    expect(routes[2]!.quantity.value).toBeCloseTo(0.65, 2);
    expect(finding.gates.map(({ name }) => name)).toContain('spread of the routes');
    expect(finding.gates.find(({ name }) => name === 'initial current against impedance')?.verdict).toBe(
      'pass',
    );
  });

  it('is named a transference number only when an ideal dilute salt is asserted', () => {
    expect(cellOf(100, 100, 0.01, { idealDilute: true }).quantities[0]!.name).toBe('transference number');
  });

  it('supposes 1 % where nothing is stated, only to show what is refused, and asks for it', () => {
    const { initialCurrent, steadyCurrent } = expectedPolarisation({
      potential: 0.01,
      bulkResistance: bulkOfThreeMicrometres,
      initialInterfaceResistance: 200,
      currentFraction: 0.65,
    });
    const finding = cellOf(3, 200, 0.01, {
      initialCurrent: quantity(initialCurrent, 'A'),
      steadyCurrent: quantity(steadyCurrent, 'A'),
      initialInterfaceResistance: quantity(200, 'Ω'),
      steadyInterfaceResistance: quantity(200, 'Ω'),
    });
    expect(finding.quantities[0]!.quantity).toMatchObject({ status: 'not identifiable' });
    expect(finding.quantities[0]!.quantity.interval).toBeDefined();
    expect(finding.assumptions.join(' ')).toContain(
      'No uncertainty is stated of the initial current, the steady',
    );
    expect(finding.assumptions.join(' ')).toContain('supposes 1 % on each');
    expect(finding.missing).toContain('cells.lili-1.uncertainty of initial current');
  });

  it('asks for what is missing', () => {
    const finding = transferenceNumber({ of: 'm', label: 'M', cell: 'c', potential: exact(10, 'mV') });
    expect(finding.quantities.some(({ principal }) => principal)).toBe(false);
    expect(finding.missing).toContain('cells.c.interface resistance before the step');
    expect(finding.figures).toEqual([]);
  });

  it('judges the step, the growth of the interface and the range', () => {
    const finding = cellOf(100, 100, 0.01, {
      potential: exact(30, 'mV'),
      steadyInterfaceResistance: quantity(170, 'Ω', { uncertainty: 2, source: 'late' }),
    });
    const verdict = (name: string) => finding.gates.find((gate) => gate.name === name)?.verdict;
    expect(verdict('potential step')).toBe('fail');
    expect(verdict('growth of the interface')).toBe('caution');
    const beyond = cellOf(100, 100, 0.001, { steadyInterfaceResistance: exact(125, 'Ω') });
    expect(beyond.quantities[0]!.quantity.value).toBeGreaterThan(1);
    expect(beyond.gates.find(({ name }) => name === 'between 0 and 1')?.verdict).toBe('fail');
    const within = cellOf(100, 100, 0.03, { steadyInterfaceResistance: exact(118, 'Ω') });
    expect(within.quantities[0]!.quantity.value).toBeGreaterThan(1);
    expect(within.gates.find(({ name }) => name === 'between 0 and 1')?.verdict).toBe('caution');
  });

  it('refuses when the interfaces alone would drop more than the potential', () => {
    const finding = cellOf(100, 100, 0.01, { initialInterfaceResistance: exact(140, 'Ω') });
    expect(finding.quantities[0]!.quantity.status).toBe('not identifiable');
    expect(finding.gates[0]).toMatchObject({ name: 'condition number', verdict: 'fail' });
  });
});
