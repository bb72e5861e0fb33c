import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { convert, InputError, parseUnit, sameDimension } from './index.ts';
import { lookUpSymbol } from './scan-unit.ts';
import { unitTable } from './unit-table.ts';

describe('parseUnit', () => {
  it.each([
    ['S/cm', 'S cm⁻¹', 'S·cm-1', 'S cm^-1', 'S*cm**-1', 'S per cm', 'S cm^(-1)', 'S\u202fcm⁻¹'],
    ['mAh/cm²', 'mAh cm-2', 'mAh/cm2', 'mAh·cm⁻²'],
    ['mA h/cm²', 'mA h cm^-2', 'mA·h/cm²', 'mA.h.cm-2'],
    ['Ω cm²', 'Ω·cm²', 'Ohm cm2', 'ohm*cm^2', '\u2126 cm²', 'ohms cm²'],
    ['µm', 'um', 'μm', 'micron', 'micrometer'],
    ['°C', '° C', 'degC', '℃', 'ºC', 'Celsius'],
    ['wt%', 'wt %', 'wt.%', 'wt. %'],
    ['W/(m K)', 'W m⁻¹ K⁻¹', 'W/m/K', 'W/(m·K)', 'W/(K m)'],
    ['1', '', '1/1', 'cycles'],
  ])('reads the spellings of %s alike', (symbol, ...spellings) => {
    for (const spelling of spellings) {
      expect(convert(1, spelling, symbol)).toBeCloseTo(1, 14);
      expect(parseUnit(parseUnit(spelling).symbol).symbol).toBe(parseUnit(spelling).symbol);
    }
  });

  it.each([
    ['mm', 'm', 1e-3],
    ['min', 's', 60],
    ['mmol', 'mol', 1e-3],
    ['hPa', 'Pa', 100],
    ['MPa', 'Pa', 1e6],
    ['mM', 'mol/m³', 1],
    ['Ah', 'C', 3600],
    ['Wh/kg', 'J/kg', 3600],
    ['eV', 'J', 1.602176634e-19],
    ['rpm', 'Hz', 1 / 60],
    ['cm³', 'mL', 1],
    ['ppm', '%', 1e-4],
    ['Å', 'nm', 0.1],
    ['cd', 'mcd', 1000],
    ['d', 'h', 24],
    ['1/K', '1/mK', 1e-3],
    ['Ω s^-0.5', 'mΩ s^-0.5', 1000],
    ['g/m²', 'mg/cm²', 0.1],
    ['bar', 'kPa', 100],
  ])('takes %s for what it is', (from, to, factor) => {
    expect(convert(1, from, to) / factor).toBeCloseTo(1, 14);
  });

  it.each([
    ['S/cm', 'S.cm-1'],
    ['mAh/cm²', 'mA.h.cm-2'],
    ['µm', 'um'],
    ['°C', 'Cel'],
    ['Ω cm²', 'Ohm.cm2'],
    ['mM', 'mmol.L-1'],
    ['1', '1'],
  ])('writes %s as the UCUM code %s', (symbol, code) => {
    expect(parseUnit(symbol).ucum).toBe(code);
  });

  it.each([
    ['mah', '"mah" has the unit mah, which is none we know; write mAh instead of mah.'],
    ['Scm', '"Scm" has the unit Scm, which is none we know; write S cm if these are two units.'],
    ['KHz', '"KHz" has the unit KHz, which is none we know; write kHz instead of KHz.'],
    ['mile', '"mile" is a length but no unit we know; give it in mm.'],
    [
      'W/m K',
      '"W/m K" is not a unit: what stands after the slash can be read in two ways; write W m⁻¹ K⁻¹ or W/(m K).',
    ],
  ])('says what is wrong with %s', (text, message) => {
    expect(() => parseUnit(text)).toThrow(
      new InputError(message.split('; ')[0] ?? '', message.split('; ')[1]?.slice(0, -1) ?? ''),
    );
  });

  it('ends with a unit or an InputError for any text, and soon', () => {
    const part = fc.constantFrom(
      'm',
      'S',
      'cm',
      '/',
      ' ',
      '(',
      ')',
      '^',
      '-',
      '2',
      '⁻',
      '¹',
      '*',
      '.',
      '%',
      '°',
      'C',
      '1',
      'wt',
      'per ',
      '\u0000',
    );
    const started = performance.now();
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(part, { maxLength: 40 }).map((parts) => parts.join('')),
        ),
        (text) => {
          try {
            const unit = parseUnit(text);
            return Math.abs(convert(1, unit, parseUnit(unit.symbol)) - 1) < 1e-12;
          } catch (error) {
            return error instanceof InputError && !error.message.includes('\n\n');
          }
        },
      ),
      { numRuns: 3000, seed: 1 },
    );
    expect(performance.now() - started).toBeLessThan(5000);
  });

  it('has no spelling twice, and no prefixed symbol that a plain one hides', () => {
    const spellings = unitTable.flatMap((entry) => [entry.symbol].concat(entry.aliases));
    expect(new Set(spellings).size).toBe(spellings.length);
    const hidden = unitTable.flatMap((entry) =>
      entry.prefixes
        .split(' ')
        .filter((prefix) => prefix !== '')
        .map((prefix) => prefix + entry.symbol)
        .filter((symbol) => lookUpSymbol(symbol)?.entry !== entry),
    );
    expect(hidden).toEqual([]);
  });
});

describe('convert', () => {
  it('makes 3 µm the number 3e-6 and 1.77e-4 S/cm the number 0.0177, without a rounding error', () => {
    expect(convert(3, 'µm', 'm')).toBe(3e-6);
    expect(convert(1.77e-4, 'S/cm', 'S/m')).toBe(0.0177);
    expect(convert(3600, 's', 'h')).toBe(1);
  });

  it('knows the two temperature scales with a zero of their own', () => {
    expect(convert(25, '°C', 'K')).toBe(298.15);
    expect(convert(212, '°F', '°C')).toBeCloseTo(100, 10);
    expect(convert(1, 'mV/°C', 'mV/K')).toBe(1);
  });

  it('does not take an energy per amount for an energy', () => {
    expect(sameDimension('kJ/mol', 'eV')).toBe(false);
    expect(() => convert(1, 'kJ/mol', 'eV')).toThrow(InputError);
  });

  it('goes there and back for every pair of one dimension', () => {
    const symbols = unitTable.map(({ symbol }) => symbol);
    const pairs = symbols.flatMap((from) =>
      symbols.filter((to) => sameDimension(from, to)).map((to) => [from, to] as const),
    );
    for (const [from, to] of pairs) expect(convert(convert(7.3, from, to), to, from)).toBeCloseTo(7.3, 10);
  });
});
