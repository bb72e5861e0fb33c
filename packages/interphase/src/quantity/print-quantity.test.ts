import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inUnit, parseQuantity, printNumber, printQuantity, quantity, uncertaintyInUnit } from './index.ts';
import type { PrintStyle, Quantity } from './index.ts';

/** As printed, with ordinary spaces. */
function shown(given: Quantity, style: PrintStyle = 'table'): string {
  return printQuantity(given, { style }).replaceAll('\u202f', ' ');
}

describe('printQuantity', () => {
  it.each([
    [
      '(1.77 ± 0.05)×10⁻⁴ S/cm',
      '1.77(5) × 10⁻⁴ S cm⁻¹',
      '(1.77 ± 0.05) × 10⁻⁴ S cm⁻¹',
      '(1.77 +/- 0.05)e-4 S/cm',
    ],
    ['3.0 ± 0.1 µm', '3.00(10) µm', '3.00 ± 0.10 µm', '3.00 +/- 0.10 um'],
    ['25 ± 2 °C', '25.0(20) °C', '25.0 ± 2.0 °C', '25.0 +/- 2.0 degC'],
    ['46.04 ± 1.23 %', '46.0(12) %', '(46.0 ± 1.2) %', '(46.0 +/- 1.2) %'],
    ['0.9996 ± 0.0003', '0.9996(3)', '0.9996 ± 0.0003', '0.9996 +/- 0.0003'],
    ['-5.0e-8 ± 1e-9 V', '−5.00(10) × 10⁻⁸ V', '(−5.00 ± 0.10) × 10⁻⁸ V', '(-5.00 +/- 0.10)e-8 V'],
    ['5 ± 3 Ω cm²', '5(3) Ω cm²', '5 ± 3 Ω cm²', '5 +/- 3 ohm cm^2'],
    ['30.0 ± 1.0 1/K', '30.0(10) K⁻¹', '30.0 ± 1.0 K⁻¹', '30.0 +/- 1.0 1/K'],
  ])('prints %s in three styles', (text, table, sentence, plain) => {
    const given = parseQuantity(text);
    expect([shown(given), shown(given, 'sentence'), shown(given, 'plain')]).toEqual([table, sentence, plain]);
  });

  it.each([
    ['9.96 ± 0.05 V', '9.96(5) V'],
    ['9.996 ± 0.05 V', '10.00(5) V'],
    ['0.123 ± 0.0996 V', '0.12(10) V'],
    ['1.23 ± 0.2996 V', '1.2(3) V'],
    ['1.23 ± 0.0296 V', '1.23(3) V'],
    ['12345 ± 300 Ω', '12300(300) Ω'],
    ['207 ± 30 Ω', '210(30) Ω'],
    ['99999.6 ± 0.8 Ω', '99999.6(8) Ω'],
    ['99999.96 ± 0.3 Ω', '1.000000(3) × 10⁵ Ω'],
    ['2.995 ± 0.01 V', '2.995(10) V'],
    ['2.675 ± 0.05 V', '2.68(5) V'],
  ])('carries the rounding of %s', (text, table) => {
    expect(shown(parseQuantity(text))).toBe(table);
  });

  it.each([
    ['0.12 ± 0.4 V', '0.1(4) V'],
    ['-0.01 ± 0.4 V', '0.0(4) V'],
    ['5.3 ± 12 mV', '5(12) mV'],
    ['0 ± 0.1 V', '0.00(10) V'],
    ['3 ± 0 µm', '3 µm (exact)'],
    ['3 µm (exact)', '3 µm (exact)'],
  ])('prints %s, whose uncertainty is larger or zero', (text, table) => {
    expect(shown(parseQuantity(text))).toBe(table);
  });

  it.each([
    '25 °C',
    '3.0 µm',
    '3 µm',
    '11.70 g m⁻²',
    '1.77 × 10⁻⁴ S cm⁻¹',
    '9.9 × 10⁻⁴ V',
    '0.001 V',
    '99999 Pa',
    '1 × 10⁵ Pa',
    '45°',
  ])('gives %s its digits back', (text) => {
    expect(shown(parseQuantity(text))).toBe(text);
  });

  it('invents no digits where nobody stated any', () => {
    expect(shown(quantity(1 / 3, 'V'))).toBe('0.3333 V');
    expect(shown(quantity(3, 'V'))).toBe('3 V');
  });

  it('shows what is not identifiable as its interval, never bare', () => {
    const status = 'not identifiable';
    const interval = { low: 0.41, high: 0.94, coverage: 0.6827 };
    expect(shown(quantity(0.6, '1', { uncertainty: 0.265, interval, status }))).toBe('0.41 … 0.94 (68 %)');
    expect(shown(quantity(0.6, '1', { uncertainty: 0.2, status }))).toBe('0.40 … 0.80 (68 %)');
    expect(shown(quantity(0.6, '1', { status }))).toBe('not identifiable');
    const small = { low: 4.1e-5, high: 9.4e-5, coverage: 0.95 };
    expect(shown(quantity(6e-5, 'S/cm', { interval: small, status }))).toBe(
      '(4.1 … 9.4) × 10⁻⁵ S cm⁻¹ (95 %)',
    );
  });

  it('shows a lopsided interval beside the value', () => {
    const interval = { low: 0.41, high: 0.94, coverage: 0.6827 };
    expect(shown(quantity(0.5, '1', { uncertainty: 0.265, interval }))).toBe('0.50, 0.41 … 0.94 (68 %)');
    expect(shown(quantity(0.66, '1', { uncertainty: 0.265, interval }))).toBe('0.66(27)');
  });

  it('is read back to the digits that are printed, in every style and unit', () => {
    const unit = fc.constantFrom('S/cm', '1', '%', 'µm', 'Ω cm²', 'mAh/g', '1/K', 'eV', 'mol/L', 'W/(m K)');
    const style = fc.constantFrom<PrintStyle>('table', 'sentence', 'plain');
    const mantissa = fc.integer({ min: -99999, max: 99999 });
    const uncertainty = fc.integer({ min: 1, max: 999 });
    const exponent = fc.integer({ min: -30, max: 25 });
    fc.assert(
      fc.property(mantissa, uncertainty, exponent, unit, style, (m, s, e, symbol, chosen) => {
        const given = quantity(Number(`${m}e${e}`), symbol, { uncertainty: Number(`${s}e${e}`) });
        const printed = printQuantity(given, { style: chosen });
        const read = parseQuantity(printed, symbol);
        const again = printQuantity(read, { style: chosen });
        const u = uncertaintyInUnit(given) ?? 0;
        expect(again).toBe(printed);
        // Two digits below 30 and one above: at most half a unit of the last digit, 1/20 of 10 or 1/6 of 3.
        expect(Math.abs((uncertaintyInUnit(read) ?? 0) - u)).toBeLessThanOrEqual((1 / 6 + 1e-9) * u);
        expect(Math.abs(inUnit(read) - inUnit(given))).toBeLessThanOrEqual((1 / 6 + 1e-9) * u);
      }),
      { numRuns: 4000, seed: 7 },
    );
  });
});

describe('printNumber', () => {
  it.each([
    [0.012345, 3, '0.0123'],
    [299.999, 3, '300'],
    [-1234567, 3, '−1.23\u202f×\u202f10⁶'],
    [0, 3, '0'],
    [0.5, 3, '0.5'],
    [Number.NaN, 3, '–'],
  ])('prints %d with %d digits', (value, digits, text) => {
    expect(printNumber(value, digits)).toBe(text);
  });
});
