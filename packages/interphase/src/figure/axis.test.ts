import { assert, double, pre, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fractionAlong, linearAxis, logAxis } from './axis.ts';
import { axisUnit, timeUnit } from './axis-unit.ts';
import { thinReadings } from './thin-readings.ts';
import { axisTitle, unitText } from './unit-text.ts';

describe('axes', () => {
  it('hold their data and have labelled ticks inside', () => {
    const number = double({ min: -1e6, max: 1e6, noNaN: true }).filter((x) => x === 0 || Math.abs(x) > 1e-6);
    assert(
      property(number, number, (a, b) => {
        const [low, high] = a < b ? [a, b] : [b, a];
        pre(low === high || high - low > 1e-6 * Math.abs(high));
        const axis = linearAxis(low, high, 5);
        expect(axis.domain[0]).toBeLessThanOrEqual(low);
        expect(axis.domain[1]).toBeGreaterThanOrEqual(high);
        expect(axis.ticks.length).toBeGreaterThanOrEqual(2);
        expect(axis.ticks.length).toBeLessThan(14);
        expect(new Set(axis.labels).size).toBe(axis.labels.length);
      }),
    );
  });

  it('of logarithms have at least two labels', () => {
    assert(
      property(double({ min: -9, max: 9, noNaN: true }), double({ min: 0, max: 6, noNaN: true }), (a, b) => {
        const axis = logAxis(10 ** a, 10 ** (a + b));
        expect(axis.labels.filter((label) => label !== '').length).toBeGreaterThanOrEqual(2);
        expect(fractionAlong(axis, 10 ** a)).toBeGreaterThan(0);
        expect(fractionAlong(axis, 10 ** (a + b))).toBeLessThan(1);
      }),
      { examples: [[0.060914933325841907, 0]] },
    );
    expect(logAxis(1.15, 1.15).labels).toEqual(['1.0', '1.1', '1.2', '1.3']);
    expect(logAxis(8e-5, 2.1e-3).labels.filter((label) => label !== '')).toContain('5 × 10⁻⁴');
  });

  it('are titled with quantity and unit', () => {
    expect(axisTitle('ionic conductivity', 'S/cm')).toBe('ionic conductivity (S cm⁻¹)');
    expect(axisTitle('number of films', '1')).toBe('number of films');
    expect(unitText('mA/cm²')).toBe('mA cm⁻²');
    expect(unitText('Ω cm²')).toBe('Ω cm²');
    expect(unitText('kg/m^3')).toBe('kg m⁻³');
    expect(unitText('1/K')).toBe('K⁻¹');
    expect(unitText('µA')).toBe('µA');
  });

  it('take a prefix, or a power of ten before a compound unit', () => {
    expect(axisUnit(2e-5, 'A')).toEqual({ factor: 1e6, unit: 'µA' });
    expect(axisUnit(2.5e5, 'Ω')).toEqual({ factor: 1e-3, unit: 'kΩ' });
    expect(axisUnit(4e-4, 'S/cm')).toEqual({ factor: 1e4, unit: '10⁻⁴ S/cm' });
    expect(axisUnit(12, 'Ω')).toEqual({ factor: 1, unit: 'Ω' });
    expect(unitText('10⁻⁴ S/cm')).toBe('10⁻⁴ S cm⁻¹');
    expect(timeUnit(8280).unit).toBe('h');
  });
});

describe('thinReadings', () => {
  it('keeps the first, the last, the lowest and the highest', () => {
    const x = Float64Array.from({ length: 1000 }, (_, index) => index);
    const y = x.map((value) => Math.sin(value / 50));
    y[417] = -7;
    y[901] = 8;
    const kept = thinReadings(x, y, 50);
    expect(kept).toEqual(expect.arrayContaining([0, 417, 901, 999]));
    expect(kept.length).toBeLessThanOrEqual(102);
    expect(thinReadings([1, 2, 3], [1, 2, 3], 50)).toEqual([0, 1, 2]);
  });
});
