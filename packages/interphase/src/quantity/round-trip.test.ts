import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InputError, parseQuantity, printQuantity, quantity } from './index.ts';
import type { PrintStyle, Quantity } from './index.ts';

const styles: readonly PrintStyle[] = ['table', 'sentence', 'plain'];

/** Units with the ways in which people write them; the last is the UCUM code. */
const units: readonly (readonly string[])[] = [
  ['µm', 'μm', 'um', 'micron', 'um'],
  ['S/cm', 'S cm⁻¹', 'S·cm⁻¹', 'S*cm^-1', 'S cm^-1', 'S cm-1', 'S.cm-1'],
  ['Ω cm²', 'Ohm cm^2', 'ohm*cm**2', 'Ω·cm2', 'Ohm.cm2'],
  ['Ω', 'Ohm', 'ohm', 'Ω', 'Ohm'],
  ['mAh/cm²', 'mAh cm⁻²', 'mAh*cm^-2', 'mAh per cm^2', 'mA.h.cm-2'],
  ['W/(m K)', 'W m⁻¹ K⁻¹', 'W/m/K', 'W*m^-1*K^-1', 'W.m-1.K-1'],
  ['1/K', 'K⁻¹', '/K', 'K^-1', 'K-1'],
  ['mol/L', 'mol L⁻¹', 'mol*L^-1', 'mol.L-1'],
  ['eV', 'eV'],
  ['kJ/mol', 'kJ mol⁻¹', 'kJ.mol-1'],
  ['m', 'm'],
];

/** Printed with all their digits: an uncertainty of 10 … 29, or 3 … 9, in the last places of the value. */
const numbers = fc.record({
  value: fc.integer({ min: -99_999, max: 99_999 }),
  count: fc.oneof(fc.integer({ min: 10, max: 29 }), fc.integer({ min: 3, max: 9 })),
  place: fc.oneof(fc.integer({ min: -9, max: 4 }), fc.integer({ min: -285, max: 285 })),
  decimals: fc.integer({ min: 0, max: 5 }),
  unit: fc.constantFrom(...units),
  choice: fc.nat(),
});

type Spelling = (a: string, b: string, count: number, power: number, unit: string) => string;

const spellings: readonly Spelling[] = [
  (a, b, _, p, unit) => `${a}e${p} ± ${b}e${p} ${unit}`,
  (a, b, _, p, unit) => `${a}E${p}+/-${b}E${p} ${unit}`,
  (a, b, _, p, unit) => `${a}e${p} ${unit} ± ${b}e${p} ${unit}`,
  (a, b, _, p, unit) => `(${a} ± ${b})×10${superscript(p)} ${unit}`,
  (a, b, _, p, unit) => `(${a} ± ${b}) × 10${superscript(p)} ${unit}`.replaceAll(' ', '\u202f'),
  (a, b, _, p, unit) => `(${a} +/- ${b})e${p} ${unit}`,
  (a, b, _, p, unit) => `(${a} +- ${b}) x 10^${p} ${unit}`,
  (a, b, _, p, unit) => `(${a.replace('-', '\u2212')} ± ${b})·10^{${p}} ${unit}`,
  (a, b, _, p, unit) => `(${a} ± ${b})*10**${p} ${unit}`,
  (a, _, count, p, unit) => `${a}(${count})e${p} ${unit}`,
  (a, _, count, p, unit) => `${a}(${count}) × 10${superscript(p)} ${unit}`,
  (a, b, _, p, unit) => `${a}(${b.includes('.') ? b : `${b}.0`})e${p} ${unit}`,
];

function superscript(power: number): string {
  return String(power).replace(/[-0-9]/g, (sign) =>
    sign === '-' ? '⁻' : ('⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(sign)] ?? ''),
  );
}

/** What is read, printed in every style and read again is the same; the numbers to the rounding of a change of unit. */
function expectIdentity(text: string, unit: string, shown = styles): Quantity {
  const first = parseQuantity(text, unit);
  for (const style of shown) {
    const printed = printQuantity(first, { style });
    const again = parseQuantity(printed, unit);
    if (!isSame(first, again)) expect({ text, printed, again }).toEqual({ text, printed, again: first });
  }
  return first;
}

function isSame(a: Quantity, b: Quantity): boolean {
  const close = (x: number | undefined, y: number | undefined) =>
    x === y || Math.abs((x ?? Number.NaN) - (y ?? Number.NaN)) <= 1e-12 * Math.abs(x ?? 0);
  return (
    close(a.value, b.value) &&
    a.unit === b.unit &&
    close(a.uncertainty, b.uncertainty) &&
    (a.uncertainty !== undefined || close(a.resolution, b.resolution))
  );
}

describe('parse → print → parse', () => {
  it('is the identity on 10 000 quantities in every spelling of number, uncertainty and unit', () => {
    fc.assert(
      fc.property(numbers, ({ value, count, place, decimals, unit, choice }) => {
        const a = (value / 10 ** decimals).toFixed(decimals);
        const b = (count / 10 ** decimals).toFixed(decimals);
        const power = place + decimals;
        const [symbol = ''] = unit;
        const written = spellings.map((spelling, index) =>
          spelling(a, b, count, power, unit[(choice + index) % unit.length] ?? ''),
        );
        const first = expectIdentity(written[0] ?? '', symbol);
        // All spellings say the same; one at random goes the whole way.
        for (const text of written) {
          if (!isSame({ ...parseQuantity(text, symbol), unit: first.unit }, first))
            expect(text).toBe(written[0]);
        }
        expectIdentity(written[choice % written.length] ?? '', symbol);
      }),
      { numRuns: 10_000, seed: 11 },
    );
  }, 60_000);

  it('is the identity on 10 000 plain decimals: stated, not stated and exact', () => {
    fc.assert(
      fc.property(numbers, ({ value, count, place, unit, choice }) => {
        const symbol = unit[choice % unit.length] ?? '';
        const decimals = (choice >> 4) % 7;
        const a = (value / 10 ** decimals).toFixed(decimals);
        const stated = expectIdentity(
          `${a} ± ${(count / 10 ** decimals).toFixed(decimals)} ${symbol}`,
          unit[0] ?? '',
        );
        expect(stated.uncertainty).toBeGreaterThan(0);
        if (value === 0) return;
        const style = styles.slice(choice % 3).slice(0, 1);
        const number = [a, `${value}e${place}`, `${value} × 10${superscript(place)}`][(choice >> 2) % 3] ?? a;
        const open = expectIdentity(`${number} ${symbol}`, unit[0] ?? '', style);
        const exact = expectIdentity(`${number} ${symbol} (exact)`, unit[0] ?? '', style);
        if (open.uncertainty !== undefined || exact.uncertainty !== 0) expect(exact).toEqual(open);
      }),
      { numRuns: 10_000, seed: 12 },
    );
  }, 60_000);

  it('is the identity on 10 000 temperatures and percentages', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -2700, max: 20_000 }),
        fc.integer({ min: 3, max: 29 }),
        (value, count) => {
          if (count > 9 || count < 3) {
            const [a, b] = [(value / 10).toFixed(1), (count / 10).toFixed(1)];
            for (const text of [
              `${a} ± ${b} °C`,
              `${a} °C ± ${b} K`,
              `${a}(${count}) degC`,
              `${a} +/- ${b} Cel`,
            ]) {
              expectIdentity(text, 'K');
            }
            for (const text of [`(${a} ± ${b}) %`, `${a}(${count}) %`]) expectIdentity(text, '1');
          }
          for (const text of [`${(value / 10).toFixed(1)} ℃`, `${value / 10} °C (exact)`])
            expectIdentity(text, 'K');
        },
      ),
      { numRuns: 10_000, seed: 13 },
    );
  }, 60_000);

  it('refuses a decimal comma in every spelling', () => {
    for (const spelling of spellings) {
      expect(() => parseQuantity(spelling('1,77', '0,05', 5, -4, 'S/cm'))).toThrow(InputError);
    }
    expect(() => parseQuantity('1,77 S/cm (exact)')).toThrow(InputError);
  });

  it('tells exact from not stated, and refuses both at once', () => {
    expect(printQuantity(quantity(10, 'mV', { uncertainty: 0 }), { style: 'plain' })).toBe('10 mV (exact)');
    expect(printQuantity(quantity(10, 'mV'), { style: 'plain' })).toBe('10 mV');
    expect(() => parseQuantity('10 ± 1 mV (exact)')).toThrow(
      '"10 ± 1 mV (exact)" is exact and has an uncertainty',
    );
  });
});
